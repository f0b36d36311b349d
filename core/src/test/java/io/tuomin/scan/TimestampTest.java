package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22 10:20:30.123 INFO  | 2026-11-22 10:20:30.123
            2026-11-22 10:20              | 2026-11-22 10:20
            2026/11/22 10:20:30           | 2026/11/22 10:20:30
            2026-11-22T10:20:30Z          | 2026-11-22T10:20:30Z
            2026-11-22T10:20:30+08:00     | 2026-11-22T10:20:30+08:00
            2026-11-22T10:20:30.123456+0800 | 2026-11-22T10:20:30.123456+0800
            2026-11-22 10:20:30,123 INFO  | 2026-11-22 10:20:30
            2026-11-22 10:20:30,203.0.113.7 | 2026-11-22 10:20:30
            1999-12-31 23:59:59.          | 1999-12-31 23:59:59
            2026-11-22                    | -
            2026-11-22 13800138000        | -
            2026-13-22 10:20:30           | -
            2026-11-32 10:20:30           | -
            2026-11-22 24:20:30           | -
            2026-11-22 10:60:30           | -
            2026-11/22 10:20:30           | -
            2126-11-22 10:20:30           | -
            2026-11-22 10:20:30:40        | -
            2026-11-22 10:20:301          | -
            2026-11-22 10:20:30-4         | -
            2026-11-22 10:20:30.1234567891 | -
            2026-11-22 10:20a             | -
            """)
    void machinesWriteMoments(String text, String expected) {
        byte[] octets = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() + 64);
        int end = Timestamp.end(octets, 0);
        assertThat(end < 0 ? "-" : text.substring(0, end)).isEqualTo(expected);
    }
}
