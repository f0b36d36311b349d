package io.tuomin.fuzz;

import java.util.List;

/** Something that reads what anybody may have written, and what must hold whatever that is. */
public interface Target {

    /** Inputs to begin with. */
    List<String> seeds();

    /** Fails if something does not hold for an input. */
    void check(String input);
}
