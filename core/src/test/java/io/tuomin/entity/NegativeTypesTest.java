package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is recognized only so that nothing else is read into it: order numbers, UUIDs, hotlines. In the tables of these types the marked
 * findings must be all there are, of whatever type.
 */
class NegativeTypesTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    static Stream<EntityTablesTest.Row> rows() throws IOException {
        Set<String> reported =
                CLASSIFIER.entities().stream().map(spec -> spec.type().id()).collect(Collectors.toSet());
        return EntityTablesTest.rows().filter(row -> !reported.contains(row.type()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingIsReadIntoThem(EntityTablesTest.Row row) {
        expect(row.marked());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingIsReadIntoThemBetweenChineseCharacters(EntityTablesTest.Row row) {
        if (!row.flags().contains("han")) {
            expect(row.marked().between("记录见", "特此说明"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingIsReadIntoThemInFullWidth(EntityTablesTest.Row row) {
        if (!row.flags().contains("wide")) {
            expect(row.marked().inFullWidth());
        }
    }

    private static void expect(MarkedText marked) {
        List<Finding> findings = CLASSIFIER.classify(marked.text()).asList();
        Set<String> expected = new TreeSet<>();
        marked.marks().forEach(mark -> expected.add(mark.type() + "[" + mark.start() + "," + mark.end() + ")"));
        Set<String> actual = new TreeSet<>();
        findings.forEach(found -> actual.add(found.type() + "[" + found.start() + "," + found.end() + ")"));
        assertThat(actual).as(marked.text()).isEqualTo(expected);
    }
}
