/**
 * Which strategy treats which finding. A {@link Policy} is total by construction: by type, else by category, else by grade, and every
 * grade has a strategy.
 */
@NullMarked
package io.tuomin.policy;

import org.jspecify.annotations.NullMarked;
