package io.tuomin.strategy.masking;

import io.tuomin.model.Finding;

/** One way to hide part of a value. Implementations are immutable. */
interface Way {

    /** Appends the value with part of it hidden. */
    void hide(CharSequence text, int start, int end, StringBuilder out);

    /** Appends a finding with part of it hidden; ways that make use of its parts do it here. */
    default void hide(Finding finding, CharSequence text, StringBuilder out) {
        hide(text, finding.start(), finding.end(), out);
    }
}
