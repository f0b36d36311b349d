package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.List;

/**
 * Words to be found in a text. Immutable.
 *
 * <p>Matching is on normalized text. Labels and terms are compared without regard to case, and without the separators that people and
 * programmers put into them: {@code idCard}, {@code id_card} and {@code ID card} are one word, and 姓　名 is 姓名.
 */
final class Lexicon {

    /** Result of {@link #find} where no word begins. */
    static final long NONE = -1;

    /** Which words these are: how they are written, and where they may begin and end. */
    enum Form {
        /**
         * Names of fields and labels. One that begins or ends with an ASCII letter begins or ends where a word does, or at the hump of
         * a camel; it may end in a plural s.
         */
        LABELS,
        /** Beginnings of tokens: case counts, nothing is skipped, and they may end anywhere. */
        PREFIXES,
        /**
         * Words of a dictionary: no letter touches one that begins or ends with an ASCII letter, no digit one that begins or ends with
         * a digit.
         */
        TERMS
    }

    private final Form form;
    private final boolean exact;
    private final Trie trie;
    private final LatinRuns runs;

    private Lexicon(Form form, List<String> words) {
        this.form = form;
        exact = form == Form.PREFIXES;
        trie = new Trie(words);
        runs = new LatinRuns(words, form == Form.LABELS);
    }

    /**
     * A lexicon of words; the id of a word is its place in the list. Words of a single character are not looked for.
     */
    static Lexicon of(List<String> words, Form form) {
        boolean exact = form == Form.PREFIXES;
        return new Lexicon(
                form, words.stream().map(word -> exact ? word : key(word)).toList());
    }

    /** The form under which a word is kept: normalized, in lower case, without separators. */
    static String key(String word) {
        return isKey(word) ? word : keyOf(word);
    }

    private static boolean isKey(String word) {
        for (char c : word.toCharArray()) {
            if (isSeparator(c) || lower(Characters.readsAs(c)) != c) {
                return false;
            }
        }
        return true;
    }

    private static String keyOf(String word) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = lower(Characters.readsAs(word.charAt(i)));
            if (!isSeparator(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /**
     * The longest word that begins at a place.
     *
     * @return its id in the upper and its end in the lower 32 bits, or {@link #NONE}
     */
    long find(char[] text, int start, int length) {
        char first = read(text[start]);
        int at = next(form, text, start + 1, length, first);
        if (at >= length) {
            return NONE;
        }
        char last = read(text[at++]);
        if (!trie.mayBegin(first, last)) {
            return NONE;
        }
        int node = trie.enter(first, last);
        if (node == Trie.NONE) {
            return NONE;
        }
        long found = NONE;
        while (true) {
            int word = trie.word(node);
            if (word != Trie.NONE && ends(text, at, length, last)) {
                found = (long) word << 32 | at;
            } else if (word != Trie.NONE && form == Form.LABELS && isPlural(text, at, length, last)) {
                found = (long) word << 32 | at + 1;
            }
            at = next(form, text, at, length, last);
            if (at >= length) {
                return found;
            }
            last = read(text[at]);
            node = trie.follow(node, last);
            if (node == Trie.NONE) {
                return found;
            }
            at++;
        }
    }

    /** Whether a word may begin with the run of letters that begins at a place: worth asking where it is in Latin letters. */
    boolean mayBegin(char[] text, int start, int length) {
        return runs.mayBegin(text, start, length);
    }

    /** Whether a word may begin with a run of at most eight small letters. */
    boolean mayBegin(long run) {
        return runs.has(run);
    }

    private char read(char c) {
        return exact ? c : lower(c);
    }

    private boolean ends(char[] text, int at, int length, char last) {
        return switch (form) {
            case LABELS -> endsWord(text, at, length, last);
            case PREFIXES -> true;
            case TERMS -> endsTerm(text, at, length, last);
        };
    }

    /** Whether a term may end: no letter follows a letter, no digit a digit. */
    static boolean endsTerm(char[] text, int end, int length, char last) {
        return last >= 0x80 || end >= length || Characters.kind(text[end]) != Characters.kind(last);
    }

    /**
     * The next character that counts: behind a letter one separator is skipped (in a label only before another letter), behind a
     * Chinese character up to three spaces.
     */
    static int next(Form form, char[] text, int from, int length, char last) {
        int i = from;
        while (i < length && text[i] == Candidate.INVISIBLE) {
            i++;
        }
        if (form == Form.PREFIXES || i >= length || !isSeparator(text[i])) {
            return i;
        }
        if (last < 0x80 && form == Form.TERMS) {
            boolean number = Candidate.isDigit(last) && i + 1 < length && Candidate.isDigit(text[i + 1]);
            return number ? length : i + 1;
        }
        if (last < 0x80) {
            return i + 1 < length && text[i + 1] < 0x80 && Characters.kind(text[i + 1]) == Characters.LETTER
                    ? i + 1
                    : length;
        }
        int j = i;
        while (j < length && j < i + 3 && text[j] == ' ') {
            j++;
        }
        return j;
    }

    /** Whether a word may begin here: not inside a run of letters, except at the hump of a camel. */
    static boolean beginsWord(char[] text, int start, int length) {
        if (start == 0 || Characters.kind(text[start - 1]) != Characters.LETTER) {
            return true;
        }
        char before = text[start - 1];
        return isUpper(text[start]) && (!isUpper(before) || start + 1 < length && isLower(text[start + 1]));
    }

    private static boolean endsWord(char[] text, int end, int length, char last) {
        if (last >= 0x80 || end >= length || Characters.kind(text[end]) != Characters.LETTER) {
            return true;
        }
        char before = text[end - 1];
        return isUpper(text[end]) && (!isUpper(before) || end + 1 < length && isLower(text[end + 1]));
    }

    /** phones is a form of phone. */
    private static boolean isPlural(char[] text, int end, int length, char last) {
        return last != 's' && (text[end] | 0x20) == 's' && endsWord(text, end + 1, length, 's');
    }

    /** Whether a character may stand between two of a word. */
    static boolean isSkipped(char c) {
        return c == Candidate.INVISIBLE || isSeparator(c);
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '_' || c == '-' || c == '.';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static char lower(char c) {
        return isUpper(c) ? (char) (c | 0x20) : c;
    }
}
