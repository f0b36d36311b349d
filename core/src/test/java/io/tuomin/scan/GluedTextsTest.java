package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import io.tuomin.recognizer.EntitySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels and values, most in ASCII, joined by whatever there is or by nothing: what is found does not depend on whether they are read from afar
 * first, which a classifier does not that reports less sure findings. {@code -Dglued.texts=10000000} tries so many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // which needs one pair of classifiers
class GluedTextsTest {

    private static final int TEXTS = Integer.getInteger("glued.texts", 40_000);

    private static final List<String> VALUES = List.of(
            "13800138000",
            "138 0013 8000",
            "+8613800138000",
            "(010)61234567",
            "11010119000307998X",
            "6222020000000007",
            "E12345678",
            "H12345678",
            "A123456(3)",
            "I10",
            "C123",
            "39.9042",
            "39.904200,116.407400",
            "zhang@example.com",
            "203.0.113.7",
            "2001:db8::1",
            "00:1A:2B:3C:4D:5E",
            "hunter2",
            "LSVAU2180N2183294",
            "1990-01-01",
            "862345012345678",
            "8986012345678901234",
            "20261122123456789",
            "567",
            "7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 ",
            "77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 ",
            "39.9042,0116.4074",
            "83000019091231903634",
            "110101 19900307 8515",
            "TK~PERSON_NAME~1~abcdefghijklmnop~",
            "3x");
    private static final List<String> JOINTS = List.of(
            "",
            "",
            " ",
            ":",
            ": ",
            "=",
            "-",
            "_",
            ".",
            "|",
            "\t",
            "\n",
            ", ",
            "/",
            "\"",
            "\":\"",
            "'",
            "%3D",
            "%22%3A%22",
            "\\u003d",
            "\\\\u0022",
            "\\x22",
            "&#34;",
            "%20",
            "(",
            "#",
            " is ",
            " no ",
            "(user name x)",
            " <b name x>\n",
            "\n①",
            "²\n");
    private static final String NOISE = "abcdeXYZ0139 -.";

    private final Classifier closely = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .minimumConfidence(49)
            .build();
    private final Classifier usual = Classifier.builder()
            .dictionaries(TestClassifier.DICTIONARIES)
            .minimumConfidence(50)
            .build();
    private final List<String> labels = labels(usual.entities());
    private final Random random = new Random(20_261_123);

    private static List<String> labels(Iterable<EntitySpec> specs) {
        List<String> labels = new ArrayList<>();
        for (EntitySpec spec : specs) {
            labels.addAll(spec.labels());
            labels.addAll(spec.context());
        }
        labels.removeIf(label -> label.chars().anyMatch(c -> c >= 0x80));
        return labels;
    }

    @Test
    void readingFromAfarMissesNothing() {
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            List<String> expected = findings(closely, text);
            assertThat(findings(usual, text)).as(text).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "①13800138000\n",
                "记录：\n\n⒈110101199003078515\n",
                "脚注\n\n110101199003078515②\n",
                "脚注\n\n13800138000¹\n",
                "名单\n\n①010-62345678\n②110101199003078515\n③6222021234567894\n",
                "110101 19900307 8515TK~RESIDENT_ID~1~abcdefghijklmnop~",
                "138 0013 8000TK~PERSON_NAME~1~abcdefghijklmnop~",
                "7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 203.0.113.7",
                "7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 39.9042,116.4074",
                "77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 77 138 0013 8000",
                "83000019091231903634",
                "password (username or x)\nhunter2abc",
                "x\npassword (username or x)\nhunter2",
                "diagnosis code (user name x)\nC34",
                "登记\n\nname: ZSan\n",
                "39.9042,0116.4074",
            })
    void whatIsEasilyMissed(String text) {
        for (String written : List.of(text, "started\n" + text, text + "\nstarted\n")) {
            assertThat(findings(usual, written)).as(written).isEqualTo(findings(closely, written));
        }
        assertThat(findings(usual, text)).isNotEmpty();
    }

    private static List<String> findings(Classifier classifier, String text) {
        List<String> findings = new ArrayList<>();
        for (Finding finding : classifier.classify(text)) {
            if (finding.confidence() >= 50) {
                findings.add(finding.type() + " " + finding.span() + " " + finding.confidence());
            }
        }
        return findings;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
            text.append(
                            switch (random.nextInt(4)) {
                                case 0 -> any(VALUES);
                                case 1 -> noise();
                                default -> written(any(labels));
                            })
                    .append(any(JOINTS));
        }
        return random.nextInt(6) == 0 ? text + "\n。" : text.toString();
    }

    private String noise() {
        return random.ints(1 + random.nextInt(5), 0, NOISE.length())
                .mapToObj(i -> NOISE.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String written(String label) {
        return switch (random.nextInt(5)) {
            case 0 -> label.replace(' ', '_');
            case 1 -> label.replace(" ", "");
            case 2 -> label.toUpperCase(Locale.ROOT);
            case 3 ->
                Arrays.stream(label.split(" "))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
            default -> label;
        };
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
