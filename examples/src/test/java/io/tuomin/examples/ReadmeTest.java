package io.tuomin.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is true: its Java is that of the examples, its console prints what it says. */
class ReadmeTest {

    private static final Path SOURCES = Path.of("examples/src/main/java/io/tuomin/examples");

    private static final List<Path> PAGES = List.of(
            Path.of("README.md"),
            Path.of("README.zh-CN.md"),
            Path.of("docs/strategies.md"),
            Path.of("docs/restoring.md"));

    record Block(Path page, String text) {

        @Override
        public String toString() {
            return page + ": " + text.lines().findFirst().orElse("");
        }
    }

    private static Stream<Block> blocks(String language) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : PAGES) {
            Readme.blocks(Files.readString(page), language).forEach(text -> blocks.add(new Block(page, text)));
        }
        return blocks.stream();
    }

    static Stream<Block> java() throws IOException {
        return blocks("java");
    }

    static Stream<Block> yaml() throws IOException {
        return blocks("yaml");
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void yamlIsThatOfAFile(Block block) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> data = Files.list(Path.of("examples/data"))) {
            for (Path file :
                    (Iterable<Path>) data.filter(some -> some.toString().endsWith(".yaml"))::iterator) {
                files.add(Files.readString(file));
            }
        }
        assertThat(files).contains(block.text);
    }

    static Stream<Readme.Call> calls() throws IOException {
        return blocks("console").flatMap(block -> Readme.calls(block.text).stream());
    }

    @ParameterizedTest
    @MethodSource("java")
    void javaIsThatOfAnExample(Block block) throws IOException {
        List<String> wanted = Readme.lines(block.text);
        List<List<String>> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                examples.add(Readme.lines(Files.readString(file)));
            }
        }
        assertThat(examples)
                .as("examples that hold, line by line,%n%s", block.text)
                .anyMatch(example -> Collections.indexOfSubList(example, wanted) >= 0);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theConsolePrintsWhatItSays(Readme.Call call) {
        assertThat(output(call).stripTrailing()).isEqualTo(call.output().stripTrailing());
    }

    private static String output(Readme.Call call) {
        Locale locale = Locale.getDefault();
        InputStream in = System.in;
        Locale.setDefault(Locale.forLanguageTag(call.language()));
        System.setIn(new ByteArrayInputStream(call.input().getBytes(StandardCharsets.UTF_8)));
        try {
            ByteArrayOutputStream screen = new ByteArrayOutputStream();
            Main.run(screen, screen, call.args().toArray(String[]::new));
            return screen.toString(StandardCharsets.UTF_8);
        } finally {
            System.setIn(in);
            Locale.setDefault(locale);
        }
    }

    @Test
    void blocksAndCallsAreFound() {
        String page = """
                Text.
                ```java
                int a;

                    int b;
                ```
                1. In a list:
                   ```console
                   $ mvn verify
                   ...
                   $ bin/tuomin classify --as table 'a b.csv'
                   first

                   second
                   $ echo '电话13800138000' | TUOMIN_LANG=zh bin/tuomin desensitize -
                   电话138****8000
                   ```
                ```console
                $ bin/tuomin
                ```
                """;
        assertThat(Readme.blocks(page, "java"))
                .singleElement()
                .satisfies(block -> assertThat(Readme.lines(block)).containsExactly("int a;", "int b;"));
        List<String> consoles = Readme.blocks(page, "console");
        assertThat(consoles).hasSize(2);
        assertThat(Readme.calls(consoles.get(0)))
                .containsExactly(
                        new Readme.Call(
                                "bin/tuomin classify --as table 'a b.csv'",
                                "",
                                "en",
                                List.of("classify", "--as", "table", "a b.csv"),
                                "first\n\nsecond\n"),
                        new Readme.Call(
                                "echo '电话13800138000' | TUOMIN_LANG=zh bin/tuomin desensitize -",
                                "电话13800138000\n",
                                "zh",
                                List.of("desensitize", "-"),
                                "电话138****8000\n"));
        assertThat(Readme.calls(consoles.get(1))).extracting(Readme.Call::args).containsExactly(List.of());
        assertThat(output(Readme.calls(consoles.get(0)).get(1))).isEqualTo("电话138****8000\n");
    }

    @Test
    void callsThatCannotBeCheckedAreRefused() {
        assertThatThrownBy(() -> Readme.calls("$ bin/tuomin entities | head -3\n...\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("head");
    }
}
