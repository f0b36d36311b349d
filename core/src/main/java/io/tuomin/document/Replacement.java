package io.tuomin.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What takes the place of part of a value.
 *
 * @param start first UTF-16 unit of the part, in the value
 * @param end its end, exclusive
 * @param text what takes its place
 */
public record Replacement(int start, int end, String text) {

    /** A value with its parts replaced. */
    public static String in(String value, List<Replacement> replacements) {
        StringBuilder treated = new StringBuilder(value.length());
        int from = 0;
        for (Replacement replacement : replacements) {
            treated.append(value, from, replacement.start).append(replacement.text);
            from = replacement.end;
        }
        return treated.append(value, from, value.length()).toString();
    }

    /**
     * One treatment after the other, as one: parts of a value that were replaced, and parts of what came out that are replaced now.
     *
     * @param treated the value with the first parts replaced
     * @param first the first parts
     * @param second the second parts, in offsets of the treated value
     * @return parts of the value; those of both that overlap are one
     */
    public static List<Replacement> inOrder(String treated, List<Replacement> first, List<Replacement> second) {
        List<Replacement> both = new ArrayList<>();
        int shift = 0; // from the treated value to the value, before the next of the first parts
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            int nextFirst = i < first.size() ? first.get(i).start - shift : Integer.MAX_VALUE;
            int nextSecond = j < second.size() ? second.get(j).start : Integer.MAX_VALUE;
            int start = Math.min(nextFirst, nextSecond);
            int end = start;
            int from = start + shift;
            int fromSecond = j;
            boolean more = true;
            while (more) {
                more = false;
                if (i < first.size() && (first.get(i).start - shift < end || first.get(i).start - shift == start)) {
                    Replacement part = first.get(i++);
                    end = Math.max(end, part.start - shift + part.text.length());
                    shift += part.end - part.start - part.text.length();
                    more = true;
                }
                if (j < second.size() && (second.get(j).start < end || second.get(j).start == start)) {
                    end = Math.max(end, second.get(j++).end);
                    more = true;
                }
            }
            both.add(new Replacement(from, end + shift, in(treated, start, end, second.subList(fromSecond, j))));
        }
        return both;
    }

    private static String in(String value, int start, int end, List<Replacement> replacements) {
        return in(
                value.substring(start, end),
                replacements.stream()
                        .map(part -> new Replacement(part.start - start, part.end - start, part.text))
                        .toList());
    }

    /** Tells where, not what. */
    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
