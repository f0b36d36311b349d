package io.tuomin.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tuomin.audit.AuditTarget;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for an input for which {@link AuditTarget} does not hold. */
class AuditFuzz {

    private static final Target TARGET = new AuditTarget();

    static List<String> seeds() {
        return TARGET.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void holdsForAnything(@NotNull String input) {
        TARGET.check(input);
    }
}
