/**
 * Masking: hiding part of a value behind asterisks. A {@link Mask} hides in one way; a {@link MaskingPreset} is a table of the customary
 * masks by entity type.
 */
@NullMarked
package io.tuomin.strategy.masking;

import org.jspecify.annotations.NullMarked;
