package io.tuomin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

    /** More than a block, and less than is measured: the measurements check again. */
    private static final int BYTES = 80 << 10;

    /** All that is measured, so that none is measured that does less than it should. */
    @ParameterizedTest
    @MethodSource("io.tuomin.benchmarks.Plan#readings")
    void everyEngineFindsWhatItHasTo(Plan.Reading reading) {
        Engine engine = Engine.named(reading.engine());
        for (Corpus.Kind kind : reading.corpora()) {
            Corpus corpus = Corpus.of(kind, Corpus.SEED, BYTES);
            assertThatCode(() -> engine.check(
                            corpus, Texts.of(corpus, reading.input()).count(engine)))
                    .as("%s", kind)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theLibraryHasToFindExactlyWhatWasPlanted() {
        Corpus corpus = Corpus.of(Corpus.Kind.ORDERS);
        Corpus.Planted planted = corpus.planted();
        int identifiers = planted.phones() + planted.others();
        assertThat(Engine.named("identifiers").expected(corpus)).isEqualTo(Range.singleton(identifiers));
        assertThat(Engine.named("everything").expected(corpus))
                .isEqualTo(Range.singleton(identifiers + planted.people() + planted.addresses()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "identifiers", "regexChain"})
    void maskedTextsHoldNothingThatWasPlanted(String name) {
        MaskingEngine engine = (MaskingEngine) Engine.named(name);
        for (String record : Corpus.of(Corpus.Kind.ORDERS).records()) {
            String masked = engine.mask(record);
            assertThat(masked).doesNotContainPattern("1390000\\d{4}").doesNotContainPattern("user\\d{4}@");
            assertThat(engine.mask(record.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(masked.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({"masks", "desensitizer", "hutool", "houbb"})
    void everyMaskMasks(String name) {
        ValueMasker masker = ValueMasker.named(name);
        for (ValueBenchmark.Value value : ValueBenchmark.values(3)) {
            assertThat(masker.mask(value.kind(), value.text()))
                    .isNotEqualTo(value.text())
                    .contains("*");
        }
    }

    @Test
    void allEnginesReadTheSameTexts() {
        Load one = load("everything");
        Load other = load("regexChain");
        assertThat(one.texts).isEqualTo(other.texts);
        assertThat(one.reader).isInstanceOf(Library.class);
        assertThat(other.reader).isInstanceOf(RegexChain.class);
    }

    private static Load load(String engine) {
        Load load = new Load();
        load.corpus = "orders";
        load.engine = engine;
        load.input = "strings";
        load.check();
        return load;
    }

    @Test
    void enginesAreMeasuredSideBySide() {
        Corpus corpus = new Corpus(ImmutableList.of("call 13900001234"), 17, new Corpus.Planted(1, 0, 0, 0));
        SideBySide.Figures figures = SideBySide.measure(corpus, 2);
        assertThat(List.of(figures.identifiers(), figures.everything(), figures.masking()))
                .allMatch(figure -> figure > 0);
        assertThat(figures.toString()).contains("ratio");
    }

    @Test
    void anEngineThatFindsTooLittleIsNotMeasured() {
        Corpus corpus = new Corpus(ImmutableList.of("nothing here"), 13, new Corpus.Planted(1, 0, 0, 0));
        assertThatThrownBy(() -> Engine.named("everything").check(corpus)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Engine.named("none")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueMasker.named("none")).isInstanceOf(IllegalArgumentException.class);
    }
}
