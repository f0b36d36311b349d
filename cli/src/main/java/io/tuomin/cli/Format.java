package io.tuomin.cli;

import java.util.Locale;

/** How an input is written. */
enum Format {
    /** By the ending of the file's name; text for anything else. */
    AUTO,
    /** Running text. */
    TEXT,
    /** One JSON value. */
    JSON,
    /** JSON values, one a line. */
    NDJSON,
    /** Comma-separated values. */
    CSV,
    /** Lines {@code {"id", "text"}}, each text a document: for evaluation. */
    DOCS;

    /** The format of a file. */
    Format of(String name) {
        if (this != AUTO) {
            return this;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return JSON;
        }
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return NDJSON;
        }
        return lower.endsWith(".csv") || lower.endsWith(".tsv") ? CSV : TEXT;
    }
}
