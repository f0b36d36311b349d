/** Throughput of the library beside what projects do without it, over texts in which it is known what is to be found. */
@NullMarked
package io.tuomin.benchmarks;

import org.jspecify.annotations.NullMarked;
