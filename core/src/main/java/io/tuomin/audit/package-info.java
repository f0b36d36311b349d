/**
 * Who had values back, when and what for: the line of each time, and a file of such lines that shows whether it was changed. No line holds a
 * value, a token or a key.
 */
@NullMarked
package io.tuomin.audit;

import org.jspecify.annotations.NullMarked;
