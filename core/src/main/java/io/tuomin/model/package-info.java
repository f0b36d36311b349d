/**
 * The nouns: what kinds of personal information there are, where they were found, why, and how they are graded. All types are
 * immutable values; none of them holds a piece of the text it speaks of.
 */
@NullMarked
package io.tuomin.model;

import org.jspecify.annotations.NullMarked;
