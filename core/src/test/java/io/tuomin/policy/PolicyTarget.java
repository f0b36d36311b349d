package io.tuomin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.fuzz.Target;
import java.io.StringReader;
import java.util.List;

/** Policy files: a policy that has a strategy for every grade, or an error that names the file. */
public final class PolicyTarget implements Target {

    @Override
    public List<String> seeds() {
        return List.of(
                """
                policy: mine
                scheme: STRICT_UNION
                minimum-confidence: 60
                on-error: fail
                masking: WAYBILL
                types:
                  MOBILE_PHONE: mask(phone(3,2))
                  RESIDENT_ID: suppress
                categories:
                  CREDENTIAL: replace(<{type}>)
                grades:
                  NOT_PERSONAL: keep
                """,
                "{\"policy\":\"mine\",\"types\":{\"EMAIL\":\"mask(email)\"},\"grades\":{\"ORDINARY\":\"mask\"}}",
                "types: &a {EMAIL: !!str keep}\ncategories: *a\n---\n");
    }

    @Override
    public void check(String input) {
        for (String file : List.of("policy.yaml", "policy.json")) {
            try {
                Policy policy = PolicyFile.read(file, new StringReader(input));
                assertThat(policy.grades()).hasSize(4);
                assertThat(policy.minimumConfidence()).isBetween(1, 99);
            } catch (PolicyException e) {
                assertThat(e).hasMessageStartingWith(file + ":");
            }
        }
    }
}
