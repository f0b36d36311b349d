package io.tuomin.scan;

import io.tuomin.model.Evidence;
import java.util.Arrays;

/**
 * The words of a text that is read from afar: whether one of them leads to a value, and whom they speak for. Of a run of letters one look at a
 * table answers; what may be more is read closely. Belongs to one scan at a time.
 */
final class SkimmedWords {

    private final Dispatch dispatch;
    private final Hopes hopes;
    private final Scratch scratch;
    private final Caller caller;
    private final byte[] octets;
    private final int[] termEnds;

    private int from;
    private int to;
    /** Whether the characters are there as well. */
    private boolean copied;

    private int firstWord;
    private int lastEnd;
    /** The first word of the octets that are read, and where those before end. */
    private int blockWord;

    private int endBefore;
    /** Hits of lines before. */
    private int hits;
    /** Whether there is a word at which or behind which something may be. */
    private boolean telling;
    /** What words speak for, and what waits for a word. */
    private long saidLow;

    private long saidHigh;
    private long waitingLow;
    private long waitingHigh;

    SkimmedWords(Dispatch dispatch, Scratch scratch, Caller caller) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.caller = caller;
        hopes = dispatch.hopes;
        octets = scratch.octets;
        termEnds = new int[dispatch.terms.size()];
    }

    /**
     * Begins with a text.
     *
     * @param start where it begins
     * @param end where it ends
     * @param asCharacters whether its characters are there as well
     */
    void begin(int start, int end, boolean asCharacters) {
        from = start;
        to = end;
        copied = asCharacters;
        telling = false;
        lastEnd = -1;
        saidLow = 0;
        saidHigh = 0;
        waitingLow = 0;
        waitingHigh = 0;
        firstWord = scratch.words;
        hits = scratch.hits;
    }

    /** Begins with some octets, of which there are few. */
    void beginBlock() {
        blockWord = scratch.words;
        endBefore = lastEnd;
    }

    /** Overwrites what was read. */
    void forget() {
        if (copied) {
            Arrays.fill(scratch.normal, 0, scratch.length, '\0');
        }
    }

    /** Whether a word that says something takes of a token among the octets that are read. */
    boolean reaches(int start, int end) {
        if (endBefore > start) {
            return true;
        }
        for (int i = blockWord; i < scratch.words; i++) {
            if (scratch.wordEnd[i] > start && scratch.wordStart[i] < end) {
                return true;
            }
        }
        return false;
    }

    /** Notes that some recognizers wait for a word that speaks for them. */
    void addWaiting(long low, long high) {
        waitingLow |= low;
        waitingHigh |= high;
    }

    /** Whether a word speaks for one that waits, or leads to something. */
    boolean tells() {
        return (saidLow & waitingLow) != 0 || (saidHigh & waitingHigh) != 0 || telling && isTold();
    }

    private int at(int i) {
        return i < from ? 0 : octets[i];
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
    boolean isHarmless(int start, int length) {
        long facts = hopes.words.of(run(octets, start, length));
        return facts == 0 || isHarmless(facts, length, start, start + length);
    }

    private boolean isHarmless(long facts, int length, int start, int end) {
        if (length >= AsciiWords.MOST || (facts & AsciiWords.TO_BE_READ) != 0) {
            return isHarmlessReading(start);
        }
        int word = AsciiWords.word(facts);
        if (word >= 0) {
            note(word, start, end);
        }
        return !mayGoOn(facts, start, length, end) || isHarmlessReading(start);
    }

    /** Whether a word may go on with the letters or the digits that follow. */
    private boolean mayGoOn(long facts, int start, int length, int end) {
        int from = AsciiWords.next(octets, end);
        return AsciiWords.goesOn(facts, octets[from]) && mayGoOn(start, length, from);
    }

    private boolean mayGoOn(int start, int length, int from) {
        long eight = Octets.at(octets, from);
        long letters = Octets.letters(eight);
        long humps = Octets.capitals(eight, letters) & ~0xFFL; // a word may end before each: id numberA1
        int symbols = Skim.isDigit(at(from)) ? 1 : Octets.first((~letters | humps) & Octets.HIGH); // ipv61101
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
    private boolean isHarmlessReading(int start) {
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
        lastEnd = Math.max(lastEnd, end);
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

    /** The same of what begins with a digit, or with a letter that stands alone. */
    boolean isHarmlessEdge(int start) {
        return !hopes.words.mayBegin(octets[start], octets[AsciiWords.next(octets, start + 1)])
                || isHarmlessReading(start);
    }

    /** Whether one of the words that tokens are told by begins at a place. */
    boolean beginsPrefix(int start) {
        return dispatch.prefixes.find(copied(), start, to) != Lexicon.NONE;
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
}
