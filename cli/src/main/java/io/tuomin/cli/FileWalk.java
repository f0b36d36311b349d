package io.tuomin.cli;

import io.tuomin.inventory.Inventory.Reason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks files and folders in the order of their names. Links are followed, but no file and no folder is visited twice. Not thread-safe.
 */
final class FileWalk {

    private final List<PathMatcher> included;
    private final List<PathMatcher> excluded;
    private final Visitor visitor;
    private final Set<Path> seen = new HashSet<>();

    /** What is done with what is met; names have {@code /} between their parts. */
    interface Visitor {
        void file(Path file, String name);

        void skipped(String name, Reason reason);

        void excluded();
    }

    /**
     * With globs: one with a {@code /} is for the name from the folder on, one without for the last part of a name.
     *
     * @param included what to visit; if empty, everything
     * @param excluded files and folders not to visit
     */
    FileWalk(List<String> included, List<String> excluded, Visitor visitor) {
        this.included = matchers(included);
        this.excluded = matchers(excluded);
        this.visitor = visitor;
    }

    private static List<PathMatcher> matchers(List<String> globs) {
        return globs.stream().map(FileWalk::matcher).toList();
    }

    private static PathMatcher matcher(String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return glob.contains("/") ? matcher : path -> matcher.matches(path.getFileName());
    }

    /**
     * Visits some paths. The files of a folder that is the only path are named from there on, others as their path says.
     *
     * @throws Failure if a path does not exist
     */
    void walk(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Failure(Messages.get("error.noFile", path));
            }
        }
        for (Path path : paths) {
            boolean folder = Files.isDirectory(path);
            attempt(path, folder && paths.size() == 1 ? "" : name(path), Path.of(""));
        }
    }

    private static String name(Path path) {
        String name = path.normalize().toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    /** What cannot be looked at does not stop the walk. */
    private void attempt(Path path, String name, Path within) {
        try {
            visit(path, name, within);
        } catch (IOException | DirectoryIteratorException e) {
            visitor.skipped(name, Reason.UNREADABLE);
        }
    }

    private void visit(Path path, String name, Path within) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!within.toString().isEmpty() && !wanted(within, folder)) {
            if (!folder) {
                visitor.excluded();
            }
            return;
        }
        if (!Files.isReadable(path)) {
            visitor.skipped(name, Reason.UNREADABLE);
        } else if (!folder && !Files.isRegularFile(path)) {
            visitor.skipped(name, Reason.NO_REGULAR_FILE);
        } else if (!seen.add(path.toRealPath())) {
            visitor.skipped(name, Reason.SEEN_ALREADY);
        } else if (folder) {
            folder(path, name, within);
        } else {
            visitor.file(path, name);
        }
    }

    private void folder(Path folder, String name, Path within) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        for (Path entry : entries) {
            String last = entry.getFileName().toString();
            attempt(entry, name.isEmpty() ? last : name + "/" + last, within.resolve(last));
        }
    }

    private boolean wanted(Path within, boolean folder) {
        if (excluded.stream().anyMatch(glob -> glob.matches(within))) {
            return false;
        }
        return folder || included.isEmpty() || included.stream().anyMatch(glob -> glob.matches(within));
    }
}
