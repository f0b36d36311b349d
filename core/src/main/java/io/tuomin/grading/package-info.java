/**
 * How findings are graded: a {@link GradingScheme} is one edition of one standard, as a table with a clause in every row.
 */
@NullMarked
package io.tuomin.grading;

import org.jspecify.annotations.NullMarked;
