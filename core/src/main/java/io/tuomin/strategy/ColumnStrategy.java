package io.tuomin.strategy;

import io.tuomin.model.EntityType;
import java.util.List;

/**
 * What is done to the values of a column together. A value on its own it cannot treat: of that, three asterisks are left. Implementations
 * are thread-safe and never throw: what they cannot treat they replace by three asterisks.
 */
public interface ColumnStrategy extends Strategy {

    /**
     * What takes the place of each value.
     *
     * @param values the values of a column that are treated so, in their order
     * @return as many, in the same order
     */
    List<String> applyAll(List<String> values);

    @Override
    default void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        out.append("***");
    }
}
