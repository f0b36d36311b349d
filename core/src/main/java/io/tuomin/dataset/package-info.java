/** Tables as a whole: what a column holds. */
@NullMarked
package io.tuomin.dataset;

import org.jspecify.annotations.NullMarked;
