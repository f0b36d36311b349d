package io.tuomin.benchmarks;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts of one kind, made from a seed, and what has been planted in them. The same kind, seed and size always give the same texts.
 *
 * @param records the texts: lines or paragraphs
 * @param bytes their length in UTF-8, with a line feed behind each
 * @param planted how many values they hold
 */
record Corpus(ImmutableList<String> records, long bytes, Planted planted) {

    /** Gives the same texts to every engine and in every run. */
    static final long SEED = 20_261_122;

    /** Long enough to be no single lucky text, short enough for the slowest engine to read it in less than a second. */
    static final int BYTES = 256 << 10;

    /** What kind of texts. */
    enum Kind {
        /** Lines of a server's log; every twentieth holds personal information. */
        LOGS,
        /** Orders as JSON, one a line, each full of personal information. */
        ORDERS,
        /** Paragraphs as in a newspaper; one in four quotes somebody, one in sixteen ends with a number to call. */
        PROSE,
        /** Lines of a log in English without any personal information. */
        ASCII
    }

    /**
     * How many values there are.
     *
     * @param phones mobile telephone numbers
     * @param others other values that a pattern can tell: identity numbers, cards, addresses of mailboxes and machines
     * @param people names of people
     * @param addresses postal addresses
     */
    record Planted(int phones, int others, int people, int addresses) {

        /** What a pattern can tell. */
        int identifiers() {
            return phones + others;
        }

        /** Everything. */
        int values() {
            return identifiers() + people + addresses;
        }
    }

    /** The texts of a kind that are measured. */
    static Corpus of(Kind kind) {
        return of(kind, SEED, BYTES);
    }

    static Corpus of(Kind kind, long seed, int leastBytes) {
        Planter planter = new Planter(new Random(seed));
        ImmutableList.Builder<String> records = ImmutableList.builder();
        long bytes = 0;
        for (int number = 0; bytes < leastBytes; number++) {
            String record = switch (kind) {
                case LOGS -> planter.logLine(number);
                case ORDERS -> planter.order();
                case PROSE -> planter.paragraph(number);
                case ASCII -> planter.cleanLine();
            };
            records.add(record);
            bytes += length(record);
        }
        return new Corpus(records.build(), bytes, planter.planted());
    }

    /** The records with a line feed behind each, in blocks of at most so many bytes; none is cut, so a longer one is a block of its own. */
    List<String> blocks(int mostBytes) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int filled = 0;
        for (String record : records) {
            if (filled > 0 && filled + length(record) > mostBytes) {
                blocks.add(block.toString());
                block.setLength(0);
                filled = 0;
            }
            block.append(record).append('\n');
            filled += length(record);
        }
        blocks.add(block.toString());
        return blocks;
    }

    private static int length(String record) {
        return record.getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
