package io.tuomin.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant who misspelled a word. */
final class Spelling {

    private Spelling() {}

    /** The word that differs least from what was written, if a third of it at most, or two characters, differ. */
    static Optional<String> nearest(String written, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(word, written)))
                .filter(word -> distance(word, written) <= Math.max(2, written.length() / 3));
    }

    /** The fewest insertions, deletions and substitutions that make one of the other (V. I. Levenshtein, 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(row[j - 1], above) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
