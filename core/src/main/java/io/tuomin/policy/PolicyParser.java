package io.tuomin.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML or JSON as {@link Node}s, strictly: without aliases, without a key that is given twice, without a second document. */
final class PolicyParser {

    /** A policy is no deeper than this. */
    private static final int DEEPEST = 8;

    /** A policy has no more characters: for a long word, the YAML parser takes time by the square of its length. */
    static final int LONGEST = 1 << 18;

    private final String file;
    private final JsonParser parser;
    private int line = 1;

    private PolicyParser(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** @throws PolicyException if it is not well-formed; the message names the line and quotes nothing but keys */
    static Node parse(String file, Reader reader) throws IOException {
        JsonFactory factory = file.endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        try (JsonParser parser = factory.createParser(text(file, reader))) {
            return new PolicyParser(file, parser).document();
        } catch (JsonProcessingException e) {
            throw error(
                    file, line(e), "not well-formed " + factory.getFormatName(), "不是合法的 " + factory.getFormatName());
        }
    }

    private static String text(String file, Reader reader) throws IOException {
        CharBuffer text = CharBuffer.allocate(LONGEST + 1);
        int count = 0;
        while (count >= 0 && text.hasRemaining()) {
            count = reader.read(text);
        }
        if (!text.hasRemaining()) {
            throw error(
                    file,
                    1,
                    "a policy has at most " + LONGEST + " characters. Divide it, and import the parts",
                    "策略最多 " + LONGEST + " 个字符。请拆分成几个文件再导入");
        }
        return text.flip().toString();
    }

    static PolicyException error(String file, int line, String english, String chinese) {
        String where = file + ":" + line + ": ";
        return new PolicyException(where + english, where + chinese);
    }

    /** The parser's own message is left out: it quotes the file. */
    private static int line(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return yaml.getProblemMark().getLine() + 1;
        }
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private Node document() throws IOException {
        JsonToken first = next();
        Node node = first == null ? nothing() : node(0);
        if (next() != null) {
            throw error("something follows the policy", "策略之后还有别的内容");
        }
        return node;
    }

    private Node node(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw error("a policy is not so deep", "策略没有这么多层");
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw error("a policy has no aliases", "策略里不能使用别名");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_NULL -> nothing();
            default ->
                new Node.Scalar(line, parser.getText(), false, parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
        };
    }

    private Node nothing() {
        return new Node.Scalar(line, "", true, false);
    }

    private Node mapping(int depth) throws IOException {
        int begin = line;
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (entries.containsKey(key)) {
                throw error("the key '" + key + "' is given twice", "键 '" + key + "' 出现了两次");
            }
            int keyLine = line;
            next();
            entries.put(key, new Node.Entry(keyLine, node(depth + 1)));
        }
        return new Node.Mapping(begin, entries);
    }

    private Node sequence(int depth) throws IOException {
        int begin = line;
        List<Node> items = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(begin, items);
    }

    private PolicyException error(String english, String chinese) {
        return error(file, line, english, chinese);
    }

    /** Reads on, and notes the line; a value belongs to the line of its key. */
    private @Nullable JsonToken next() throws IOException {
        boolean isValue = parser.currentToken() == JsonToken.FIELD_NAME;
        JsonToken token = parser.nextToken();
        if (!isValue && token != null) {
            line = parser.currentTokenLocation().getLineNr();
        }
        return token;
    }
}
