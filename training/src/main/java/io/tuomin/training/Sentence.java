package io.tuomin.training;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Span;
import io.tuomin.name.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with the names in it.
 *
 * @param text the text
 * @param names where the names are, in reading order
 */
record Sentence(String text, ImmutableList<Span> names) {

    private static final char OPENING = '«';
    private static final char CLOSING = '»';
    private static final String ENDS = "。！？\n";

    /**
     * Reads a sentence in which names stand between {@code «} and {@code »}.
     *
     * @throws IllegalArgumentException if the marks are not in pairs
     */
    static Sentence parse(String marked) {
        StringBuilder text = new StringBuilder();
        ImmutableList.Builder<Span> names = ImmutableList.builder();
        int opened = -1;
        for (char c : marked.toCharArray()) {
            if (c == OPENING && opened < 0) {
                opened = text.length();
            } else if (c == CLOSING && opened >= 0 && opened < text.length()) {
                names.add(new Span(opened, text.length()));
                opened = -1;
            } else if (c == OPENING || c == CLOSING) {
                throw new IllegalArgumentException("Marks of names are not in pairs: " + marked);
            } else {
                text.append(c);
            }
        }
        if (opened >= 0) {
            throw new IllegalArgumentException("Marks of names are not in pairs: " + marked);
        }
        return new Sentence(text.toString(), names.build());
    }

    /** What a character is in the names. */
    Outcome outcome(int character) {
        for (Span name : names) {
            if (name.start() <= character && character < name.end()) {
                boolean first = character == name.start();
                boolean last = character + 1 == name.end();
                return first ? last ? Outcome.SINGLE : Outcome.BEGIN : last ? Outcome.END : Outcome.INSIDE;
            }
        }
        return Outcome.OTHER;
    }

    /** Cuts it behind the ends of sentences. */
    List<Sentence> split() {
        List<Sentence> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = i + 1;
            boolean inName = names.stream().anyMatch(name -> name.start() < end && name.end() > end);
            if (end == text.length() || ENDS.indexOf(text.charAt(i)) >= 0 && !inName) {
                parts.add(part(from, end));
                from = end;
            }
        }
        return parts;
    }

    private Sentence part(int from, int to) {
        ImmutableList.Builder<Span> inside = ImmutableList.builder();
        for (Span name : names) {
            if (name.start() >= from && name.end() <= to) {
                inside.add(new Span(name.start() - from, name.end() - from));
            }
        }
        return new Sentence(text.substring(from, to), inside.build());
    }
}
