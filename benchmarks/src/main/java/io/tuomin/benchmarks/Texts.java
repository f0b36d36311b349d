package io.tuomin.benchmarks;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** A corpus as it is handed to an engine. */
sealed interface Texts {

    /** How. */
    enum Input {
        /** Record by record, as Strings. */
        STRINGS,
        /** Record by record, as arrays of UTF-8. */
        BYTES,
        /** Many records at once, in arrays of up to 64 KB of UTF-8. */
        BLOCKS
    }

    /** The most bytes of a block. */
    int BLOCK = 64 << 10;

    static Texts of(Corpus corpus, Input input) {
        return switch (input) {
            case STRINGS -> new Strings(corpus.records());
            case BYTES -> bytes(corpus.records());
            case BLOCKS -> bytes(corpus.blocks(BLOCK));
        };
    }

    private static Texts bytes(Collection<String> texts) {
        return new Bytes(texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .collect(ImmutableList.toImmutableList()));
    }

    /** How many values an engine finds in all of them. */
    int count(Engine engine);

    /** Masks all of them, and tells how long the results are. */
    long mask(MaskingEngine engine);

    /**
     * Strings.
     *
     * @param texts the texts
     */
    record Strings(List<String> texts) implements Texts {

        @Override
        public int count(Engine engine) {
            int count = 0;
            for (String text : texts) {
                count += engine.count(text);
            }
            return count;
        }

        @Override
        public long mask(MaskingEngine engine) {
            long length = 0;
            for (String text : texts) {
                length += engine.mask(text).length();
            }
            return length;
        }
    }

    /**
     * Arrays of UTF-8.
     *
     * @param texts the texts
     */
    record Bytes(List<byte[]> texts) implements Texts {

        @Override
        public int count(Engine engine) {
            int count = 0;
            for (byte[] text : texts) {
                count += engine.count(text);
            }
            return count;
        }

        @Override
        public long mask(MaskingEngine engine) {
            long length = 0;
            for (byte[] text : texts) {
                length += engine.mask(text).length;
            }
            return length;
        }
    }
}
