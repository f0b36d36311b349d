package io.tuomin.scan;

/**
 * The numbers of a text that is read from afar: which groups of digits may belong together, and whether what they make may be something.
 * Belongs to one scan at a time.
 */
final class SkimmedNumbers {

    /** Digits of the shortest number that a bracket or a plus sign makes a telephone number. */
    private static final int SHORTEST_PHONE = 7;

    private static final int MOST_BEFORE_POINT = 3;
    private static final int LEAST_BEHIND_POINT = 3;
    private static final int MOST_OF_QUAD = 3;

    private final Hopes hopes;
    private final byte[] octets;
    private final SkimmedWords words;
    /** Who asks for decimal numbers. */
    private final long decimalLow;

    private final long decimalHigh;

    private int from;
    /** Groups of digits that belong together. */
    private final int[] groupStart = new int[Dispatch.MOST_DIGITS];

    private final int[] groupSize = new int[Dispatch.MOST_DIGITS];
    private int groups;
    private int groupEnd;
    private int dots;
    private int decimals;
    private int shortDecimals;

    SkimmedNumbers(Dispatch dispatch, byte[] octets, SkimmedWords words) {
        this.octets = octets;
        this.words = words;
        hopes = dispatch.hopes;
        long low = 0;
        long high = 0;
        for (int callee : dispatch.atDecimal) {
            low |= Hopes.low(callee);
            high |= Hopes.high(callee);
        }
        decimalLow = low;
        decimalHigh = high;
    }

    /** Begins with a text that begins at a place. */
    void begin(int start) {
        from = start;
        groups = 0;
        decimals = 0;
        shortDecimals = 0;
    }

    /** The next group belongs to none before. */
    void separate() {
        groups = 0;
    }

    private int at(int i) {
        return i < from ? 0 : octets[i];
    }

    /** A group of digits: whether a number that ends with it may be something. */
    boolean add(int start, int end, int count) {
        boolean separated = groups > 0 && isSeparated(start);
        if (!separated) {
            groups = 0;
        } else if (groups == groupStart.length) {
            forgetOldest();
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
            words.addWaiting(hopes.digitsLow[sum], hopes.digitsHigh[sum]);
            if (hopes.digitsTell[sum][beginning(first)] || sum >= SHORTEST_PHONE && isBehindSign(groupStart[first])) {
                return true;
            }
        }
        return dot && isDotted();
    }

    private void forgetOldest() {
        groups--;
        System.arraycopy(groupStart, 1, groupStart, 0, groups);
        System.arraycopy(groupSize, 1, groupSize, 0, groups);
    }

    /** The first two digits of a run that begins with a group. */
    private int beginning(int group) {
        int first = groupStart[group];
        int second = groupSize[group] > 1 ? first + 1 : group + 1 < groups ? groupStart[group + 1] : first;
        return (at(first) - '0') * 10 + (Skim.isDigit(at(second)) ? at(second) - '0' : 0); // behind may be an X
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
        boolean decimal = last >= LEAST_BEHIND_POINT && addDecimal(groupSize[groups - 2]);
        return decimal || hopes.quadTells && dots >= 3 && last <= MOST_OF_QUAD;
    }

    /** Notes a decimal number with so many digits before its point; whether it is the second, and one of the two is short. */
    boolean addDecimal(int digits) {
        decimals++;
        if (digits <= MOST_BEFORE_POINT) {
            shortDecimals++;
            words.addWaiting(decimalLow, decimalHigh);
        }
        return hopes.decimalTells && decimals > 1 && shortDecimals > 0;
    }
}
