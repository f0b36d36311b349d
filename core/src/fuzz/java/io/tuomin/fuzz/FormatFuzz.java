package io.tuomin.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tuomin.strategy.tokenization.format.FormatTarget;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for an input for which {@link FormatTarget} does not hold. */
class FormatFuzz {

    private static final Target TARGET = new FormatTarget();

    static List<String> seeds() {
        return TARGET.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void holdsForAnything(@NotNull String input) {
        TARGET.check(input);
    }
}
