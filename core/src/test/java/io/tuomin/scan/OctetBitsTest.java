package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.recognizer.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class OctetBitsTest {

    private static final int PLACES = 64;
    private static final String CHARACTERS = "aabcxyzABXZ0189  .-_:=@\"'%<>&;?!/\n~\u00E9";

    private final Random random = new Random(64);
    private final OctetBits bits = new OctetBits();

    @Test
    void bitsAreWhatIsToldOfOneOctetAfterTheOther() {
        for (int round = 0; round < 20_000; round++) {
            check(octets(), random.nextInt(20), 20 + random.nextInt(120));
        }
    }

    private byte[] octets() {
        byte[] octets = new byte[256];
        int kinds = 1 + random.nextInt(CHARACTERS.length());
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) CHARACTERS.charAt(random.nextInt(kinds));
        }
        return octets;
    }

    private void check(byte[] octets, int from, int to) {
        bits.read(octets, from, to);
        int read = Math.min(PLACES, to - from);
        int count = read;
        while (read == PLACES && count > 0 && isToken(octets[from + count - 1])) {
            count--;
        }
        int end = from + count;
        assertThat(bits.count()).isEqualTo(read == PLACES ? count : PLACES);
        assertThat(bits.tokens()).isEqualTo(marks(from, end, i -> isToken(octets[i])));
        assertThat(bits.digits()).isEqualTo(marks(from, end, i -> isDigit(octets[i])));
        assertThat(bits.words())
                .as(new String(octets, from, end - from, StandardCharsets.ISO_8859_1))
                .isEqualTo(marks(from, end, i -> isWord(octets, from, i, end) && !isCipher(octets, from, i, end)));
        assertThat(bits.edges())
                .isEqualTo(marks(
                        from,
                        end,
                        i -> isCipher(octets, from, i, end)
                                || isDigit(octets[i]) && (i == from || !isDigit(octets[i - 1]))));
        assertThat(bits.wordEnds())
                .isEqualTo(~marks(from, end, i -> isLetter(octets[i]) && !isHump(octets, from, i, end)));
        assertThat(bits.signs())
                .isEqualTo(marks(from, end, i -> octets[i] < 0 || "\"#$%&':;<=>?@\\^|~".indexOf(octets[i]) >= 0));
        for (int i = from; i < end; i++) {
            assertThat(bits.isToken(i - from)).isEqualTo(isToken(octets[i]) && (i == from || !isToken(octets[i - 1])));
        }
    }

    private static long marks(int from, int end, IntPredicate marked) {
        long marks = 0;
        for (int i = from; i < end; i++) {
            marks |= marked.test(i) ? 1L << i - from : 0;
        }
        return marks;
    }

    private static boolean isWord(byte[] octets, int from, int i, int end) {
        return isLetter(octets[i]) && (i == from || !isLetter(octets[i - 1]) || isHump(octets, from, i, end));
    }

    private static boolean isCipher(byte[] octets, int from, int i, int end) {
        return isWord(octets, from, i, end) && i + 1 < end && isDigit(octets[i + 1]);
    }

    private static boolean isHump(byte[] octets, int from, int i, int end) {
        boolean small = i > from && octets[i - 1] >= 'a' && octets[i - 1] <= 'z'
                || i + 1 < end && octets[i + 1] >= 'a' && octets[i + 1] <= 'z';
        return Lexicon.isUpper((char) octets[i]) && small;
    }

    private static boolean isToken(byte octet) {
        return isLetter(octet) || isDigit(octet);
    }

    private static boolean isLetter(byte octet) {
        return octet >= 0 && Candidate.isLetter((char) octet);
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    @Test
    void everyMarkOfAsciiIsASign() {
        byte[] octets = new byte[128];
        for (int c = 0; c < 0x80; c++) {
            octets[0] = (byte) c;
            bits.read(octets, 0, 1);
            if (Characters.kindOf((byte) c) == Characters.MARK) {
                assertThat(bits.signs()).as("%c", c).isOne();
            }
        }
    }

    @Test
    void aTokenLongerThanAllLeavesNothing() {
        byte[] octets = "a".repeat(200).getBytes(StandardCharsets.US_ASCII);
        bits.read(octets, 3, 67);
        assertThat(bits.count()).isZero();
        bits.read(octets, 3, 66);
        assertThat(bits.count()).isEqualTo(PLACES);
        assertThat(Long.bitCount(bits.tokens())).isEqualTo(63);
    }
}
