package io.tuomin.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy is written. Immutable.
 *
 * @param name for messages
 * @param path its file; null if it comes with the library, or is a mere text
 */
record PolicySource(String name, @Nullable Path path) {

    static PolicySource of(Path path) {
        return new PolicySource(path.getFileName().toString(), path);
    }

    /** One of {@link Policy#NAMES}. */
    static PolicySource named(String name) {
        return new PolicySource(name + ".yaml", null);
    }

    /** A mere text, under a name with the ending of its form. */
    static PolicySource text(String name) {
        return new PolicySource(name, null);
    }

    /** Whether it is the same, by whatever way it is named. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicySource that
                && (path == null || that.path == null
                        ? path == that.path && name.equals(that.name)
                        : absolute(path).equals(absolute(that.path)));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    Reader open() throws IOException {
        if (path == null) {
            return new InputStreamReader(PolicySource.class.getResourceAsStream(name), StandardCharsets.UTF_8);
        }
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /**
     * A file whose name is relative to this one.
     *
     * @param line where it is named
     * @throws PolicyException if there is none
     */
    Path beside(int line, String other) {
        if (path == null) {
            throw error(line, "files can only be named in a policy that is a file itself", "只有策略文件才能引用别的文件");
        }
        Path file;
        try {
            file = path.resolveSibling(other).normalize();
        } catch (InvalidPathException e) {
            throw error(line, "that is no name of a file", "这不是文件名");
        }
        if (!Files.exists(file)) {
            throw error(line, other + ": no such file", other + ": 没有这个文件");
        }
        return file;
    }

    /** The message of the cause is left out: it quotes the file. */
    PolicyException unreadable(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new PolicyException(name + ": no such file", name + ": 没有这个文件");
        }
        if (cause instanceof CharacterCodingException) {
            return new PolicyException(name + ": not in UTF-8. Write it in UTF-8", name + ": 不是 UTF-8 编码，请存为 UTF-8");
        }
        String kind = cause.getClass().getSimpleName();
        return new PolicyException(
                "Cannot read the policy file " + name + ": " + kind, "无法读取策略文件 " + name + "：" + kind);
    }

    /** Names a line, as in {@code display.yaml:7}. */
    String origin(int line) {
        return name + ":" + line;
    }

    PolicyException error(int line, String english, String chinese) {
        return PolicyParser.error(name, line, english, chinese);
    }
}
