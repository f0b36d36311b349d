package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;

/**
 * What desensitizing has put in the place of a value: the name of its type in angle brackets, {@code <API_SECRET>}. Such a name is no
 * label of what follows, or masking twice would find more than masking once. A tag of XML that happens to have the name of a type is
 * told by its closing tag.
 */
final class Placeholders {

    /** How far behind a tag its closing tag is looked for. */
    private static final int REACH = 256;

    private Placeholders() {}

    /** Makes the names in placeholders unreadable. */
    static void blank(char[] text, byte[] octets, int length, Lexicon types) {
        for (int i = 0; i < length; i += Long.BYTES) {
            long brackets = Octets.equal(Octets.at(octets, i), '<');
            for (; brackets != 0; brackets &= brackets - 1) {
                blank(text, octets, i + Octets.first(brackets), length, types);
            }
        }
    }

    private static void blank(char[] text, byte[] octets, int open, int length, Lexicon types) {
        int end = end(text, open, length, types);
        for (int name = open + 1; name < end; name++) {
            text[name] = Candidate.REPLACED;
            octets[name] = Characters.octet(Candidate.REPLACED);
        }
    }

    /** Where the closing bracket of a placeholder is; -1 if none opens here. */
    private static int end(char[] text, int open, int length, Lexicon types) {
        if (open + 3 >= length || text[open + 1] < 'A' || text[open + 1] > 'Z') {
            return -1;
        }
        long found = types.find(text, open + 1, length);
        int end = (int) found;
        boolean whole = found != Lexicon.NONE && end < length && text[end] == '>';
        return whole && !isTag(text, open, end, length) ? end : -1;
    }

    private static boolean isTag(char[] text, int open, int end, int length) {
        int close = end;
        int limit = Math.min(length, end + REACH);
        while (close < limit && text[close] != '<') {
            close++;
        }
        int name = end - open - 1;
        if (close + name + 2 >= length || text[close + 1] != '/') {
            return false;
        }
        for (int i = 0; i < name; i++) {
            if (text[close + 2 + i] != text[open + 1 + i]) {
                return false;
            }
        }
        return text[close + 2 + name] == '>';
    }
}
