package io.tuomin.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Category;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy file, strictly: what it does not know is an error with its line.
 *
 * <pre>
 * policy: my-policy
 * imports: [display]
 * rules:
 *   - match: {types: [MOBILE_PHONE], labels: ["手机*"]}
 *     use: mask(phone(3,2))
 *   - else: suppress
 * </pre>
 *
 * <p>Settings and the last rule that a file does not state are those of its imports; the rules of the imports follow its own.
 */
final class PolicyFile {

    /** The keys of a policy, in the order of the documentation. */
    static final List<String> KEYS = List.of(
            "policy",
            "imports",
            "scheme",
            "minimum-confidence",
            "on-error",
            "claim",
            "residual-floor",
            "verify",
            "rules");

    /** The keys of a condition. */
    static final List<String> CONDITIONS =
            List.of("types", "categories", "grades", "min-confidence", "labels", "paths", "formats");

    private static final List<String> ON_ERROR = names(OnError.values(), true);
    private static final List<String> FORMATS = names(Place.Format.values(), true);

    private final Source source;
    private final Strategies strategies;
    /** What has been read already: its rules stand before, so that they need not stand again. */
    private final Set<Source> included;
    /** What is being read. */
    private final Deque<Source> open;

    private final Policy.Builder builder = new Policy.Builder();
    private final List<String> types = new ArrayList<>();

    /**
     * Where a policy is written.
     *
     * @param name for messages
     * @param path its file; null if it comes with the library, or is a mere text
     */
    private record Source(String name, @Nullable Path path) {

        static Source of(Path path) {
            return new Source(path.getFileName().toString(), path);
        }

