package io.tuomin.scan;

import io.tuomin.recognizer.Trigger;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the name of a field (JSON key, column header, bean property) says of its values, for one set of recognizers. Immutable.
 *
 * <p>The head of a name is at its end, in Chinese as in English: {@code receiver_phone} is a phone. A name whose label is followed by
 * something that is no mere ornament ({@code phone_verified}, 手机品牌) only hints.
 */
public final class FieldName {

    /** What may follow the head without changing what the field holds. */
    static final String ORNAMENTS =
            " no num nbr number str text txt val value info cn zh raw plain col list array s 号 号码 码 信息 内容 值 列 ";

    private static final int LONGEST = 64;
    private static final int NO_COLUMN = -1;

    /** By recognizer: silent, hints, names. */
    private final byte[] says;

    private final boolean negative;
    private final boolean thing;
    /** The recognizer of the type that the other values of the column have, or -1. */
    private final int column;
    /** Recognizers to call for the values. */
    private final int[] calls;

    private FieldName(byte[] says, boolean negative, boolean thing, int column, int[] calls) {
        this.says = says;
        this.negative = negative;
        this.thing = thing;
        this.column = column;
        this.calls = calls;
    }

    static FieldName read(Dispatch dispatch, String name) {
        char[] raw = name.length() > LONGEST
                ? name.substring(name.length() - LONGEST).toCharArray()
                : name.toCharArray();
        char[] text = new char[raw.length];
        Characters.normalize(raw, text, raw.length);
        FieldWords words = dispatch.fieldWords;
        int found = -1;
        int headEnd = 0;
        for (int i = 0; i < text.length; ) {
            boolean letter = Characters.kind(text[i]) == Characters.LETTER;
            long at = letter && !Lexicon.beginsWord(text, i, text.length)
                    ? Lexicon.NONE
                    : words.lexicon.find(text, i, text.length);
            if (at != Lexicon.NONE) {
                found = (int) (at >>> 32);
                headEnd = (int) at;
                i = headEnd;
            } else {
                i++;
            }
        }
        Integer whole = words.byKey.get(Lexicon.key(name));
        byte[] says = new byte[dispatch.specs.length];
        if (found < 0 && whole == null) {
            return new FieldName(says, false, false, NO_COLUMN, new int[0]);
        }
        int head = whole == null ? found : whole;
        boolean isHead = whole != null || isOrnament(text, headEnd);
        for (int i = 0; i < says.length; i++) {
            byte saying = words.says[head][i];
            says[i] = saying == Dispatch.NAMES && !isHead ? Dispatch.HINTS : saying;
        }
        int[] calls = IntStream.range(0, says.length)
                .filter(i -> isHead && says[i] != Dispatch.SILENT)
                .filter(i -> dispatch.specs[i].triggers().contains(Trigger.value()))
                .toArray();
        return new FieldName(says, words.negative[head], words.thing[head], NO_COLUMN, calls);
    }

    private static boolean isOrnament(char[] text, int from) {
        int end = text.length;
        while (end > from && (Characters.kind(text[end - 1]) == Characters.DIGIT || isSeparator(text[end - 1]))) {
            end--;
        }
        int i = from;
        while (i < end) {
            while (i < end && isSeparator(text[i])) {
                i++;
            }
            if (i < end && text[i] == '(') {
                return true; // a remark: 手机号（必填）
            }
            int start = i;
            while (i < end && !isSeparator(text[i]) && (i == start || !isHump(text, i, end))) {
                i++;
            }
            String part = new String(text, start, i - start).toLowerCase(Locale.ROOT);
            if (!ORNAMENTS.contains(" " + part + " ")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHump(char[] text, int i, int end) {
        boolean letter = Characters.kind(text[i]) == Characters.LETTER;
        boolean letterBefore = Characters.kind(text[i - 1]) == Characters.LETTER;
        return letter != letterBefore || letter && Lexicon.beginsWord(text, i, end);
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '_' || c == '-' || c == '.' || c == '[' || c == ']' || c == ':' || c == '*' || c == ')';
    }

    /** The same name, of a column whose values are of a recognizer's type. */
    FieldName ofColumn(Dispatch dispatch, int recognizer) {
        boolean reads = dispatch.specs[recognizer].triggers().contains(Trigger.value());
        return new FieldName(says, negative, thing, recognizer, reads ? with(calls, recognizer) : calls);
    }

    /** The same name, calling all recognizers whose types columns tell. */
    FieldName asking(Dispatch dispatch) {
        int[] asked = calls;
        for (int i = 0; i < dispatch.specs.length; i++) {
            asked = dispatch.specs[i].isToldByColumn() ? with(asked, i) : asked;
        }
        return new FieldName(says, negative, thing, column, asked);
    }

    private static int[] with(int[] calls, int recognizer) {
        return IntStream.concat(Arrays.stream(calls), IntStream.of(recognizer))
                .distinct()
                .toArray();
    }

    /** Whether it names what its values are. */
    public boolean isTelling() {
        for (byte saying : says) {
            if (saying == Dispatch.NAMES) {
                return true;
            }
        }
        return false;
    }

    int column() {
        return column;
    }

    byte says(int recognizer) {
        return says[recognizer];
    }

    boolean isNegative() {
        return negative;
    }

    /** Whether the values are names of things or organisations. */
    boolean isThing() {
        return thing;
    }

    int[] calls() {
        return calls;
    }
}
