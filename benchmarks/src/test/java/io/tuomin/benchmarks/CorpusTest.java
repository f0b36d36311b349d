package io.tuomin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorpusTest {

    @ParameterizedTest
    @EnumSource
    void aSeedAlwaysGivesTheSameTexts(Corpus.Kind kind) {
        assertThat(Corpus.of(kind)).isEqualTo(Corpus.of(kind));
        assertThat(Corpus.of(kind, Corpus.SEED + 1, Corpus.BYTES)).isNotEqualTo(Corpus.of(kind));
    }

    @ParameterizedTest
    @EnumSource
    void theLengthIsThatOfTheTexts(Corpus.Kind kind) {
        Corpus corpus = Corpus.of(kind);
        long bytes = (String.join("\n", corpus.records()) + "\n").getBytes(StandardCharsets.UTF_8).length;
        assertThat(corpus.bytes()).isEqualTo(bytes).isBetween((long) Corpus.BYTES, Corpus.BYTES + 4_096L);
    }

    @ParameterizedTest
    @EnumSource
    void blocksAreTheRecordsInOrder(Corpus.Kind kind) {
        Corpus corpus = Corpus.of(kind);
        List<String> blocks = corpus.blocks(Texts.BLOCK);
        assertThat(blocks).hasSizeGreaterThan(3);
        assertThat(blocks).allMatch(block -> block.getBytes(StandardCharsets.UTF_8).length <= Texts.BLOCK);
        assertThat(String.join("", blocks)).isEqualTo(String.join("\n", corpus.records()) + "\n");
    }

    @Test
    void corporaAreWhatTheyAreCalled() {
        Corpus logs = Corpus.of(Corpus.Kind.LOGS);
        long lines =
                logs.records().stream().filter(line -> line.contains("mobile=")).count();
        assertThat((double) lines / logs.records().size()).isBetween(0.049, 0.051);
        assertThat(logs.planted()).isEqualTo(new Corpus.Planted((int) lines, (int) (2 * lines), 0, 0));
        Corpus orders = Corpus.of(Corpus.Kind.ORDERS);
        int count = orders.records().size();
        assertThat(orders.planted()).isEqualTo(new Corpus.Planted(count, 3 * count, count, count));
        Corpus prose = Corpus.of(Corpus.Kind.PROSE);
        assertThat(prose.planted().phones()).isBetween(1, 50);
        assertThat(prose.planted().people()).isBetween(50, 200);
        Corpus ascii = Corpus.of(Corpus.Kind.ASCII);
        assertThat(ascii.planted().values()).isZero();
        assertThat(ascii.records()).allMatch(line -> line.chars().allMatch(c -> c < 0x80));
    }
}
