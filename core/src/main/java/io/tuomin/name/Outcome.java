package io.tuomin.name;

import java.util.Arrays;

/** What the model says of a character. */
public enum Outcome {
    /** It belongs to no name. */
    OTHER,
    /** It begins a name of several characters. */
    BEGIN,
    /** A name goes on. */
    INSIDE,
    /** It ends a name of several characters. */
    END,
    /** It is a name. */
    SINGLE;

    /** Number of outcomes. */
    static final int COUNT = values().length;

    /** The names of all. */
    public static String[] names() {
        return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
    }

    /** Whether another may follow: a name that has begun has to end. */
    boolean allows(Outcome next) {
        boolean open = this == BEGIN || this == INSIDE;
        boolean goesOn = next == INSIDE || next == END;
        return open == goesOn;
    }
}
