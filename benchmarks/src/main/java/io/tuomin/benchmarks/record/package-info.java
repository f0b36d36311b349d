/** What has been measured: kept as JSON, and shown as tables, a picture and bars to clear. */
@NullMarked
package io.tuomin.benchmarks.record;

import org.jspecify.annotations.NullMarked;
