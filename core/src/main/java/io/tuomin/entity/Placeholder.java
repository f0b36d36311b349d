package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import java.util.Locale;
import java.util.Set;

/** What stands where a secret would stand and is none: null, ***, {@code <PASSWORD>}, {@code ${TOKEN}}, a token of ours. */
final class Placeholder {

    private static final int LONGEST_WORD = 16;

    private static final String MASKS = "*·\u200B";

    private static final Set<String> WORDS = WordList.of("""
            null, nil, none, true, false, undefined, empty, n/a, redacted, masked, hidden, filtered, omitted, removed, xxx,
            xxxx, xxxxx, xxxxxx, xxxxxxxx
            """);

    private Placeholder() {}

    /** Whether a stretch is a placeholder, in quotes and brackets or without. */
    static boolean is(Candidate candidate, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && "\"'`[( ".indexOf(candidate.at(start)) >= 0) {
            start++;
        }
        while (end > start && "\"'`]) ".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        return start == end
                || isReplaced(candidate, start)
                || isReference(candidate, start, end)
                || isMasked(candidate, start, end)
                || end - start <= LONGEST_WORD
                        && WORDS.contains(Reading.text(candidate, start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isReplaced(Candidate candidate, int start) {
        char first = candidate.at(start);
        return first == Candidate.REPLACED || first == '<' && candidate.at(start + 1) == Candidate.REPLACED;
    }

    /** {0}, {{ token }}, ${TOKEN}, %{token}; but not ${TOKEN:value}. */
    private static boolean isReference(Candidate candidate, int start, int end) {
        char first = candidate.at(start);
        int brace = first == '$' || first == '%' || first == '#' ? start + 1 : start;
        if (candidate.at(brace) != '{' || candidate.at(end - 1) != '}') {
            return false;
        }
        for (int i = brace; i < end - 2; i++) {
            if (candidate.at(i) == ':') {
                return false;
            }
        }
        return true;
    }

    static boolean isMasked(Candidate candidate, int start, int end) {
        int i = start;
        while (i < end && MASKS.indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i == end;
    }
}
