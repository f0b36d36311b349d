/**
 * Where values are: JSON and CSV documents. A document walks its input, hands each value with its name to a {@link Treatment}, and
 * copies everything else as it stands, unit for unit.
 */
@NullMarked
package io.tuomin.document;

import org.jspecify.annotations.NullMarked;
