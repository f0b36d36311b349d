package io.tuomin.scan;

import io.tuomin.model.Evidence;
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

    /** Digits of the shortest number that a bracket or a plus sign makes a telephone number. */
    private static final int SHORTEST_PHONE = 7;

    private static final int YEAR = 4;

    private static final int MOST_BEFORE_POINT = 3;
    private static final int LEAST_BEHIND_POINT = 3;
    private static final int MOST_OF_QUAD = 3;
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

    private final Dispatch dispatch;
    private final Hopes hopes;
    private final Scratch scratch;
    private final Caller caller;
    private final int[] termEnds;
    /** Who asks for decimal numbers. */
    private final long decimalLow;

    private final long decimalHigh;

    private final byte[] octets;
    private int from;
    private int to;
    /** Whether the characters are there as well. */
    private boolean copied;

    private int firstWord;
    private int lastWordEnd;
    /** Hits of lines before. */
    private int hits;
    /** Whether there is a word at which or behind which something may be. */
    private boolean telling;
    /** What words speak for, and what waits for a word. */
    private long saidLow;

    private long saidHigh;
    private long waitingLow;
    private long waitingHigh;
    /** Groups of digits that belong together. */
    private final int[] groupStart = new int[Dispatch.MOST_DIGITS];

    private final int[] groupSize = new int[Dispatch.MOST_DIGITS];
    private int groups;
    private int groupEnd;
    private int dots;
    private int decimals;
    private int series;
    private int seriesEnd;

    Skim(Dispatch dispatch, Scratch scratch, Caller caller) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.caller = caller;
        hopes = dispatch.hopes;
        octets = scratch.octets;
        termEnds = new int[dispatch.terms.size()];
        long low = 0;
        long high = 0;
        for (int callee : dispatch.atDecimal) {
            low |= Hopes.low(callee);
            high |= Hopes.high(callee);
        }
        decimalLow = low;
        decimalHigh = high;
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
        if (copied) {
            Arrays.fill(scratch.normal, 0, scratch.length, '\0');
        }
        scratch.length = 0;
    }

    /** The same of the octets that the scratch begins with. */
    boolean isHopeless(int length) {
        scratch.clear();
        scratch.length = length;
        caller.place.clear();
        copied = false;
        return isHopeless(0, length);
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
        int words = scratch.words;
        hits = scratch.hits;
        copied = true;
        boolean hopeless = !(words > 0 && reaches(scratch.wordEnd[words - 1], start))
                && isHopeless(start, end)
                && !(lastWordEnd >= 0 && reaches(lastWordEnd, end));
        scratch.dropHits(hits);
        scratch.words = words;
        return hopeless;
    }

    /** Whether a value that a word leads to may begin at or behind a place. */
    private boolean reaches(int wordEnd, int place) {
        int value = Connection.valueBehind(scratch.normal, wordEnd, scratch.length);
        return (value < 0 ? -value - 1 : value) >= place;
    }

    private boolean isHopeless(int start, int end) {
        from = start;
        to = end;
        telling = false;
        lastWordEnd = -1;
        saidLow = 0;
        saidHigh = 0;
        waitingLow = 0;
        waitingHigh = 0;
        groups = 0;
        decimals = 0;
        series = 0;
        firstWord = scratch.words;
        hits = scratch.hits;
        scratch.steps += end - start;
        return read() && (saidLow & waitingLow) == 0 && (saidHigh & waitingHigh) == 0 && !(telling && isTold());
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

    private static boolean isDigit(int octet) {
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
        return facts == 0 || isHarmless(facts, length, start, end) ? end : HOPE;
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
            return isHarmless(run(text, start, length), length, start, next) ? next : HOPE;
        }
        int words = scratch.words;
        boolean cut = lastWordEnd > start; // by a word that begins before it: employee idE567
        if (!areHarmless(text, start, next) || digits > 0 && (cut || scratch.words > words)) {
            return HOPE; // a word cuts the token: tel13800138000
        }
        return digits > 0 && mixed(start, next, digits) ? HOPE : next;
    }

    /** A number. */
    private int digits(byte[] text, int start, int next) {
        if (next == start + YEAR) {
            int end = Timestamp.end(text, start);
            if (end > 0 && end <= to) {
                groups = 0;
                return end;
            }
        }
        return number(start, next, next - start) || isTermOfDigits(start) ? HOPE : next;
    }

    /** Whether a token of letters and digits may be something. */
    private boolean mixed(int start, int end, int digits) {
        int symbols = end - start;
        if (isDigit(at(start)) && at(start - 1) == '.' && isDigit(at(start - 2)) && isSecondDecimal()) {
            return true; // 39.9042,116.4074E
        }
        if (symbols <= Dispatch.MOST_SYMBOLS) {
            waitingLow |= hopes.tokenLow[symbols];
            waitingHigh |= hopes.tokenHigh[symbols];
            boolean[] tells = hopes.tokenTells[symbols];
            if (tells[ANY]
                    || tells[OF_CODE] && symbols - digits <= CODE && isCode(start, end)
                    || tells[OF_BRACKETED] && isBracketed(end)
                    || tells[OF_JOINED] && isJoined(start, end)) {
                return true;
            }
        }
        boolean withX = digits == symbols - 1 && (at(end - 1) | 0x20) == 'x';
        boolean hope = withX && number(start, end, symbols);
        groups = 0;
        for (int i = start; i < end && !hope; i++) {
            hope = isDigit(at(i)) && !isDigit(at(i - 1)) && isTermOfDigits(i);
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
            if (!isCipher && !isHarmless(run(text, i, length), length, i, next)) {
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

    /** So many symbols as a run. */
    private static long run(byte[] text, int start, int length) {
        long plain = Octets.small(Octets.at(text, start)) & Octets.upTo(Math.min(length, Long.BYTES));
        int rest = Math.min(length, AsciiWords.MOST) - Long.BYTES;
        return rest <= 0
                ? AsciiWords.run(plain, 0)
                : AsciiWords.run(plain, Octets.small(Octets.at(text, start + Long.BYTES)) & Octets.upTo(rest));
    }

    /** Whether nothing comes of a run of letters: notes what it speaks for. */
    private boolean isHarmless(long run, int length, int start, int end) {
        int facts = hopes.words.of(run);
        return facts == 0 || isHarmless(facts, length, start, end);
    }

    private boolean isHarmless(int facts, int length, int start, int end) {
        if (length >= AsciiWords.MOST || (facts & AsciiWords.TO_BE_READ) != 0) {
            return isHarmless(start);
        }
        int word = AsciiWords.word(facts);
        if (word >= 0) {
            note(word, start, end);
        }
        return (facts & AsciiWords.GOES_ON) == 0 || !mayGoOn(start, length, end) || isHarmless(start);
    }

    /** Whether a word may go on with the letters or the digits that follow. */
    private boolean mayGoOn(int start, int length, int end) {
        int behind = at(end);
        boolean separated = behind == ' ' || behind == '_' || behind == '-' || behind == '.';
        int from = separated ? end + 1 : end;
        long eight = Octets.at(octets, from);
        long letters = Octets.letters(eight);
        long humps = Octets.capitals(eight, letters) & ~0xFFL; // a word may end before each: id numberA1
        int symbols = isDigit(at(from)) ? 1 : Octets.first((~letters | humps) & Octets.HIGH); // ipv61101
        int more = Math.min(symbols, AsciiWords.MOST - length);
        return more > 0 && hopes.words.of(longer(start, length, eight, more)) != 0;
    }

    /** A run of so many symbols, and of the first of eight more. */
    private long longer(int start, int length, long eight, int more) {
        long next = Octets.small(eight) & Octets.upTo(more);
        long plain = Octets.small(Octets.at(octets, start));
        if (length < Long.BYTES) {
            int bits = length << 3;
            plain = plain & Octets.upTo(length) | next << bits;
            return AsciiWords.run(plain, bits == 0 ? 0 : next >>> Long.SIZE - bits);
        }
        int bits = length - Long.BYTES << 3;
        long behind = Octets.small(Octets.at(octets, start + Long.BYTES)) & Octets.upTo(length - Long.BYTES);
        return AsciiWords.run(plain, behind | next << bits);
    }

    /** Whether nothing comes of the word or the terms that begin at a place, read closely. */
    private boolean isHarmless(int start) {
        char[] normal = copied();
        int length = to;
        long found = dispatch.words.find(normal, start, length);
        if (found != Lexicon.NONE) {
            note((int) (found >>> 32), start, (int) found);
        }
        long terms = termEnds.length == 0 ? 0 : dispatch.terms.find(normal, start, length, termEnds);
        return terms == 0 || areHarmless(terms, start);
    }

    /** Whether those who ask for some terms find nothing that is told alone. */
    private boolean areHarmless(long terms, int start) {
        for (long rest = terms; rest != 0; rest &= rest - 1) {
            int dictionary = Long.numberOfTrailingZeros(rest);
            caller.place.move(start, termEnds[dictionary]);
            caller.callPersonal(dispatch.terms.callees(dictionary));
        }
        boolean harmless = true;
        for (int hit = hits; hit < scratch.hits; hit++) {
            int recognizer = scratch.hitRecognizer[hit];
            harmless &= hopes.alone(recognizer, scratch.hitEvidence[hit]) < Evidence.SUSPECTED_AT_LEAST;
            waitingLow |= Hopes.low(recognizer);
            waitingHigh |= Hopes.high(recognizer);
        }
        scratch.dropHits(hits);
        return harmless;
    }

    private void note(int word, int start, int end) {
        scratch.addWord(word, start, end);
        lastWordEnd = Math.max(lastWordEnd, end);
        telling |= hopes.wordTells[word];
        saidLow |= hopes.wordLow[word];
        saidHigh |= hopes.wordHigh[word];
    }

    /** Whether somebody finds something at a word or behind it. */
    private boolean isTold() {
        char[] normal = copied();
        for (int i = firstWord; i < scratch.words && scratch.hits == hits; i++) {
            int word = scratch.word[i];
            if (hopes.wordTells[word]) {
                int end = scratch.wordEnd[i];
                caller.place.move(scratch.wordStart[i], end);
                caller.callPersonal(dispatch.atWord[word]);
                int value = Connection.valueBehind(normal, end, to);
                caller.place.moveToValue(value < 0 ? -value - 1 : value, value >= 0);
                if (caller.place.start() < to) {
                    caller.callPersonal(dispatch.behindWord[word]);
                }
            }
        }
        return scratch.hits > hits;
    }

    private boolean isTermOfDigits(int start) {
        int next = at(start + 1);
        boolean separated = next == ' ' || next == '_' || next == '-' || next == '.';
        int second = separated ? at(start + 2) : next;
        return second > 0 && hopes.words.mayBegin(at(start), second);
    }

    private boolean isPrefix(int start) {
        return hopes.beginsPrefix.has(octets[start], octets[start + 1])
                && dispatch.prefixes.find(copied(), start, to) != Lexicon.NONE;
    }

    /** The text as characters. */
    private char[] copied() {
        if (!copied) {
            copied = true;
            for (int i = 0; i < to; i++) {
                scratch.normal[i] = (char) octets[i];
            }
        }
        return scratch.normal;
    }

    /** A group of digits: whether a number that ends with it may be something. */
    private boolean number(int start, int end, int count) {
        boolean separated = groups > 0 && isSeparated(start);
        if (!separated || groups == groupStart.length) {
            groups = 0;
        }
        boolean dot = groups > 0 && start == groupEnd + 1 && octets[groupEnd] == '.';
        dots = dot ? dots + 1 : 0;
        groupStart[groups] = start;
        groupSize[groups++] = count;
        groupEnd = end;
        int sum = 0;
        for (int first = groups - 1; first >= 0; first--) {
            sum += groupSize[first];
            if (sum > Dispatch.MOST_DIGITS) {
                break;
            }
            waitingLow |= hopes.digitsLow[sum];
            waitingHigh |= hopes.digitsHigh[sum];
            if (hopes.digitsTell[sum][beginning(first)] || sum >= SHORTEST_PHONE && isBehindSign(groupStart[first])) {
                return true;
            }
        }
        return dot && isDotted();
    }

    /** The first two digits of a run that begins with a group. */
    private int beginning(int group) {
        int first = groupStart[group];
        int second = groupSize[group] > 1 ? first + 1 : group + 1 < groups ? groupStart[group + 1] : first;
        return (at(first) - '0') * 10 + (isDigit(at(second)) ? at(second) - '0' : 0); // behind may be an X
    }

    /** Whether groups may belong together. */
    private boolean isSeparated(int start) {
        if (start - groupEnd > 5) {
            return false;
        }
        for (int i = groupEnd; i < start; i++) {
            if (octets[i] != ' ' && octets[i] != '-' && octets[i] != '.') {
                return false;
            }
        }
        return true;
    }

    /** (010) 62345678, +86 138…: whether a bracket or a plus sign stands before a number. */
    private boolean isBehindSign(int start) {
        int i = start - 1;
        while (i > start - 4 && (at(i) == ' ' || at(i) == '-')) {
            i--;
        }
        return at(i) == ')' || at(i) == '+';
    }

    /** Whether a dotted quad ends here, or the second decimal number. */
    private boolean isDotted() {
        int last = groupSize[groups - 1];
        boolean decimal = groupSize[groups - 2] <= MOST_BEFORE_POINT && last >= LEAST_BEHIND_POINT;
        return decimal && isSecondDecimal() || hopes.quadTells && dots >= 3 && last <= MOST_OF_QUAD;
    }

    /** Notes a decimal number; whether it is the second. */
    private boolean isSecondDecimal() {
        decimals++;
        waitingLow |= decimalLow;
        waitingHigh |= decimalHigh;
        return hopes.decimalTells && decimals > 1;
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
