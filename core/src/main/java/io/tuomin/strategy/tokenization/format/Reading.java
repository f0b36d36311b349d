package io.tuomin.strategy.tokenization.format;

/** What a format makes of a value: an element of a set, or a reason why it is none. */
sealed interface Reading permits Element, Refusal {}
