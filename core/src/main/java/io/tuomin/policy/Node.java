package io.tuomin.policy;

import java.util.List;
import java.util.Map;

/** What a policy file says, as it is written: a value, a list or a map, with the line. */
sealed interface Node {

    /** The line, from 1; of a value that follows its key, the key's. */
    int line();

    /**
     * A value.
     *
     * @param text the value; empty if nothing is said
     * @param isNothing whether nothing is said
     * @param isWhole whether it is a whole number
     */
    record Scalar(int line, String text, boolean isNothing, boolean isWhole) implements Node {}

    /** A list. */
    record Sequence(int line, List<Node> items) implements Node {}

    /** A map, in the order of the file. */
    record Mapping(int line, Map<String, Entry> entries) implements Node {}

    /** The value of a key, and the line of the key. */
    record Entry(int line, Node value) {}
}
