package io.tuomin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever users see has a Javadoc comment: types, methods and constants that are public or protected, constants of enums, members of
 * interfaces. Read line by line, as the code is formatted.
 */
class JavadocTest {

    private static final Path SOURCES = Path.of("src/main/java/io/tuomin");
    private static final List<String> HIDDEN = List.of("entity", "scan");

    private static final Pattern TYPE = Pattern.compile("\\b(class|interface|enum|record) [A-Z]\\w*");
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface)\\w+(\\(.*)?");
    private static final Pattern VISIBLE = Pattern.compile("(public|protected) .*");
    private static final Pattern MEMBER_OF_INTERFACE = Pattern.compile("(?!private )[\\w@<].* \\w+\\(.*");
    private static final Pattern CONSTANT_OF_ENUM = Pattern.compile("[A-Z][A-Z0-9_]*\\b.*");

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !HIDDEN.contains(SOURCES.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void whatUsersSeeIsExplained(Path source) throws IOException {
        List<String> bare = withoutJavadoc(Files.readAllLines(source, StandardCharsets.UTF_8));
        assertThat(bare).as(source.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public final class A {\n}",
                "/** A. */\npublic final class A {\n    public int b() {\n        return 1;\n    }\n}",
                "/** A. */\npublic final class A {\n    protected static final int B = 1;\n}",
                "/** A. */\npublic interface A {\n    int b(int c);\n}",
                "/** A. */\npublic interface A {\n    /** B. */\n    int b();\n\n    default int c() {\n        return 1;\n    }\n}",
                "/** A. */\npublic enum A {\n    /** B. */\n    B(1),\n    C(2);\n}",
                "/** A. */\npublic final class A {\n    // B.\n    @Deprecated\n    public int b;\n}",
                "/** A. */\npublic final class A {\n    public record B(int c) {}\n}",
                "/** A. */\npublic interface A {\n    enum B {}\n}"
            })
    void whatIsNotExplainedIsNoticed(String source) {
        assertThat(withoutJavadoc(source.lines().toList())).hasSize(1);
    }

    @Test
    void whatIsExplainedIsNot() {
        String source = """
                package a;

                /**
                 * A, with {@code braces }}.
                 */
                @Deprecated
                public interface A {

                    /** B. */
                    @Override
                    int b(
                            int c);

                    /** D. */
                    enum D {
                        /** E. */
                        E("{") {
                            @Override
                            public int f() {
                                return G;
                            }
                        };

                        private int g() {
                            return 1;
                        }
                    }
                }

                final class H {
                    public int i;

                    interface J {
                        int k();
                    }
                }
                """;
        assertThat(withoutJavadoc(source.lines().toList())).isEmpty();
    }

    /** Declarations that nothing explains. */
    private static List<String> withoutJavadoc(List<String> lines) {
        List<String> bare = new ArrayList<>();
        Deque<String> blocks = new ArrayDeque<>(); // kinds of the visible types around the line, "" for other blocks
        boolean comment = false;
        boolean explained = false;
        boolean overrides = false;
        boolean statement = false; // inside a declaration that goes on
        for (String raw : lines) {
            String line = raw.strip();
            if (comment || line.startsWith("/*")) {
                explained |= line.startsWith("/**");
                comment = !line.endsWith("*/");
                continue;
            }
            if (line.isEmpty() || line.startsWith("//")) {
                continue;
            }
            if (ANNOTATION.matcher(line).matches() && !statement) {
                overrides |= line.equals("@Override");
                continue;
            }
            String code = line.replaceAll("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])'", "0")
                    .replaceAll(" *//.*", "");
            String around = blocks.isEmpty() ? "class" : blocks.peek();
            boolean declares = !statement
                    && (VISIBLE.matcher(code).matches()
                            || around.equals("interface") && TYPE.matcher(code).find()
                            || around.equals("interface")
                                    && MEMBER_OF_INTERFACE.matcher(code).matches()
                            || around.equals("enum")
                                    && CONSTANT_OF_ENUM.matcher(code).matches());
            boolean inside = around.isEmpty();
            if (declares && !inside && !explained && !overrides) {
                bare.add(line);
            }
            Matcher type = TYPE.matcher(code);
            boolean visible = VISIBLE.matcher(code).matches() || around.equals("interface");
            String kind = type.find() && visible && !inside ? type.group(1) : "";
            for (char c : code.toCharArray()) {
                if (c == '{') {
                    blocks.push(kind);
                    kind = "";
                } else if (c == '}') {
                    blocks.pop();
                }
            }
            statement = !code.endsWith("{") && !code.endsWith("}") && !code.endsWith(";") && !code.endsWith(",");
            explained = false;
            overrides = false;
        }
        return bare;
    }
}
