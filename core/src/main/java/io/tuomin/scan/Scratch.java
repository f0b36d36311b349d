package io.tuomin.scan;

import java.util.Arrays;

/**
 * All that changes while a text is scanned. Belongs to one scan at a time; arrays grow to the largest need and stay.
 */
final class Scratch {

    /** Octets that may be looked at behind a place without asking where the text ends. */
    private static final int BEHIND = 64;

    final char[] text = new char[Engine.WINDOW];
    /** What the text reads as; zeros behind it. */
    final char[] normal = new char[Engine.WINDOW];

    /** What it reads as, in one byte each, to be looked at eight at once; zeros behind it. */
    final byte[] octets = new byte[Engine.WINDOW + BEHIND];

    int length;

    /** What the text writes in ASCII, while it is read. */
    final Escapes escapes = new Escapes();

    /** Words of the lexicon, in reading order, disjoint. */
    int words;

    int[] wordStart = new int[64];
    int[] wordEnd = new int[64];
    int[] word = new int[64];

    /** The word that was asked for last: most ask for it again. */
    private int latest;

    /** What recognizers reported, in the order of their reports. */
    int hits;

    int[] hitStart = new int[64];
    int[] hitEnd = new int[64];
    int[] hitRecognizer = new int[64];
    long[] hitEvidence = new long[64];
    int[] hitConfidence = new int[64];

    /** Where the parts of a hit begin in {@link #parts}; they end where those of the next begin. */
    int[] hitParts = new int[65];

    /** Parts of values: level, start and end, three numbers each. */
    int[] parts = new int[64];

    int partsEnd;

    /** For the resolution: hits in the order of their rank, and the units that are taken. */
    long[] ranking = new long[64];

    /** Units whose personal information has been told surely, before models read the window. */
    final boolean[] settled = new boolean[Engine.WINDOW];

    /** What stands left of the place that is judged. */
    final Surroundings.Left left = new Surroundings.Left();

    final long[] taken = new long[Engine.WINDOW / 64 + 1];

    /** Steps taken in the current window: what the engine's linearity is tested by. */
    long steps;

    void clear() {
        left.clear();
        words = 0;
        hits = 0;
        partsEnd = 0;
    }

    void addWord(int id, int start, int end) {
        if (words == word.length) {
            wordStart = Arrays.copyOf(wordStart, words * 2);
            wordEnd = Arrays.copyOf(wordEnd, words * 2);
            word = Arrays.copyOf(word, words * 2);
        }
        wordStart[words] = start;
        wordEnd[words] = end;
        word[words++] = id;
    }

    /** Forgets the words that begin at or behind an offset. */
    void dropWordsFrom(int offset) {
        words = firstWordAt(offset);
    }

    void addHit(int recognizer, int start, int end, long evidence) {
        if (hits == hitStart.length) {
            hitStart = Arrays.copyOf(hitStart, hits * 2);
            hitEnd = Arrays.copyOf(hitEnd, hits * 2);
            hitRecognizer = Arrays.copyOf(hitRecognizer, hits * 2);
            hitEvidence = Arrays.copyOf(hitEvidence, hits * 2);
            hitConfidence = Arrays.copyOf(hitConfidence, hits * 2);
            hitParts = Arrays.copyOf(hitParts, hits * 2 + 1);
            ranking = Arrays.copyOf(ranking, hits * 2);
        }
        hitStart[hits] = start;
        hitEnd[hits] = end;
        hitRecognizer[hits] = recognizer;
        hitEvidence[hits++] = evidence;
        hitParts[hits] = partsEnd;
    }

    /** Forgets all hits but the first ones. */
    void dropHits(int first) {
        hits = first;
        partsEnd = hitParts[first];
    }

    /** Where the parts begin that belong to no hit yet. */
    int pendingParts() {
        return hitParts[hits];
    }

    /** Adds a part of the hit that is added next. */
    void addPart(int level, int start, int end) {
        if (partsEnd + 3 > parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
        }
        parts[partsEnd++] = level;
        parts[partsEnd++] = start;
        parts[partsEnd++] = end;
    }

    /** The normalized character at an offset, or the sentinel outside the window. */
    char at(int offset) {
        return offset >= 0 && offset < normal.length ? normal[offset] : '\0'; // behind the text are zeros
    }

    /** Index of the first word that starts at or behind an offset. */
    int firstWordAt(int offset) {
        if (!isFirstWordAt(latest, offset)) {
            latest = searchWordAt(offset);
        }
        return latest;
    }

    private boolean isFirstWordAt(int index, int offset) {
        return index <= words
                && (index == 0 || wordStart[index - 1] < offset)
                && (index == words || wordStart[index] >= offset);
    }

    private int searchWordAt(int offset) {
        int low = 0;
        int high = words;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wordStart[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
