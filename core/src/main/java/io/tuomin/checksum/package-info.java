/**
 * Check characters of identifiers, one class per scheme. All methods are pure, never throw, and read a {@link CharSequence} of the
 * bare identifier: ASCII digits and upper-case letters, no separators.
 */
@NullMarked
package io.tuomin.checksum;

import org.jspecify.annotations.NullMarked;
