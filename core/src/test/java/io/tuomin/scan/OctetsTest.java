package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.recognizer.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OctetsTest {

    private static final Random RANDOM = new Random(8);

    @Test
    void everyByteIsOfTheKindThatItIsAloneWhateverStandsBesideIt() {
        for (int value = 0; value < 0x100; value++) {
            for (int place = 0; place < Long.BYTES; place++) {
                byte[] bytes = new byte[Long.BYTES];
                RANDOM.nextBytes(bytes);
                bytes[place] = (byte) value;
                check(bytes, place, Octets::digits, Candidate::isDigit);
                check(bytes, place, Octets::letters, Candidate::isLetter);
                check(bytes, place, octets -> Octets.equal(octets, '<'), c -> c == '<');
                check(bytes, place, octets -> Octets.rare(octets) & ~octets, c -> "%&<\\^|~\u001B".indexOf(c) >= 0);
                check(
                        bytes,
                        place,
                        octets -> Octets.signs(octets) & ~octets,
                        c -> "\"#$%&':;<=>?@\\^|~\u001B".indexOf(c) >= 0);
                check(bytes, place, octets -> Octets.capitals(octets, Octets.letters(octets)), Lexicon::isUpper);
            }
        }
    }

    private static void check(byte[] bytes, int place, LongUnaryOperator marks, Predicate<Character> kind) {
        boolean marked = (marks.applyAsLong(Octets.at(bytes, 0)) >>> 8 * place + 7 & 1) != 0;
        char c = (char) (bytes[place] & 0xFF);
        assertThat(marked).as("%x", (int) c).isEqualTo(c < 0x80 && kind.test(c));
    }

    @Test
    void endsOfLinesAndWhatIsNotAsciiAreBreaks() {
        for (int value = 0; value < 0x100; value++) {
            byte[] bytes = "abcdefgh".getBytes(StandardCharsets.US_ASCII);
            bytes[value & 7] = (byte) value;
            boolean stops = value <= '\n' || value >= 0x80;
            assertThat(Octets.breaks(Octets.at(bytes, 0))).isEqualTo(stops ? 0x80L << 8 * (value & 7) : 0);
        }
    }

    @Test
    void theFirstMarkIsFoundAndWhatIsBefore() {
        assertThat(Octets.first(0)).isEqualTo(8);
        assertThat(Octets.first(0x80L << 24 | 0x80L << 56)).isEqualTo(3);
        assertThat(Octets.upTo(0)).isZero();
        assertThat(Octets.upTo(3)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aRunThatBeginsAWordPasses() {
        LatinRuns runs = new LatinRuns(List.of("idcardno", "telephonenumber", "md5", "ip地址"), true);
        for (String run : List.of("i", "idc", "idcardno", "telephon", "telephonenumber", "md", "ip", "Telephone")) {
            assertThat(runs.mayBegin(run.toCharArray(), 0, run.length()))
                    .as(run)
                    .isTrue();
        }
        assertThat(runs.mayBegin("idCards".toCharArray(), 0, 7)).isTrue();
        for (String run : List.of("idea", "tell", "mail", "teleport")) {
            assertThat(runs.mayBegin(run.toCharArray(), 0, run.length()))
                    .as(run)
                    .isFalse();
        }
    }
}
