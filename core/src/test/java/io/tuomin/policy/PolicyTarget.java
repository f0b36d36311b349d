package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.TestClassifier;
import io.tuomin.fuzz.Target;
import java.io.StringReader;
import java.util.List;

/** Policy files: a policy whose last rule takes everything, or an error that names the file. */
public final class PolicyTarget implements Target {

    private static final Strategies STRATEGIES = Strategies.of(TestClassifier.DICTIONARIES);

    @Override
    public List<String> seeds() {
        return List.of(
                """
                policy: mine
                imports: [display]
                scheme: STRICT_UNION
                minimum-confidence: 60
                on-error: fail
                residual-floor: 100
                rules:
                  - match: {types: [MOBILE_PHONE], labels: ["手机*"], formats: [json], min-confidence: 60}
                    use: mask(phone(3,2))
                  - match: {categories: [CREDENTIAL], grades: [SENSITIVE], paths: ["$.a[*].b"]}
                    use: replace(<{type}>)
                  - else: suppress
                """,
                "{\"policy\":\"mine\",\"rules\":[{\"match\":{\"types\":[\"EMAIL\"]},\"use\":\"mask(email)\"},{\"else\":\"mask\"}]}",
                "rules: &a [{else: !!str keep}]\nimports: *a\n---\n");
    }

    @Override
    public void check(String input) {
        for (String file : List.of("policy.yaml", "policy.json")) {
            try {
                Policy policy = PolicyFile.read(file, new StringReader(input), STRATEGIES);
                assertThat(policy.rules().get(policy.rules().size() - 1).match())
                        .hasToString("");
                assertThat(policy.minimumConfidence()).isBetween(1, 99);
            } catch (PolicyException e) {
                assertThat(e).hasMessageStartingWith(file + ":");
            }
        }
    }
}
