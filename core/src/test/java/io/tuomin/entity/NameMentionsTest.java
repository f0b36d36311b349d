package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMentionsTest {

    private static final EntityType NAME = new EntityType("PERSON_NAME", Category.BASIC, "姓名", "person's name");
    private static final EntityType OTHER = new EntityType("OTHER", Category.BASIC, "其他", "other");

    /** Names stand between marks; behind the arrow, for each of them, the name it is a mention of, or -. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "«王丽»说，«王女士»今天不来             | - 王丽",
                "«王»女士是«王丽»                       | 王丽 -",
                "«李建国»，人称«建国»，也叫«小李»和«老李»     | - 李建国 李建国 李建国",
                "«比尔·克林顿»与«克林顿»                 | - 比尔·克林顿",
                "«欧阳明»和«欧阳»老师                    | - 欧阳明",
                "«王小𬭚»和«王女士»，也叫«小𬭚»             | - 王小𬭚 王小𬭚",
                "«王丽»和«王芳»，«王女士»是谁             | - - -",
                "«王丽»和«李»医生                       | - -",
                "«王丽»，«王丽»                         | - -",
                "«李四»和«李四光»                       | - -",
                "«小王»和«王先生»                       | - -",
                "只有«王女士»                           | -",
            })
    void mentionsAreOfTheOnlyNameTheyFit(String marked, String expected) {
        StringBuilder text = new StringBuilder();
        List<Finding> findings = new ArrayList<>();
        int from = 0;
        for (char c : marked.toCharArray()) {
            if (c == '«') {
                from = text.length();
            } else if (c == '»') {
                findings.add(finding(NAME, from, text.length()));
            } else {
                text.append(c);
            }
        }
        findings.add(finding(OTHER, 0, 1));
        List<Finding> linked = NameMentions.link(text, findings);
        assertThat(linked).hasSameSizeAs(findings);
        StringBuilder names = new StringBuilder();
        for (Finding finding : linked.subList(0, linked.size() - 1)) {
            names.append(names.isEmpty() ? "" : " ")
                    .append(
                            finding.fullName() == null
                                    ? "-"
                                    : text.substring(
                                            finding.fullName().start(),
                                            finding.fullName().end()));
        }
        assertThat(names.toString()).isEqualTo(expected);
        assertThat(linked.get(linked.size() - 1).fullName()).isNull();
    }

    private static Finding finding(EntityType type, int start, int end) {
        return new Finding(type, start, end, 80, Grade.ORDINARY, ImmutableList.of(), false, Set.of());
    }
}
