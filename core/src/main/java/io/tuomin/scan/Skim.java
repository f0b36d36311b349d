package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.Trigger;
import java.util.Arrays;

/**
 * Reads a text of ASCII from afar, and tells of most that nothing can be found in them: no word leads to a value, no number and no token is
 * one that is told alone, and no word speaks for one that is not ({@link Hopes}). What it does not understand it leaves to the pass.
 * Belongs to one scan at a time.
 *
 * <p>Bytes are read where they are, eight at a time; of a word one look at a table answers.
 */
final class Skim {

    /** A token longer than this is left to the pass. */
    private static final int LONGEST_TOKEN = 128;

    /** Letters of a code, at most. */
    private static final int CODE = 3;

    private static final int YEAR = 4;

    private static final int SERIES = 5;
    /** Between two marks of a series. */
    private static final int NEAR = 6;

    /** There is no such line. */
    static final int NO_LINE = -1;

    private static final int HOPE = -1;

    /** Set in a small letter, in the first of eight bytes. */
    private static final long SMALL = 0x20;

    private static final int ANY = Trigger.Outline.ANY.ordinal();
    private static final int OF_CODE = Trigger.Outline.CODE.ordinal();
    private static final int OF_JOINED = Trigger.Outline.JOINED.ordinal();
    private static final int OF_BRACKETED = Trigger.Outline.BRACKETED.ordinal();

    /** What a byte is. */
    private static final byte[] ROLES = new byte[0x100];

    private static final byte NOTHING = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte MARK = 3;
    private static final byte SIGN = 4;
    private static final byte BEYOND = 5;

    static {
        for (int i = 0; i < 0x80; i++) {
            byte kind = Characters.kindOf((byte) i);
            ROLES[i] = kind == Characters.LETTER
                    ? LETTER
                    : kind == Characters.DIGIT ? DIGIT : kind == Characters.MARK ? MARK : NOTHING;
            ROLES[i | 0x80] = BEYOND;
        }
        for (char sign : new char[] {'=', '"', '\'', '<', '%'}) {
            ROLES[sign] = SIGN;
        }
    }

    private final Hopes hopes;
    private final Scratch scratch;
    private final Caller caller;
    private final byte[] octets;
    private final SkimmedWords words;
    private final SkimmedNumbers numbers;
    private int from;
    private int to;
    private int series;
    private int seriesEnd;

    Skim(Dispatch dispatch, Scratch scratch, Caller caller) {
        this.scratch = scratch;
        this.caller = caller;
        hopes = dispatch.hopes;
        octets = scratch.octets;
        words = new SkimmedWords(dispatch, scratch, caller);
        numbers = new SkimmedNumbers(dispatch, octets, words);
    }

    /** Whether nothing can be found in some bytes, which are a text without a field that fits the window; false if that is not known. */
    boolean isHopeless(byte[] text, int start, int end) {
        System.arraycopy(text, start, octets, 0, end - start);
        boolean hopeless = isHopeless(end - start);
        forget(); // also if the text is to be read: there are fewer characters than bytes
        return hopeless;
    }

    /** Overwrites what was read. */
    void forget() {
        Arrays.fill(octets, 0, scratch.length, (byte) 0);
        words.forget();
        scratch.length = 0;
    }

    /** The same of the octets that the scratch begins with. */
    boolean isHopeless(int length) {
        scratch.clear();
        scratch.length = length;
        caller.place.clear();
        return isHopeless(0, length, false);
    }

    /**
     * The end of a line of the window in which nothing can be found, and of which no word is so near to its end that it may speak for what
     * the next line begins with; {@link #NO_LINE} if that is not known.
     */
    int hopelessLine(int start) {
        int end = start;
        while (end < scratch.length && scratch.octets[end] > '\n') {
            end++;
        }
        return end < scratch.length && scratch.octets[end] == '\n' && isHopelessLine(start, end) ? end + 1 : NO_LINE;
    }

    private boolean isHopelessLine(int start, int end) {
        int before = scratch.words;
        int hits = scratch.hits;
        boolean hopeless = !(before > 0 && reaches(scratch.wordEnd[before - 1], start))
                && isHopeless(start, end, true)
                && !(words.lastEnd() >= 0 && reaches(words.lastEnd(), end));
        scratch.dropHits(hits);
        scratch.words = before;
        return hopeless;
    }

    /** Whether a value that a word leads to may begin at or behind a place. */
    private boolean reaches(int wordEnd, int place) {
        int value = Connection.valueBehind(scratch.normal, wordEnd, scratch.length);
        return (value < 0 ? -value - 1 : value) >= place;
    }

