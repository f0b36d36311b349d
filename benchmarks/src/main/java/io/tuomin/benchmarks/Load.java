package io.tuomin.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A corpus and an engine that finds in it what it has to. */
@State(Scope.Benchmark)
public class Load {

    /** Where several measurements take place in one virtual machine, they share engines. */
    private static final Map<String, Engine> ENGINES = new HashMap<>();

    /** The kind of texts. */
    @Param({"logs", "orders", "prose", "ascii"})
    String corpus;

    /** How they are handed over. */
    @Param("bytes")
    String input;

    /** What reads them. */
    @Param({
        "everything",
        "names",
        "identifiers",
        "hyperscan",
        "re2j",
        "regexChain",
        "libphonenumber",
        "decoding",
        "lookup"
    })
    String engine;

    Texts texts;
    Engine reader;
    long bytes;

    /** Makes the texts, refuses to go on if the engine gets them wrong, and warms up. */
    @Setup
    public void prepare() {
        check();
        Turns.warmUp(List.of(() -> texts.count(reader)));
    }

    void check() {
        Corpus planted = Corpus.of(Corpus.Kind.valueOf(corpus.toUpperCase(Locale.ROOT)));
        bytes = planted.bytes();
        texts = Texts.of(planted, Texts.Input.valueOf(input.toUpperCase(Locale.ROOT)));
        reader = ENGINES.computeIfAbsent(engine, Engine::named);
        reader.check(planted, texts.count(reader));
    }
}
