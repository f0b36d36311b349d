package io.tuomin.training;

import io.tuomin.name.NameFeatures;
import io.tuomin.name.NameGate;

/** The features of the characters of a sentence, as numbers, and their names in a model of OpenNLP. */
interface Questions {

    /** Takes a sentence. */
    void read(Sentence sentence);

    /** How many events it is: one for each character, unless said otherwise. */
    default int events(Sentence sentence) {
        return sentence.text().length();
    }

    /** Puts the features of an event into an array and tells how many there are. */
    int at(int event, long[] to);

    /** The name of a feature. */
    String name(long feature);

    /** What the model sees. */
    static Questions ofModel(NameFeatures features) {
        return new Questions() {
            @Override
            public void read(Sentence sentence) {
                features.read(sentence.text(), 0, sentence.text().length());
            }

            @Override
            public int at(int character, long[] to) {
                return features.at(character, to);
            }

            @Override
            public String name(long feature) {
                return NameFeatures.name(feature);
            }
        };
    }

    /** What titles of goods are told by: one event for a sentence. */
    static Questions ofTitles(NameFeatures features) {
        return new Questions() {
            @Override
            public void read(Sentence sentence) {
                features.read(sentence.text(), 0, sentence.text().length());
            }

            @Override
            public int events(Sentence sentence) {
                return 1;
            }

            @Override
            public int at(int event, long[] to) {
                return features.titleSlots(to);
            }

            @Override
            public String name(long slot) {
                return Long.toString(slot);
            }
        };
    }

    /** What the gate sees. */
    static Questions ofGate(NameFeatures features) {
        int[] slots = new int[NameGate.FEATURES];
        return new Questions() {
            @Override
            public void read(Sentence sentence) {
                features.read(sentence.text(), 0, sentence.text().length());
            }

            @Override
            public int at(int character, long[] to) {
                features.slots(character, slots);
                for (int i = 0; i < slots.length; i++) {
                    to[i] = slots[i];
                }
                return slots.length;
            }

            @Override
            public String name(long slot) {
                return Long.toString(slot);
            }
        };
    }
}
