package io.tuomin.entity;

import io.tuomin.dictionary.Dictionary;
import io.tuomin.recognizer.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words with points each, looked for one by one as a text is walked, the longest at each place. Immutable; allocates nothing. */
final class Cues {

    /** What {@link #at} answers where no cue begins. */
    static final int NONE = -1;

    /** Least and most points of a cue. */
    private static final int LEAST = -9;

    private static final int MOST = 9;

    /** By first character: where its words begin, plus one. */
    private final short[] first = new short[0x10000];

    private final String[] words;
    private final int[] points;

    /** The cues of a table with the columns {@code cue} and {@code points}. */
    Cues(Dictionary table) {
        List<String> cues = table.column("cue");
        int[] values = table.numbers("points", LEAST, MOST);
        Map<Character, List<Integer>> byFirst = new TreeMap<>();
        for (int row = 0; row < cues.size(); row++) {
            byFirst.computeIfAbsent(cues.get(row).charAt(0), c -> new ArrayList<>())
                    .add(row);
        }
        words = new String[cues.size() + 1]; // a null at the end
        points = new int[cues.size()];
        int at = 0;
        for (Map.Entry<Character, List<Integer>> entry : byFirst.entrySet()) {
            first[entry.getKey()] = (short) (at + 1);
            entry.getValue().sort(Comparator.comparingInt(row -> -cues.get(row).length()));
            for (int row : entry.getValue()) {
                words[at] = cues.get(row);
                points[at++] = values[row];
            }
        }
    }

    /** The longest cue that begins at an offset, or {@link #NONE}; none begins with a letter inside a word. */
    int at(Candidate candidate, int offset) {
        char c = lower(candidate.at(offset));
        int cue = first[c] - 1;
        if (cue < 0 || Candidate.isLetter(c) && Candidate.isLetter(candidate.at(offset - 1))) {
            return NONE;
        }
        for (; words[cue] != null && words[cue].charAt(0) == c; cue++) {
            if (isAt(candidate, offset, words[cue])) {
                return cue;
            }
        }
        return NONE;
    }

    private static boolean isAt(Candidate candidate, int offset, String word) {
        for (int i = 1; i < word.length(); i++) {
            if (lower(candidate.at(offset + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int length(int cue) {
        return words[cue].length();
    }

    int points(int cue) {
        return points[cue];
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
}
