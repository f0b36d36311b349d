package io.tuomin.benchmarks;

import com.google.common.collect.Range;
import java.nio.charset.StandardCharsets;

/** What reads a text and finds something in it. Not for use by several threads unless it says so. */
interface Engine {

    /** How many values there are in a text. */
    int count(String text);

    /** How many values there are in a text in UTF-8. */
    default int count(byte[] utf8) {
        return count(new String(utf8, StandardCharsets.UTF_8));
    }

    /** How many values of a corpus it has to find. */
    Range<Integer> expected(Corpus corpus);

    static Engine named(String name) {
        return switch (name) {
            case "everything", "names", "identifiers" -> Library.named(name);
            case "regexChain" -> new RegexChain();
            case "re2j" -> new Re2j();
            case "hyperscan" -> new Hyperscan();
            case "hanlp" -> new HanLp();
            case "libphonenumber" -> new PhoneNumbers();
            case "decoding" -> new Decoding();
            case "lookup" -> new TableLookup();
            default -> throw new IllegalArgumentException("No engine " + name);
        };
    }

    /** Refuses to be measured with wrong results. */
    default void check(Corpus corpus) {
        check(corpus, corpus.records().stream().mapToInt(this::count).sum());
    }

    /** Refuses to be measured if so many findings in a corpus are wrong. */
    default void check(Corpus corpus, int found) {
        if (!expected(corpus).contains(found)) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " finds " + found + " values instead of " + expected(corpus));
        }
    }
}
