package io.tuomin.strategy.tokenization.format;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token, or a value had back; or why there is none. Immutable. {@code toString} shows neither. */
public final class Outcome {

    private final @Nullable String value;
    private final @Nullable Refusal refusal;

    private Outcome(@Nullable String value, @Nullable Refusal refusal) {
        this.value = value;
        this.refusal = refusal;
    }

    static Outcome of(String value) {
        return new Outcome(value, null);
    }

    static Outcome refused(Refusal why) {
        return new Outcome(null, why);
    }

    /** The token or value; empty if it was refused. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** Why it was refused; empty if it was not. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome && Objects.equals(value, outcome.value) && refusal == outcome.refusal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, refusal);
    }

    @Override
    public String toString() {
        return refusal == null ? "done" : "refused: " + refusal;
    }
}
