package io.tuomin.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strategy as it is written: a name, and arguments in brackets, separated by commas, which may be such expressions themselves.
 * Immutable.
 *
 * <p>What reads an argument throws a {@link StrategyException} that says what is expected there.
 */
public final class Expression {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]*)(?:\\((.*)\\))?", Pattern.DOTALL);

    private final String text;
    private final String name;
    private final String inner;
    private final ImmutableList<String> arguments;

    private Expression(String text, String name, String inner, List<String> arguments) {
        this.text = text;
        this.name = name;
        this.inner = inner;
        this.arguments = ImmutableList.copyOf(arguments);
    }

    /**
     * Reads an expression, such as {@code mask(keep(3,4))}.
     *
     * @throws StrategyException if it is none
     */
    public static Expression parse(String text) {
        String stripped = text.strip();
        Matcher matcher = FORM.matcher(stripped);
        if (!matcher.matches()) {
            throw new StrategyException(
                    "'" + stripped + "' is no name with arguments in brackets, such as mask(keep(3,4))",
                    "'" + stripped + "' 不是“名称(参数)”的形式，例如 mask(keep(3,4))");
        }
        String inner = matcher.group(2);
        return new Expression(
                stripped, matcher.group(1), inner == null ? "" : inner, inner == null ? List.of() : split(inner));
    }

    private static List<String> split(String inner) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(inner.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(inner.substring(from).strip());
        return parts;
    }

    /** The name before the bracket. */
    public String name() {
        return name;
    }

    /** What stands between the brackets, as it is; empty if there are none. */
    public String inner() {
        return inner;
    }

    /** Whether there are brackets. */
    public boolean hasBrackets() {
        return text.length() > name.length();
    }

    /** The arguments. */
    public ImmutableList<String> arguments() {
        return arguments;
    }

    /** Asks for so many arguments. */
    public Expression of(int fewest, int most) {
        int size = arguments.size();
        if (size < fewest || size > most) {
            String count = fewest == most ? String.valueOf(most) : fewest + "–" + most;
            throw new StrategyException(
                    "'" + name + "' takes " + (most == 0 ? "no arguments" : "arguments: " + count) + ", not " + size,
                    "'" + name + "' " + (most == 0 ? "不带参数" : "需要 " + count + " 个参数") + "，而不是 " + size + " 个");
        }
        return this;
    }

    /** An argument that is a whole number between two. */
    public long number(int index, long least, long most) {
        Long number = index < arguments.size() ? Longs.tryParse(arguments.get(index)) : null;
        if (number == null || number < least || number > most) {
            String range = least + " to " + most;
            throw wrong(index, "a whole number from " + range, "从 " + least + " 到 " + most + " 的整数");
        }
        return number;
    }

    /** An argument that is a whole number between two, or another value if there is none. */
    public long number(int index, long least, long most, long absent) {
        return index < arguments.size() ? number(index, least, most) : absent;
    }

    /** An argument that is one of some words. */
    public String word(int index, List<String> allowed) {
        String word = index < arguments.size() ? arguments.get(index) : "";
        if (!allowed.contains(word)) {
            throw wrong(index, "one of " + String.join(", ", allowed), "以下之一：" + String.join("、", allowed));
        }
        return word;
    }

    private StrategyException wrong(int index, String english, String chinese) {
        return new StrategyException(
                "argument " + (index + 1) + " of '" + name + "' is " + english,
                "'" + name + "' 的第 " + (index + 1) + " 个参数是" + chinese);
    }

    /** The expression, as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
