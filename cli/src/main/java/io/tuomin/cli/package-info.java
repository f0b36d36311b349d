/** The {@code tuomin} command. */
@NullMarked
package io.tuomin.cli;

import org.jspecify.annotations.NullMarked;
