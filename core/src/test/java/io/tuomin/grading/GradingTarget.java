package io.tuomin.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.dictionary.DictionaryException;
import io.tuomin.fuzz.Target;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.time.LocalDate;
import java.util.List;

/** Files of schemes, scales and rules: whatever stands in one, it answers for every type and grade, or is refused by name. */
public final class GradingTarget implements Target {

    private static final String HEAD =
            "# title: t\n# source: s\n# date: 2026-01-01\n# licence: l\n# edition: e\n# status: in-force\n"
                    + "# reviewed: 2026-01-02\n# confidence: low\n# clause: X\t甲\tx\n";
    private static final String SCHEME = HEAD
            + "type\twhen\tgrade\taggregates\tdisputed\tbasis\nAGE\t\tORDINARY\tyes\t\tX\nAGE\tLABEL\tSECRET\t\t\tX PIPL-4\n";
    private static final String SCALE =
            HEAD + "# level: 1\t一\to\n# level: 2\t二\tt\n# default: 1\n# highest: 2\n# floor: SENSITIVE\t2\tX\n"
                    + "type\twhen\tlevel\tcombined\tconfidence\tbasis\nAGE\t\t1\t2\tlow\tX\nAGE\tSENSITIVE\t2\t\tlow\tX\nAGE\tLABEL\t-\t\tlow\tX\n"
                    + "MINOR_UNDER_14\t\t+1\t\tlow\tX\n";

    private static final String RULES =
            HEAD + "# group: VEHICLE\tLICENSE_PLATE VIN\n" + String.join("\t", Rules.COLUMNS) + "\n"
                    + "OWN\tsubject\tPERSON_NAME|AGE $VEHICLE\tmatched\tSENSITIVE\tcombined\tPOLICY\tyes\tX\t甲\tx\n"
                    + "COARSE\tfinding\tcoarse !ROLE_ACCOUNT\tmatched\t<ORDINARY\tCOARSE_LOCATION\tLAW\tyes\tPIPL-4\t甲\tx\n"
                    + "MINOR_U14\tsubject\tminor\tall\tSENSITIVE\tminor\tLAW\t\tX\t甲\tx\n";

    @Override
    public List<String> seeds() {
        return List.of(SCHEME, SCALE, RULES);
    }

    @Override
    public void check(String input) {
        try {
            GradingScheme scheme = GradingScheme.of(GradingTable.of("x", "x", input, GradingScheme.COLUMNS, List.of()));
            scheme.types()
                    .forEach(
                            type -> assertThat(scheme.grade(type(type)).basis()).isNotEmpty());
        } catch (DictionaryException e) {
            assertThat(e).hasMessageStartingWith("Dictionary 'x'");
        }
        try {
            LevelScale scale = LevelScale.of(GradingTable.of("x", "x", input, LevelScale.COLUMNS, LevelScale.FACTS));
            for (String type : scale.types()) {
                for (Grade grade : Grade.values()) {
                    assertThat(scale.rate(type(type), grade).basis()).isNotEmpty();
                }
            }
            scale.levels()
                    .forEach(level -> assertThat(scale.ofMinor(level).rank()).isGreaterThanOrEqualTo(level.rank()));
        } catch (DictionaryException e) {
            assertThat(e).hasMessageStartingWith("Dictionary 'x'");
        }
        checkRules(input);
    }

    private static void checkRules(String input) {
        Rules rules;
        try {
            rules = Rules.standard().with(GradingTable.of("x", "x", input, Rules.COLUMNS, Rules.OWN_FACTS));
        } catch (DictionaryException e) {
            assertThat(e).hasMessageStartingWith("Dictionary 'x'");
            return;
        }
        SubjectGrading grading;
        try {
            grading = new SubjectGrading(rules, GradingScheme.standard(), LocalDate.of(2026, 11, 23));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("more than");
            return;
        }
        List<EntityType> types = List.of(type("PERSON_NAME"), type("VIN"), type("API_SECRET"));
        for (Finding finding : grading.columns(types)) {
            assertThat(finding.basis()).isNotEmpty();
            assertThat(rules.rate(LevelScales.of(LevelScale.named("JRT_0171_2020")), finding))
                    .hasSize(1);
        }
    }

    private static EntityType type(String id) {
        return new EntityType(id, Category.BASIC, "", "");
    }
}
