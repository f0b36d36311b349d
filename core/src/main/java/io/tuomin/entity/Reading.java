package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;

/** Reads values behind labels: where a token, a number or a word ends. */
final class Reading {

    /** No value that is read here is as long; a stretch that is longer is cut, so that reading takes bounded time. */
    private static final int LONGEST = 256;

    /** How far before a value its label ends: as far as {@code %22%3A%20%22} is long. */
    private static final int SIGNS = 12;

    private static final String OPENING = "([{<\"'";
    private static final String CLOSING = ")]}>\"'";

    private Reading() {}

    /** Whether a sign stands here that is written as its code (RFC 3986, 2.1): it is read behind two units that are not seen. */
    static boolean isCode(Candidate candidate, int i) {
        return candidate.at(i) == Candidate.INVISIBLE
                && candidate.at(i + 1) == Candidate.INVISIBLE
                && isSign(candidate.at(i + 2));
    }

    private static boolean isSign(char c) {
        return c < 0x7F && c != Candidate.OUTSIDE && !Candidate.isLetter(c) && !Candidate.isDigit(c);
    }

    /**
     * Whether the sign behind the label of a value is written as its code. Then codes end the value; elsewhere they are part of a secret:
     * {@code password%3Dsecret%26user}, but {@code password=sec%26ret&user}. So it is if the label itself ends with one.
     */
    static boolean isAmongCodes(Candidate candidate, int start) {
        int label = start;
        while (start - label < SIGNS
                && (isSign(candidate.at(label - 1)) || candidate.at(label - 1) == Candidate.INVISIBLE)) {
            label--;
        }
        return isCode(candidate, label) || candidate.isEscaped(label) || candidate.isEscaped(label - 1);
    }

    /** Behind what stands here in codes, or the offset itself: a sign (RFC 3986, 2.1), or a character that is written in ASCII. */
    static int behindCode(Candidate candidate, int i) {
        return isCode(candidate, i) ? i + 3 : candidate.isEscaped(i) ? i + 1 : i;
    }

    /** Whether what stands here closes a bracket or quotation that was not opened since an offset. */
    static boolean isUnopened(Candidate candidate, int from, int i) {
        int kind = CLOSING.indexOf(candidate.at(i));
        if (kind < 0) {
            return false;
        }
        int opened = i - 1;
        while (opened >= from && candidate.at(opened) != OPENING.charAt(kind)) {
            opened--;
        }
        return opened < from;
    }

    /** Whether a character beyond ASCII is written in ASCII. */
    static boolean isForeign(Candidate candidate, int i) {
        return candidate.at(i) > 0x7F && candidate.isEscaped(i);
    }

    /** End of a token of ASCII letters, digits and some more characters. */
    static int tokenEnd(Candidate candidate, int from, String more) {
        int i = from;
        while (i < candidate.length() && i < from + LONGEST) {
            char c = candidate.at(i);
            if (!Candidate.isDigit(c) && !Candidate.isLetter(c) && c != Candidate.INVISIBLE && more.indexOf(c) < 0) {
                break;
            }
            i++;
        }
        while (i > from && (candidate.at(i - 1) == Candidate.INVISIBLE || more.indexOf(candidate.at(i - 1)) >= 0)) {
            i--;
        }
        return i;
    }

    /** End of a number whose digits may be grouped by single spaces or dashes. */
    static int numberEnd(Candidate candidate, int from) {
        int i = from;
        int end = from;
        while (i < candidate.length() && i < from + LONGEST) {
            char c = candidate.at(i);
            if (Candidate.isDigit(c)) {
                end = i + 1;
            } else if (c != Candidate.INVISIBLE && (c != ' ' && c != '-' || !Candidate.isDigit(candidate.at(i + 1)))) {
                break;
            }
            i++;
        }
        return end;
    }

    /** Number of digits in a stretch. */
    static int digits(Candidate candidate, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Candidate.isDigit(candidate.at(i)) ? 1 : 0;
        }
        return count;
    }

    /** Number of letters and digits in a stretch. */
    static int symbols(Candidate candidate, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = candidate.at(i);
            count += Candidate.isDigit(c) || Candidate.isLetter(c) ? 1 : 0;
        }
        return count;
    }

    /** End of a run of Chinese characters, at most so many. */
    static int hanEnd(Candidate candidate, int from, int most) {
        int i = from;
        while (i < from + most && Candidate.isHan(candidate.at(i))) {
            i++;
        }
        return i;
    }

    /** Whether a word stands at an offset. */
    static boolean isAt(Candidate candidate, int offset, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (candidate.at(offset + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A stretch as a string, without what is invisible. */
    static String text(Candidate candidate, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (candidate.at(i) != Candidate.INVISIBLE) {
                text.append(candidate.at(i));
            }
        }
        return text.toString();
    }
}
