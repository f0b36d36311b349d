/**
 * The door: {@link Tuomin} for one line, {@link Classifier} to find and grade, {@link Desensitizer} to find, grade and treat. Everything
 * here is immutable and safe to share; build it once and keep it.
 */
@NullMarked
package io.tuomin;

import org.jspecify.annotations.NullMarked;
