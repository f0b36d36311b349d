package io.tuomin.training;

import io.tuomin.name.NameFeatures;
import io.tuomin.name.NameGate;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** What a model asks of a sentence: its events, their features as numbers, and the names of these in a model of OpenNLP. */
final class Questions {

    private final NameFeatures features;
    private final ToIntFunction<Sentence> events;
    private final Answers answers;
    private final LongFunction<String> names;

    /** Puts the features of an event into an array and tells how many there are. */
    private interface Answers {
        int at(int event, long[] to);
    }

    private Questions(
            NameFeatures features, ToIntFunction<Sentence> events, Answers answers, LongFunction<String> names) {
        this.features = features;
        this.events = events;
        this.answers = answers;
        this.names = names;
    }

    /** What the model for names sees of each character. */
    static Questions ofModel(NameFeatures features) {
        return new Questions(features, Questions::characters, features::at, NameFeatures::name);
    }

    /** What the gate sees of each character. */
    static Questions ofGate(NameFeatures features) {
        int[] slots = new int[NameGate.FEATURES];
        return new Questions(
                features,
                Questions::characters,
                (character, to) -> slots(features, character, slots, to),
                Long::toString);
    }

    /** What titles of goods are told by: one event for a sentence. */
    static Questions ofTitles(NameFeatures features) {
        return new Questions(features, sentence -> 1, (event, to) -> features.titleSlots(to), Long::toString);
    }

    private static int characters(Sentence sentence) {
        return sentence.text().length();
    }

    private static int slots(NameFeatures features, int character, int[] slots, long[] to) {
        features.slots(character, slots);
        for (int i = 0; i < slots.length; i++) {
            to[i] = slots[i];
        }
        return slots.length;
    }

    /** Takes a sentence. */
    void read(Sentence sentence) {
        features.read(sentence.text(), 0, characters(sentence));
    }

    /** How many events it is. */
    int events(Sentence sentence) {
        return events.applyAsInt(sentence);
    }

    /** Puts the features of an event of the sentence into an array and tells how many there are. */
    int at(int event, long[] to) {
        return answers.at(event, to);
    }

    /** The name of a feature. */
    String name(long feature) {
        return names.apply(feature);
    }
}
