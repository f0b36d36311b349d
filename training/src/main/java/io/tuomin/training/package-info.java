/** Trains the model for names of persons. */
@NullMarked
package io.tuomin.training;

import org.jspecify.annotations.NullMarked;
