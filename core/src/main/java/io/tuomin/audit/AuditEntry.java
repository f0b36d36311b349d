package io.tuomin.audit;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Values were had back. Holds neither a value nor a token nor a key.
 *
 * @param time when
 * @param purpose what for, as the caller says: one line, at most 500 characters
 * @param view how much of each value is shown, such as {@code whole} or {@code last-four}
 * @param keySet the id of the key set
 * @param versions the versions of its keys under which the tokens were made
 * @param restored how many values of each type
 * @param withheld how many tokens stay because their type was not asked for
 * @param refused how many tokens stay because they are forged, foreign, or have no value in the vault
 */
public record AuditEntry(
        Instant time,
        String purpose,
        String view,
        String keySet,
        ImmutableSortedSet<Integer> versions,
        ImmutableSortedMap<String, Long> restored,
        long withheld,
        long refused) {

    private static final int LONGEST_PURPOSE = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    /** @throws IllegalArgumentException if there is no purpose, or it is longer than a line of a file should be */
    public AuditEntry {
        checkPurpose(purpose);
    }

    /**
     * Asks for a purpose.
     *
     * @throws IllegalArgumentException if it is blank, longer than 500 characters, or not one line
     */
    public static void checkPurpose(String purpose) {
        if (purpose.isBlank()
                || purpose.length() > LONGEST_PURPOSE
                || CONTROL.matcher(purpose).find()) {
            throw new IllegalArgumentException("A purpose is one line of 1 to " + LONGEST_PURPOSE + " characters");
        }
    }
}
