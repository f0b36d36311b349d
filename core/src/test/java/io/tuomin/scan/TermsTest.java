package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    /** Takes down where it is called. */
    private record Reader(EntitySpec spec, List<String> read) implements Recognizer {

        static Reader of(String id, Iterable<String> words) {
            EntitySpec spec = EntitySpec.of(id, Category.BASIC, "", "", 80).triggers(Trigger.terms(words));
            return new Reader(spec, new ArrayList<>());
        }

        @Override
        public void recognize(Candidate candidate, FindingSink sink) {
            read.add(candidate.start() + "-" + candidate.end());
        }
    }

    private static void scan(String text, List<Reader> readers) {
        new Engine(List.copyOf(readers), 1).scan(text, null, (spec, start, end, confidence, evidence, parts) -> {});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            患2型糖尿病        | 2型糖尿病
            12型糖尿病         | 糖尿病
            糖尿病肾病         | 糖尿病肾病
            糖尿病肾           | 糖尿病
            查HbA1c为6.5       | HbA1c
            ＨＢＡ１Ｃ         | ＨＢＡ１Ｃ
            HbA1cx             | -
            头颅MRI示          | MRI
            SMRIT              | -
            mri3               | mri
            MRI_3              | MRI
            il-6升高           | il-6
            IL 6               | IL 6
            il-66              | -
            IL.6               | IL.6
            糖 尿　病          | 糖 尿　病
            糖\u200B尿病      | 糖\u200B尿病
            三高人群           | 三高
            一二四高血压       | 高血压
            一体化高血压       | 高血压
            B超                | B超
            3b超               | b超
            MRIB超             | -
            """)
    void theLongestTermIsFound(String text, String expected) {
        Reader reader =
                Reader.of("DISEASE", List.of("2型糖尿病", "糖尿病", "糖尿病肾病", "HbA1c", "MRI", "IL-6", "三高", "高血压", "B超"));
        Reader label =
                new Reader(EntitySpec.of("LABEL", Category.BASIC, "", "", 80).labels("一体化高"), new ArrayList<>());
        scan(text, List.of(reader, label));
        assertThat(reader.read.stream()
                        .map(place -> place.split("-"))
                        .map(place -> text.substring(Integer.parseInt(place[0]), Integer.parseInt(place[1]))))
                .containsExactly(expected.equals("-") ? new String[0] : new String[] {expected});
    }

    /** Against the naive way: each word at each place, from left to right. */
    @RepeatedTest(60)
    void eachRecognizerGetsItsOwnTermsLeftmostAndLongest(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Set<String>> dictionaries = new ArrayList<>();
        for (int i = repetition.getCurrentRepetition() % 40 + 1; i > 0; i--) { // more than the bits of the filter
            Set<String> words = new LinkedHashSet<>();
            for (int count = 1 + random.nextInt(6); count > 0; count--) {
                words.add(random(random, "高血压病二ab1", 2 + random.nextInt(3)));
            }
            dictionaries.add(words);
        }
        for (int round = 0; round < 20; round++) {
            String text = random(random, "高血压病二二ab1,，", 40);
            List<Reader> readers = IntStream.range(0, dictionaries.size())
                    .mapToObj(i -> Reader.of("WORDS_" + i, dictionaries.get(i)))
                    .toList();
            scan(text, readers);
            for (int i = 0; i < dictionaries.size(); i++) {
                assertThat(readers.get(i).read)
                        .as(dictionaries.get(i) + " in " + text)
                        .isEqualTo(naive(text, dictionaries.get(i)));
            }
        }
    }

    private static List<String> naive(String text, Set<String> words) {
        List<String> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            for (String word : words) {
                boolean apart =
                        text.startsWith(word, start) && !touch(text, start) && !touch(text, start + word.length());
                end = apart ? Math.max(end, start + word.length()) : end;
            }
            if (end > start) {
                found.add(start + "-" + end);
            }
            start = Math.max(end, start + 1);
        }
        return found;
    }

    /** Whether letters or digits touch at a place. */
    private static boolean touch(String text, int at) {
        if (at == 0 || at == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char behind = text.charAt(at);
        return Candidate.isLetter(before) && Candidate.isLetter(behind)
                || Candidate.isDigit(before) && Candidate.isDigit(behind);
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Terms are no labels: a value behind one has none, and a token with one in it is one token. */
    @Test
    void termsMeanNothingToOthers() {
        Reader terms = Reader.of("TERM", List.of("手机", "ct"));
        Reader tokens = new Reader(
                EntitySpec.of("TOKEN", Category.BASIC, "", "", 80)
                        .labels("号码")
                        .triggers(Trigger.value(), Trigger.token(1, 40)),
                new ArrayList<>());
        scan("手机：1 ct12", List.of(terms, tokens));
        assertThat(terms.read).containsExactly("0-2", "5-7");
        assertThat(tokens.read).containsExactly("5-9");
    }

    @Test
    void aLargeDictionaryIsFoundWhole() {
        List<String> words = IntStream.range(0, 60_000)
                .mapToObj(i ->
                        "" + (char) (0x4E00 + i % 20_000) + (char) (0x4E00 + i * 7 % 20_011) + (char) (0x4E00 + i / 20))
                .distinct()
                .toList();
        Reader reader = Reader.of("DISEASE", words);
        for (List<String> part : Lists.partition(words, 8_000)) { // less than a window
            scan(String.join("，", part), List.of(reader));
        }
        assertThat(reader.read).hasSameSizeAs(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"痰", "", "-a", "γ-GT", "（高"})
    void whatCannotBeLookedForIsRefused(String word) {
        assertThatThrownBy(() -> scan("", List.of(Reader.of("DISEASE", List.of(word)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A term of DISEASE cannot be looked for: " + word);
    }
}
