package io.tuomin.scan;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Evidence;
import io.tuomin.model.Part;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;
import java.util.ArrayList;
import java.util.List;

/** A place in a text of the reference engine, at which one recognizer is called, and its sink. */
final class ReferencePlace implements Candidate, FindingSink {

    /** Symbols with one separator, or none, before and behind. */
    record Group(int start, int end, int size, boolean inCharacters) {}

    private final ReferenceText text;
    private final int recognizer;
    private final int start;
    private final int end;
    private final List<Group> groups;
    private final boolean inCharacters;
    private final boolean introduced;
    private final boolean field;
    private final List<Integer> offsets = new ArrayList<>();
    private final StringBuilder symbols = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    ReferencePlace(
            ReferenceText text,
            int recognizer,
            int start,
            int end,
            List<Group> groups,
            boolean inCharacters,
            boolean introduced,
            boolean field) {
        this.text = text;
        this.recognizer = recognizer;
        this.start = start;
        this.end = end;
        this.groups = groups;
        this.inCharacters = inCharacters;
        this.introduced = introduced;
        this.field = field;
        groups.forEach(this::gather);
    }

    /** Whom to call. */
    int recognizer() {
        return recognizer;
    }

    private void gather(Group group) {
        for (int i = group.start; i < group.end; i++) {
            char c = text.at(i);
            if (c != INVISIBLE) {
                int numeral = Characters.numeral(c);
                symbols.append(numeral >= 0 ? (char) ('0' + numeral) : Character.toUpperCase(c));
                offsets.add(i);
            }
        }
    }

    @Override
    public void report(int from, int to, Evidence... evidence) {
        if (from < 0 || to <= from || to > text.length) {
            throw new IllegalArgumentException("Outside the text: " + from + ", " + to);
        }
        long bits = 0;
        for (Evidence piece : evidence) {
            bits |= piece.bit();
        }
        boolean inCharacter = from > 0 && Character.isSurrogatePair(text.raw.charAt(from - 1), text.raw.charAt(from));
        boolean isSign = from > 1
                && Characters.readsAs(text.raw.charAt(from - 2)) == '%'
                && text.at(from) != INVISIBLE
                && text.at(from - 1) == INVISIBLE
                && text.at(from - 2) == INVISIBLE;
        int first = inCharacter ? from - 1 : isSign ? from - 2 : from;
        List<Part> kept = parts.stream()
                .filter(part -> part.start() >= from && part.end() <= to)
                .map(part -> part.shiftedBy(-first))
                .toList();
        text.hits.add(new ReferenceText.Hit(recognizer, first, to, bits, kept));
        parts.clear();
    }

    @Override
    public void part(AddressLevel level, int from, int to) {
        if (parts.size() < MOST_PARTS) {
            parts.add(new Part(level, from, to));
        }
    }

    @Override
    public void noParts() {
        parts.clear();
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public int length() {
        return text.length;
    }

    @Override
    public char at(int offset) {
        return text.at(offset);
    }

    @Override
    public boolean isEscaped(int offset) {
        return text.escaped.test(offset);
    }

    @Override
    public CharSequence symbols() {
        return symbols;
    }

    @Override
    public int offsetOf(int symbol) {
        return offsets.get(symbol);
    }

    @Override
    public int groups() {
        return groups.size();
    }

    @Override
    public int groupLength(int group) {
        return groups.get(group).size;
    }

    @Override
    public char separator() {
        char found = groups.size() < 2 ? OUTSIDE : separatorBehind(0);
        for (int group = 0; group + 1 < groups.size(); group++) {
            if (separatorBehind(group) != found) {
                return OUTSIDE;
            }
        }
        return found;
    }

    private char separatorBehind(int group) {
        String between = new String(
                        text.normal, groups.get(group).end, groups.get(group + 1).start - groups.get(group).end)
                .replace(String.valueOf(INVISIBLE), "");
        String signs = between.replace(" ", "");
        if (!signs.isEmpty()) {
            return signs.charAt(signs.length() - 1);
        }
        return between.isEmpty() ? OUTSIDE : ' ';
    }

    @Override
    public boolean isInCharacters() {
        return inCharacters;
    }

    @Override
    public boolean isField() {
        return field;
    }

    @Override
    public boolean isIntroduced() {
        return introduced || field;
    }

    @Override
    public int nextLabel(int offset) {
        int word = text.wordsBefore(offset);
        return word < text.words.size() ? text.words.get(word).start() : text.length;
    }

    @Override
    public int runEnd(Run run, int offset) {
        int i = offset;
        while (i < text.length && run.has(text.at(i))) {
            i++;
        }
        return i;
    }
}
