package io.tuomin.benchmarks;

import java.util.Locale;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A corpus and an engine that finds in it what it has to. */
@State(Scope.Benchmark)
public class Load {

    /** Gives the same texts to every engine and in every run. */
    static final long SEED = 20_261_122;

    /** Long enough to be no single lucky text, short enough for the slowest engine to read it several times a second. */
    static final int BYTES = 256 << 10;

    /** The kind of texts. */
    @Param({"logs", "orders", "prose", "ascii"})
    String corpus;

    /** What reads them. */
    @Param({"tuomin", "identifiers", "regexChain"})
    String engine;

    Corpus texts;
    Engine reader;

    /** Makes the texts, and refuses to go on if the engine gets them wrong. */
    @Setup
    public void check() {
        texts = Corpus.of(Corpus.Kind.valueOf(corpus.toUpperCase(Locale.ROOT)), SEED, BYTES);
        reader = Engine.named(engine);
        reader.check(texts);
    }
}
