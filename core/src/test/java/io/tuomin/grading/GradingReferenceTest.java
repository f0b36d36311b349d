package io.tuomin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares the tables with somebody else's table of the same standards, row by row: {@code -Dgrading.reference=FILE} names a CSV file with
 * the columns id, default, gbt35273, gbt45574, disputed, jrt0171, jrt0197, gbt43697, gbt39725 and ydt. What differs must stand in {@code
 * differences.tsv}, with the reason, and nothing else may stand there.
 */
@EnabledIfSystemProperty(named = "grading.reference", matches = ".+")
class GradingReferenceTest {

    private static final Map<String, Grade> GRADES = Map.of(
            "S", Grade.SENSITIVE,
            "O", Grade.ORDINARY,
            "O+", Grade.ORDINARY,
            "-", Grade.NOT_PERSONAL,
            "NOT_PI", Grade.NOT_PERSONAL,
            "SECRET", Grade.SECRET);

    private static final Map<String, String> SCHEMES =
            ImmutableMap.of("default", "PIPL_DEFAULT", "gbt35273", "GBT_35273_2020", "gbt45574", "GBT_45574_2025");

    private static final Map<String, String> SCALES = ImmutableMap.of(
            "jrt0171", "JRT_0171_2020",
            "jrt0197", "JRT_0197_2020",
            "gbt43697", "GBT_43697_2024",
            "gbt39725", "GBT_39725_2020",
            "ydt", "YDT_3813_2020");

    private final TreeSet<String> differences = new TreeSet<>();

    @Test
    void theTablesDifferFromTheReferenceOnlyWhereWeSayWhy() throws IOException {
        TreeSet<String> theirs = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of(System.getProperty("grading.reference")))) {
            for (NamedCsvRecord row : reader) {
                theirs.add(row.getField("id"));
                compare(row);
            }
        }
        for (String type : GradingScheme.standard().types()) {
            if (!theirs.contains(type)) {
                differ(type, "id", "absent", "present");
            }
        }
        assertThat(theirs).hasSizeGreaterThan(100);
        assertThat(differences).isEqualTo(explained());
    }

    private static TreeSet<String> explained() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/grading/differences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .peek(row -> assertThat(row[4]).as("reason").isNotBlank())
                .map(row -> String.join("\t", List.of(row).subList(0, 4)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compare(NamedCsvRecord row) {
        EntityType type = new EntityType(row.getField("id"), Category.BASIC, "", "");
        if (!GradingScheme.standard().types().contains(type.id())) {
            differ(type.id(), "id", "present", "absent");
            return;
        }
        SCHEMES.forEach((column, id) -> compareGrade(
                type, column, row.getField(column), GradingScheme.named(id).grade(type)));
        GradingScheme.Grading standard = GradingScheme.standard().grade(type);
        compare(type.id(), "disputed", row.getField("disputed"), standard.disputed() ? "yes" : "");
        SCALES.forEach((column, id) ->
                compareLevel(type, column, row.getField(column), LevelScale.named(id), standard.grade()));
    }

    private void compareGrade(EntityType type, String column, String said, GradingScheme.Grading ours) {
        compare(
                type.id(),
                column,
                String.valueOf(GRADES.get(said)),
                ours.grade().name());
        if (column.equals("gbt45574")) {
            compare(type.id(), "aggregates", said.endsWith("+") ? "yes" : "", ours.aggregates() ? "yes" : "");
        }
    }

    private void compareLevel(EntityType type, String column, String said, LevelScale scale, Grade grade) {
        if (said.startsWith("+")) {
            int rank = Math.min(Integer.parseInt(said), scale.highestLevel().rank());
            compare(
                    type.id(),
                    column,
                    said,
                    "+" + scale.ofMinor(scale.levels().get(0)).rank());
            assertThat(scale.ofMinor(scale.levels().get(0)).rank()).isEqualTo(rank);
        } else if (said.contains("/")) {
            compare(
                    type.id(),
                    column,
                    said,
                    scale.rate(type, Grade.SENSITIVE) + "/" + scale.rate(type, Grade.ORDINARY));
        } else {
            Rating ours = scale.rate(type, grade);
            String level = ours.level() == null ? "-" : ours.level().name();
            compare(type.id(), column, said, ours.combined() == null ? level : level + "→" + ours.combined());
        }
    }

    private void compare(String type, String column, String theirs, String ours) {
        if (!theirs.equals(ours)) {
            differ(type, column, theirs, ours);
        }
    }

    private void differ(String type, String column, String theirs, String ours) {
        differences.add(String.join("\t", ImmutableList.of(type, column, theirs, ours)));
    }
}
