package io.tuomin.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;

/**
 * A path in a document as JSONPath (RFC 9535) writes it: {@code $.customer.*}, {@code $.orders[*].buyer}, {@code $['手机 号']}. It stands for
 * the values there and for all that is in them. Immutable.
 */
final class PathPattern {

    private final String text;
    private final ImmutableList<String> steps;

    private PathPattern(String text, List<String> steps) {
        this.text = text;
        this.steps = ImmutableList.copyOf(steps);
    }

    /** @throws IllegalArgumentException if it is no such path */
    static PathPattern of(String text) {
        if (!text.startsWith("$")) {
            throw new IllegalArgumentException();
        }
        List<String> steps = new ArrayList<>();
        int at = 1;
        while (at < text.length()) {
            int end =
                    text.charAt(at) == '.' ? nameEnd(text, at + 1) : text.charAt(at) == '[' ? bracketEnd(text, at) : -1;
            if (end < 0) {
                throw new IllegalArgumentException();
            }
            steps.add(
                    text.charAt(at) == '.' ? text.substring(at + 1, end) : inBrackets(text.substring(at + 1, end - 1)));
            at = end;
        }
        return new PathPattern(text, steps);
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && ".[]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == from ? -1 : end;
    }

    private static int bracketEnd(String text, int at) {
        boolean quoted = at + 1 < text.length() && text.charAt(at + 1) == '\'';
        int end = quoted ? text.indexOf("']", at + 2) + 1 : text.indexOf(']', at + 1);
        return end <= at + 1 ? -1 : end + 1;
    }

    private static String inBrackets(String step) {
        if (step.startsWith("'") && step.length() > 2) {
            return step.substring(1, step.length() - 1);
        }
        Integer index = Ints.tryParse(step);
        if (!step.equals("*") && (index == null || index < 0)) {
            throw new IllegalArgumentException();
        }
        return step;
    }

    /** Whether the value at a path, such as {@code /customer/phones/0}, is there or in what is there. */
    boolean matches(String path) {
        int at = path.startsWith("/") ? 1 : 0;
        for (String step : steps) {
            if (at > path.length()) {
                return false;
            }
            int end = path.indexOf('/', at);
            end = end < 0 ? path.length() : end;
            boolean fits = step.equals("*") || step.length() == end - at && path.startsWith(step, at);
            if (!fits) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
