package io.tuomin.training;

import com.google.common.primitives.Ints;
import io.tuomin.name.NameFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Sentences as OpenNLP's trainers want them: events, such as one for each character, with outcomes and the numbers of their features.
 * OpenNLP's own indexers hold every feature of every event as a string first, which takes ten times the memory.
 */
final class Index implements DataIndexer {

    /** Features are counted by their hash: two that share one are kept together, no harm. */
    private static final int COUNTERS = 1 << 27;

    private final Questions questions;
    private final int cutoff;
    private final byte[] counts = new byte[COUNTERS];
    private final long[] found = new long[NameFeatures.LONGEST + 2];

    private long[] features = new long[1 << 20];
    private int[] numbers = new int[1 << 20];
    private final List<String> names = new ArrayList<>();

    private final int[][] contexts;
    private final int[] outcomes;
    private final String[] labels;

    /**
     * Indexes sentences.
     *
     * @param cutoff features that occur less often are left out
     * @param labels all outcomes
     * @param outcome the outcome of an event of a sentence, as an index of the labels
     */
    Index(
            List<Sentence> sentences,
            Questions questions,
            int cutoff,
            String[] labels,
            BiFunction<Sentence, Integer, Integer> outcome) {
        this.questions = questions;
        this.cutoff = cutoff;
        this.labels = labels;
        int events = 0;
        for (Sentence sentence : sentences) {
            count(sentence);
            events += questions.events(sentence);
        }
        contexts = new int[events][];
        outcomes = new int[events];
        int event = 0;
        for (Sentence sentence : sentences) {
            questions.read(sentence);
            for (int i = 0; i < questions.events(sentence); i++) {
                contexts[event] = context(i);
                outcomes[event++] = outcome.apply(sentence, i);
            }
        }
    }

    private void count(Sentence sentence) {
        questions.read(sentence);
        for (int i = 0; i < questions.events(sentence); i++) {
            int count = questions.at(i, found);
            for (int f = 0; f < count; f++) {
                int counter = hash(found[f]) >>> 5;
                if (counts[counter] < cutoff) {
                    counts[counter]++;
                }
            }
        }
    }

    private int[] context(int event) {
        int count = questions.at(event, found);
        int kept = 0;
        int[] context = new int[count];
        for (int f = 0; f < count; f++) {
            if (counts[hash(found[f]) >>> 5] >= cutoff) {
                context[kept++] = number(found[f]);
            }
        }
        return Arrays.copyOf(context, kept);
    }

    private static int hash(long feature) {
        return (int) (feature * 0x9E3779B97F4A7C15L >>> 32);
    }

    /** The number of a feature, a new one if it has none. */
    private int number(long feature) {
        if (names.size() * 2 > features.length) {
            grow();
        }
        int slot = slot(feature);
        if (numbers[slot] == 0) {
            features[slot] = feature;
            names.add(questions.name(feature));
            numbers[slot] = names.size();
        }
        return numbers[slot] - 1;
    }

    private int slot(long feature) {
        int slot = hash(feature) & features.length - 1;
        while (numbers[slot] != 0 && features[slot] != feature) {
            slot = slot + 1 & features.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldFeatures = features;
        int[] oldNumbers = numbers;
        features = new long[oldFeatures.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldFeatures[i]);
                features[slot] = oldFeatures[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    @Override
    public int[][] getContexts() {
        return contexts;
    }

    @Override
    public int[] getNumTimesEventsSeen() {
        int[] once = new int[outcomes.length];
        Arrays.fill(once, 1);
        return once;
    }

    @Override
    public int[] getOutcomeList() {
        return outcomes;
    }

    @Override
    public String[] getPredLabels() {
        return names.toArray(String[]::new);
    }

    @Override
    public int[] getPredCounts() {
        return Ints.toArray(names.stream().map(name -> cutoff).toList());
    }

    @Override
    public String[] getOutcomeLabels() {
        return labels.clone();
    }

    @Override
    public float[][] getValues() {
        return null;
    }

    @Override
    public int getNumEvents() {
        return outcomes.length;
    }

    @Override
    public void index(ObjectStream<Event> events) {
        throw new UnsupportedOperationException("The sentences are indexed already");
    }

    @Override
    public void init(TrainingParameters parameters, Map<String, String> report) {
        // the sentences are indexed already
    }
}
