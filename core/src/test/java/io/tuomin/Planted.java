package io.tuomin;

import java.util.List;
import java.util.Random;

/**
 * Builds a text and, beside it, what the standard policy makes of it: harmless pieces stand in both, planted values are masked in the
 * second. The same seed builds the same text.
 */
final class Planted {

    private static final List<String> HARMLESS =
            List.of("中文", "abc", "é", "\uD83D\uDE00", "完成", "\u3000", "，", "。", "x/y", "");

    private static final List<String> IDS = List.of(
            "11010119000307998X",
            "310104190402299994",
            "440305190912319971",
            "51010419010101901X",
            "110103190505059965");

    final StringBuilder before = new StringBuilder();
    final StringBuilder after = new StringBuilder();
    private final Random random;
    private int planted;

    Planted(long seed) {
        random = new Random(seed);
    }

    int pick(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> of) {
        return of.get(pick(of.size()));
    }

    /** The same in both. */
    void both(String text) {
        before.append(text);
        after.append(text);
    }

    /** Something that is nobody's. */
    String harmless() {
        return pick(HARMLESS);
    }

    /** A value, and what becomes of it: no two telephone numbers of a text have the same mask. */
    String[] value() {
        int number = planted++ % 10_000;
        if (pick(4) == 0) {
            String id = pick(IDS);
            return new String[] {id, id.charAt(0) + "*".repeat(16) + id.charAt(17)};
        }
        return telephone(number);
    }

    /** A telephone number, and what becomes of it. */
    String[] telephone() {
        return telephone(planted++ % 10_000);
    }

    private static String[] telephone(int number) {
        String tail = "%04d".formatted(number);
        return new String[] {"1380013" + tail, "138****" + tail};
    }
}
