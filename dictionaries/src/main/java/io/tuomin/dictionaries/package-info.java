/** The standard dictionaries, compiled from the tables in {@code src/main/tables}. */
@NullMarked
package io.tuomin.dictionaries;

import org.jspecify.annotations.NullMarked;
