/** Names of persons in running text: a model trained with OpenNLP, and what it sees of a text. */
@NullMarked
package io.tuomin.name;

import org.jspecify.annotations.NullMarked;
