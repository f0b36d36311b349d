package io.tuomin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BytesTest {

    private static final byte[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    /** A stream that says that so many bytes can be had, be it true or not. */
    private static InputStream saying(int available) {
        return new ByteArrayInputStream(TEN) {
            @Override
            public int available() {
                return available;
            }
        };
    }

    @Test
    void allAreReadWhateverTheStreamSays() throws IOException {
        for (int available : new int[] {0, 1, 9, 10, 11, 1000}) {
            assertThat(Bytes.readAll(saying(available)))
                    .as("available " + available)
                    .isEqualTo(TEN);
        }
    }

    @Test
    void noMoreAreReadThanAskedFor() throws IOException {
        for (int available : new int[] {0, 3, 10, 1000}) {
            InputStream in = saying(available);
            assertThat(Bytes.read(in, 4)).containsExactly(0, 1, 2, 3);
            assertThat(in.read()).isEqualTo(4);
            assertThat(Bytes.read(saying(available), 100)).isEqualTo(TEN);
            assertThat(Bytes.read(saying(available), -1)).isEmpty();
        }
    }
}
