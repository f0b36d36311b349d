package io.tuomin;

/** Ends of records of CSV: line ends outside quotes. What is malformed may end anywhere, as it is refused when it is parsed. */
final class CsvEnds implements RecordBlocks.RecordEnds {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a unit stands in, or behind. */
    private enum State {
        FIELD_BEGINS,
        FIELD,
        QUOTED,
        /** A quote in quotes: the end of the field, or the first of two. */
        QUOTE
    }

    private final char separator;
    private State state = State.FIELD_BEGINS;
    private boolean lineIsEmpty = true;
    private boolean begun;
    private long records;

    CsvEnds(char separator) {
        this.separator = separator;
    }

    @Override
    public boolean isBehind(char next) {
        boolean first = !begun;
        begun = true;
        if (first && next == BYTE_ORDER_MARK) { // no part of the first field, which may be quoted
            return false;
        }
        if (next == '"' && state != State.FIELD) {
            state = state == State.QUOTED ? State.QUOTE : State.QUOTED;
            lineIsEmpty = false;
            return false;
        }
        if (state == State.QUOTED) {
            return false;
        }
        if (next == '\n' || next == '\r') {
            records += lineIsEmpty ? 0 : 1; // an empty line is no record
            lineIsEmpty = true;
            state = State.FIELD_BEGINS;
            return next == '\n';
        }
        lineIsEmpty = false;
        state = next == separator ? State.FIELD_BEGINS : State.FIELD;
        return false;
    }

    @Override
    public long records() {
        return records;
    }
}
