package io.tuomin.key;

import java.util.regex.Pattern;

/**
 * What a key is for. Keys of different purposes have nothing to do with each other, so what is learnt of one use says nothing of another.
 *
 * @param id stable name, which goes into the derivation: small letters, digits and dashes, at most 32
 */
public record Purpose(String id) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** Authenticated tokens. */
    public static final Purpose TOKEN = new Purpose("token");

    /** Keyed digests. */
    public static final Purpose DIGEST = new Purpose("digest");

    /** Format-preserving encryption. */
    public static final Purpose FORMAT = new Purpose("format");

    /** Secrets by which dates and numbers are shifted. */
    public static final Purpose SHIFT = new Purpose("shift");

    /** What a token vault writes down. */
    public static final Purpose VAULT = new Purpose("vault");

    /** Names under which the keys of persons are stored. */
    static final Purpose SUBJECT_NAME = new Purpose("subject-name");

    /** What wraps the keys of persons. */
    static final Purpose SUBJECT_WRAP = new Purpose("subject-wrap");

    /** @throws IllegalArgumentException if it is no such name */
    public Purpose {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A purpose is small letters, digits and dashes, at most 32: " + id);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
