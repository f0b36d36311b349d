package io.tuomin.inventory;

import io.tuomin.model.LegalBasis;
import java.util.OptionalLong;

/**
 * A number of persons or items from which on something follows by law.
 *
 * @param code short stable code, such as {@code PROTECTION_OFFICER}
 * @param measure what is counted
 * @param least from this number on
 * @param below up to this number, exclusive; empty if there is no such bound
 * @param basis the clause, under the code of the threshold
 * @param chinese what follows, in Chinese
 * @param english what follows, in English
 * @param checked how far the clause was checked
 */
public record Threshold(
        String code,
        Measure measure,
        long least,
        OptionalLong below,
        LegalBasis basis,
        String chinese,
        String english,
        String checked) {

    /** Whether a number is from the least on and below the end. */
    boolean holds(long number) {
        return number >= least && number < end();
    }

    /** The first number that is too high. */
    long end() {
        return below.orElse(Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return code;
    }
}
