package io.tuomin.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Category;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.MaskingPreset;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a policy file, strictly: what it does not know is an error with its line.
 *
 * <pre>
 * policy: my-policy
 * scheme: PIPL_DEFAULT
 * minimum-confidence: 50
 * on-error: suppress
 * masking: STANDARD
 * types:
 *   MOBILE_PHONE: mask(phone(3,2))
 * categories:
 *   CREDENTIAL: replace(&lt;{type}&gt;)
 * grades:
 *   NOT_PERSONAL: keep
 * </pre>
 */
final class PolicyFile {

    private static final List<String> KEYS =
            List.of("policy", "scheme", "minimum-confidence", "on-error", "masking", "types", "categories", "grades");

    private final String file;
    private final JsonParser parser;
    private final Policy.Builder builder = Policy.builder();
    /** Strategies are read once the preset is known: by the way to apply them, in the order of the file. */
    private final List<Entry> entries = new ArrayList<>();

    private MaskingPreset preset = MaskingPreset.STANDARD;
    private int line = 1;

    private record Entry(int line, String section, String key, String expression) {}

    private PolicyFile(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Policy read(Path path) {
        String file = path.getFileName().toString();
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return read(file, new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    static Policy read(String file, Reader reader) {
        JsonFactory factory = file.endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = factory.createParser(reader)) {
            return new PolicyFile(file, parser).read();
        } catch (JsonProcessingException e) {
            String where = file + ":" + line(e) + ": ";
            throw new PolicyException(
                    where + "not well-formed " + factory.getFormatName(), where + "不是合法的 " + factory.getFormatName());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The message of the cause is left out: it quotes the file. */
    private static PolicyException unreadable(String file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new PolicyException(file + ": no such file", file + ": 没有这个文件");
        }
        String kind = e.getClass().getSimpleName();
        return new PolicyException(
                "Cannot read the policy file " + file + ": " + kind, "无法读取策略文件 " + file + "：" + kind);
    }

    /** The parser's own message is left out: it quotes the file. */
    private static int line(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return yaml.getProblemMark().getLine() + 1;
        }
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private Policy read() throws IOException {
        if (next() != JsonToken.START_OBJECT) {
            throw error(
                    "a policy is a map with the keys " + String.join(", ", KEYS), "策略由这些键组成：" + String.join("、", KEYS));
        }
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (!KEYS.contains(key)) {
                throw unknown("key", "键", key, KEYS);
            }
            if (!seen.add(key)) {
                throw error("the key '" + key + "' is given twice", "键 '" + key + "' 出现了两次");
            }
            next();
            switch (key) {
                case "policy" -> builder.name(text(key));
                case "scheme" ->
                    builder.scheme(GradingScheme.named(oneOf("grading scheme", "分级方案", text(key), GradingScheme.IDS)));
                case "minimum-confidence" -> builder.minimumConfidence(confidence());
                case "on-error" ->
                    builder.onError(OnError.valueOf(oneOf(
                                    "on-error",
                                    "on-error",
                                    text(key).toLowerCase(Locale.ROOT),
                                    List.of("suppress", "fail"))
                            .toUpperCase(Locale.ROOT)));
                case "masking" ->
                    preset = MaskingPreset.named(
                            oneOf("masking preset", "掩码方案", text(key), List.of("STANDARD", "WAYBILL")));
                default -> section(key);
            }
        }
        if (next() != null) {
            throw error("something follows the policy", "策略之后还有别的内容");
        }
        builder.masking(preset);
        Map<String, Function<Entry, Policy.Builder>> sections = new TreeMap<>();
        sections.put("types", entry -> builder.type(entry.key, strategy(entry)));
        sections.put("categories", entry -> builder.category(Category.valueOf(entry.key), strategy(entry)));
        sections.put("grades", entry -> builder.grade(Grade.valueOf(entry.key), strategy(entry)));
        entries.forEach(entry -> sections.get(entry.section).apply(entry));
        return builder.build();
    }

    private void section(String section) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String key =
                    section.equals("grades") ? "ORDINARY" : section.equals("categories") ? "CONTACT" : "MOBILE_PHONE";
            String example = "\n  " + section + ":\n    " + key + ": mask";
            throw error(
                    "'" + section + "' is a map of strategies, such as" + example,
                    "'" + section + "' 是处理方式的映射，例如" + example);
        }
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (section.equals("categories")) {
                oneOf("category", "类别", key, names(Category.values()));
            } else if (section.equals("grades")) {
                oneOf("grade", "级别", key, names(Grade.values()));
            } else {
                oneOf("entity type", "类型", key, GradingScheme.standard().types());
            }
            if (!seen.add(key)) {
                throw error(
                        "'" + key + "' is given twice in '" + section + "'",
                        "'" + key + "' 在 '" + section + "' 里出现了两次");
            }
            next();
            entries.add(new Entry(line, section, key, text(key)));
        }
    }

    private Strategy strategy(Entry entry) {
        try {
            return Policy.strategy(entry.expression, preset);
        } catch (PolicyException e) {
            String where = file + ":" + entry.line + ": ";
            throw new PolicyException(where + e.getMessage(), where + e.chinese());
        } catch (IllegalArgumentException e) {
            String where = file + ":" + entry.line + ": ";
            throw new PolicyException(
                    where + e.getMessage(),
                    where + "没有 '" + entry.expression
                            + "' 这种处理方式。可用：mask、mask(…)、replace(…)、token、digest、suppress、keep；各种掩码见 docs/entities.md");
        }
    }

    private String text(String key) throws IOException {
        if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw error(
                    "'" + key + "' takes one value, not a map, a list or nothing", "'" + key + "' 只取一个值，不能是映射、列表或空");
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw error("a policy has no aliases", "策略里不能使用别名");
        }
        return parser.getText();
    }

    private int confidence() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getText().matches("[1-9][0-9]?")) {
            return parser.getIntValue();
        }
        throw error("'minimum-confidence' is a number from 1 to 99", "'minimum-confidence' 是 1 到 99 的整数");
    }

    private String oneOf(String what, String chinese, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw unknown(what, chinese, value, allowed);
        }
        return value;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private PolicyException unknown(String what, String chinese, String value, List<String> allowed) {
        String nearest = allowed.stream()
                .distinct()
                .min((a, b) -> Integer.compare(distance(a, value), distance(b, value)))
                .orElse("");
        boolean near = distance(nearest, value) <= Math.max(2, value.length() / 3);
        boolean many = allowed.size() > 24;
        return error(
                "unknown " + what + " '" + value + "'" + (near ? "; did you mean '" + nearest + "'?" : ".")
                        + (many ? " See docs/entities.md" : " There are: " + String.join(", ", allowed)),
                "没有名为 '" + value + "' 的" + chinese + (near ? "；是否想用 '" + nearest + "'？" : "。")
                        + (many ? "见 docs/entities.md" : "可用：" + String.join("、", allowed)));
    }

    private PolicyException error(String english, String chinese) {
        String where = file + ":" + line + ": ";
        return new PolicyException(where + english, where + chinese);
    }

    /** Reads on, and notes the line; a value belongs to the line of its key. */
    private JsonToken next() throws IOException {
        boolean isValue = parser.currentToken() == JsonToken.FIELD_NAME;
        JsonToken token = parser.nextToken();
        if (!isValue && token != null) {
            line = parser.currentTokenLocation().getLineNr();
        }
        return token;
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
