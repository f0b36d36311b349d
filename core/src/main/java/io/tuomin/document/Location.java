package io.tuomin.document;

/**
 * Where in a document a value is. Valid only while the value is handed over, unless it is {@linkplain #kept() kept}.
 */
public interface Location {

    /** The path to the value: {@code /user/phones/0} in JSON, the name of the column in CSV. Names that are personal are masked. */
    String path();

    /** The line, or in CSV the record, from 1. */
    long line();

    /** A copy that stays valid. */
    default Location kept() {
        return new Fixed(path(), line());
    }

    /**
     * A location that stays valid.
     *
     * @param path the path
     * @param line the line
     */
    record Fixed(String path, long line) implements Location {}
}
