package io.tuomin.document;

import io.tuomin.PiecewiseReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Treatments for the tests of the formats, which need no classifier. */
final class Values {

    static final Treatment KEEP = (name, value, where) -> List.of();

    private Values() {}

    /** Puts a text in the place of whatever a pattern matches. */
    static Treatment replacing(String pattern, String text) {
        Pattern compiled = Pattern.compile(pattern);
        return (name, value, where) -> {
            List<Replacement> replacements = new ArrayList<>();
            Matcher matcher = compiled.matcher(value);
            while (matcher.find()) {
                replacements.add(new Replacement(matcher.start(), matcher.end(), text));
            }
            return replacements;
        };
    }

    /** Writes down {@code line path name=value} for every value, and leaves it as it is. */
    static Treatment noting(List<String> notes) {
        return (name, value, where) -> {
            notes.add(where.line() + " " + where.path() + " " + name + "=" + value);
            return List.of();
        };
    }

    /** Fails if the output falls behind what a reader has given: what is kept stays small. */
    static final class PaceKeeper extends Writer {

        private final PiecewiseReader in;
        private final int allowed;
        private int written;
        private int furthestBehind;

        PaceKeeper(PiecewiseReader in, int allowed) {
            this.in = in;
            this.allowed = allowed;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            furthestBehind = Math.max(furthestBehind, in.given() - written);
            written += length;
            if (furthestBehind > allowed) {
                throw new AssertionError("output is " + furthestBehind + " units behind");
            }
        }

        int written() {
            return written;
        }

        @Override
        public void flush() {
            throw new AssertionError("the writer is its owner's to flush");
        }

        @Override
        public void close() {
            throw new AssertionError("the writer is its owner's to close");
        }
    }
}
