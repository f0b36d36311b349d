/**
 * How findings are graded: a {@link io.tuomin.grading.GradingScheme} is one edition of one standard, a
 * {@link io.tuomin.grading.LevelScale} the levels of another beside it, both as tables with a clause in every row.
 */
@NullMarked
package io.tuomin.grading;

import org.jspecify.annotations.NullMarked;
