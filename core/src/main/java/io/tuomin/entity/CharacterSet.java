package io.tuomin.entity;

/** A few characters, which one look at some bits tells from most others. Immutable. */
final class CharacterSet {

    private final String characters;
    /** A bit for the last six bits of each. */
    private final long filter;

    private CharacterSet(String characters) {
        this.characters = characters;
        this.filter = characters.chars().mapToLong(c -> 1L << c).reduce(0, (some, more) -> some | more);
    }

    static CharacterSet of(String characters) {
        return new CharacterSet(characters);
    }

    boolean has(char c) {
        return (filter >>> c & 1) != 0 && characters.indexOf(c) >= 0;
    }
}
