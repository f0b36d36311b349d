package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tuomin.dataset.ColumnVerdict;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the columns of tables are judged to hold. */
class ColumnsTest {

    record Table(String title, String csv, List<String> verdicts) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        String title = "";
        StringBuilder csv = new StringBuilder();
        for (String line : Files.readAllLines(Path.of("src/test/resources/columns.txt"))) {
            if (line.startsWith("= ")) {
                title = line.substring(2);
                csv.setLength(0);
            } else if (line.startsWith("→ ")) {
                tables.add(new Table(
                        title, csv.toString(), List.of(line.substring(2).split(","))));
            } else {
                csv.append(line).append('\n');
            }
        }
        return tables.stream();
    }

    private static List<ColumnVerdict> verdicts(Classifier classifier, String csv) throws IOException {
        List<ColumnVerdict> verdicts = new ArrayList<>();
        classifier.columns(new StringReader(csv), CsvOptions.standard(), (name, verdict) -> verdicts.add(verdict));
        return verdicts;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsHoldWhatNameAndValuesSay(Table table) throws IOException {
        assertThat(verdicts(TestClassifier.standard(), table.csv))
                .extracting(
                        verdict -> verdict.type() == null ? "-" : verdict.type().id())
                .isEqualTo(table.verdicts);
    }

    @Test
    void anEmptyColumnIsOnlySuspected() throws IOException {
        assertThat(verdicts(TestClassifier.standard(), "手机号\n \n"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.confidence()).isLessThan(50))
                .satisfies(verdict -> assertThat(verdict.share()).isZero());
    }

    @Test
    void sharesAreOfTheValuesThatAreNotEmpty() throws IOException {
        assertThat(verdicts(TestClassifier.standard(), "手机,x\n13800138000,\n,\n无,1\n\n13800138001,2\n,\n13800138002,"))
                .first()
                .satisfies(verdict -> assertThat(verdict.share()).isEqualTo(0.75));
    }

    /** The judgement is of the whole document, not of its first records. */
    @Test
    void allValuesCount() throws IOException {
        String csv = "c1\n" + "x\n".repeat(2_000) + "13800138000\n".repeat(10_000);
        assertThat(verdicts(TestClassifier.standard(), csv))
                .first()
                .satisfies(verdict -> assertThat(verdict.type()).hasToString("MOBILE_PHONE"))
                .satisfies(verdict -> assertThat(verdict.share()).isEqualTo(10.0 / 12));
    }

    @Test
    void aLongValueIsLookedAtToAPoint() throws IOException {
        String csv = "c1\n" + "文".repeat(100_000) + " 13800138000\n";
        assertThat(verdicts(TestClassifier.standard(), csv)).containsExactly(ColumnVerdict.NOTHING);
    }

    /** To say nothing of a column that could not be looked at would be to say that it holds nothing. */
    @Test
    void aValueThatCannotBeLookedAtIsNotPassedOver() {
        assertThatIllegalStateException().isThrownBy(() -> verdicts(FailingRecognizer.CLASSIFIER, "a\n1\n坏词\n"));
    }
}
