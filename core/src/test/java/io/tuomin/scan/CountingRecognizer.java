package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import java.util.List;

/** Counts how often a recognizer looks at the text. */
record CountingRecognizer(Recognizer recognizer, Counter counter) implements Recognizer {

    static final class Counter {
        private long count;

        long count() {
            return count;
        }
    }

    static List<Recognizer> all(List<Recognizer> recognizers, Counter counter) {
        return recognizers.stream()
                .<Recognizer>map(recognizer -> new CountingRecognizer(recognizer, counter))
                .toList();
    }

    @Override
    public EntitySpec spec() {
        return recognizer.spec();
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        recognizer.recognize(new Watched(candidate, counter), sink);
    }

    private record Watched(Candidate candidate, Counter counter) implements Candidate {

        @Override
        public int runEnd(Run run, int offset) {
            return candidate.runEnd(run, offset);
        }

        @Override
        public int start() {
            return candidate.start();
        }

        @Override
        public int end() {
            return candidate.end();
        }

        @Override
        public int length() {
            return candidate.length();
        }

        @Override
        public char at(int offset) {
            counter.count++;
            return candidate.at(offset);
        }

        @Override
        public boolean isEscaped(int offset) {
            return candidate.isEscaped(offset);
        }

        @Override
        public CharSequence symbols() {
            return candidate.symbols();
        }

        @Override
        public int offsetOf(int symbol) {
            return candidate.offsetOf(symbol);
        }

        @Override
        public int groups() {
            return candidate.groups();
        }

        @Override
        public int groupLength(int group) {
            return candidate.groupLength(group);
        }

        @Override
        public char separator() {
            return candidate.separator();
        }

        @Override
        public boolean isInCharacters() {
            return candidate.isInCharacters();
        }

        @Override
        public boolean isField() {
            return candidate.isField();
        }

        @Override
        public boolean isIntroduced() {
            return candidate.isIntroduced();
        }

        @Override
        public int nextLabel(int offset) {
            counter.count++;
            return candidate.nextLabel(offset);
        }
    }
}
