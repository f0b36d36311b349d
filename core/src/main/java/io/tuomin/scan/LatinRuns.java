package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.List;

/**
 * Tells of most runs of Latin letters in a text that no word of a list begins with them. Where a word begins, the whole run is a beginning
 * of the word, for words end where runs do: so one look at a filter of all beginnings is enough. Immutable.
 */
final class LatinRuns {

    private final boolean humps;
    private final Beginnings beginnings;

    /**
     * Of some words in lower case.
     *
     * @param humps whether a run ends before the hump of a camel as well, and a plural s may end a word
     */
    LatinRuns(List<String> words, boolean humps) {
        this.humps = humps;
        int letters = 0;
        for (String word : words) {
            letters += lettersOf(word) + 1;
        }
        beginnings = new Beginnings(letters);
        words.forEach(this::add);
    }

    private static int lettersOf(String word) {
        int letters = 0;
        while (letters < word.length() && Candidate.isLetter(word.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private void add(String word) {
        int hash = 0;
        int letters = lettersOf(word);
        for (int i = 0; i < letters; i++) {
            hash = longer(hash, word.charAt(i));
            beginnings.add(hash);
        }
        if (humps && letters == word.length()) {
            beginnings.add(longer(hash, 's'));
        }
    }

    private static int longer(int hash, char letter) {
        return hash * 31 + (letter | 0x20);
    }

    /** Whether a word may begin with the run that begins at a letter. */
    boolean mayBegin(char[] text, int start, int length) {
        int hash = longer(0, text[start]);
        int i = start + 1;
        while (i < length && Candidate.isLetter(text[i]) && !(humps && isHump(text, i, length))) {
            hash = longer(hash, text[i]);
            i++;
        }
        return beginnings.has(hash) || i < length && text[i] == Candidate.INVISIBLE;
    }

    private static boolean isHump(char[] text, int i, int length) {
        return Lexicon.isUpper(text[i]) && Lexicon.beginsWord(text, i, length);
    }
}
