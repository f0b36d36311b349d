/**
 * The engine: the one pass over a text. {@code Characters} are the facts about characters, {@code Lexicon} the words, {@code Scanner}
 * the pass and {@code WordFinder}, {@code TermFinder}, {@code TokenReader} and {@code NumberReader} its parts, {@code Surroundings} what
 * stands around a value, {@code Engine} the whole. An engine is immutable; all that changes while it runs sits in a {@code Scratch}, which
 * one scan at a time borrows.
 */
@NullMarked
package io.tuomin.scan;

import org.jspecify.annotations.NullMarked;
