package io.tuomin.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tuomin.TokenTextTarget;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for an input for which {@link TokenTextTarget} does not hold. */
class TokenTextFuzz {

    private static final Target TARGET = new TokenTextTarget();

    static List<String> seeds() {
        return TARGET.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void holdsForAnything(@NotNull String input) {
        TARGET.check(input);
    }
}
