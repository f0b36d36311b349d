package io.tuomin.cli;

import io.tuomin.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The policy that a call asks for: by the name of one that comes with the library, or a file. */
final class PolicyChoice {

    private PolicyChoice() {}

    /**
     * The policy.
     *
     * @param said a name or a file; null for the standard one
     * @throws io.tuomin.policy.PolicyException if there is none, or it cannot be used
     */
    static Policy of(@Nullable String said) {
        if (said == null) {
            return Policy.standard();
        }
        boolean name = Policy.NAMES.contains(said) || said.matches("[a-z-]+") && !Files.exists(Path.of(said));
        return name ? Policy.named(said) : Policy.read(Path.of(said));
    }
}
