package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.EntityType;
import io.tuomin.policy.Match;
import io.tuomin.policy.Place;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.Suppress;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that ask where a value is, in every form that values come in; and results that look like values. */
class PlacesTest {

    private static Desensitizer suppressing(Match match) {
        return Desensitizer.of(
                TestClassifier.standard(),
                Policy.builder().rule(match, new Suppress()).build());
    }

    private static String json(Desensitizer desensitizer, String text) throws IOException {
        StringWriter out = new StringWriter();
        desensitizer.json(new StringReader(text), out);
        return out.toString();
    }

    private static String csv(Desensitizer desensitizer, String text) throws IOException {
        StringWriter out = new StringWriter();
        desensitizer.csv(new StringReader(text), out, CsvOptions.standard());
        return out.toString();
    }

    @Test
    void pathsAreThoseOfJson() throws IOException {
        Desensitizer desensitizer = suppressing(Match.types("MOBILE_PHONE").paths("$.b.*", "$.c[1]"));
        assertThat(
                        json(
                                desensitizer,
                                "{\"a\":\"13800138000\",\"b\":{\"p\":[\"13800138000\"]},\"c\":[\"13800138000\",\"13900139000\"]}"))
                .isEqualTo("{\"a\":\"138****8000\",\"b\":{\"p\":[\"\"]},\"c\":[\"138****8000\",\"\"]}");
    }

    @Test
    void labelsAreThoseOfFieldsAndColumns() throws IOException {
        Desensitizer desensitizer = suppressing(Match.types("MOBILE_PHONE").labels("联系*"));
        assertThat(json(desensitizer, "{\"联系电话\":[\"13800138000\"],\"电话\":\"13900139000\"}"))
                .isEqualTo("{\"联系电话\":[\"\"],\"电话\":\"139****9000\"}");
        assertThat(csv(desensitizer, "联系电话,电话\n13800138000,13900139000\n13800138001,13900139001\n"))
                .isEqualTo("联系电话,电话\n,139****9000\n,139****9001\n");
        assertThat(desensitizer.apply("联系电话", "13800138000")).isEmpty();
        assertThat(desensitizer.apply("电话", "13800138000")).isEqualTo("138****8000");
        assertThat(desensitizer.apply("联系电话13800138000")).isEqualTo("联系电话138****8000");
        assertThat(desensitizer.applyAll("联系人电话", List.of("13800138000"))).containsExactly("");
        assertThat(desensitizer.applyColumn("联系人电话", List.of("13800138000"))).containsExactly("");
    }

    @Test
    void formatsAreThoseOfDocuments() throws IOException {
        Desensitizer desensitizer = suppressing(Match.types("MOBILE_PHONE").formats(Place.Format.CSV));
        assertThat(csv(desensitizer, "电话\n13800138000\n")).isEqualTo("电话\n\"\"\n");
        assertThat(json(desensitizer, "{\"电话\":\"13800138000\"}")).isEqualTo("{\"电话\":\"138****8000\"}");
        assertThat(desensitizer.apply("13800138000")).isEqualTo("138****8000");
    }

    /** Puts another number into the place of each, and counts. */
    private static final class Numbers implements Strategy {

        private final AtomicInteger made = new AtomicInteger();
        private final boolean lifelike;

        Numbers(boolean lifelike) {
            this.lifelike = lifelike;
        }

        @Override
        public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
            out.append("139").append(20_000_000 + made.incrementAndGet());
        }

        @Override
        public boolean isLifelike() {
            return lifelike;
        }

        @Override
        public Effect effect() {
            return Effect.IRREVERSIBLE;
        }

        @Override
        public String expression() {
            return "numbers";
        }
    }

    private static Desensitizer of(Strategy strategy) {
        return Desensitizer.of(
                TestClassifier.standard(),
                Policy.builder().type("MOBILE_PHONE", strategy).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void inAStreamWhatLooksLikeAValueIsMadeOnce(int threads) throws IOException {
        int lines = 6_000;
        Numbers numbers = new Numbers(true);
        StringWriter out = new StringWriter();
        try (Workers workers = Workers.of(threads)) {
            of(numbers).text(new StringReader("电话13800138000，请回电\n".repeat(lines)), out, workers);
        }
        assertThat(numbers.made).hasValue(lines);
        assertThat(out.toString().lines()).hasSize(lines).allMatch(line -> line.matches("电话139200\\d{5}，请回电"));
    }

    /** A value that happens to be what has been made of another is treated as any other. */
    @Test
    void whatHasBeenMadeIsNoExcuseForWhatComesIn() throws IOException {
        Numbers numbers = new Numbers(true);
        Desensitizer desensitizer = of(numbers);
        assertThat(desensitizer.apply("电话13800138000，电话13920000001")).isEqualTo("电话13920000001，电话13920000002");
        numbers.made.set(0);
        StringWriter out = new StringWriter();
        desensitizer.text(new StringReader("电话13800138000，电话13920000001"), out);
        assertThat(out).hasToString("电话13920000001，电话13920000002");
    }

    @Test
    void elsewhereToo() throws IOException {
        Numbers numbers = new Numbers(true);
        Desensitizer desensitizer = of(numbers);
        assertThat(desensitizer.apply("电话13800138000")).isEqualTo("电话13920000001");
        assertThat(new String(desensitizer.apply("电话13800138000".getBytes("UTF-8")), "UTF-8"))
                .isEqualTo("电话13920000002");
        assertThat(json(desensitizer, "{\"电话\":\"13800138000\"}")).isEqualTo("{\"电话\":\"13920000003\"}");
        assertThat(csv(desensitizer, "电话\n13800138000\n")).isEqualTo("电话\n13920000004\n");
        assertThat(numbers.made).hasValue(4);
    }

    /** What does not say that it looks like a value is treated as long as something is found. */
    @Test
    void otherResultsAreTreatedAgain() {
        Numbers numbers = new Numbers(false);
        of(numbers).apply("电话13800138000");
        assertThat(numbers.made.get()).isGreaterThan(1);
    }
}
