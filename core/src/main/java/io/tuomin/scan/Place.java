package io.tuomin.scan;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;
import java.util.Arrays;

/** The place a recognizer is called at, over a scratch; and the sink for what it reports there. */
final class Place implements Candidate, FindingSink {

    private final Scratch scratch;
    private final Symbols symbols = new Symbols();

    private int start;
    private int end;
    private int recognizer;
    private int groups;
    private final int[] groupStart = new int[Dispatch.MOST_SYMBOLS];
    private final int[] groupEnd = new int[Dispatch.MOST_SYMBOLS];
    private final int[] groupLength = new int[Dispatch.MOST_SYMBOLS];
    private boolean inCharacters;
    private boolean field;
    private boolean introduced;
    /** By kind, the stretch that was asked for last. */
    private final int[] runStart = new int[Run.values().length];

    private final int[] runEnd = new int[Run.values().length];

    Place(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Symbols without what separates them, and where each of them stands. Gathered when a recognizer asks for them: most do not. */
    private static final class Symbols implements CharSequence {

        private final char[] characters = new char[Dispatch.MOST_SYMBOLS];
        private final int[] offsets = new int[Dispatch.MOST_SYMBOLS];
        private int length;
        private boolean gathered;

        void clear() {
            length = 0;
            gathered = false;
        }

        void add(char symbol, int offset) {
            characters[length] = symbol;
            offsets[length++] = offset;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return characters[index];
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new String(characters, from, to - from);
        }

        @Override
        public String toString() {
            return length + " symbols";
        }
    }

    /** Overwrites the symbols. */
    void forget() {
        Arrays.fill(symbols.characters, '\0');
    }

    /** Moves to a place without symbols. */
    void move(int from, int to) {
        start = from;
        end = to;
        symbols.clear();
        groups = 0;
        inCharacters = false;
        introduced = false;
        noParts();
    }

    /** Moves to a value behind a label, or to that of a field. */
    void moveToValue(int from, boolean isIntroduced) {
        move(from, from);
        introduced = isIntroduced;
    }

    void setField(boolean isField) {
        field = isField;
    }

    void setInCharacters(boolean isInCharacters) {
        inCharacters = isInCharacters;
    }

    /** Appends a group of so many symbols. */
    void addGroup(int from, int to, int length) {
        groupStart[groups] = from;
        groupEnd[groups] = to;
        groupLength[groups++] = length;
    }

    private Symbols gathered() {
        if (!symbols.gathered) {
            symbols.gathered = true;
            for (int group = 0; group < groups; group++) {
                gather(groupStart[group], groupEnd[group]);
            }
        }
        return symbols;
    }

    private void gather(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = scratch.normal[i];
            if (c != INVISIBLE) {
                int numeral = Characters.numeral(c);
                symbols.add(numeral >= 0 ? (char) ('0' + numeral) : upper(c), i);
            }
        }
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c;
    }

    /** Turns to the next recognizer; parts that the one before noted and did not report are none of its value's. */
    void setRecognizer(int index) {
        recognizer = index;
        noParts();
    }

    @Override
    public void report(int from, int to, Evidence... evidence) {
        if (from < 0 || to <= from || to > scratch.length) {
            throw new IllegalArgumentException("A recognizer reported [" + from + ", " + to + ") outside the text");
        }
        long bits = 0;
        for (Evidence piece : evidence) {
            bits |= piece.bit();
        }
        keepParts(from, to);
        scratch.addHit(recognizer, isSecondHalf(from) ? from - 1 : PercentEscapes.start(scratch, from), to, bits);
    }

    /** Drops the parts that lie outside of what is reported. */
    private void keepParts(int from, int to) {
        int first = scratch.pendingParts();
        int last = scratch.partsEnd;
        scratch.partsEnd = first;
        for (int i = first; i < last; i += 3) {
            if (scratch.parts[i + 1] >= from && scratch.parts[i + 2] <= to) {
                scratch.addPart(scratch.parts[i], scratch.parts[i + 1], scratch.parts[i + 2]);
            }
        }
    }

    @Override
    public void part(AddressLevel level, int from, int to) {
        int first = scratch.pendingParts();
        if (to <= from || scratch.partsEnd > first && scratch.parts[scratch.partsEnd - 1] > from) {
            throw new IllegalArgumentException("Parts are noted in reading order: [" + from + ", " + to + ")");
        }
        if (scratch.partsEnd - first < 3 * MOST_PARTS) {
            scratch.addPart(level.ordinal(), from, to);
        }
    }

    @Override
    public void noParts() {
        scratch.partsEnd = scratch.pendingParts();
    }

    /** Whether a unit is the second half of a digit beyond the basic plane, which no finding may cut in two. */
    private boolean isSecondHalf(int offset) {
        return offset > 0
                && Character.isLowSurrogate(scratch.text[offset])
                && Character.isHighSurrogate(scratch.text[offset - 1]);
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public int length() {
        return scratch.length;
    }

    @Override
    public char at(int offset) {
        return scratch.at(offset);
    }

    @Override
    public boolean isEscaped(int offset) {
        return scratch.escapes.isWriting(offset);
    }

    @Override
    public CharSequence symbols() {
        return gathered();
    }

    @Override
    public int offsetOf(int symbol) {
        return gathered().offsets[symbol];
    }

    @Override
    public int groups() {
        return groups;
    }

    @Override
    public int groupLength(int group) {
        return groupLength[group];
    }

    @Override
    public char separator() {
        char found = groups < 2 ? OUTSIDE : separatorBehind(0);
        for (int group = 1; group < groups - 1; group++) {
            if (separatorBehind(group) != found) {
                return OUTSIDE;
            }
        }
        return found;
    }

    /** The separator behind a group: the sign if there is one among spaces; none between digits and numerals that touch. */
    private char separatorBehind(int group) {
        char found = OUTSIDE;
        for (int i = groupEnd[group]; i < groupStart[group + 1]; i++) {
            char c = scratch.normal[i];
            if (c != INVISIBLE && (c != ' ' || found == OUTSIDE)) {
                found = c;
            }
        }
        return found;
    }

    @Override
    public boolean isInCharacters() {
        return inCharacters;
    }

    @Override
    public boolean isField() {
        return field;
    }

    @Override
    public boolean isIntroduced() {
        return introduced || field;
    }

    @Override
    public int nextLabel(int offset) {
        int word = scratch.firstWordAt(offset);
        return word < scratch.words ? scratch.wordStart[word] : scratch.length;
    }

    @Override
    public int runEnd(Run run, int offset) {
        int kind = run.ordinal();
        int i = offset;
        while (i < scratch.length && run.has(scratch.normal[i])) {
            if (i >= runStart[kind] && i < runEnd[kind]) {
                i = runEnd[kind];
                break;
            }
            scratch.steps++;
            i++;
        }
        if (i > offset) {
            runStart[kind] = offset;
            runEnd[kind] = i;
        }
        return i;
    }

    /** Forgets the window before. */
    void clear() {
        field = false;
        Arrays.fill(runEnd, 0);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
