package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.dictionary.TraditionalCharacters;
import io.tuomin.entity.BuiltIns;
import io.tuomin.recognizer.EntitySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels and words of context are written once, and found in either writing, whichever they are written in. */
class TraditionalLabelsTest {

    @Test
    void everyLabelIsFoundInTraditionalCharacters() {
        List<String> labels = labels();
        Lexicon lexicon = Lexicon.of(labels, Lexicon.Form.LABELS);
        Map<Character, String> traditional = traditional();
        int written = 0;
        for (String label : labels) {
            for (int choice = 0; choice < 3; choice++) {
                String text = written(label, traditional, choice);
                written += text.equals(label) ? 0 : 1;
                char[] normal = new char[text.length()];
                Characters.normalize(text.toCharArray(), normal, normal.length);
                assertThat(lexicon.find(normal, 0, normal.length)).as(text).isNotEqualTo(Lexicon.NONE);
                assertThat(Lexicon.key(text)).as(label).isEqualTo(Lexicon.key(label));
            }
        }
        assertThat(written).isGreaterThan(1000);
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        BuiltIns.recognizers(TestClassifier.DICTIONARIES).forEach(recognizer -> {
            EntitySpec spec = recognizer.spec();
            labels.addAll(spec.labels());
            labels.addAll(spec.context());
        });
        labels.removeIf(label -> Lexicon.key(label).length() < 2);
        return labels;
    }

    /** The traditional characters for each simplified one. */
    private static Map<Character, String> traditional() {
        Map<Character, String> traditional = new HashMap<>();
        for (char c = 0x3400; c < 0xA000; c++) {
            char simplified = TraditionalCharacters.simplified(c);
            if (simplified != c && Characters.readsAs(c) == simplified) {
                traditional.merge(simplified, String.valueOf(c), String::concat);
            }
        }
        return traditional;
    }

    private static String written(String label, Map<Character, String> traditional, int choice) {
        StringBuilder text = new StringBuilder();
        for (char c : label.toCharArray()) {
            String forms = traditional.getOrDefault(c, String.valueOf(c));
            text.append(forms.charAt(choice % forms.length()));
        }
        return text.toString();
    }
}
