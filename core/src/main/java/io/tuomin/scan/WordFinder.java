package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * Notes the words of the lexicon and calls at them: in Chinese text, in tokens, and in the keys of assignments, where the names of fields
 * take their place. Belongs to one scan at a time.
 */
final class WordFinder {

    /** A key longer than this is looked at from its end. */
    private static final int LONGEST_KEY = 128;

    private final Dispatch dispatch;
    private final Scratch scratch;
    private final Caller caller;
    private final char[] text;
    /** Where the last word ends: words are disjoint. */
    private int end;

    WordFinder(Dispatch dispatch, Scratch scratch, Caller caller) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.caller = caller;
        text = scratch.normal;
    }

    void clear() {
        end = 0;
    }

    /** Where the last word ends. */
    int end() {
        return end;
    }

    /** A word that begins at a place, unless the one before reaches beyond. */
    void at(int start) {
        long found = start < end ? Lexicon.NONE : dispatch.words.find(text, start, scratch.length);
        if (found != Lexicon.NONE) {
            int word = (int) (found >>> 32);
            end = (int) found;
            scratch.addWord(word, start, end);
            int[] callees = dispatch.atWord[word];
            if (callees.length > 0) {
                caller.callAt(start, end, callees);
            }
        }
    }

    /** Words that begin in a token. */
    void inToken(int from, int to) {
        boolean inside = false;
        for (int i = from; i < to; i++) {
            boolean letter = Candidate.isLetter(text[i]);
            boolean begins =
                    letter && (!inside || Lexicon.isUpper(text[i]) && Lexicon.beginsWord(text, i, scratch.length));
            if (begins && dispatch.words.mayBegin(text, i, scratch.length)) {
                at(i);
            }
            inside = letter;
        }
        scratch.steps += to - from;
    }

    /** A token that ends here: if a value is assigned to it, it is a key, and the name of a field. */
    void key(int tokenEnd) {
        if (isAssigned(tokenEnd)) {
            nameOfField(tokenEnd);
        }
    }

    /** Whether a value is assigned to what ends here: {@code xm=…}, {@code "xm": …}. */
    private boolean isAssigned(int at) {
        char sign = scratch.at(at);
        if (sign != '"' && sign != '\'') {
            return sign == '=';
        }
        char next = scratch.at(scratch.at(at + 1) == ' ' ? at + 2 : at + 1);
        return next == ':' || next == '=';
    }

    /** What the names of fields say of the head of a key takes the place of the words in it. */
    private void nameOfField(int keyEnd) {
        int start = keyEnd;
        while (start > 0 && keyEnd - start < LONGEST_KEY && isPartOfKey(text[start - 1])) {
            start--;
        }
        scratch.steps += keyEnd - start;
        for (int i = start; i < keyEnd; ) {
            long found = Lexicon.beginsWord(text, i, keyEnd)
                    ? dispatch.fieldWords.lexicon.find(text, i, keyEnd)
                    : Lexicon.NONE;
            if (found == Lexicon.NONE) {
                i++;
            } else if ((int) found < keyEnd) {
                i = (int) found;
            } else {
                head(dispatch.firstFieldWord + (int) (found >>> 32), i, keyEnd);
                return;
            }
        }
    }

    private void head(int word, int start, int keyEnd) {
        scratch.dropWordsFrom(start);
        if (scratch.words == 0 || scratch.wordEnd[scratch.words - 1] <= start) {
            scratch.addWord(word, start, keyEnd);
            end = keyEnd;
        }
    }

    private static boolean isPartOfKey(char c) {
        byte kind = Characters.kind(c);
        return kind == Characters.LETTER || kind == Characters.DIGIT || c == '_' || c == '-';
    }
}
