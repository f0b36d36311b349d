package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.document.Location;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rule;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.LegalBasis;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is graded how, by which clauses and rules, under each scheme and scale: the table {@code grading/cases.txt}. With
 * {@code -Dcases=write} what is found is written to {@code target/cases.txt}, for people to compare.
 */
class GradedCasesTest {

    private static final Path CASES = Path.of("src/test/resources/grading/cases.txt");
    private static final LevelScales SCALES =
            LevelScales.of(LevelScale.IDS.stream().map(LevelScale::named).toList());
    private static final Location NOWHERE = new Location.Fixed("", 1);
    /** Those of the last cases: each has its own tables, and cases of one day stand together. */
    private static final Map<String, Classifier> CLASSIFIERS = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Classifier> eldest) {
            return size() > 5;
        }
    };

    record Case(String scheme, String kind, String date, String text, List<String> expected) {

        Classifier classifier() {
            return CLASSIFIERS.computeIfAbsent(scheme + " " + date, key -> build());
        }

        private Classifier build() {
            return Classifier.builder()
                    .dictionaries(TestClassifier.DICTIONARIES)
                    .scheme(GradingScheme.named(scheme))
                    .referenceDate(LocalDate.parse(date))
                    .build();
        }

        @Override
        public String toString() {
            return scheme + " " + kind + " " + date + " " + text;
        }
    }

    /** Each has its own tables, which the tests after these do without. */
    @AfterAll
    static void forget() {
        CLASSIFIERS.clear();
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            if (line.startsWith("> ")) {
                List<String> parts = Splitter.on(' ').limit(5).splitToList(line);
                cases.add(new Case(
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4).replace("\\n", "\n"),
                        new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.get(cases.size() - 1).expected.add(line);
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isGradedSo(Case one) throws IOException {
        assertThat(found(one)).isEqualTo(one.expected);
    }

    @Test
    void writesWhatIsFoundIfAsked() throws IOException {
        if ("write".equals(System.getProperty("cases"))) {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(CASES)) {
                if (line.startsWith("#")) {
                    lines.add(line);
                } else if (line.startsWith("> ")) {
                    lines.add(line);
                    List<String> parts = Splitter.on(' ').limit(5).splitToList(line);
                    lines.addAll(found(new Case(
                            parts.get(1),
                            parts.get(2),
                            parts.get(3),
                            parts.get(4).replace("\\n", "\n"),
                            List.of())));
                }
            }
            Files.write(Path.of("target/cases.txt"), lines);
        }
    }

    @Test
    void thereAreEnough() throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(cases.stream().map(Case::scheme).distinct()).containsExactlyInAnyOrderElementsOf(GradingScheme.IDS);
        assertThat(cases.stream().map(Case::kind).distinct())
                .containsExactlyInAnyOrder("text", "docs", "json", "csv", "columns");
    }

    /** DERIVED_TAG and DEIDENTIFIED judge what no built-in recognizer reports: SubjectTest and RecordsTest have them. */
    @Test
    void everyRuleIsInIt() throws IOException {
        Set<String> shown = new TreeSet<>(Set.of("DERIVED_TAG", "DEIDENTIFIED"));
        for (Case one : cases()) {
            for (String line : one.expected) {
                shown.addAll(Splitter.on(',')
                        .splitToList(Splitter.on(' ').splitToList(line).get(2)));
            }
        }
        assertThat(shown)
                .containsAll(TestClassifier.standard().subjects().rules().rules().stream()
                        .map(Rule::code)
                        .toList());
    }

    /** The strictest scheme is never milder than another. */
    @ParameterizedTest
    @MethodSource("cases")
    void theUnionIsTheStrictest(Case one) throws IOException {
        List<Located> others = located(one, one.classifier());
        Case union = new Case("STRICT_UNION", one.kind, one.date, one.text, List.of());
        List<Located> strictest = located(union, union.classifier());
        assertThat(strictest).hasSameSizeAs(others);
        for (int i = 0; i < others.size(); i++) {
            assertThat(strictest.get(i).finding().grade())
                    .isGreaterThanOrEqualTo(others.get(i).finding().grade());
        }
    }

    private static List<Located> located(Case one, Classifier classifier) throws IOException {
        List<Located> found = new ArrayList<>();
        switch (one.kind) {
            case "text" -> classifier.text(new StringReader(one.text), found::add);
            case "json" -> classifier.json(new StringReader(one.text), found::add);
            case "csv" -> classifier.csv(new StringReader(one.text), CsvOptions.standard(), found::add);
            case "docs" -> {
                GradedText graded = classifier.classifyRecord(one.text);
                graded.findings().forEach(finding -> found.add(new Located(NOWHERE, finding, graded.subject())));
            }
            default -> {
                List<ColumnVerdict> verdicts = new ArrayList<>();
                classifier.columns(
                        new StringReader(one.text), CsvOptions.standard(), (name, verdict) -> verdicts.add(verdict));
                classifier
                        .subjects()
                        .columns(verdicts.stream().map(ColumnVerdict::type).toList())
                        .stream()
                        .filter(Objects::nonNull)
                        .forEach(column -> found.add(new Located(NOWHERE, column)));
            }
        }
        return found;
    }

    private static List<String> found(Case one) throws IOException {
        Classifier classifier = one.classifier();
        List<String> lines = new ArrayList<>();
        Set<@Nullable GradedSubject> seen = new HashSet<>();
        List<String> remarks = new ArrayList<>();
        for (Located located : located(one, classifier)) {
            lines.add(line(classifier, located));
            GradedSubject subject = located.subject();
            if (subject != null && seen.add(subject)) {
                subject.remarks().forEach(remark -> remarks.add("remark " + remark.matter() + " -"));
            }
        }
        lines.addAll(remarks);
        return lines;
    }

    private static String line(Classifier classifier, Located located) {
        Finding finding = located.finding();
        boolean dated = located.subject() != null && located.subject().referenceDate() != null;
        return Stream.of(
                        finding.type().id(),
                        finding.grade().name(),
                        finding.rules().isEmpty() ? "-" : String.join(",", finding.rules()),
                        finding.basis().stream().map(LegalBasis::code).collect(Collectors.joining(",")),
                        classifier.subjects().rules().rate(SCALES, finding).stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("/")),
                        dated ? "dated" : "",
                        finding.evidence().contains(Evidence.CORROBORATED) ? "corroborated" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
