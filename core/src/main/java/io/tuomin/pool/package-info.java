/** What one thread at a time may use, and many use in turn. */
@NullMarked
package io.tuomin.pool;

import org.jspecify.annotations.NullMarked;
