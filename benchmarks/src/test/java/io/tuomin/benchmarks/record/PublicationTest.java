package io.tuomin.benchmarks.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PublicationTest {

    private static final Publication PROJECT = new Publication(Path.of(".."));

    @Test
    void theDocumentHasTheFiguresOfTheRecord() throws IOException {
        String document = Files.readString(PROJECT.document());
        assertThat(PROJECT.withFigures(document))
                .as("java -cp benchmarks/target/benchmarks.jar %s writes it", Publication.class.getName())
                .isEqualTo(document);
    }

    @Test
    void thePictureIsThatOfTheRecord() throws IOException {
        assertThat(Picture.of(PROJECT.speeds()))
                .as("java -cp benchmarks/target/benchmarks.jar %s draws it", Publication.class.getName())
                .isEqualTo(Files.readString(PROJECT.picture()));
    }

    @Test
    void thePictureIsWellFormedAndShowsTheFastestAndTheSlowest() throws Exception {
        String picture = Picture.of(PROJECT.speeds());
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture)))
                        .getElementsByTagName("rect")
                        .getLength())
                .isGreaterThan(30);
        assertThat(picture).contains("table look-up", "RE2/J", "HanLP", "prefers-color-scheme: dark");
    }

    @Test
    void whatIsKeptIsReadAgain(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("benchmarks/record"));
        Files.createDirectories(folder.resolve("docs"));
        Files.copy(PROJECT.document(), folder.resolve("docs/benchmarks.md"));
        Publication copy = new Publication(folder);
        copy.keep(PROJECT.speeds());
        copy.keep(PROJECT.scaling());
        copy.publish();
        assertThat(copy.speeds()).isEqualTo(PROJECT.speeds());
        assertThat(copy.scaling()).isEqualTo(PROJECT.scaling());
        assertThat(copy.document()).hasSameTextualContentAs(PROJECT.document());
        assertThat(copy.picture()).hasSameTextualContentAs(PROJECT.picture());
    }

    @Test
    void onlyThisProjectIsWrittenTo(@TempDir Path folder) {
        assertThatThrownBy(() -> new Publication(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDocumentWithoutAPlaceForFiguresIsRefused() {
        assertThatThrownBy(() -> PROJECT.withFigures("nothing")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void barsSayWhatIsAskedAndWhetherItIsReached() {
        assertThat(new Bar("speed", 6.04, 6, false)).hasToString("%-44s     6.04  ≥ 6      MET".formatted("speed"));
        assertThat(new Bar("speed", 5.99, 6, false).isMet()).isFalse();
        assertThat(new Bar("cost", 1.3, 1.3, true).isMet()).isTrue();
        assertThat(new Bar("cost", 1.31, 1.3, true)).asString().contains("≤ 1.3", "MISSED");
    }

    @Test
    void aBarOverWhatWasNotMeasuredIsRefused() {
        Machine machine = new Machine("2026-11-22", "JDK", "system", 2);
        ScalingRecord scaling = new ScalingRecord(machine, List.of(), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> Bar.all(new SpeedRecord(machine, List.of()), scaling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("identifiers logs bytes");
    }

    @Test
    void figuresHaveThreeDigits() {
        assertThat(Figures.plain(Figures.rounded(1234.5))).isEqualTo("1230");
        assertThat(Figures.plain(0.012345)).isEqualTo("0.0123");
        assertThat(Figures.withError(Speed.rounded("classify", "e", "logs", "bytes", 41.23, 1.987, 40, 0)))
                .isEqualTo("41.2 ± 2");
        assertThat(Figures.withError(Speed.rounded("classify", "e", "logs", "bytes", 41.23, null, 40, 0)))
                .isEqualTo("41.2");
    }
}
