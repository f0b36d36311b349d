package io.tuomin.recognizer;

/** A few characters, each in the slot that its last bits tell or right behind it. Immutable. */
public final class CharacterSet {

    /** Four slots or more for each character: most others meet an empty one. */
    private static final int SPARSITY = 3;

    private final char[] slots;

    private CharacterSet(String characters) {
        slots = new char[Integer.highestOneBit(Math.max(1, characters.length())) << SPARSITY];
        for (int i = 0; i < characters.length(); i++) {
            slots[slot(characters.charAt(i))] = characters.charAt(i);
        }
    }

    /** The characters of a string; {@link Candidate#OUTSIDE} is none. */
    public static CharacterSet of(String characters) {
        return new CharacterSet(characters);
    }

    /** Whether it has a character. */
    public boolean has(char c) {
        return c != 0 && slots[slot(c)] == c;
    }

    /** The slot of a character, or the empty one where it would be. */
    private int slot(char c) {
        int slot = c & slots.length - 1;
        while (slots[slot] != c && slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
