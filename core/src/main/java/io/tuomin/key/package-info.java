/**
 * Keys: a {@link KeySet} of versions, from which a key is derived for each {@link Purpose}, type and {@link Scope}; where key sets are kept
 * ({@link KeySource}), and keys that can be forgotten one person at a time ({@link SubjectKeys}). Nothing here shows a key in a
 * {@code toString}, a log or an exception.
 */
@NullMarked
package io.tuomin.key;

import org.jspecify.annotations.NullMarked;
