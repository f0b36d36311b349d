package io.tuomin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Classifier;
import io.tuomin.TestClassifier;
import io.tuomin.model.Finding;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value is found whole, however long it is: half a secret is none. */
class LongValuesTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "password='|' | PASSWORD",
                "密码：|，请保管 | PASSWORD",
                "token=|，ok | API_SECRET",
                "私钥：|, ok | API_SECRET",
                "mysql -uroot -p|，orders | PASSWORD",
                "诊断：高血压病三级极高危|，复查 | DISEASE",
                "http://user:|@example.com/ | URL_USERINFO",
            })
    void aValueIsTakenToItsEnd(String before, String behind, String type) {
        for (int length : new int[] {100, 128, 129, 255, 256, 257, 3_000, 20_000}) {
            String text = before + secret(length) + behind;
            Finding finding = CLASSIFIER.classify(text).asList().get(0);
            assertThat(finding.type().id()).isEqualTo(type);
            assertThat(finding.end()).as("length " + length).isEqualTo(text.length() - behind.length());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 100, 3_000})
    void aMailboxIsTakenFromItsBeginning(int length) {
        Finding finding = CLASSIFIER
                .classify("邮箱：" + secret(length) + "@example.com")
                .asList()
                .get(0);
        assertThat(finding.start()).isEqualTo(3);
    }

    @Test
    void aWebTokenNeedsNoLabel() {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJ" + secret(3_000) + "." + secret(43);
        assertThat(CLASSIFIER.classify("Bearer " + token).asList().get(0).end()).isEqualTo(7 + token.length());
        assertThat(CLASSIFIER.classify("got " + token + " back").asList().get(0).end())
                .isEqualTo(4 + token.length());
    }

    private static String secret(int length) {
        Random random = new Random(length);
        StringBuilder secret = new StringBuilder("x7Q");
        while (secret.length() < length) {
            secret.append("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ".charAt(random.nextInt(46)));
        }
        return secret.toString();
    }
}
