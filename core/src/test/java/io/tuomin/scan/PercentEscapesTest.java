package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import io.tuomin.policy.Policy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in URLs. */
class PercentEscapesTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    @ParameterizedTest
    @CsvSource({
        "GET /u?q=phone%3D13800138000%26x, MOBILE_PHONE, 13800138000",
        "body=%7B%22phone%22%3A%2213800138000%22%7D, MOBILE_PHONE, 13800138000",
        "body=%7b%22phone%22%3a%2213800138000%22%7d, MOBILE_PHONE, 13800138000",
        "tel=138%200013%208000&x=1, MOBILE_PHONE, 138%200013%208000",
        "tel=%2B8613800138000, MOBILE_PHONE, %2B8613800138000",
        "q=%E6%89%8B%E6%9C%BA%3A13800138000, MOBILE_PHONE, 13800138000",
        "a=13800138000%2C13900139000, MOBILE_PHONE, 13900139000",
        "id%3D11010119000307998X%2C, RESIDENT_ID, 11010119000307998X",
        "mail=zhang.san%40example.com, EMAIL, zhang.san%40example.com",
        "mail=zhang.san%40example.com;next=li.si@example.com, EMAIL, zhang.san%40example.com",
        "ip%3A203.0.113.7%2F24, IP_ADDRESS, 203.0.113.7",
    })
    void areRead(String text, String type, String value) {
        assertThat(CLASSIFIER.classify(text))
                .extracting(finding -> finding.type().id() + " " + text.substring(finding.start(), finding.end()))
                .contains(type + " " + value);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(CLASSIFIER.classify(bytes).asList().stream().map(Finding::span))
                .isEqualTo(CLASSIFIER.classify(text).asList().stream()
                        .map(Finding::span)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "mail=zhang.san%40example.com&x, zhang.san",
        "mail=zhang.san%40example.com;next=li.si@example.com, zhang.san",
        "tel=%2B8613800138000, 00138",
        "tel=138%200013%208000&x=1, 0013",
        "id%3D11010119000307998X%2C, 19000307",
    })
    void areHidden(String text, String hidden) {
        String masked = Desensitizer.of(CLASSIFIER, Policy.standard()).apply(text);
        assertThat(masked).doesNotContain(hidden);
        assertThat(CLASSIFIER.classify(masked)).isEmpty();
    }
}
