package io.tuomin.fuzz;

import io.tuomin.TokenTextTarget;
import io.tuomin.audit.AuditTarget;
import io.tuomin.dictionary.DictionaryTarget;
import io.tuomin.document.CsvTarget;
import io.tuomin.document.JsonTarget;
import io.tuomin.grading.GradingTarget;
import io.tuomin.policy.PolicyTarget;
import io.tuomin.scan.EngineTarget;
import io.tuomin.strategy.tokenization.TokenTarget;
import io.tuomin.strategy.tokenization.format.FormatTarget;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A short look at what {@code mvn test -Pfuzz} searches at length: the seeds of every target, what they are when cut, and some thousand
 * changes of them, always the same ones.
 */
class TargetsTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "\\u",
            "0",
            "1",
            "13800138000",
            "-",
            ".",
            "e",
            ",",
            ":",
            "[",
            "]",
            "{",
            "}",
            "\n",
            "\r",
            " ",
            "\t",
            "'",
            "=",
            "\u0000",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            "张三",
            "北京市",
            "*",
            "@",
            "#",
            "&",
            "|",
            "%",
            "\u200B",
            "X",
            "true",
            "\u00FF");

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of(new JsonTarget(), 3_000),
                Arguments.of(new CsvTarget(), 1_000),
                Arguments.of(new PolicyTarget(), 300),
                Arguments.of(new GradingTarget(), 3_000),
                Arguments.of(new EngineTarget(), 1_500),
                Arguments.of(new DictionaryTarget(), 5_000),
                Arguments.of(new TokenTarget(), 1_000),
                Arguments.of(new TokenTextTarget(), 2_000),
                Arguments.of(new AuditTarget(), 500),
                Arguments.of(new FormatTarget(), 1_000));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void holdsForSeedsWholeAndCut(Target target, int changes) {
        for (String seed : target.seeds()) {
            for (int end = 0; end <= seed.length(); end++) {
                check(target, seed.substring(0, end));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void holdsForChangedSeeds(Target target, int changes) {
        Random random = new Random(20_260);
        for (int i = 0; i < changes; i++) {
            StringBuilder input = new StringBuilder(pick(target.seeds(), random));
            for (int change = random.nextInt(8); change >= 0; change--) {
                change(input, target, random);
            }
            check(target, input.toString());
        }
    }

    private static void change(StringBuilder input, Target target, Random random) {
        int at = random.nextInt(input.length() + 1);
        int to = Math.min(input.length(), at + random.nextInt(5));
        switch (random.nextInt(6)) {
            case 0 -> input.delete(at, to);
            case 1 -> input.insert(at, pick(PIECES, random));
            case 2 -> input.replace(at, to, pick(PIECES, random));
            case 3 -> input.insert(at, input.substring(at, Math.min(input.length(), at + random.nextInt(40))));
            case 4 -> input.insert(at, String.valueOf((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000)));
            default -> {
                String other = pick(target.seeds(), random);
                input.insert(at, other.substring(random.nextInt(other.length())));
            }
        }
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void check(Target target, String input) {
        try {
            target.check(input);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(target.getClass().getSimpleName() + " does not hold for " + escaped(input), e);
        }
    }

    private static String escaped(String input) {
        StringBuilder escaped = new StringBuilder();
        for (char c : input.toCharArray()) {
            escaped.append(c >= ' ' && c < 0x7F && c != '\\' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return escaped.toString();
    }
}
