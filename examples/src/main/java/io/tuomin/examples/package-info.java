/** Examples to run and to copy from, one main per file. */
@NullMarked
package io.tuomin.examples;

import org.jspecify.annotations.NullMarked;
