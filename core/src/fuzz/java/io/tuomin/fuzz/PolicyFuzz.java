package io.tuomin.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tuomin.policy.PolicyTarget;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for an input for which {@link PolicyTarget} does not hold. */
class PolicyFuzz {

    private static final Target TARGET = new PolicyTarget();

    static List<String> seeds() {
        return TARGET.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void holdsForAnything(@NotNull String input) {
        TARGET.check(input);
    }
}
