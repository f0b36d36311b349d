package io.tuomin.policy;

import io.tuomin.dictionary.DictionaryException;
import io.tuomin.grading.GradingScheme;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
    private static final List<String> KEYS = List.of(
            "policy",
            "imports",
            "scheme",
            "minimum-confidence",
            "on-error",
            "claim",
            "residual-floor",
            "verify",
            "rules");

    private static final List<String> ON_ERROR = NodeReader.names(OnError.values(), true);

    private final PolicySource source;
    private final NodeReader nodes;
    private final Strategies strategies;
    /** What has been read already: its rules stand before, so that they need not stand again. */
    private final Set<PolicySource> included;
    /** What is being read. */
    private final Deque<PolicySource> open;

    private final Policy.Builder builder = new Policy.Builder();

    private PolicyFile(
            PolicySource source, Strategies strategies, Set<PolicySource> included, Deque<PolicySource> open) {
        this.source = source;
        this.nodes = new NodeReader(source);
        this.strategies = strategies;
        this.included = included;
        this.open = open;
    }

    /** A policy that nothing imports. */
    private PolicyFile(PolicySource source, Strategies strategies) {
        this(source, strategies, new LinkedHashSet<>(), new ArrayDeque<>());
    }

    static Policy read(Path path, Strategies strategies) {
        return whole(PolicySource.of(path.toAbsolutePath().normalize()), strategies);
    }

    static Policy named(String name, Strategies strategies) {
        if (!Policy.NAMES.contains(name)) {
            throw new PolicyException(
                    "No policy '" + name + "'. There are: " + String.join(", ", Policy.NAMES) + ", and files",
                    "没有名为 '" + name + "' 的策略。可用：" + String.join("、", Policy.NAMES) + "，以及策略文件");
        }
        return whole(PolicySource.named(name), strategies);
    }

    private static Policy whole(PolicySource source, Strategies strategies) {
        PolicyFile file = new PolicyFile(source, strategies);
        file.read();
        return file.finished();
    }

    static Policy read(String name, Reader reader, Strategies strategies) {
        PolicyFile file = new PolicyFile(PolicySource.text(name), strategies);
        file.read(reader);
        return file.finished();
    }

    private Policy.Builder read() {
        open.push(source);
        try (Reader reader = source.open()) {
            read(reader);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        open.pop();
        return builder;
    }

    private void read(Reader reader) {
        included.add(source);
        Node node;
        try {
            node = PolicyParser.parse(source.name(), reader);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        if (!(node instanceof Node.Mapping policy)) {
            throw nodes.error(
                    node.line(),
                    "a policy is a map with the keys " + String.join(", ", KEYS),
                    "策略由这些键组成：" + String.join("、", KEYS));
        }
        nodes.keys(policy, KEYS);
        settings(policy.entries());
        on(policy.entries(), "rules", rules -> new RuleReader(nodes, strategies, types()).read(rules, builder));
        on(policy.entries(), "imports", this::imports);
    }

    /** The types that rules may name. */
    private List<String> types() {
        List<String> types = new ArrayList<>(GradingScheme.standard().types());
        if (builder.scheme != null) {
            types.addAll(builder.scheme.types());
        }
        return types;
    }

    /** The policy, once all that it imports is read. */
    private Policy finished() {
        if (builder.otherwise == null) {
            throw new PolicyException(
                    source.name()
                            + ": the policy has holes: it does not say what becomes of what no rule takes. Add '- else: mask' as the last rule",
                    source.name() + ": 策略有漏洞：没有说明其余发现如何处理。请在最后加上 '- else: mask'");
        }
        if (builder.name == null) {
            builder.name = source.name().replaceFirst("\\.[a-z]+$", "");
        }
        Policy policy = builder.build();
        PolicyBounds.check(policy, builder, strategies);
        return policy;
    }

    private void settings(Map<String, Node.Entry> entries) {
        on(entries, "policy", entry -> builder.name(nodes.text("policy", entry)));
        on(entries, "scheme", entry -> builder.scheme(scheme(entry)));
        on(
                entries,
                "minimum-confidence",
                entry -> builder.minimumConfidence(nodes.confidence("minimum-confidence", entry)));
        on(
                entries,
                "on-error",
                entry -> builder.onError(OnError.valueOf(
                        nodes.word("on-error", "on-error", entry, ON_ERROR).toUpperCase(Locale.ROOT))));
        on(entries, "claim", entry -> {
            nodes.word("claim", "声明", entry, List.of("anonymous"));
            builder.anonymity = nodes.origin(entry.line());
        });
        on(
                entries,
                "residual-floor",
                entry -> builder.residualFloor =
                        new Policy.Floor(nodes.count("residual-floor", entry), nodes.origin(entry.line())));
        on(entries, "verify", entry -> {
            nodes.word("verify", "核验", entry, List.of("originals"));
            builder.verifiesOriginals(true);
        });
    }

    private static void on(Map<String, Node.Entry> entries, String key, Consumer<Node.Entry> setting) {
        Node.Entry entry = entries.get(key);
        if (entry != null) {
            setting.accept(entry);
        }
    }

    private GradingScheme scheme(Node.Entry entry) {
        String said = nodes.text("scheme", entry);
        if (!said.endsWith(".tsv")) {
            return GradingScheme.named(nodes.oneOf(entry.line(), "grading scheme", "分级方案", said, GradingScheme.IDS));
        }
        try {
            return GradingScheme.read(source.beside(entry.line(), said));
        } catch (DictionaryException e) {
            throw nodes.error(entry.line(), e.getMessage(), "无法使用分级方案 " + said + "：" + e.getMessage());
        }
    }

    private void imports(Node.Entry entry) {
        for (Node item : nodes.items("imports", entry)) {
            String said = nodes.text("imports", new Node.Entry(item.line(), item));
            PolicySource wanted = imported(item.line(), said);
            if (open.contains(wanted)) {
                throw nodes.error(
                        item.line(),
                        "'" + said + "' imports this file itself, directly or not",
                        "'" + said + "' 直接或间接地又导入了本文件");
            }
            if (!included.contains(wanted)) {
                builder.inherit(new PolicyFile(wanted, strategies, included, open).read());
            }
        }
    }

    private PolicySource imported(int line, String said) {
        boolean file = said.indexOf('/') >= 0 || said.matches(".*\\.(yaml|yml|json)");
        if (!file) {
            nodes.oneOf(line, "policy", "策略", said, Policy.NAMES);
            return PolicySource.named(said);
        }
        return PolicySource.of(source.beside(line, said));
    }
}
