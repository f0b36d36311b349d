package io.tuomin.benchmarks;

import com.google.common.collect.Range;
import java.nio.charset.StandardCharsets;

/** A yardstick: makes a String of UTF-8, as whoever reads Strings has to before. What it finds are UTF-16 units. */
final class Decoding implements Engine {

    @Override
    public int count(String text) {
        return text.length();
    }

    @Override
    public int count(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).length();
    }

    @Override
    public Range<Integer> expected(Corpus corpus) {
        int units = corpus.records().stream().mapToInt(String::length).sum();
        return Range.closed(units, units + corpus.records().size());
    }
}
