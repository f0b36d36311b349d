package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recognizer may rely on, as seen by one that is called for everything. */
class CandidateTest {

    /** Takes down what it is called for, in words, and checks what every candidate promises. */
    private static final class Witness implements Recognizer {

        private final EntitySpec spec;
        private final List<String> seen = new ArrayList<>();

        Witness(Trigger... triggers) {
            spec = EntitySpec.of("WITNESS", Category.BASIC, "", "", 80)
                    .labels("手机, phone")
                    .triggers(triggers);
        }

        @Override
        public EntitySpec spec() {
            return spec;
        }

        @Override
        public void recognize(Candidate candidate, FindingSink sink) {
            assertThat(candidate.at(-1)).isEqualTo(Candidate.OUTSIDE);
            assertThat(candidate.at(candidate.length())).isEqualTo(Candidate.OUTSIDE);
            assertThat(candidate.start()).isBetween(0, candidate.length());
            assertThat(candidate.end()).isBetween(candidate.start(), candidate.length());
            assertThat(candidate.nextLabel(candidate.start())).isBetween(candidate.start(), candidate.length());
            assertThat(candidate.before(candidate.start())).isLessThan(candidate.start());
            assertThat(candidate.visible(candidate.end())).isBetween(candidate.end(), candidate.length());
            CharSequence symbols = candidate.symbols();
            int grouped = 0;
            for (int group = 0; group < candidate.groups(); group++) {
                grouped += candidate.groupLength(group);
            }
            assertThat(grouped).isEqualTo(symbols.length());
            StringBuilder text = new StringBuilder();
            int last = candidate.start() - 1;
            for (int i = 0; i < symbols.length(); i++) {
                text.append(symbols.charAt(i));
                assertThat(candidate.offsetOf(i)).isBetween(last + 1, candidate.end() - 1);
                last = candidate.offsetOf(i);
            }
            seen.add(text + "/" + candidate.groups()
                    + (candidate.separator() == Candidate.OUTSIDE ? "" : "'" + candidate.separator() + "'")
                    + (candidate.isInCharacters() ? "字" : ""));
        }
    }

    private static List<String> seen(String text, Trigger... triggers) {
        Witness witness = new Witness(triggers);
        new Engine(List.of(witness), 1).scan(text, null, (spec, start, end, confidence, evidence, parts) -> {});
        return witness.seen;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12345            | 12345/1
            １２３４５         | 12345/1
            ①②③④⑤            | 12345/1
            a12345           | -
            12-345           | 12345/2'-'
            12 - 345         | 12345/2'-'
            12 3-45          | 12345/3
            1 2 3 4 5        | 12345/5' '
            12   345         | -
            12/345           | -
            1234X            | 1234X/1
            1234x            | 1234X/1
            X1234            | -
            一二三四五         | 12345/1字
            12三四五          | 12345/2字
            壹-2-叁-4-伍      | 12345/5'-'字
            12\u200B345      | 12345/1
            tel12345         | -
            phone12345       | 12345/1
            手机12345         | 12345/1
            12345元          | 12345/1
            1234X5           | -
            1x一12345        | 12345/1
            """)
    void digitsAreGathered(String text, String expected) {
        List<String> seen = seen(text, Trigger.digits(5, 5));
        assertThat(seen.isEmpty() ? "-" : seen.get(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ab1      | AB1/1
            ａｂ１     | AB1/1
            号AB      | AB/1
            ab       | -
            12       | -
            a-b1     | B1/1
            a\u200B1 | A1/1
            """)
    void tokensAreGathered(String text, String expected) {
        List<String> seen = seen(text, Trigger.token(2, 40));
        assertThat(seen.isEmpty() ? "-" : seen.get(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.1      | 1
            １９２．０．２．１  | 1
            1.2.3.4.5      | 2
            1.2.3          | 0
            1.2..3.4       | 0
            1920.0.2.1     | 0
            1. 2.3.4       | 0
            """)
    void dottedQuadsAreSeen(String text, int times) {
        assertThat(seen(text, Trigger.dottedQuad())).hasSize(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            39.908         | 1
            116.397500     | 1
            39.90          | 0
            1160.397500    | 0
            39,908         | 0
            .908           | 0
            """)
    void decimalsAreSeen(String text, int times) {
        assertThat(seen(text, Trigger.decimal())).hasSize(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机：1", "phone: 1", "手机1", "手机"})
    void valuesAreSeenBehindLabels(String text) {
        assertThat(seen(text, Trigger.value())).hasSize(text.equals("手机") ? 0 : 1);
    }

    @Test
    void marksWordsAndPrefixesAreSeen() {
        assertThat(seen("a@b：c°", Trigger.mark('@'), Trigger.mark(':'), Trigger.mark('°')))
                .hasSize(3);
        assertThat(seen("出生 出 生 born Born reborn", Trigger.word("出生", "born"))).hasSize(4);
        assertThat(seen("AKIA1 akia1 xAKIA1 -AKIA", Trigger.prefix("AKIA"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 4", "1, 25", "-1, 3"})
    void moreThanTheEngineGathersIsRefused(int least, int most) {
        assertThatThrownBy(() -> seen("1", Trigger.digits(least, most)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A trigger asks for " + least + " to " + most + " symbols; the engine gathers 1 to 24");
        assertThatThrownBy(() -> seen("1", Trigger.token(1, 41)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A trigger asks for 1 to 41 symbols; the engine gathers 1 to 40");
        assertThatThrownBy(() -> seen("1", Trigger.mark('#')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'#' is no character the engine stops at");
    }

    /** Symbols are digits, with an X at the end at most, whatever the text. */
    @RepeatedTest(30)
    void promisesHoldForAnyText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String alphabet = "1230９①一〇xX -.·ab手机\u200B\uD835\uDFCE@:\n";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(seen(text.toString(), Trigger.digits(1, 24)))
                    .as(text.toString())
                    .allMatch(seen -> seen.matches("(?s)[0-9]*[0-9X]/.*"));
            assertThat(seen(text.toString(), Trigger.token(1, 40)))
                    .as(text.toString())
                    .allMatch(seen -> seen.matches("[0-9A-Z]+/1"));
            seen(text.toString(), Trigger.value(), Trigger.decimal(), Trigger.dottedQuad(), Trigger.mark('@'));
        }
    }
}
