package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard outputs that nobody reads to the end, or that cannot be written. */
class OutputTest {

    /** An output that takes so many bytes. */
    private static final class Full extends OutputStream {

        private final String complaint;
        private int room;

        Full(int room, String complaint) {
            this.room = room;
            this.complaint = complaint;
        }

        @Override
        public void write(int unit) throws IOException {
            if (room-- <= 0) {
                throw new IOException(complaint);
            }
        }
    }

    /** Lines with a number to hide, without end. */
    private static final class Endless extends InputStream {

        private static final byte[] LINE = "mobile=13800138000\n".getBytes(StandardCharsets.US_ASCII);
        private long read;

        @Override
        public int read() {
            return LINE[(int) (read++ % LINE.length)];
        }
    }

    private static int run(OutputStream out, OutputStream err, String... args) {
        InputStream before = System.in;
        System.setIn(new Endless());
        try {
            return Main.run(out, err, args);
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desensitize", "classify"})
    void aClosedPipeEndsTheCommandInSilence(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(new Full(10_000, "Broken pipe"), err, command, "-")).isEqualTo(Main.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desensitize", "classify"})
    void aFullDiskIsTold(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(new Full(10_000, "No space left on device"), err, command, "-"))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("No space left on device")
                .hasLineCount(1);
    }

    @Test
    void aShortOutputThatCannotBeWrittenIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(new Full(0, "No space left on device"), err, "--version"))
                .isEqualTo(Main.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }
}
