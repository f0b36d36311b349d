package io.tuomin.grading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.tuomin.dictionary.Dictionary;

/** A table of words, several in a row with | between them, and what each row says of its words; longer words come before shorter ones. */
final class WordTable {

    private static final Splitter WORDS = Splitter.on('|');

    private WordTable() {}

    static ImmutableMap<String, String> read(String name, String column) {
        Dictionary table = GradingTable.included(name);
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        for (int row = 0; row < table.size(); row++) {
            for (String word : WORDS.split(table.column("words").get(row))) {
                words.put(word, table.column(column).get(row));
            }
        }
        return words.buildOrThrow();
    }
}
