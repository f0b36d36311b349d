package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;

/** A candidate that is nothing but a text. */
record TextPlace(String text) implements Candidate {

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int end() {
        return 0;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : OUTSIDE;
    }

    @Override
    public CharSequence symbols() {
        return "";
    }

    @Override
    public int offsetOf(int symbol) {
        throw new IndexOutOfBoundsException(symbol);
    }

    @Override
    public int groups() {
        return 0;
    }

    @Override
    public int groupLength(int group) {
        throw new IndexOutOfBoundsException(group);
    }

    @Override
    public char separator() {
        return OUTSIDE;
    }

    @Override
    public boolean isInCharacters() {
        return false;
    }

    @Override
    public boolean isField() {
        return false;
    }

    @Override
    public boolean isIntroduced() {
        return false;
    }

    @Override
    public int runEnd(Run run, int offset) {
        int end = offset;
        while (end < text.length() && run.has(at(end))) {
            end++;
        }
        return end;
    }

    @Override
    public int nextLabel(int offset) {
        return text.length();
    }
}
