package io.tuomin.scan;

import io.tuomin.model.TokenForm;
import io.tuomin.recognizer.Candidate;
import java.nio.CharBuffer;

/**
 * What desensitizing has put in the place of a value: the name of its type in angle brackets, {@code <API_SECRET>}. Such a name is no
 * label of what follows, or masking twice would find more than masking once. A tag of XML that happens to have the name of a type is
 * told by its closing tag. Or a token, {@code TK~RESIDENT_ID~1~…~}, of which nothing is a value.
 */
final class Placeholders {

    /** How far behind a tag its closing tag is looked for. */
    private static final int REACH = 256;

    private Placeholders() {}

    /** Makes the names in placeholders, and tokens, unreadable. */
    static void blank(char[] text, byte[] octets, int length, Lexicon types) {
        for (int i = 0; i < length; i += Long.BYTES) {
            long eight = Octets.at(octets, i);
            long brackets = Octets.equal(eight, '<');
            for (; brackets != 0; brackets &= brackets - 1) {
                blank(text, octets, i + Octets.first(brackets), length, types);
            }
            long borders = Octets.equal(eight, TokenForm.BORDER);
            for (; borders != 0; borders &= borders - 1) {
                blankToken(text, octets, i + Octets.first(borders), length);
            }
        }
    }

    /** Makes a token unreadable, of whose mark the border is the end; its parts have no mark before their borders. */
    private static void blankToken(char[] text, byte[] octets, int border, int length) {
        int start = border - TokenForm.MARK_LENGTH;
        if (start < 0 || border >= length || !Lexicon.isUpper(text[start]) || !Lexicon.isUpper(text[border - 1])) {
            return;
        }
        int end = endOfTokens(CharBuffer.wrap(text, 0, length), start);
        for (int i = start; i < end; i++) {
            text[i] = Candidate.REPLACED;
            octets[i] = Characters.octet(Candidate.REPLACED);
        }
    }

    /** The end of a token; if its last characters are the mark of another, of that: one of the two is made up. */
    private static int endOfTokens(CharSequence text, int start) {
        int end = TokenForm.end(text, start);
        int other = end < 0 ? -1 : TokenForm.end(text, end - 1 - TokenForm.MARK_LENGTH);
        while (other >= 0) {
            end = other;
            other = TokenForm.end(text, end - 1 - TokenForm.MARK_LENGTH);
        }
        return end;
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
