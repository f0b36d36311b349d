package io.tuomin.training;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Span;
import io.tuomin.name.TextNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns from raw text what a first model found there: sentences whose names the model finds wherever they stand. A name that it finds in
 * one sentence and overlooks in the next is a doubtful one, and the sentence is left out.
 */
final class SelfTraining {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 200;
    /** Most sentences that are taken. */
    private static final int MOST = 15_000;
    /** Of the sentences without a name, one in so many is kept. */
    private static final int NAMELESS = 10;
    /** Of the places where it stands, a name must be found in at least this share. */
    private static final double DOUBTFUL = 0.3;

    private static final double SURE = 0.5;
    private static final int LONGEST_NAME = 16;

    /** How often a string was found as a name, and how often it stands in the text. */
    private static final class Count {
        private int found;
        private int stands;

        private boolean isSure() {
            return found >= 2 && found >= SURE * stands;
        }
    }

    private final Map<String, Count> counts = new HashMap<>();

    private SelfTraining() {}

    /** The sentences of raw text, with the names that a model finds in them, as far as they are to be believed. */
    static List<Sentence> sentences(List<String> lines, TextNames names) {
        return new SelfTraining().select(tagged(lines, names));
    }

    private static List<Sentence> tagged(List<String> lines, TextNames names) {
        Set<String> texts = new LinkedHashSet<>();
        for (String line : lines) {
            for (Sentence sentence : new Sentence(line, ImmutableList.of()).split()) {
                String text = sentence.text().strip();
                if (text.length() >= SHORTEST && text.length() < LONGEST) {
                    texts.add(text);
                }
            }
        }
        List<Sentence> tagged = new ArrayList<>();
        for (String text : texts) {
            ImmutableList.Builder<Span> found = ImmutableList.builder();
            names.find(text, (start, end, probability, inTitle) -> found.add(new Span(start, end)));
            tagged.add(new Sentence(text, found.build()));
        }
        return tagged;
    }

    private List<Sentence> select(List<Sentence> tagged) {
        count(tagged);
        Set<String> sure = new HashSet<>();
        counts.forEach((name, count) -> {
            if (count.isSure()) {
                sure.add(name);
            }
        });
        Random random = new Random(5);
        List<Sentence> kept = new ArrayList<>();
        for (Sentence sentence : tagged) {
            Sentence completed = completed(sentence, sure);
            if (completed != null && (!completed.names().isEmpty() || random.nextInt(NAMELESS) == 0)) {
                kept.add(completed);
            }
        }
        Collections.shuffle(kept, new Random(2));
        return kept.subList(0, Math.min(MOST, kept.size()));
    }

    private void count(List<Sentence> tagged) {
        for (Sentence sentence : tagged) {
            for (Span name : sentence.names()) {
                if (name.length() >= 2) {
                    counts.computeIfAbsent(text(sentence, name), any -> new Count()).found++;
                }
            }
        }
        for (Sentence sentence : tagged) {
            String text = sentence.text();
            for (int from = 0; from < text.length(); from++) {
                for (int to = from + 2; to <= Math.min(text.length(), from + LONGEST_NAME); to++) {
                    Count count = counts.get(text.substring(from, to));
                    if (count != null) {
                        count.stands++;
                    }
                }
            }
        }
    }

    private static String text(Sentence sentence, Span name) {
        return sentence.text().substring(name.start(), name.end());
    }

    /** The sentence with the sure names that were overlooked; null if a name in it is doubtful. */
    private Sentence completed(Sentence sentence, Set<String> sure) {
        boolean[] taken = new boolean[sentence.text().length()];
        for (Span name : sentence.names()) {
            Count count = counts.get(text(sentence, name));
            if (count == null
                    || count.found < DOUBTFUL * count.stands
                    || !count.isSure() && count.found < 2 && count.stands > 1) {
                return null;
            }
            java.util.Arrays.fill(taken, name.start(), name.end(), true);
        }
        List<Span> names = new ArrayList<>(sentence.names());
        String text = sentence.text();
        for (int from = 0; from < text.length(); from++) {
            int end = longestSure(text, from, sure);
            if (end > 0 && isFree(taken, from, end)) {
                if (end - from < 3) {
                    return null;
                }
                names.add(new Span(from, end));
                java.util.Arrays.fill(taken, from, end, true);
            }
        }
        names.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new Sentence(text, ImmutableList.copyOf(names));
    }

    private static int longestSure(String text, int from, Set<String> sure) {
        for (int to = Math.min(text.length(), from + LONGEST_NAME); to >= from + 2; to--) {
            if (sure.contains(text.substring(from, to))) {
                return to;
            }
        }
        return 0;
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }
}
