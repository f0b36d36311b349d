/**
 * What is done to a finding. A {@link Strategy} appends the replacement of one value and says what {@link Effect} it has; masking has its
 * own package.
 */
@NullMarked
package io.tuomin.strategy;

import org.jspecify.annotations.NullMarked;
