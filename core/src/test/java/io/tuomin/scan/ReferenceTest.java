package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tuomin.TestClassifier;
import io.tuomin.entity.BuiltIns;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The engine finds what the {@linkplain ReferenceEngine slow one} finds, with the same evidence. {@code -Dreference.units=10000000} takes so
 * many units of random text, and {@code -Dreference.seed} others; {@code -Dreference.data=FOLDER} takes the texts of the files of JSON
 * lines in a folder as well.
 */
class ReferenceTest {

    private static final List<Recognizer> RECOGNIZERS = BuiltIns.recognizers(TestClassifier.DICTIONARIES);
    private static final List<TextRecognizer> READERS = BuiltIns.texts(TestClassifier.DICTIONARIES);
    private static final FieldNames NAMES = FieldNames.of(TestClassifier.DICTIONARIES.get(FieldNames.TABLE));
    /** The two engines, with findings as they are reported, and with all that the least evidence speaks for. */
    private static final Pair USUAL = new Pair(50);

    private static final Pair SUSPICIOUS = new Pair(1);

    private static final int MOST_SHOWN = 20;
    private static final long UNITS = Long.getLong("reference.units", 200_000);
    private static final long SEED = Long.getLong("reference.seed", 20_261_123);

    /** A fast engine and a slow one. */
    private record Pair(Engine engine, ReferenceEngine reference) {

        Pair(int minimumConfidence) {
            this(
                    new Engine(RECOGNIZERS, READERS, NAMES, minimumConfidence),
                    new ReferenceEngine(RECOGNIZERS, READERS, NAMES, minimumConfidence));
        }
    }

    private final Set<String> types = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void inTablesOfCases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/entities"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                for (String line : Files.readAllLines(file)) {
                    String text = line.replaceAll("«[A-Z0-9_]+~?:|»|^(\\[-\\w+\\])+", "")
                            .replace("⏎", "\n");
                    compare(USUAL, text, null);
                    compare(SUSPICIOUS, "记录见" + text + "特此说明" + text, null);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(types).hasSizeGreaterThan(70);
    }

    @Test
    void inTextsAtRandom() {
        ReferenceTexts texts = new ReferenceTexts(SEED, USUAL.engine.specs().toArray(EntitySpec[]::new), NAMES);
        for (long units = 0; units < UNITS && differences.size() < MOST_SHOWN; ) {
            String text = texts.next(texts.isOneOf(4) ? 20 : 400);
            compare(texts.isOneOf(2) ? USUAL : SUSPICIOUS, text, texts.isOneOf(3) ? texts.field() : null);
            units += text.length();
        }
        assertThat(differences).isEmpty();
        assertThat(types).hasSizeGreaterThan(55);
    }

    /** Texts of ASCII are read from afar first; so are lines of others. */
    @Test
    void inAsciiAtRandom() {
        ReferenceTexts texts = new ReferenceTexts(SEED + 1, USUAL.engine.specs().toArray(EntitySpec[]::new), NAMES);
        for (long units = 0; units < UNITS && differences.size() < MOST_SHOWN; ) {
            String text = ascii(texts.next(texts.isOneOf(2) ? 12 : 100));
            StringBuilder lines = new StringBuilder();
            while (lines.length() < 200 && texts.isOneOf(2)) {
                lines.append(ascii(texts.next(20)).replace('\r', ' ')).append('\n');
            }
            lines.append(text).append("\n。");
            compare(USUAL, text, null);
            compare(USUAL, lines.toString(), null);
            units += text.length() + lines.length();
        }
        assertThat(differences).isEmpty();
        assertThat(types).hasSizeGreaterThan(30);
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7F]", "");
    }

    @Test
    @EnabledIfSystemProperty(named = "reference.data", matches = ".+", disabledReason = "needs texts")
    void inTextsOfAFolder() throws IOException {
        ObjectMapper json = new ObjectMapper();
        long units = 0;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("reference.data")))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                for (String line : file.toString().endsWith(".jsonl") ? Files.readAllLines(file) : List.<String>of()) {
                    String text = json.readTree(line).path("text").asText();
                    for (int from = 0; from < text.length(); from += Engine.WINDOW) {
                        compare(USUAL, text.substring(from, Math.min(text.length(), from + Engine.WINDOW)), null);
                    }
                    units += text.length();
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(units).as("units of text").isPositive();
    }

    private void compare(Pair pair, String text, String name) {
        FieldName field = name == null ? null : pair.engine.field(name);
        List<ReferenceEngine.Found> fast = new ArrayList<>();
        pair.engine.scan(
                text,
                field,
                (spec, start, end, confidence, evidence, parts) ->
                        fast.add(ReferenceEngine.Found.of(spec, start, end, confidence, evidence, parts)));
        List<ReferenceEngine.Found> slow = pair.reference.scan(text, field);
        slow.forEach(found -> types.add(found.type()));
        if (!fast.equals(slow) && differences.size() < MOST_SHOWN) {
            differences.add(difference(text, name, fast, slow));
        }
    }

    /** What only one of the two found, and the text around it; texts of tests may be shown. */
    private static String difference(
            String text, String name, List<ReferenceEngine.Found> fast, List<ReferenceEngine.Found> slow) {
        List<ReferenceEngine.Found> onlyFast = new ArrayList<>(fast);
        onlyFast.removeAll(slow);
        List<ReferenceEngine.Found> onlySlow = new ArrayList<>(slow);
        onlySlow.removeAll(fast);
        int at = (int) Stream.concat(onlyFast.stream(), onlySlow.stream())
                .mapToLong(ReferenceEngine.Found::start)
                .min()
                .orElse(0);
        String around = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
        return "%nfield %s, at %d: %s%n  engine alone: %s%n  reference alone: %s"
                .formatted(
                        name, at, around.chars().mapToObj(ReferenceTest::shown).toList(), onlyFast, onlySlow);
    }

    private static String shown(int unit) {
        return unit > ' ' && unit < 0x7F || unit > 0x4E00 && unit < 0x9FFF
                ? Character.toString(unit)
                : "%04x".formatted(unit);
    }
}
