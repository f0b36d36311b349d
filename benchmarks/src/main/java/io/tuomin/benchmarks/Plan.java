package io.tuomin.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/** What goes into the record: which engine reads which corpora, and how. Engines that know Strings alone get Strings. */
final class Plan {

    private static final ImmutableSet<Corpus.Kind> ALL =
            Sets.immutableEnumSet(Corpus.Kind.LOGS, Corpus.Kind.ORDERS, Corpus.Kind.PROSE, Corpus.Kind.ASCII);

    private Plan() {}

    /**
     * An engine reads corpora.
     *
     * @param engine its name
     * @param input how it is handed the texts
     * @param corpora which texts
     */
    record Reading(String engine, Texts.Input input, ImmutableSet<Corpus.Kind> corpora) {

        private Reading(String engine, Texts.Input input) {
            this(engine, input, ALL);
        }
    }

    /** What is found. */
    static ImmutableList<Reading> readings() {
        return ImmutableList.of(
                new Reading("lookup", Texts.Input.BYTES),
                new Reading("decoding", Texts.Input.BYTES),
                new Reading("identifiers", Texts.Input.BYTES),
                new Reading("names", Texts.Input.BYTES),
                new Reading("everything", Texts.Input.BYTES),
                new Reading("hyperscan", Texts.Input.BYTES),
                new Reading("identifiers", Texts.Input.BLOCKS),
                new Reading("everything", Texts.Input.BLOCKS),
                new Reading("hyperscan", Texts.Input.BLOCKS),
                new Reading("identifiers", Texts.Input.STRINGS),
                new Reading("everything", Texts.Input.STRINGS),
                new Reading("regexChain", Texts.Input.STRINGS),
                new Reading("re2j", Texts.Input.STRINGS),
                new Reading("hanlp", Texts.Input.STRINGS, ImmutableSet.of(Corpus.Kind.PROSE)),
                new Reading("libphonenumber", Texts.Input.STRINGS));
    }

    /** What is found and masked. */
    static ImmutableList<Reading> maskings() {
        return ImmutableList.of(
                new Reading("everything", Texts.Input.BYTES),
                new Reading("everything", Texts.Input.STRINGS),
                new Reading("regexChain", Texts.Input.STRINGS));
    }

    /** What masks values that are known already. */
    static ImmutableList<String> valueMaskers() {
        return ImmutableList.of("masks", "desensitizer", "hutool", "houbb");
    }
}
