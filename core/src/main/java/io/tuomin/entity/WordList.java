package io.tuomin.entity;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/** Lists of words, written as text with commas between them. */
final class WordList {

    private WordList() {}

    static ImmutableSet<String> of(String words) {
        return ImmutableSet.copyOf(
                Splitter.on(',').trimResults().omitEmptyStrings().split(words));
    }
}
