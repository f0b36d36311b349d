package io.tuomin.training;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts words that stand between the same neighbours into one class: writes the table {@code word-classes}. Each word in turn moves to
 * the class in which the classes tell most of what follows what (exchange algorithm for bigrams of classes: Kneser and Ney 1993, Martin,
 * Liermann and Ney 1998). The same text always gives the same classes.
 */
public final class WordClasses {

    private static final int CLASSES = 128;
    private static final int ROUNDS = 12;
    /** Rarer words have no class. */
    private static final int RAREST = 8;

    private static final int LONGEST = 6;
    /** Kinds of the words of names that stand around names or look like them: they are words. */
    private static final String AROUND = "abvpkw";

    private static final String RARE = "";

    private final List<String> words = new ArrayList<>();
    private final int[] counts;
    private final int[][] next;
    private final int[][] nextCounts;
    private final int[][] last;
    private final int[][] lastCounts;
    private final int[] classes;
    private final int[] bigrams = new int[CLASSES * CLASSES];
    private final long[] unigrams = new long[CLASSES];

    private WordClasses(List<String> tokens) {
        Map<String, Integer> occurrences = new HashMap<>();
        tokens.forEach(token -> occurrences.merge(token, 1, Integer::sum));
        words.add(RARE);
        occurrences.keySet().stream()
                .filter(word -> occurrences.get(word) >= RAREST)
                .sorted(Comparator.<String>comparingInt(word -> -occurrences.get(word))
                        .thenComparing(word -> word))
                .forEach(words::add);
        Map<String, Integer> ids = new HashMap<>();
        for (int word = 1; word < words.size(); word++) {
            ids.put(words.get(word), word);
        }
        int[] text =
                tokens.stream().mapToInt(token -> ids.getOrDefault(token, 0)).toArray();
        counts = new int[words.size()];
        Arrays.stream(text).forEach(word -> counts[word]++);
        next = new int[words.size()][];
        nextCounts = new int[words.size()][];
        last = new int[words.size()][];
        lastCounts = new int[words.size()][];
        neighbours(text, 1, next, nextCounts);
        neighbours(text, -1, last, lastCounts);
        classes = new int[words.size()];
        for (int word = 0; word < classes.length; word++) {
            classes[word] = word == 0 ? 0 : 1 + (word - 1) % (CLASSES - 1);
            unigrams[classes[word]] += counts[word];
        }
        for (int word = 0; word < classes.length; word++) {
            for (int i = 0; i < next[word].length; i++) {
                bigrams[classes[word] * CLASSES + classes[next[word][i]]] += nextCounts[word][i];
            }
        }
    }

    /** For each word, the words on one side and how often they stand there. */
    private static void neighbours(int[] text, int step, int[][] words, int[][] counts) {
        long[] pairs = new long[text.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = step > 0 ? (long) text[i] << 32 | text[i + 1] : (long) text[i + 1] << 32 | text[i];
        }
        Arrays.sort(pairs);
        Arrays.fill(words, new int[0]);
        Arrays.fill(counts, new int[0]);
        for (int from = 0; from < pairs.length; ) {
            int word = (int) (pairs[from] >>> 32);
            int to = from;
            while (to < pairs.length && (int) (pairs[to] >>> 32) == word) {
                to++;
            }
            long[] different = Arrays.stream(pairs, from, to).distinct().toArray();
            words[word] = Arrays.stream(different).mapToInt(pair -> (int) pair).toArray();
            counts[word] = new int[different.length];
            int neighbour = 0;
            for (int i = from; i < to; i++) {
                neighbour += pairs[i] == different[neighbour] ? 0 : 1;
                counts[word][neighbour]++;
            }
            from = to;
        }
    }

    private void exchange() {
        for (int round = 0; round < ROUNDS; round++) {
            int moved = 0;
            for (int word = 1; word < classes.length; word++) {
                moved += move(word) ? 1 : 0;
            }
            if (moved < classes.length / 200) {
                return;
            }
        }
    }

