package io.tuomin.scan;

import io.tuomin.model.TokenForm;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.Trigger;
import java.util.Arrays;

/**
 * Reads a text of ASCII from afar, and tells of most that nothing can be found in them: no word leads to a value, no number and no token is
 * one that is told alone, and no word speaks for one that is not ({@link Hopes}). What it does not understand it leaves to the pass.
 * Belongs to one scan at a time.
 *
 * <p>Bytes are read sixty-four at a time: bits tell where words, numbers and signs are, and of a word one look at a filter answers.
 */
final class Skim {

    /** Letters of a code, at most. */
    private static final int CODE = 3;

    private static final int YEAR = 4;

    private static final int SERIES = 5;
    /** Between two marks of a series. */
    private static final int NEAR = 6;

    /** A word that begins further away leads to no value. */
    private static final int FAR = 256;

    /** There is no such line. */
    static final int NO_LINE = -1;

    private static final int HOPE = -1;

    private static final int ANY = Trigger.Outline.ANY.ordinal();
    private static final int OF_CODE = Trigger.Outline.CODE.ordinal();
    private static final int OF_JOINED = Trigger.Outline.JOINED.ordinal();
    private static final int OF_BRACKETED = Trigger.Outline.BRACKETED.ordinal();

    private final Hopes hopes;
    private final Scratch scratch;
    private final Caller caller;
    private final byte[] octets;
    private final OctetBits bits = new OctetBits();
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
        int end = lineEnd(start);
        boolean isLine = end < scratch.length && octets[end] == '\n' && isWrittenInAscii(start, end);
        return isLine && isHopelessLine(start, end) ? end + 1 : NO_LINE;
    }

    /** Whether a line is ASCII as it is, not only as it reads: ① is no digit of a number. */
    private boolean isWrittenInAscii(int start, int end) {
        int all = 0;
        for (int i = start; i < end; i++) {
            all |= scratch.text[i];
        }
        return all < 0x80;
    }

    private int lineEnd(int start) {
        int i = start;
        while (Octets.breaks(Octets.at(octets, i)) == 0) { // there are zeros behind the text
            i += Long.BYTES;
        }
        return i + Octets.first(Octets.breaks(Octets.at(octets, i)));
    }

    private boolean isHopelessLine(int start, int end) {
        int before = scratch.words;
        int hits = scratch.hits;
        boolean hopeless = !doWordsReach(0, start) && isHopeless(start, end, true) && !doWordsReach(before, end);
        scratch.dropHits(hits);
        scratch.words = before;
        return hopeless;
    }

    /** Whether a value that one of the words from one on leads to may begin at or behind a place; a remark with other words may be between. */
    private boolean doWordsReach(int first, int place) {
        boolean reach = false;
        for (int i = scratch.words - 1; i >= first && scratch.wordStart[i] > place - FAR && !reach; i--) {
            int value = Connection.valueBehind(scratch.normal, scratch.wordEnd[i], scratch.length);
            reach = (value < 0 ? -value - 1 : value) >= place;
        }
        return reach;
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
        int i = from;
        while (i < to && i != HOPE) {
            int behind = isDigit(octets[i]) ? moment(i) : -1;
            i = behind > 0 ? behind : block(i);
        }
        return i != HOPE;
    }

    /** Where the moment ends that begins at a number; negative if none does. */
    private int moment(int start) {
        int end = Timestamp.end(octets, start);
        if (end < 0 || end > to) {
            return -1;
        }
        numbers.separate();
        return end;
    }

    /** Reads the next octets; where what was not read begins, or {@link #HOPE}. */
    private int block(int start) {
        bits.read(octets, start, to);
        int end = start + bits.count();
        if (end == start || areSignsHope(start) || areWordsHope(start)) {
            return HOPE;
        }
        int moment = numbers(start);
        return moment == HOPE ? HOPE : Math.max(moment, end);
    }

    private boolean areWordsHope(int start) {
        words.beginBlock();
        byte[] text = octets;
        long ends = bits.wordEnds();
        for (long rest = bits.words(); rest != 0; rest &= rest - 1) {
            int at = Long.numberOfTrailingZeros(rest);
            int length = 1 + Long.numberOfTrailingZeros(ends >>> at + 1);
            if (hopes.mayBegin(text, start + at, length) && isWordHope(start + at, length, bits.isToken(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordHope(int start, int length, boolean beginsToken) {
        return beginsToken && isPrefix(start) || !words.isHarmless(start, length);
    }

    /** Whether a token begins like one that is told by its beginning. */
    private boolean isPrefix(int start) {
        return hopes.prefixes.has(Octets.at(octets, start)) && words.beginsPrefix(start);
    }

    /** Reads the tokens with digits: where the last moment ends, 0 if there is none, or {@link #HOPE}. */
    private int numbers(int start) {
        long tokens = bits.tokens();
        long rest = bits.digits();
        int behind = 0;
        while (rest != 0) {
            int at = Long.SIZE - Long.numberOfLeadingZeros(~tokens & OctetBits.upTo(Long.numberOfTrailingZeros(rest)));
            int length = Long.numberOfTrailingZeros(~(tokens >>> at));
            long token = OctetBits.upTo(length) << at;
            int digits = Long.bitCount(rest & token);
            rest &= ~token;
            int moment = digits == length && length == YEAR ? moment(start + at) : -1;
            if (moment > 0) {
                behind = moment;
                rest &= ~OctetBits.upTo(Math.min(Long.SIZE, moment - start));
            } else if (areEdgesHope(start, bits.edges() & token) || isTokenHope(start + at, length, digits)) {
                return HOPE;
            }
        }
        return behind;
    }

    /** Whether words or terms begin at the first digits of a token's numbers, or at letters that stand alone before them. */
    private boolean areEdgesHope(int start, long edges) {
        boolean hope = false;
        for (long rest = edges; rest != 0 && !hope; rest &= rest - 1) {
            hope = !words.isHarmlessEdge(start + Long.numberOfTrailingZeros(rest));
        }
        return hope;
    }

    private boolean isTokenHope(int start, int length, int digits) {
        return digits == length
                ? numbers.add(start, start + length, length)
                : isMixedHope(start, start + length, digits);
    }

    private boolean areSignsHope(int start) {
        boolean hope = false;
        for (long rest = bits.signs(); rest != 0 && !hope; rest &= rest - 1) {
            hope = isSignHope(start + Long.numberOfTrailingZeros(rest));
        }
        return hope;
    }

    private boolean isSignHope(int i) {
        byte sign = octets[i];
        return sign < 0
                || (Characters.kindOf(sign) == Characters.MARK
                        ? isMarkHope(i)
                        : switch (sign) {
                            case '=', '"', '\'' -> isAssigned(i);
                            case '<' -> at(i + 1) >= 'A' && at(i + 1) <= 'Z';
                            case TokenForm.BORDER -> Lexicon.isUpper((char) at(i - 1));
                            case '%' -> PercentEscapes.sign(octets, i) != 0 || EscapeReader.mayBegin(octets, i);
                            case '\\' -> LineEscapes.isAt(octets, i) || EscapeReader.mayBegin(octets, i);
                            case '&' -> EscapeReader.mayBegin(octets, i);
                            case ControlSequences.ESCAPE -> true;
                            default -> false;
                        });
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

    /** Whether a token of letters and digits may be something. */
    private boolean isMixedHope(int start, int end, int digits) {
        if (isPrefix(start) || words.reaches(start, end)) {
            return true; // a word cuts the token: tel13800138000, employee idE567
        }
        int symbols = end - start;
        if (isDigit(at(start)) && at(start - 1) == '.' && isDigit(at(start - 2)) && numbers.addDecimal(1)) {
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

    private boolean isMarkHope(int i) {
        int mark = octets[i];
        if (hopes.markTells[mark]) {
            return true;
        }
        series = series > 0 && i - seriesEnd <= NEAR ? series + 1 : 1;
        boolean twice = series > 1 && i == seriesEnd + 1;
        seriesEnd = i;
        return hopes.seriesTells[mark] && (twice || series >= SERIES);
    }

    /** Whether a sign assigns a value to a name. */
    private boolean isAssigned(int i) {
        if (!isLetter(at(i - 1)) && !isDigit(at(i - 1))) {
            return false;
        }
        int next = at(at(i + 1) == ' ' ? i + 2 : i + 1);
        return octets[i] == '=' || next == ':' || next == '=';
    }
}
