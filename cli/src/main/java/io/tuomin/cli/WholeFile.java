package io.tuomin.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is written beside its place and moved there when it is whole: a reader never sees half of it, and if anything goes wrong what
 * was there stays.
 */
final class WholeFile {

    private WholeFile() {}

    /** What writes the content. */
    interface Content {
        void to(Writer out) throws IOException;
    }

    static void write(Path target, Charset charset, Content content) throws IOException {
        if (Files.isDirectory(target)) {
            throw new Failure(Messages.get("error.outputIsFolder", target));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            write(target, charset, content, StandardOpenOption.WRITE); // a device or a pipe, which must not be replaced
            return;
        }
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (!Files.isDirectory(place.getParent())) {
            throw new Failure(Messages.get("error.noFolder", place.getParent()));
        }
        Path part = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(part, charset, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path file, Charset charset, Content content, OpenOption... options) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file, options), charset))) {
            content.to(out);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
