package io.tuomin;

/**
 * How a CSV document is written.
 *
 * @param separator the character between fields
 * @param head whether the first record names the columns
 */
public record CsvOptions(char separator, Head head) {

    /** Whether the first record names the columns. */
    public enum Head {
        /** It does, unless it looks like the records below it. */
        AUTO,
        /** It does. */
        PRESENT,
        /** It does not. */
        ABSENT
    }

    /** Commas; the first record names the columns unless it looks like the ones below it. */
    public static CsvOptions standard() {
        return new CsvOptions(',', Head.AUTO);
    }
}
