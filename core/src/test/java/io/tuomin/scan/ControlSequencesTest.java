package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.Desensitizer;
import io.tuomin.TestClassifier;
import io.tuomin.policy.Policy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of terminals in logs; an escape is written ^ here. */
class ControlSequencesTest {

    private static final Desensitizer DESENSITIZER = Desensitizer.of(TestClassifier.standard(), Policy.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[32m13800138000^[0m; ^[32m138****8000^[0m",
                "a ^[1@31m13800138000^[m b; a ^[1@31m138****8000^[m b",
                "^[32mINFO^[0@39m id ^[33m11010119000307998X^[K; ^[32mINFO^[0@39m id ^[33m1****************X^[K",
                "^[36mpassword^[0m=^[35mhunter2x^[0m end; ^[36mpassword^[0m=^[35m******^[0m end",
                "^[36mphone^[0m=^[35m13800138000^[0m; ^[36mphone^[0m=^[35m138****8000^[0m",
                "姓名^[0m：^[35m张伟^[0m; 姓名^[0m：^[35m张*^[0m",
                "^[31m京A12345^[0m; ^[31m京A1***5^[0m",
                "^[31mzhangwei@example.com^[0m; ^[31mz***@example.com^[0m",
                "\\u001b[32m13800138000\\u001b[0m; \\u001b[32m138****8000\\u001b[0m",
                "\\x1b[32m13800138000\\x1b[0m; \\x1b[32m138****8000\\x1b[0m",
                "^[1@2@3@4@5@6@7@8@9@10@11@12@13@14@15@16m13800138000; ^[1@2@3@4@5@6@7@8@9@10@11@12@13@14@15@16m13800138000",
                "^32m13800138000; ^32m13800138000",
                "^[32; ^[32",
                "^; ^",
            })
    void areNotSeen(String written, String treated) {
        String text = control(written);
        String expected = control(treated);
        assertThat(DESENSITIZER.apply(text)).isEqualTo(expected);
        assertThat(DESENSITIZER.apply(expected)).isEqualTo(expected);
        assertThat(new String(
                        DESENSITIZER.apply((text + "\n国").getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(expected + "\n国");
        assertThat(new String(DESENSITIZER.apply(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    private static String control(String written) {
        return written.replace('^', ControlSequences.ESCAPE).replaceAll("(?<=[0-9])@(?=[0-9])", ";");
    }
}