    private boolean isHopeless(int start, int end, boolean copied) {
        from = start;
        to = end;
        series = 0;
        words.begin(start, end, copied);
        numbers.begin(start);
        scratch.steps += end - start;
        return read() && !words.tells();
    }

    private boolean read() {
        byte[] text = octets;
        int end = to;
        int i = from;
        while (i < end) {
            switch (ROLES[text[i] & 0xFF]) {
                case NOTHING -> i++;
                case LETTER, DIGIT -> {
                    i = token(text, i);
                    if (i == HOPE) {
                        return false;
                    }
                    i += text[i] == ' ' ? 1 : 0;
                }
                case MARK -> {
                    if (mark(i)) {
                        return false;
                    }
                    i++;
                }
                case SIGN -> {
                    if (sign(i)) {
                        return false;
                    }
                    i++;
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private int at(int i) {
        return i < from ? 0 : octets[i];
    }

    private static boolean isLetter(int octet) {
        return octet >= 0 && Candidate.isLetter((char) octet);
    }

    static boolean isDigit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    /** Reads a token of letters and digits; its end, or {@link #HOPE}. Most are words of less than sixteen letters. */
    private int token(byte[] text, int start) {
        long first = Octets.at(text, start);
        long letters = Octets.letters(first);
        int length = Octets.first(~(letters | Octets.digits(first)) & Octets.HIGH);
        long these = Octets.upTo(length);
        long digits = ~letters & these;
        long capitals = Octets.capitals(first, letters) & these & ~0xFFL; // behind the first letter
        long more = 0;
        int rest = 0;
        if (length == Long.BYTES) {
            long second = Octets.at(text, start + Long.BYTES);
            long moreLetters = Octets.letters(second);
            rest = Octets.first(~(moreLetters | Octets.digits(second)) & Octets.HIGH);
            long those = Octets.upTo(rest);
            digits |= ~moreLetters & those;
            capitals |= Octets.capitals(second, moreLetters) & those;
            more = Octets.small(second) & those;
        }
        if ((digits & Octets.HIGH) != 0 || rest == Long.BYTES) {
            return longToken(text, start);
        }
        if (isPrefix(start)) {
            return HOPE;
        }
        length += rest;
        if (capitals != 0 && !areCapitals(text, start, length)) {
            return areHarmless(text, start, start + length) ? start + length : HOPE;
        }
        int end = start + length;
        int facts = hopes.words.of(AsciiWords.run(Octets.small(first) & these, more));
        return facts == 0 || words.isHarmless(facts, length, start, end) ? end : HOPE;
    }

    /** Whether a token begins like one that is told by its beginning. */
    private boolean isPrefix(int start) {
        return hopes.beginsPrefix.has(octets[start], octets[start + 1]) && words.beginsPrefix(start);
    }

    private static boolean areCapitals(byte[] text, int start, int length) {
        int i = start;
        while (i < start + length && text[i] < 'a') {
            i++;
        }
        return i == start + length;
    }

    /** Reads a token that is long or has digits. */
    private int longToken(byte[] text, int start) {
        long first = Octets.at(text, start);
        long eight = first;
        int next = start;
        int digits = 0;
        int capitals = 0;
        while (true) {
            long letters = Octets.letters(eight);
            long numbers = Octets.digits(eight);
            int count = Octets.first(~(letters | numbers) & Octets.HIGH);
            long these = Octets.upTo(count);
            digits += Long.bitCount(numbers & these);
            capitals += Long.bitCount(Octets.capitals(eight, letters) & these);
            next += count;
            if (count < Long.BYTES) {
                break;
            }
            eight = Octets.at(text, next);
        }
        int length = next - start;
        if (digits == length) {
            return digits(text, start, next);
        }
        if (length > LONGEST_TOKEN || isPrefix(start)) {
            return HOPE;
        }
        boolean humps = capitals > 0 && capitals < length && (capitals > 1 || (first & SMALL) != 0);
        if (digits == 0 && !humps) {
            return words.isHarmless(SkimmedWords.run(text, start, length), length, start, next) ? next : HOPE;
        }
        int before = scratch.words;
        boolean cut = words.lastEnd() > start; // by a word that begins before it: employee idE567
        if (!areHarmless(text, start, next) || digits > 0 && (cut || scratch.words > before)) {
            return HOPE; // a word cuts the token: tel13800138000
        }
        return digits > 0 && mixed(start, next, digits) ? HOPE : next;
    }

    /** A number. */
    private int digits(byte[] text, int start, int next) {
        if (next == start + YEAR) {
            int end = Timestamp.end(text, start);
            if (end > 0 && end <= to) {
                numbers.separate();
                return end;
            }
        }
        return numbers.add(start, next, next - start) || words.isTermOfDigits(start) ? HOPE : next;
    }

    /** Whether a token of letters and digits may be something. */
    private boolean mixed(int start, int end, int digits) {
        int symbols = end - start;
        if (isDigit(at(start)) && at(start - 1) == '.' && isDigit(at(start - 2)) && numbers.addDecimal()) {
            return true; // 39.9042,116.4074E
        }
        if (symbols <= Dispatch.MOST_SYMBOLS) {
            words.addWaiting(hopes.tokenLow[symbols], hopes.tokenHigh[symbols]);
            boolean[] tells = hopes.tokenTells[symbols];
            if (tells[ANY]
                    || tells[OF_CODE] && symbols - digits <= CODE && isCode(start, end)
                    || tells[OF_BRACKETED] && isBracketed(end)
                    || tells[OF_JOINED] && isJoined(start, end)) {
                return true;
            }
        }
        boolean withX = digits == symbols - 1 && (at(end - 1) | 0x20) == 'x';
        boolean hope = withX && numbers.add(start, end, symbols);
        numbers.separate();
        for (int i = start; i < end && !hope; i++) {
            hope = isDigit(at(i)) && !isDigit(at(i - 1)) && words.isTermOfDigits(i);
        }
        return hope;
    }

    /** Whether all letters of a token stand together. */
    private boolean isCode(int start, int end) {
        int runs = 0;
        for (int i = start; i < end; i++) {
            runs += isLetter(octets[i]) && (i == start || !isLetter(octets[i - 1])) ? 1 : 0;
        }
        return runs == 1;
    }

    private boolean isBracketed(int end) {
        int behind = at(at(end) == ' ' ? end + 1 : end);
        return behind == '(' || behind == '[';
    }

    private boolean isJoined(int start, int end) {
        return isJoint(at(start - 1)) && (isLetter(at(start - 2)) || isDigit(at(start - 2)))
                || isJoint(at(end)) && (isLetter(at(end + 1)) || isDigit(at(end + 1)));
    }

    private static boolean isJoint(int octet) {
        return octet == '-' || octet == '.' || octet == ':';
    }

    /** Whether nothing comes of the words in a token that has humps or digits. */
    private boolean areHarmless(byte[] text, int start, int end) {
        int i = start;
        while (i < end) {
            if (text[i] <= '9') {
                i++;
                continue;
            }
            int next = wordEnd(text, i, end);
            int length = next - i;
            boolean isCipher = length == 1 && next < end && !hopes.words.mayBegin(text[i], text[next]); // of 8a1b2c3d
            if (!isCipher && !words.isHarmless(SkimmedWords.run(text, i, length), length, i, next)) {
                return false;
            }
            i = next;
        }
        return true;
    }

    /** Where the letters of a token end that may be one word. */
    private int wordEnd(byte[] text, int start, int end) {
        int i = start + 1;
        while (i < end) {
            long eight = Octets.at(text, i);
            long letters = Octets.letters(eight);
            int small = Octets.first((~letters | Octets.capitals(eight, letters)) & Octets.HIGH);
            i += small;
            if (small < Long.BYTES) {
                if (i >= end || text[i] <= '9' || isHump(text, i)) {
                    break;
                }
                i++;
            }
        }
        return i;
    }

    /** Whether a word may begin with a letter that is not the first. */
    private boolean isHump(byte[] text, int i) {
        if (text[i] >= 'a') {
            return false;
        }
        return text[i - 1] >= 'a' || i + 1 < to && text[i + 1] >= 'a' && isLetter(text[i + 1]);
    }

    private boolean mark(int i) {
        int mark = octets[i];
        if (hopes.markTells[mark]) {
            return true;
        }
        series = series > 0 && i - seriesEnd <= NEAR ? series + 1 : 1;
        boolean twice = series > 1 && i == seriesEnd + 1;
        seriesEnd = i;
        return hopes.seriesTells[mark] && (twice || series >= SERIES);
    }

    /** Whether a value is assigned to a name, a placeholder begins, or a sign is written as its code. */
    private boolean sign(int i) {
        int sign = octets[i];
        if (sign == '%') {
            return PercentEscapes.sign(octets, i) != 0;
        }
        if (sign == '<') {
            return at(i + 1) >= 'A' && at(i + 1) <= 'Z';
        }
        if (!isLetter(at(i - 1)) && !isDigit(at(i - 1))) {
            return false;
        }
        int next = at(at(i + 1) == ' ' ? i + 2 : i + 1);
        return sign == '=' || next == ':' || next == '=';
    }
}
