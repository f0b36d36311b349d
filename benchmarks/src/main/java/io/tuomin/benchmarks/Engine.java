package io.tuomin.benchmarks;

import io.tuomin.Desensitizer;

/** What finds and masks: the library, or what stands for it in projects without one. */
interface Engine {

    /** How many values there are in a text. */
    int count(String text);

    /** The text masked. */
    String mask(String text);

    /** How many values of a corpus it has to find. */
    int expected(Corpus corpus);

    static Engine named(String name) {
        return switch (name) {
            case "tuomin" -> new Library();
            case "regexChain" -> new RegexChain();
            default -> throw new IllegalArgumentException("No engine " + name);
        };
    }

    /** Refuses to be measured with wrong results. */
    default void check(Corpus corpus) {
        int found = corpus.records().stream().mapToInt(this::count).sum();
        if (found != expected(corpus)) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " finds " + found + " values instead of " + expected(corpus));
        }
    }

    /** The library with its standard settings. */
    final class Library implements Engine {

        private final Desensitizer desensitizer = Desensitizer.standard();

        @Override
        public int count(String text) {
            return desensitizer.classifier().classify(text).size();
        }

        @Override
        public String mask(String text) {
            return desensitizer.apply(text);
        }

        @Override
        public int expected(Corpus corpus) {
            return corpus.identifiers() + corpus.names();
        }
    }
}
