package io.tuomin.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.model.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in running text: where they are looked for, and what is left of those that have been masked. */
class NameRecognizerTest {

    private static List<String> names(String text) {
        Findings findings = TestClassifier.standard().classify(text);
        return findings.asList().stream()
                .filter(finding -> finding.type().id().equals("PERSON_NAME"))
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**张伟**是项目负责人。                | 张伟",
                "姓名：**张伟**                      | 张伟",
                "项目由*李建国*负责，明天开会。          | 李建国",
                "王小明某日到派出所报案。               | 王小明",
                "user=张伟 action=login             | 张伟",
                "张伟110101199003074258            | 张伟",
                "zhangwei@example.com 张伟          | 张伟",
            })
    void whatTouchesANameDoesNotHideIt(String text, String expected) {
        assertThat(names(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "记者张*昨天报道了这件事。",
        "记者李*明昨天报道了这件事。",
        "记者*建国昨天报道了这件事。",
        "姓名：*伟*",
        "王某日前被抓。",
        "记者李建国***昨天报道了这件事。",
        "张某某与李某被拘。"
    })
    void whatIsMaskedIsNoName(String text) {
        assertThat(names(text)).isEmpty();
    }

    /** Stretches that are too long are cut between names, not in them. */
    @Test
    void noNameIsCutInTwo() {
        List<String> people = List.of("张伟", "李建国", "王小明", "陈晓东", "吴桂芳");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append("记者")
                    .append(people.get((i * 7 + i / 10) % people.size()))
                    .append("采访了当地的居民，");
        }
        assertThat(names(text.toString())).hasSize(600).isSubsetOf(people);
    }

    /** Rare characters that Unicode has added beyond its basic plane are what some parents choose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "记者王𬭚昨天报道了这件事。             | 王𬭚",
                "患者孙𠮷，男，45岁，                 | 孙𠮷",
                "经理刘小𬭎表示同意。                 | 刘小𬭎",
                "会议由赵𫖮明主持。                   | 赵𫖮明",
                "王𬱖、李𬬭、张伟参加了会议。          | 王𬱖,李𬬭,张伟",
                "😀由李𣲗负责审核😀。张伟来了。        | 李𣲗,张伟",
            })
    void namesHaveRareCharacters(String text, String expected) {
        assertThat(names(text)).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"猫𪢠山自然步道的入口有两处。", "白𫚭豚是珍稀动物。", "字典里查到了𬭚字。", "𠮷\uD842", "这是\uD842张的。"})
    void rareCharactersAloneAreNoNames(String text) {
        assertThat(names(text)).isEmpty();
    }

    /** Names are found between characters of two units, wherever a stretch is cut. */
    @Test
    void charactersOfTwoUnitsDoNotMoveNames() {
        for (int before = 0; before < 2; before++) {
            String text = "a".repeat(before) + "\uD842\uDFB7".repeat(450) + "，昨天记者李建国在会上说，这是他的意见。";
            assertThat(names(text)).containsExactly("李建国");
        }
    }
}
