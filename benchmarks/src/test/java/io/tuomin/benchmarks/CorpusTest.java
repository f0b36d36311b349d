package io.tuomin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

    private static Corpus corpus(Corpus.Kind kind) {
        return Corpus.of(kind, Load.SEED, Load.BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void aSeedAlwaysGivesTheSameTexts(Corpus.Kind kind) {
        assertThat(corpus(kind)).isEqualTo(corpus(kind));
        assertThat(Corpus.of(kind, Load.SEED + 1, Load.BYTES)).isNotEqualTo(corpus(kind));
    }

    @ParameterizedTest
    @EnumSource
    void theLengthIsThatOfTheTexts(Corpus.Kind kind) {
        Corpus corpus = corpus(kind);
        long bytes = (String.join("\n", corpus.records()) + "\n").getBytes(StandardCharsets.UTF_8).length;
        assertThat(corpus.bytes()).isEqualTo(bytes).isBetween((long) Load.BYTES, Load.BYTES + 4_096L);
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryFindsExactlyWhatWasPlanted(Corpus.Kind kind) {
        Engine engine = Engine.named("tuomin");
        engine.check(corpus(kind));
        assertThat(engine.expected(corpus(kind)))
                .isEqualTo(corpus(kind).identifiers() + corpus(kind).names());
    }

    @ParameterizedTest
    @EnumSource
    void identifiersAloneAreAllButTheNames(Corpus.Kind kind) {
        Engine engine = Engine.named("identifiers");
        engine.check(corpus(kind));
        assertThat(engine.expected(corpus(kind))).isEqualTo(corpus(kind).identifiers());
    }

    @ParameterizedTest
    @EnumSource
    void theChainOfPatternsFindsWhatPatternsCanTell(Corpus.Kind kind) {
        Engine engine = Engine.named("regexChain");
        engine.check(corpus(kind));
        assertThat(engine.expected(corpus(kind))).isEqualTo(corpus(kind).identifiers());
    }

    @Test
    void corporaAreWhatTheyAreCalled() {
        Corpus logs = corpus(Corpus.Kind.LOGS);
        long lines =
                logs.records().stream().filter(line -> line.contains("mobile=")).count();
        assertThat((double) lines / logs.records().size()).isBetween(0.049, 0.051);
        assertThat(corpus(Corpus.Kind.ORDERS).records()).allMatch(line -> line.contains("身份证号"));
        assertThat(corpus(Corpus.Kind.PROSE).identifiers()).isBetween(1, 50);
        Corpus ascii = corpus(Corpus.Kind.ASCII);
        assertThat(ascii.identifiers() + ascii.names()).isZero();
        assertThat(ascii.records()).allMatch(line -> line.chars().allMatch(c -> c < 0x80));
    }

    @Test
    void bothEnginesReadTheSameTexts() {
        Load one = load("tuomin");
        Load other = load("regexChain");
        assertThat(one.texts).isEqualTo(other.texts);
        assertThat(one.reader).hasSameClassAs(Engine.named("tuomin")).doesNotHaveSameClassAs(other.reader);
    }

    private static Load load(String engine) {
        Load load = new Load();
        load.corpus = "orders";
        load.engine = engine;
        load.check();
        return load;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuomin", "identifiers", "regexChain"})
    void maskedTextsHoldNothingThatWasPlanted(String name) {
        Engine engine = Engine.named(name);
        for (String record : corpus(Corpus.Kind.ORDERS).records()) {
            assertThat(engine.mask(record))
                    .doesNotContainPattern("1390000\\d{4}")
                    .doesNotContainPattern("user\\d{4}@");
        }
    }

    @Test
    void enginesAreMeasuredSideBySide() {
        Corpus corpus = new Corpus(List.of("call 13900001234"), 17, 1, 0);
        SideBySide.Figures figures = SideBySide.measure(corpus, 4);
        assertThat(figures.identifiers()).isPositive();
        assertThat(figures.everything()).isPositive();
        assertThat(figures.masking()).isPositive();
        assertThat(figures.toString()).contains("ratio");
    }

    @Test
    void anEngineThatFindsTooLittleIsNotMeasured() {
        Corpus corpus = new Corpus(List.of("nothing here"), 13, 1, 0);
        assertThatThrownBy(() -> Engine.named("tuomin").check(corpus)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Engine.named("none")).isInstanceOf(IllegalArgumentException.class);
    }
}
