package io.tuomin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example runs and prints what {@code src/test/resources} says. With {@code -Dgolden=write} the files are written anew; the
 * difference is for people to read.
 */
class ExamplesTest {

    private static final Path SOURCES = Path.of("examples/src/main/java/io/tuomin/examples");
    private static final Path EXPECTED = Path.of("examples/src/test/resources");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatItShould(String example) throws ReflectiveOperationException, IOException {
        Path expected = EXPECTED.resolve(example + ".txt");
        String output = output(example);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, output);
        }
        assertThat(output).isEqualTo(Files.readString(expected));
    }

    private static String output(String example) throws ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            Class.forName("io.tuomin.examples." + example)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isShort(String example) throws IOException {
        assertThat(Files.readAllLines(SOURCES.resolve(example + ".java"))).hasSizeLessThan(40);
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).containsAll(List.of("OneLine", "Classify", "Desensitize", "OwnType"));
    }
}
