package io.tuomin.dataset;

import io.tuomin.model.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds.
 *
 * @param type the type of its values; null if nothing personal was found in it
 * @param confidence how sure that is, 1 to 99; 0 if there is no type
 * @param share the share of values that are not empty and hold the type, 0 to 1
 */
public record ColumnVerdict(@Nullable EntityType type, int confidence, double share) {

    /** Nothing personal. */
    public static final ColumnVerdict NOTHING = new ColumnVerdict(null, 0, 0);
}
