package io.tuomin.name;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;

/** Words of shops, which tell that a text that may be a title of goods is one: 包邮, 正版. Immutable. */
final class ShopWords {

    private final ImmutableList<String> words;

    ShopWords(Dictionaries dictionaries) {
        words = ImmutableList.copyOf(dictionaries.get("shop-words").column("word"));
    }

    /** Whether any of them stands in a stretch. */
    boolean anyIn(Stretch stretch) {
        String written = String.valueOf(stretch.text, Stretch.PAD, stretch.length());
        return words.stream().anyMatch(written::contains);
    }
}
