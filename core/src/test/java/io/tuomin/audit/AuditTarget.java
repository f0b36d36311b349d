package io.tuomin.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.fuzz.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logs and heads of logs that anybody may have changed, byte for byte: nothing but what was written passes, writing more does
 * not mend what is broken, and nothing but an {@link IOException} is thrown. What stands behind the last line, without an end, was never acknowledged.
 */
public final class AuditTarget implements Target {

    private static final int RARELY = 100;

    private final Path folder;
    private final String whole;
    /** After no line, one line and so on. */
    private final List<String> heads = new ArrayList<>();

    /** With a log of three entries. */
    public AuditTarget() {
        try {
            folder = Files.createTempDirectory("audit");
            folder.toFile().deleteOnExit();
            heads.add("0 0 " + AuditLog.NO_HASH + "\n");
            for (String purpose : List.of("complaint 4711", "投诉\uFFFD4712", "test")) {
                log().write(AuditLogTest.entry(purpose));
                heads.add(Files.readString(head()));
            }
            whole = Files.readString(file(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return temporary("audit.log");
    }

    private Path head() {
        return temporary("audit.log.head");
    }

    private Path temporary(String name) {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    private AuditLog log() {
        return AuditLog.at(file());
    }

    @Override
    public List<String> seeds() {
        return List.of(whole, heads.get(3), heads.get(1));
    }

    @Override
    public void check(String input) {
        try {
            byte[] bytes = input.getBytes(ISO_8859_1);
            checkLog(bytes);
            checkHead(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkLog(byte[] bytes) throws IOException {
        place(bytes, heads.get(3).getBytes(ISO_8859_1));
        String text = new String(bytes, ISO_8859_1);
        boolean untouched = text.startsWith(whole) && text.indexOf('\n', whole.length()) < 0;
        AuditLog.Verdict verdict = log().verify();
        assertThat(verdict.isWell()).isEqualTo(untouched && text.length() - whole.length() <= AuditLine.LONGEST);
        assertThat(verdict.lines()).isBetween(0L, 3L);
        checkWriting(bytes);
    }

    private void checkHead(byte[] bytes) throws IOException {
        place(whole.getBytes(ISO_8859_1), bytes);
        String[] words = new String(bytes, ISO_8859_1).split("[ \n]", -1);
        String read = String.join(" ", Arrays.copyOf(words, 3)) + "\n";
        assertThat(log().verify().isWell()).isEqualTo(words.length > 3 && heads.contains(read));
        checkWriting(bytes);
    }

    private void place(byte[] log, byte[] head) throws IOException {
        Files.write(file(), log);
        Files.write(head(), head);
    }

    /** Writing fails, or makes nothing of it well or broken; tried now and then, as it waits for the disk. */
    private void checkWriting(byte[] input) throws IOException {
        if (Arrays.hashCode(input) % RARELY != 0) {
            return;
        }
        boolean well = log().verify().isWell();
        try {
            log().write(AuditLogTest.entry("one more"));
        } catch (IOException e) {
            return;
        }
        assertThat(log().verify().isWell()).isEqualTo(well);
    }
}
