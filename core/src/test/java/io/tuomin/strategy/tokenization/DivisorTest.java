package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Division by multiplication against division. */
class DivisorTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                2,
                3,
                7,
                10,
                255,
                256,
                65_535,
                65_536,
                1_000_000_000,
                (1L << 32) - 1,
                1L << 32,
                (1L << 32) + 1,
                1_000_000_000_000_000_003L,
                1L << 62,
                (1L << 62) + 1,
                Long.MAX_VALUE
            })
    void saysWhatDivisionSays(long value) {
        Divisor divisor = new Divisor(value);
        Random random = new Random(value);
        for (int i = 0; i < 20_000; i++) {
            long near = random.nextLong() / value * value; // where a quotient changes
            compare(divisor, random.nextLong() >>> random.nextInt(64));
            compare(divisor, near);
            compare(divisor, near - 1);
            compare(divisor, i);
            compare(divisor, -1L - i);
        }
        compare(divisor, Long.MAX_VALUE);
        compare(divisor, Long.MIN_VALUE);
    }

    private static void compare(Divisor divisor, long dividend) {
        assertThat(divisor.remainder(dividend)).isEqualTo(Long.remainderUnsigned(dividend, divisor.value()));
        if (dividend >= 0) {
            assertThat(divisor.quotient(dividend)).isEqualTo(dividend / divisor.value());
        }
    }

    @Test
    void oneAndLessAreRefused() {
        for (long value : new long[] {1, 0, -1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new Divisor(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
