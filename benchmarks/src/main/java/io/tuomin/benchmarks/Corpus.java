package io.tuomin.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts of one kind, made from a seed, and what has been planted in them. The same kind, seed and size always give the same texts.
 *
 * @param records the texts: lines or paragraphs
 * @param bytes their length in UTF-8, with a line feed behind each
 * @param identifiers how many values they hold that a pattern can tell: numbers, addresses of mailboxes and machines
 * @param names how many values they hold that only a label or a dictionary tells: names and addresses of people
 */
record Corpus(List<String> records, long bytes, int identifiers, int names) {

    /** What kind of texts. */
    enum Kind {
        /** Lines of a server's log; every twentieth holds personal information. */
        LOGS,
        /** Orders as JSON, one a line, each full of personal information. */
        ORDERS,
        /** Paragraphs as in a newspaper; one in sixteen ends with a number to call. */
        PROSE,
        /** Lines of a log in English without any personal information. */
        ASCII
    }

    static Corpus of(Kind kind, long seed, int leastBytes) {
        Planter planter = new Planter(new Random(seed));
        List<String> records = new ArrayList<>();
        long bytes = 0;
        for (int number = 0; bytes < leastBytes; number++) {
            String record = switch (kind) {
                case LOGS -> planter.logLine(number);
                case ORDERS -> planter.order();
                case PROSE -> planter.paragraph(number);
                case ASCII -> planter.cleanLine();
            };
            records.add(record);
            bytes += record.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return new Corpus(List.copyOf(records), bytes, planter.identifiers(), planter.names());
    }
}