        /** Whether it is the same, by whatever way it is named. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Source that
                    && (path == null || that.path == null
                            ? path == that.path && name.equals(that.name)
                            : absolute(path).equals(absolute(that.path)));
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        private static Path absolute(Path path) {
            return path.toAbsolutePath().normalize();
        }

        boolean isFile() {
            return path != null;
        }
    }

    private PolicyFile(Source source, Strategies strategies, Set<Source> included, Deque<Source> open) {
        this.source = source;
        this.strategies = strategies;
        this.included = included;
        this.open = open;
    }

    static Policy read(Path path, Strategies strategies) {
        return whole(
                new Source(path.getFileName().toString(), path.toAbsolutePath().normalize()), strategies);
    }

    static Policy named(String name, Strategies strategies) {
        if (!Policy.NAMES.contains(name)) {
            throw new PolicyException(
                    "No policy '" + name + "'. There are: " + String.join(", ", Policy.NAMES) + ", and files",
                    "没有名为 '" + name + "' 的策略。可用：" + String.join("、", Policy.NAMES) + "，以及策略文件");
        }
        return whole(new Source(name + ".yaml", null), strategies);
    }

    private static Policy whole(Source source, Strategies strategies) {
        PolicyFile file = new PolicyFile(source, strategies, new LinkedHashSet<>(), new ArrayDeque<>());
        file.read();
        return file.finished();
    }

    static Policy read(String name, Reader reader, Strategies strategies) {
        PolicyFile file = new PolicyFile(new Source(name, null), strategies, new LinkedHashSet<>(), new ArrayDeque<>());
        file.read(reader);
        return file.finished();
    }

    private Policy.Builder read() {
        open.push(source);
        try (Reader reader = reader()) {
            read(reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
        open.pop();
        return builder;
    }

    private Reader reader() throws IOException {
        if (!source.isFile()) {
            InputStream in = PolicyFile.class.getResourceAsStream(source.name);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }
        String text = Files.readString(source.path, StandardCharsets.UTF_8);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The message of the cause is left out: it quotes the file. */
    private PolicyException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new PolicyException(source.name + ": no such file", source.name + ": 没有这个文件");
        }
        String kind = e.getClass().getSimpleName();
        return new PolicyException(
                "Cannot read the policy file " + source.name + ": " + kind, "无法读取策略文件 " + source.name + "：" + kind);
    }

    private void read(Reader reader) {
        included.add(source);
        Node node;
        try {
            node = PolicyParser.parse(source.name, reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (!(node instanceof Node.Mapping policy)) {
            throw error(
                    node.line(),
                    "a policy is a map with the keys " + String.join(", ", KEYS),
                    "策略由这些键组成：" + String.join("、", KEYS));
        }
        keys(policy, KEYS);
        settings(policy);
        if (policy.entries().containsKey("rules")) {
            rules(policy.entries().get("rules"));
        }
        if (policy.entries().containsKey("imports")) {
            imports(policy.entries().get("imports"));
        }
    }

    /** The policy, once all that it imports is read. */
    private Policy finished() {
        if (builder.otherwise == null) {
            throw new PolicyException(
                    source.name
                            + ": the policy has holes: it does not say what becomes of what no rule takes. Add '- else: mask' as the last rule",
                    source.name + ": 策略有漏洞：没有说明其余发现如何处理。请在最后加上 '- else: mask'");
        }
        if (builder.name == null) {
            builder.name = source.name.replaceFirst("\\.[a-z]+$", "");
        }
        Policy policy = builder.build();
        PolicyBounds.check(policy, builder, strategies);
        return policy;
    }

    private void keys(Node.Mapping mapping, List<String> allowed) {
        mapping.entries().forEach((key, entry) -> oneOf(entry.line(), "key", "键", key, allowed));
    }

    private void settings(Node.Mapping policy) {
        Map<String, Node.Entry> entries = policy.entries();
        types.addAll(GradingScheme.standard().types());
        set(entries, "policy", entry -> builder.name(text("policy", entry)));
        set(entries, "scheme", entry -> builder.scheme(scheme(entry)));
        set(entries, "minimum-confidence", entry -> builder.minimumConfidence(confidence("minimum-confidence", entry)));
        set(
                entries,
                "on-error",
                entry -> builder.onError(
                        OnError.valueOf(oneOf(entry.line(), "on-error", "on-error", text("on-error", entry), ON_ERROR)
                                .toUpperCase(Locale.ROOT))));
        set(entries, "claim", entry -> {
            oneOf(entry.line(), "claim", "声明", text("claim", entry), List.of("anonymous"));
            return builder.anonymity = origin(entry.line());
        });
        set(
                entries,
                "residual-floor",
                entry -> builder.residualFloor = new Policy.Floor(floor(entry), origin(entry.line())));
        set(entries, "verify", entry -> {
            oneOf(entry.line(), "verify", "核验", text("verify", entry), List.of("originals"));
            return builder.verifiesOriginals(true);
        });
        if (builder.scheme != null) {
            types.addAll(builder.scheme.types());
        }
    }

    private static void set(Map<String, Node.Entry> entries, String key, Function<Node.Entry, ?> setting) {
        Node.Entry entry = entries.get(key);
        if (entry != null) {
            setting.apply(entry);
        }
    }

    private GradingScheme scheme(Node.Entry entry) {
        String said = text("scheme", entry);
        if (!said.endsWith(".tsv")) {
            return GradingScheme.named(oneOf(entry.line(), "grading scheme", "分级方案", said, GradingScheme.IDS));
        }
        try {
            return GradingScheme.read(beside(entry.line(), said));
        } catch (DictionaryException e) {
            throw error(entry.line(), e.getMessage(), "无法使用分级方案 " + said + "：" + e.getMessage());
        }
    }

    /** A file whose name is relative to this one. */
    private Path beside(int line, String name) {
        if (!source.isFile()) {
            throw error(line, "files can only be named in a policy that is a file itself", "只有策略文件才能引用别的文件");
        }
        Path path;
        try {
            path = source.path.resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            throw error(line, "that is no name of a file", "这不是文件名");
        }
        if (!Files.exists(path)) {
            throw error(line, name + ": no such file", name + ": 没有这个文件");
        }
        return path;
    }

    private long floor(Node.Entry entry) {
        Long least =
                entry.value() instanceof Node.Scalar number && number.isWhole() ? Longs.tryParse(number.text()) : null;
        if (least == null || least < 1) {
            throw error(entry.line(), "'residual-floor' is a whole number from 1 on", "'residual-floor' 是不小于 1 的整数");
        }
        return least;
    }

    private int confidence(String key, Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar number
                && number.isWhole()
                && number.text().matches("[1-9][0-9]?")) {
            return Integer.parseInt(number.text());
        }
        throw error(entry.line(), "'" + key + "' is a number from 1 to 99", "'" + key + "' 是 1 到 99 的整数");
    }

    private void imports(Node.Entry entry) {
        for (Node item : items("imports", entry)) {
            String said = text("imports", new Node.Entry(item.line(), item));
            Source wanted = imported(item.line(), said);
            if (open.contains(wanted)) {
                throw error(
                        item.line(),
                        "'" + said + "' imports this file itself, directly or not",
                        "'" + said + "' 直接或间接地又导入了本文件");
            }
            if (!included.contains(wanted)) {
                builder.inherit(new PolicyFile(wanted, strategies, included, open).read());
            }
        }
    }

    private Source imported(int line, String said) {
        boolean file = said.indexOf('/') >= 0 || said.matches(".*\\.(yaml|yml|json)");
        if (!file) {
            oneOf(line, "policy", "策略", said, Policy.NAMES);
            return new Source(said + ".yaml", null);
        }
        return Source.of(beside(line, said));
    }

    private void rules(Node.Entry entry) {
        for (Node item : items("rules", entry)) {
            if (!(item instanceof Node.Mapping rule)) {
                throw shape(item.line());
            }
            if (builder.otherwise != null) {
                throw error(item.line(), "no rule can follow 'else'", "'else' 之后不能再有规则");
            }
            rule(rule);
        }
    }

    private PolicyException shape(int line) {
        String example = "\n  - match: {types: [MOBILE_PHONE]}\n    use: mask(phone(3,4))\n  - else: mask";
        return error(line, "rules are written as" + example, "规则这样写：" + example);
    }

    private void rule(Node.Mapping rule) {
        Map<String, Node.Entry> entries = rule.entries();
        keys(rule, List.of("match", "use", "else"));
        if (entries.keySet().equals(Set.of("else"))) {
            Node.Entry entry = entries.get("else");
            builder.otherwise = new Rule(Match.any(), strategy("else", entry), origin(entry.line()));
        } else if (entries.keySet().equals(Set.of("match", "use"))) {
            Match match = match(entries.get("match"));
            Node.Entry use = entries.get("use");
            builder.rules.add(new Rule(match, strategy("use", use), origin(use.line())));
        } else {
            throw shape(rule.line());
        }
    }

    private Match match(Node.Entry entry) {
        if (!(entry.value() instanceof Node.Mapping mapping)
                || mapping.entries().isEmpty()) {
            throw error(
                    entry.line(),
                    "'match' is a map with some of the keys " + String.join(", ", CONDITIONS)
                            + "; without conditions, write 'else'",
                    "'match' 由这些键中的几个组成：" + String.join("、", CONDITIONS) + "；没有条件时请写 'else'");
        }
        keys(mapping, CONDITIONS);
        Match match = Match.any();
        for (Map.Entry<String, Node.Entry> condition : mapping.entries().entrySet()) {
            match = with(match, condition.getKey(), condition.getValue());
        }
        return match;
    }

    private Match with(Match match, String key, Node.Entry entry) {
        return switch (key) {
            case "types" -> match.andTypes(ImmutableSet.copyOf(words(key, entry, "entity type", "类型", types)));
            case "categories" ->
                match.andCategories(words(key, entry, "category", "类别", names(Category.values(), false)).stream()
                        .map(Category::valueOf)
                        .collect(ImmutableSet.toImmutableSet()));
            case "grades" ->
                match.andGrades(words(key, entry, "grade", "级别", names(Grade.values(), false)).stream()
                        .map(Grade::valueOf)
                        .collect(ImmutableSet.toImmutableSet()));
            case "min-confidence" -> match.minConfidence(confidence(key, entry));
            case "labels" -> match.labels(texts(key, entry).toArray(String[]::new));
            case "paths" -> paths(match, entry);
            default ->
                match.formats(words(key, entry, "format", "格式", FORMATS).stream()
                        .map(word -> Place.Format.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toArray(Place.Format[]::new));
        };
    }

    private Match paths(Match match, Node.Entry entry) {
        try {
            return match.paths(texts("paths", entry).toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw error(
                    entry.line(),
                    "a path is written like $.customer.phones[*] or $['a.b']",
                    "路径的写法如 $.customer.phones[*] 或 $['a.b']");
        }
    }

    private List<String> words(String key, Node.Entry entry, String what, String chinese, List<String> allowed) {
        List<String> words = texts(key, entry);
        List<Node> items = items(key, entry);
        for (int i = 0; i < words.size(); i++) {
            oneOf(items.get(i).line(), what, chinese, words.get(i), allowed);
        }
        return words;
    }

    private List<String> texts(String key, Node.Entry entry) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key, entry)) {
            texts.add(text(key, new Node.Entry(item.line(), item)));
        }
        if (texts.size() > new HashSet<>(texts).size()) {
            throw error(entry.line(), "'" + key + "' says something twice", "'" + key + "' 里有重复");
        }
        return texts;
    }

    private List<Node> items(String key, Node.Entry entry) {
        if (entry.value() instanceof Node.Sequence list && !list.items().isEmpty()) {
            return list.items();
        }
        throw key.equals("rules")
                ? shape(entry.line())
                : error(
                        entry.line(),
                        "'" + key + "' is a list: " + key + ": [a, b]",
                        "'" + key + "' 是列表：" + key + ": [a, b]");
    }

    private Strategy strategy(String key, Node.Entry entry) {
        if (!(entry.value() instanceof Node.Scalar said) || said.isNothing()) {
            throw oneValue(key, entry.line());
        }
        try {
            return strategies.of(said.text());
        } catch (StrategyException e) {
            throw error(entry.line(), e.getMessage(), e.chinese());
        }
    }

    private String text(String key, Node.Entry entry) {
        if (!(entry.value() instanceof Node.Scalar said) || said.isNothing()) {
            throw oneValue(key, entry.line());
        }
        try {
            Strategies.refuseSecrets(said.text());
        } catch (StrategyException e) {
            throw error(entry.line(), e.getMessage(), e.chinese());
        }
        return said.text();
    }

    private PolicyException oneValue(String key, int line) {
        return error(
                line, "'" + key + "' takes one value, not a map, a list or nothing", "'" + key + "' 只取一个值，不能是映射、列表或空");
    }

    private String oneOf(int line, String what, String chinese, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw unknown(line, what, chinese, value, allowed);
        }
        return value;
    }

    private static List<String> names(Enum<?>[] values, boolean lower) {
        return Arrays.stream(values)
                .map(value -> lower ? value.name().toLowerCase(Locale.ROOT) : value.name())
                .toList();
    }

    private PolicyException unknown(int line, String what, String chinese, String value, List<String> allowed) {
        String nearest = allowed.stream()
                .distinct()
                .min((a, b) -> Integer.compare(distance(a, value), distance(b, value)))
                .orElse("");
        boolean near = distance(nearest, value) <= Math.max(2, value.length() / 3);
        boolean many = allowed.size() > 24;
        return error(
                line,
                "unknown " + what + " '" + value + "'" + (near ? "; did you mean '" + nearest + "'?" : ".")
                        + (many ? " See docs/entities.md" : " There are: " + String.join(", ", allowed)),
                "没有名为 '" + value + "' 的" + chinese + (near ? "；是否想用 '" + nearest + "'？" : "。")
                        + (many ? "见 docs/entities.md" : "可用：" + String.join("、", allowed)));
    }

    private String origin(int line) {
        return source.name + ":" + line;
    }

    private PolicyException error(int line, String english, String chinese) {
        return PolicyParser.error(source.name, line, english, chinese);
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(row[j - 1], above) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
