/**
 * One class per entity type, and {@code BuiltIns}, their list. Each class says in its first lines what the identifier looks like and
 * which standard says so; words that name the type, and the confidence of the bare shape, are in its specification.
 */
@NullMarked
package io.tuomin.entity;

import org.jspecify.annotations.NullMarked;
