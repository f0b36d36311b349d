package io.tuomin.scan;

import io.tuomin.model.Part;
import io.tuomin.recognizer.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as the reference engine reads it: what its units read as, its words, and what was reported. */
final class ReferenceText {

    private static final String MARK = "(?:TK|DG|VT)~";
    private static final String BEHIND_MARK = "[A-Z][A-Z0-9_]{1,63}~[1-9][0-9]{0,5}~[A-Za-z0-9_-]{16,}+~";
    /** A token, and others that begin with its last characters. */
    private static final Pattern TOKEN =
            Pattern.compile(MARK + BEHIND_MARK + "(?:(?<=" + MARK + ")" + BEHIND_MARK + ")*");

    private static final Pattern CODE =
            Pattern.compile("%(09|0[AaDd]|2[0267-9BbCc]|3[ABCEFabcef]|3[Dd](?=[0-9A-Za-z])" + "|40|5[BDbd]|7[B-Db-d])");

    /** A line break or a tab in a string: before a digit or a Chinese character, or before a name and not in a path. */
    private static final Pattern LINE = Pattern.compile(
            "\\\\[nrt](?=[*0-9一-鿿㐀-䶿〇○])|(?:(?<=\\\\[nrt])|(?<=[^\\\\:A-Za-z0-9]))\\\\[nrt](?=[A-Za-z])");

    /** What terminals read. */
    private static final Pattern CONTROL = Pattern.compile("\\x1B\\[[0-?]{0,30}[@-~]");

    /** A word in the text. */
    record Word(ReferenceWords.Saying saying, int start, int end) {}

    /** What was reported. */
    static final class Hit {
        final int recognizer;
        final int start;
        final int end;
        final List<Part> parts;
        long evidence;
        int confidence;

        Hit(int recognizer, int start, int end, long evidence, List<Part> parts) {
            this.recognizer = recognizer;
            this.start = start;
            this.end = end;
            this.evidence = evidence;
            this.parts = parts;
        }
    }

    final String raw;
    /** Whether a unit is not written as it reads. */
    final IntPredicate escaped;

    final char[] normal;
    final int length;
    final List<Word> words = new ArrayList<>();
    final List<Hit> hits = new ArrayList<>();

    ReferenceText(String raw, IntPredicate escaped) {
        this.raw = raw;
        this.escaped = escaped;
        length = raw.length();
        normal = new char[length];
        for (int i = 0; i < length; i++) {
            normal[i] = Characters.readsAs(raw.charAt(i));
        }
        for (int i = 0; i + 1 < length; i++) {
            int digit = digitBeyondTheBasicPlane(raw.codePointAt(i));
            if (digit >= 0) {
                normal[i] = Candidate.INVISIBLE;
                normal[i + 1] = (char) ('0' + digit);
            }
        }
    }

    /** Takes away what terminals read, and reads what URLs write as codes. */
    void unescape() {
        Matcher control = CONTROL.matcher(new String(normal));
        while (control.find()) {
            Arrays.fill(normal, control.start(), control.end(), Candidate.INVISIBLE);
        }
        Matcher code = CODE.matcher(new String(normal));
        while (code.find()) {
            normal[code.start()] = Candidate.INVISIBLE;
            normal[code.start() + 1] = Candidate.INVISIBLE;
            normal[code.start() + 2] = (char) Integer.parseInt(code.group(1), 16);
        }
        Matcher line = LINE.matcher(new String(normal));
        while (line.find()) {
            normal[line.end() - 1] = Candidate.INVISIBLE;
        }
    }

    private static int digitBeyondTheBasicPlane(int character) {
        if (character >= 0x1D7CE && character <= 0x1D7FF) {
            return (character - 0x1D7CE) % 10;
        }
        return character >= 0x1FBF0 && character <= 0x1FBF9 ? character - 0x1FBF0 : -1;
    }

    /** Makes the names of types in {@code <TYPE>} unreadable, unless a tag closes that. */
    void blankPlaceholders(Iterable<String> types) {
        String text = new String(normal);
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            int close = open + 1;
            while (close < length && isOfType(normal[close])) {
                close++;
            }
            String name = text.substring(open + 1, close).replace(String.valueOf(Candidate.INVISIBLE), "");
            boolean cut = close > open + 1 && normal[close - 1] == Candidate.INVISIBLE;
            boolean begun = open + 1 < length && Lexicon.isUpper(normal[open + 1]);
            boolean known = false;
            for (String type : types) {
                known |= type.equals(name);
            }
            if (begun && known && !cut && at(close) == '>' && !isTag(text, open, close)) {
                for (int i = open + 1; i < close; i++) {
                    normal[i] = Candidate.REPLACED;
                }
            }
        }
    }

    /** Makes tokens unreadable. */
    void blankTokens() {
        Matcher token = TOKEN.matcher(new String(normal));
        while (token.find()) {
            Arrays.fill(normal, token.start(), token.end(), Candidate.REPLACED);
        }
    }

    private static boolean isOfType(char c) {
        return Candidate.isLetter(c) || Candidate.isDigit(c) || c == '_' || c == Candidate.INVISIBLE;
    }

    private static boolean isTag(String text, int open, int close) {
        int next = text.indexOf('<', close);
        String closing = "</" + text.substring(open + 1, close) + ">";
        return next >= 0 && next < close + 256 && text.startsWith(closing, next);
    }

    char at(int offset) {
        return offset >= 0 && offset < length ? normal[offset] : Candidate.OUTSIDE;
    }

    byte kind(int offset) {
        return Characters.kind(at(offset));
    }

    /** The number of words that begin before an offset. */
    int wordsBefore(int offset) {
        int before = 0;
        int behind = words.size();
        while (before < behind) {
            int middle = (before + behind) / 2;
            if (words.get(middle).start() < offset) {
                before = middle + 1;
            } else {
                behind = middle;
            }
        }
        return before;
    }

    @Override
    public String toString() {
        return length + " units";
    }
}
