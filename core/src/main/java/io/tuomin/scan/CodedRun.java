package io.tuomin.scan;

/**
 * Bytes beyond ASCII whose codes follow each other: {@code %D5%C5%CE%B0}. Of GBK if they cannot be UTF-8, not even with a character cut off at
 * either end, and are pairs that write Chinese characters and signs, of the former no more rare than common ones; so a hash is hardly ever taken
 * for text. Belongs to one text at a time.
 */
final class CodedRun {

    /** Fewer bytes do not tell what they are. */
    private static final int LEAST = 4;

    /** Bytes of a character that may be left of one cut off. */
    private static final int MOST_LEFT = 3;

    /** So near behind a run of GBK another one may be shorter: the numbers of an address stand between, 1%BA%C52%C2%A5, or a name of a parameter. */
    private static final int NEAR = 64;

    private final EscapeReader reader;
    private int end;
    private boolean ofGbk;
    /** Where the last run of GBK ended. */
    private int endOfGbk;

    private int count;
    private int before;
    private boolean arePairs;
    private int common;
    private int rare;

    private boolean mayBeUtf8;
    private boolean isCut;
    private boolean hasLong;
    private int left;
    private int size;
    private int missing;
    private int character;

    CodedRun(EscapeReader reader) {
        this.reader = reader;
    }

    /** Forgets the run read last. */
    void clear() {
        end = 0;
        endOfGbk = -NEAR;
    }

    /** Whether the byte that is written at a place is of a run in GBK; such places are to be asked about from left to right. */
    boolean isOfGbk(int at) {
        if (at >= end) {
            read(at);
        }
        return ofGbk;
    }

    private void read(int at) {
        count = 0;
        arePairs = true;
        common = 0;
        rare = 0;
        mayBeUtf8 = true;
        isCut = false;
        hasLong = false;
        left = 0;
        missing = 0;
        int next = at;
        for (int octet = reader.octet(next); octet >= 0x80; octet = reader.octetLike(at, next)) {
            next = reader.behind();
            pair(octet);
            utf8(octet);
            count++;
        }
        end = next;
        boolean pairs = arePairs && count > 0 && count % 2 == 0;
        boolean utf8 = mayBeUtf8 && (hasLong || !isCut && missing == 0);
        ofGbk = pairs && (at - endOfGbk < NEAR ? !(mayBeUtf8 && hasLong) : !utf8 && isLikely());
        endOfGbk = ofGbk ? end : endOfGbk;
    }

    private boolean isLikely() {
        return count >= LEAST && common > 0 && common >= rare;
    }

    private void pair(int octet) {
        if (count % 2 == 1) {
            arePairs &= Gbk.isText(before, octet);
            boolean isCommon = Gbk.isCommon(before, octet);
            common += isCommon ? 1 : 0;
            rare += isCommon || Gbk.isSign(before) ? 0 : 1;
        }
        before = octet;
    }

    private void utf8(int octet) {
        boolean goesOn = (octet & 0xC0) == 0x80;
        if (missing > 0) {
            character = character << 6 | octet & 0x3F;
            missing--;
            mayBeUtf8 &= goesOn && (missing > 0 || size < 3 || Utf8.isWellFormed(character, size));
            hasLong |= missing == 0 && size > 2;
        } else if (goesOn) {
            left++;
            isCut = true;
            mayBeUtf8 &= left == count + 1 && left <= MOST_LEFT;
        } else {
            size = Utf8.size(octet);
            character = octet & 0x7F >> size;
            missing = size - 1;
            mayBeUtf8 &= size > 0;
        }
    }
}
