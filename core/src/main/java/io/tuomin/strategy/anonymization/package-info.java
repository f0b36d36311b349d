/**
 * Making values vaguer: generalization, noise, micro-aggregation, shuffling, shifted dates, values that are made up (the techniques of GB/T
 * 37964-2019, annex A). Each states what {@link io.tuomin.strategy.Effect} it has. None makes a value anonymous by itself: that is said of a
 * data set whose risk has been measured (GB/T 42460-2023).
 */
@NullMarked
package io.tuomin.strategy.anonymization;

import org.jspecify.annotations.NullMarked;
