package io.tuomin.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tuomin.strategy.tokenization.TokenTarget;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for an input for which {@link TokenTarget} does not hold. */
class TokenFuzz {

    private static final Target TARGET = new TokenTarget();

    static List<String> seeds() {
        return TARGET.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void holdsForAnything(@NotNull String input) {
        TARGET.check(input);
    }
}
