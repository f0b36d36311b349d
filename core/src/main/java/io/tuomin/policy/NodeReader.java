package io.tuomin.policy;

import com.google.common.primitives.Longs;
import io.tuomin.strategy.StrategyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads values of a policy file, strictly: what is not the kind of value that a key takes is an error with its line and with what there is
 * instead. No text holds a secret. Immutable.
 */
final class NodeReader {

    /** More words than this are not listed in a message. */
    private static final int MANY = 24;

    private final PolicySource source;

    NodeReader(PolicySource source) {
        this.source = source;
    }

    /** Names in the order of an enumeration, as a file writes them. */
    static List<String> names(Enum<?>[] values, boolean lower) {
        return Arrays.stream(values)
                .map(value -> lower ? value.name().toLowerCase(Locale.ROOT) : value.name())
                .toList();
    }

    /** Holds a map to the keys it may have. */
    void keys(Node.Mapping mapping, List<String> allowed) {
        mapping.entries().forEach((key, entry) -> oneOf(entry.line(), "key", "键", key, allowed));
    }

    /** One value. */
    String text(String key, Node.Entry entry) {
        String said = scalar(key, entry);
        try {
            Strategies.refuseSecrets(said);
        } catch (StrategyException e) {
            throw error(entry.line(), e.getMessage(), e.chinese());
        }
        return said;
    }

    /** One value, which may name a secret. */
    String scalar(String key, Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar said && !said.isNothing()) {
            return said.text();
        }
        throw error(
                entry.line(),
                "'" + key + "' takes one value, not a map, a list or nothing",
                "'" + key + "' 只取一个值，不能是映射、列表或空");
    }

    /** One of the words that a key takes. */
    String word(String key, String chinese, Node.Entry entry, List<String> allowed) {
        return oneOf(entry.line(), key, chinese, text(key, entry), allowed);
    }

    /** Some of the words that a key takes. */
    List<String> words(String key, Node.Entry entry, String what, String chinese, List<String> allowed) {
        List<String> words = texts(key, entry);
        List<Node> items = items(key, entry);
        for (int i = 0; i < words.size(); i++) {
            oneOf(items.get(i).line(), what, chinese, words.get(i), allowed);
        }
        return words;
    }

    /** A list of different values. */
    List<String> texts(String key, Node.Entry entry) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key, entry)) {
            texts.add(text(key, new Node.Entry(item.line(), item)));
        }
        if (texts.size() > new HashSet<>(texts).size()) {
            throw error(entry.line(), "'" + key + "' says something twice", "'" + key + "' 里有重复");
        }
        return texts;
    }

    /** A list that is not empty. */
    List<Node> items(String key, Node.Entry entry) {
        if (entry.value() instanceof Node.Sequence list && !list.items().isEmpty()) {
            return list.items();
        }
        throw error(
                entry.line(), "'" + key + "' is a list: " + key + ": [a, b]", "'" + key + "' 是列表：" + key + ": [a, b]");
    }

    /** A whole number from 1 on. */
    long count(String key, Node.Entry entry) {
        Long count =
                entry.value() instanceof Node.Scalar number && number.isWhole() ? Longs.tryParse(number.text()) : null;
        if (count == null || count < 1) {
            throw error(entry.line(), "'" + key + "' is a whole number from 1 on", "'" + key + "' 是不小于 1 的整数");
        }
        return count;
    }

    /** A confidence. */
    int confidence(String key, Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar number
                && number.isWhole()
                && number.text().matches("[1-9][0-9]?")) {
            return Integer.parseInt(number.text());
        }
        throw error(entry.line(), "'" + key + "' is a number from 1 to 99", "'" + key + "' 是 1 到 99 的整数");
    }

    /**
     * Holds a word to those there are.
     *
     * @param what what the words are called, for the message
     */
    String oneOf(int line, String what, String chinese, String value, List<String> allowed) {
        if (allowed.contains(value)) {
            return value;
        }
        Optional<String> meant = Spelling.nearest(value, allowed);
        boolean many = allowed.size() > MANY;
        throw error(
                line,
                "unknown " + what + " '" + value + "'"
                        + meant.map(word -> "; did you mean '" + word + "'?").orElse(".")
                        + (many ? " See docs/entities.md" : " There are: " + String.join(", ", allowed)),
                "没有名为 '" + value + "' 的" + chinese
                        + meant.map(word -> "；是否想用 '" + word + "'？").orElse("。")
                        + (many ? "见 docs/entities.md" : "可用：" + String.join("、", allowed)));
    }

    /** Where a line stands. */
    String origin(int line) {
        return source.origin(line);
    }

    PolicyException error(int line, String english, String chinese) {
        return source.error(line, english, chinese);
    }
}
