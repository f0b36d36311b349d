/**
 * Tables of facts: where they come from, how they are read, how they are compiled. A {@link Dictionary} is a small immutable table
 * of strings with its provenance; what a recognizer builds out of it (a bit set, a trie) is the recognizer's business.
 */
@NullMarked
package io.tuomin.dictionary;

import org.jspecify.annotations.NullMarked;
