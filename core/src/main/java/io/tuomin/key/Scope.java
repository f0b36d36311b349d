package io.tuomin.key;

import java.util.Locale;

/**
 * How far equal values have equal tokens: within a document, a data set or a tenant of that name. The name goes into the derivation of
 * keys, so two releases under different scopes cannot be joined, not even by those who made them without the keys.
 *
 * @param kind how far it reaches
 * @param name which of them; no personal information, at most 256 characters
 */
public record Scope(Kind kind, String name) {

    private static final int LONGEST_NAME = 256;
    private static final Scope STANDARD = tenant("default");

    /** How far a scope reaches. */
    public enum Kind {
        /** One document. */
        DOCUMENT,
        /** What is released or used together. */
        DATA_SET,
        /** Everything of one client or house. */
        TENANT;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the name is empty or too long */
    public Scope {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The name of a scope has 1 to " + LONGEST_NAME + " characters, not " + name.length());
        }
    }

    /** One document. */
    public static Scope document(String name) {
        return new Scope(Kind.DOCUMENT, name);
    }

    /** What is released or used together. */
    public static Scope dataSet(String name) {
        return new Scope(Kind.DATA_SET, name);
    }

    /** Everything of one client or house. */
    public static Scope tenant(String name) {
        return new Scope(Kind.TENANT, name);
    }

    /** The tenant {@code default}: where nothing is said, all that has the same keys can be joined. */
    public static Scope standard() {
        return STANDARD;
    }
}
