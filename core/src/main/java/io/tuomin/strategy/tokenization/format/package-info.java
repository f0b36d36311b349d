/**
 * Tokens that are valid values of their type: an identity number becomes another identity number, with a county, a birthday and a check
 * character. A {@link Format} counts the values of its type, so that a value is a number; the number is enciphered, and what it stands
 * for is the token. {@link Formats} lists what has a format, and says of the rest why not.
 */
@NullMarked
package io.tuomin.strategy.tokenization.format;

import org.jspecify.annotations.NullMarked;
