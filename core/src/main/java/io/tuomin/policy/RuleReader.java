package io.tuomin.policy;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the rules of a policy file, strictly. */
final class RuleReader {

    /** The keys of a condition. */
    private static final List<String> CONDITIONS =
            List.of("types", "categories", "grades", "min-confidence", "labels", "paths", "formats");

    private static final List<String> CATEGORIES = NodeReader.names(Category.values(), false);
    private static final List<String> GRADES = NodeReader.names(Grade.values(), false);
    private static final List<String> FORMATS = NodeReader.names(Place.Format.values(), true);

    private final NodeReader nodes;
    private final Strategies strategies;
    private final List<String> types;

    /** @param types the types that rules may name */
    RuleReader(NodeReader nodes, Strategies strategies, List<String> types) {
        this.nodes = nodes;
        this.strategies = strategies;
        this.types = types;
    }

    /** Adds the rules to a policy. */
    void read(Node.Entry entry, Policy.Builder policy) {
        if (!(entry.value() instanceof Node.Sequence list) || list.items().isEmpty()) {
            throw shape(entry.line());
        }
        for (Node item : list.items()) {
            if (!(item instanceof Node.Mapping rule)) {
                throw shape(item.line());
            }
            if (policy.otherwise != null) {
                throw nodes.error(item.line(), "no rule can follow 'else'", "'else' 之后不能再有规则");
            }
            read(rule, policy);
        }
    }

    private PolicyException shape(int line) {
        String example = "\n  - match: {types: [MOBILE_PHONE]}\n    use: mask(phone(3,4))\n  - else: mask";
        return nodes.error(line, "rules are written as" + example, "规则这样写：" + example);
    }

    private void read(Node.Mapping rule, Policy.Builder policy) {
        Map<String, Node.Entry> entries = rule.entries();
        nodes.keys(rule, List.of("match", "use", "else"));
        if (entries.keySet().equals(Set.of("else"))) {
            Node.Entry entry = entries.get("else");
            policy.otherwise = new Rule(Match.any(), strategy("else", entry), nodes.origin(entry.line()));
        } else if (entries.keySet().equals(Set.of("match", "use"))) {
            Match match = match(entries.get("match"));
            Node.Entry use = entries.get("use");
            policy.rules.add(new Rule(match, strategy("use", use), nodes.origin(use.line())));
        } else {
            throw shape(rule.line());
        }
    }

    private Strategy strategy(String key, Node.Entry entry) {
        String expression = nodes.scalar(key, entry);
        try {
            return strategies.of(expression);
        } catch (StrategyException e) {
            throw nodes.error(entry.line(), e.getMessage(), e.chinese());
        }
    }

    private Match match(Node.Entry entry) {
        if (!(entry.value() instanceof Node.Mapping mapping)
                || mapping.entries().isEmpty()) {
            throw nodes.error(
                    entry.line(),
                    "'match' is a map with some of the keys " + String.join(", ", CONDITIONS)
                            + "; without conditions, write 'else'",
                    "'match' 由这些键中的几个组成：" + String.join("、", CONDITIONS) + "；没有条件时请写 'else'");
        }
        nodes.keys(mapping, CONDITIONS);
        Match match = Match.any();
        for (Map.Entry<String, Node.Entry> condition : mapping.entries().entrySet()) {
            match = with(match, condition.getKey(), condition.getValue());
        }
        return match;
    }

    private Match with(Match match, String key, Node.Entry entry) {
        return switch (key) {
            case "types" -> match.andTypes(ImmutableSet.copyOf(nodes.words(key, entry, "entity type", "类型", types)));
            case "categories" ->
                match.andCategories(nodes.words(key, entry, "category", "类别", CATEGORIES).stream()
                        .map(Category::valueOf)
                        .collect(ImmutableSet.toImmutableSet()));
            case "grades" ->
                match.andGrades(nodes.words(key, entry, "grade", "级别", GRADES).stream()
                        .map(Grade::valueOf)
                        .collect(ImmutableSet.toImmutableSet()));
            case "min-confidence" -> match.minConfidence(nodes.confidence(key, entry));
            case "labels" -> match.labels(nodes.texts(key, entry).toArray(String[]::new));
            case "paths" -> paths(match, entry);
            default ->
                match.formats(nodes.words(key, entry, "format", "格式", FORMATS).stream()
                        .map(word -> Place.Format.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toArray(Place.Format[]::new));
        };
    }

    private Match paths(Match match, Node.Entry entry) {
        try {
            return match.paths(nodes.texts("paths", entry).toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw nodes.error(
                    entry.line(),
                    "a path is written like $.customer.phones[*] or $['a.b']",
                    "路径的写法如 $.customer.phones[*] 或 $['a.b']");
        }
    }
}
