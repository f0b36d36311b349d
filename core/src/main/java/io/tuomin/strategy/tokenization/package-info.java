/**
 * Tokens: what takes a value's place and can be joined, or had back, by those who have the key. They are de-identified (去标识化), not
 * anonymous, information (PIPL 73).
 */
@NullMarked
package io.tuomin.strategy.tokenization;

import org.jspecify.annotations.NullMarked;
