package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.dictionary.DictionaryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The longest word that begins at a place, compared to looking at all words one by one. */
class NamesTest {

    @Test
    void findsTheLongestWithItsNumber() {
        Names names = new Names(Map.of("北京", 1, "北京市", 2, "北", 3));
        TextPlace text = new TextPlace("在北京市区和北京、北");
        assertThat(Names.length(names.longest(text, 1))).isEqualTo(3);
        assertThat(Names.number(names.longest(text, 1))).isEqualTo(2);
        assertThat(Names.number(names.longest(text, 6))).isEqualTo(1);
        assertThat(Names.number(names.longest(text, 9))).isEqualTo(3);
        assertThat(names.longest(text, 0)).isEqualTo(Names.NONE);
        assertThat(names.longest(text, 10)).isEqualTo(Names.NONE);
        assertThat(Names.length(Names.NONE)).isZero();
    }

    /** Texts are read in simplified characters; a user may have written a table in traditional ones. */
    @Test
    void wordsInTraditionalCharactersAreFoundInSimplifiedTexts() {
        Names names = new Names(Map.of("臺北", 2, "台北", 1));
        int found = names.longest(new TextPlace("在台北"), 1);
        assertThat(Names.length(found)).isEqualTo(2);
        assertThat(Names.number(found)).isEqualTo(1);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(new Names(List.of(), 0).longest(new TextPlace("北京"), 0)).isEqualTo(Names.NONE);
    }

    @Test
    void agreesWithTheNaiveWay() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            Map<String, Integer> words = new HashMap<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                words.put(word(random, 1 + random.nextInt(4)), random.nextInt(100));
            }
            Names names = new Names(words);
            String text = word(random, 30);
            assertAgrees(names, words, text);
            assertAgrees(Names.read(written(names)), words, text);
        }
    }

    private static void assertAgrees(Names names, Map<String, Integer> words, String text) {
        TextPlace place = new TextPlace(text);
        for (int start = 0; start < text.length(); start++) {
            String longest = "";
            for (String word : words.keySet()) {
                longest = text.startsWith(word, start) && word.length() > longest.length() ? word : longest;
            }
            int found = names.longest(place, start);
            assertThat(Names.length(found)).as(words + " in " + text).isEqualTo(longest.length());
            if (!longest.isEmpty()) {
                assertThat(Names.number(found)).isEqualTo(words.get(longest));
            }
        }
        assertThat(names.words()).containsExactlyElementsOf(new TreeSet<>(words.keySet()));
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        byte[] whole = written(new Names(Map.of("北京", 1, "北京市", 2, "北", 3)));
        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Names.read(torn)).as("length " + length).isInstanceOf(DictionaryException.class);
        }
        for (int place = 0; place < 6; place++) { // what it is, its version, and how many there are
            byte[] other = whole.clone();
            other[place] ^= (byte) 0x80;
            assertThatThrownBy(() -> Names.read(other)).as("byte " + place).isInstanceOf(DictionaryException.class);
        }
    }

    private static byte[] written(Names names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        names.write(out);
        return out.toByteArray();
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        while (word.length() < length) {
            word.append("路街\uFFFF一".charAt(random.nextInt(4)));
        }
        return word.toString();
    }
}