    /** Moves a word to the class where it tells most; whether that is another one. */
    private boolean move(int word) {
        int[] behind = new int[CLASSES];
        int[] before = new int[CLASSES];
        int itself = 0;
        for (int i = 0; i < next[word].length; i++) {
            if (next[word][i] == word) {
                itself = nextCounts[word][i];
            } else {
                behind[classes[next[word][i]]] += nextCounts[word][i];
            }
        }
        for (int i = 0; i < last[word].length; i++) {
            if (last[word][i] != word) {
                before[classes[last[word][i]]] += lastCounts[word][i];
            }
        }
        int old = classes[word];
        place(old, behind, before, itself, counts[word], -1);
        int best = old;
        double most = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < CLASSES; candidate++) {
            double gain = gain(candidate, behind, before, itself, counts[word]);
            if (gain > most) {
                most = gain;
                best = candidate;
            }
        }
        place(best, behind, before, itself, counts[word], 1);
        classes[word] = best;
        return best != old;
    }

    private void place(int to, int[] behind, int[] before, int itself, int count, int sign) {
        for (int c = 0; c < CLASSES; c++) {
            bigrams[to * CLASSES + c] += sign * behind[c];
            bigrams[c * CLASSES + to] += sign * before[c];
        }
        bigrams[to * CLASSES + to] += sign * itself;
        unigrams[to] += (long) sign * count;
    }

    private double gain(int to, int[] behind, int[] before, int itself, int count) {
        double gain = 0;
        for (int c = 0; c < CLASSES; c++) {
            if (c != to && behind[c] > 0) {
                gain += grown(bigrams[to * CLASSES + c], behind[c]);
            }
            if (c != to && before[c] > 0) {
                gain += grown(bigrams[c * CLASSES + to], before[c]);
            }
        }
        gain += grown(bigrams[to * CLASSES + to], behind[to] + before[to] + itself);
        return gain - 2 * grown(unigrams[to], count);
    }

    /** By how much n log n grows. */
    private static double grown(long n, long by) {
        return information(n + by) - information(n);
    }

    private static double information(long n) {
        return n == 0 ? 0 : n * StrictMath.log(n);
    }

    /** The words of a text: the longest of the lexicon first, single characters otherwise; numbers and foreign words are one word each. */
    private static List<String> tokens(List<String> lines, Set<String> lexicon) {
        List<String> tokens = new ArrayList<>();
        for (String line : lines) {
            for (int i = 0; i < line.length(); ) {
                int end = end(line, i, lexicon);
                char c = line.charAt(i);
                String token = line.substring(i, end);
                tokens.add(
                        isHan(c) || !Character.isLetterOrDigit(c)
                                ? token.isBlank() ? "\n" : token
                                : Character.isDigit(c) ? "#D" : "#L");
                i = end;
            }
            tokens.add("\n");
        }
        return tokens;
    }

    private static int end(String line, int from, Set<String> lexicon) {
        char c = line.charAt(from);
        if (isHan(c)) {
            for (int end = Math.min(from + LONGEST, line.length()); end > from + 1; end--) {
                if (lexicon.contains(line.substring(from, end))) {
                    return end;
                }
            }
            return from + 1;
        }
        int end = from + 1;
        while (Character.isLetterOrDigit(c)
                && end < line.length()
                && line.charAt(end) < 0x2E80
                && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static Set<String> lexicon(Dictionaries dictionaries) {
        Set<String> lexicon = new HashSet<>(dictionaries.get("words").column("word"));
        Dictionary names = dictionaries.get("name-words");
        List<String> kinds = names.column("kinds");
        for (int row = 0; row < names.size(); row++) {
            if (kinds.get(row).chars().anyMatch(kind -> AROUND.indexOf(kind) >= 0)) {
                lexicon.add(names.column("word").get(row));
            }
        }
        return lexicon;
    }

    /**
     * Writes the table.
     *
     * @param args folder of the tables, table of the open data, their folder
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException(
                    "Three arguments: the folder of the tables, the table of the open data, their folder");
        }
        Path tables = Path.of(args[0]);
        List<String> lines = new OpenData(Path.of(args[1]), Path.of(args[2])).raw();
        WordClasses words = new WordClasses(tokens(lines, lexicon(Dictionaries.in(tables))));
        words.exchange();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(tables.resolve("word-classes.tsv")))) {
            out.print("# title: Classes of words that stand between the same neighbours\n"
                    + "# source: compiled by the project: exchange clustering of neighbouring words in television news\n"
                    + "# date: 2026-11-22\n# licence: Apache-2.0\nword\tclass\n");
            words.table().forEach((word, number) -> out.print(word + "\t" + number + "\n"));
        }
    }

    private Map<String, Integer> table() {
        Map<String, Integer> table = new TreeMap<>();
        for (int word = 1; word < classes.length; word++) {
            if (words.get(word).chars().allMatch(c -> isHan((char) c))) {
                table.put(words.get(word), classes[word] + 1);
            }
        }
        return table;
    }
}
