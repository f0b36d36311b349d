package io.tuomin.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
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
        try (Writer out = writer(Files.newOutputStream(file, options), charset)) {
            content.to(out);
        }
    }

    /** A character that the charset does not have is an error, not a question mark. */
    static Writer writer(OutputStream out, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .onMalformedInput(CodingErrorAction.REPLACE);
        return new BufferedWriter(new OutputStreamWriter(out, encoder));
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
