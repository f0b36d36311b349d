package io.tuomin.policy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Category;
import io.tuomin.model.Grade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The JSON Schema (draft 2020-12) of policy files, for editors: what they offer and underline while a policy is written. */
public final class PolicySchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PolicySchema() {}

    /** The schema, with the strategies that there are. */
    public static String json(Strategies strategies) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema(strategies)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the schema", e);
        }
    }

    private static ObjectNode schema(Strategies strategies) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Tuomin policy");
        schema.put(
                "description",
                "Which strategy treats which finding: the first rule that takes it decides. 脱敏策略：按顺序，第一条匹配的规则生效。");
        ObjectNode properties = closed(schema);
        properties.set("policy", text("The name. 策略名称。"));
        properties.set(
                "imports",
                list(
                        anyOf(
                                oneOf("A policy that comes with the library.", Policy.NAMES),
                                matching("\\.(yaml|yml|json)$")),
                        "Policies whose rules follow. 导入的策略，其规则排在后面。"));
        properties.set("scheme", anyOf(oneOf("A grading scheme. 分级方案。", GradingScheme.IDS), matching("\\.tsv$")));
        properties.set("minimum-confidence", confidence("Findings less sure are left alone. 低于此置信度的发现不处理。"));
        properties.set(
                "on-error", oneOf("What becomes of what cannot be dealt with. 无法处理时怎样。", List.of("suppress", "fail")));
        properties.set(
                "claim", oneOf("What is claimed of the results, and checked. 对结果的声明，会被检查。", List.of("anonymous")));
        properties.set(
                "residual-floor", integer("How many values must still fit what a mask shows. 掩码之后至少要剩多少候选值。", 1));
        properties.set(
                "verify",
                oneOf("What results are searched for before they are handed out. 交出结果之前要搜查什么。", List.of("originals")));
        properties.set("rules", list(rule(strategies), "The rules, in their order. 规则，按顺序。"));
        return schema;
    }

    private static ObjectNode rule(Strategies strategies) {
        ObjectNode rule = JSON.objectNode();
        ObjectNode properties = closed(rule);
        properties.set("match", match());
        properties.set("use", strategy(strategies, "What is done with what the rule takes. 处理方式。"));
        properties.set(
                "else", strategy(strategies, "What is done with what no rule takes; the last rule. 其余发现的处理方式，放在最后。"));
        ArrayNode either = rule.putArray("oneOf");
        either.addObject().putArray("required").add("match").add("use");
        either.addObject().putArray("required").add("else");
        return rule;
    }

    private static ObjectNode match() {
        ObjectNode match = JSON.objectNode();
        match.put("description", "Conditions that must all hold; of the values of each, one. 各条件须同时满足，每个条件的取值满足其一即可。");
        match.put("minProperties", 1);
        ObjectNode properties = closed(match);
        properties.set(
                "types",
                list(
                        anyOf(oneOf("", GradingScheme.standard().types()), matching("^[A-Z][A-Z0-9_]{1,63}$")),
                        "Types. 类型。"));
        properties.set("categories", list(oneOf("", names(Category.values())), "Categories. 类别。"));
        properties.set("grades", list(oneOf("", names(Grade.values())), "Grades. 级别。"));
        properties.set("min-confidence", confidence("The least confidence. 最低置信度。"));
        properties.set("labels", list(text(""), "Names of fields, with * and ?. 字段名，可用 * 和 ?。"));
        properties.set("paths", list(matching("^\\$"), "Paths in documents, such as $.customer.*. 文档中的路径。"));
        properties.set(
                "formats",
                list(
                        oneOf(
                                "",
                                names(Place.Format.values()).stream()
                                        .map(name -> name.toLowerCase(Locale.ROOT))
                                        .toList()),
                        "Formats. 格式。"));
        return match;
    }

    private static ObjectNode strategy(Strategies strategies, String description) {
        ObjectNode strategy = matching("^(" + String.join("|", strategies.names()) + ")(\\(.*\\))?$");
        strategy.put("description", description);
        ArrayNode examples = strategy.putArray("examples");
        strategies.examples().forEach(examples::add);
        return strategy;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** Makes an object of a schema that has no other keys than those that are put into the result. */
    private static ObjectNode closed(ObjectNode schema) {
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        return schema.putObject("properties");
    }

    private static ObjectNode text(String description) {
        return described("string", description);
    }

    private static ObjectNode matching(String pattern) {
        return text("").put("pattern", pattern);
    }

    private static ObjectNode integer(String description, int least) {
        return described("integer", description).put("minimum", least);
    }

    private static ObjectNode confidence(String description) {
        return integer(description, 1).put("maximum", 99);
    }

    private static ObjectNode oneOf(String description, Collection<String> values) {
        ObjectNode one = described("string", description);
        ArrayNode all = one.putArray("enum");
        values.forEach(all::add);
        return one;
    }

    private static ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode any = JSON.objectNode();
        any.putArray("anyOf").addAll(Arrays.asList(schemas));
        return any;
    }

    private static ObjectNode list(ObjectNode items, String description) {
        ObjectNode list = described("array", description);
        list.put("minItems", 1);
        list.put("uniqueItems", true);
        list.set("items", items);
        return list;
    }

    private static ObjectNode described(String type, String description) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", type);
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        return schema;
    }
}
