package io.tuomin.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where a value is: what rules may ask for beside the finding.
 *
 * @param label the name of the field or column; null if it has none
 * @param path the path in a document, {@code /customer/phones/0} in JSON, the name of the column in CSV; null if there is none
 * @param format what it is in
 */
public record Place(@Nullable String label, @Nullable String path, Format format) {

    /** Running text. */
    public static final Place TEXT = new Place(null, null, Format.TEXT);

    /** What values are in. */
    public enum Format {
        /** Running text, or a value on its own. */
        TEXT,
        /** JSON. */
        JSON,
        /** CSV, or a column of values. */
        CSV
    }

    /** The value of a field on its own. */
    public static Place field(@Nullable String label) {
        return label == null ? TEXT : new Place(label, null, Format.TEXT);
    }

    /** A value of a column. */
    public static Place column(@Nullable String label) {
        return new Place(label, label, Format.CSV);
    }

    /** A value of JSON by its path, whose last name is the label. */
    public static Place json(String path) {
        int end = path.length();
        int slash = path.lastIndexOf('/', end - 1);
        while (slash >= 0 && isIndex(path, slash + 1, end)) {
            end = slash;
            slash = path.lastIndexOf('/', end - 1);
        }
        return new Place(slash < 0 ? null : path.substring(slash + 1, end), path, Format.JSON);
    }

    private static boolean isIndex(String path, int from, int to) {
        for (int i = from; i < to; i++) {
            if (path.charAt(i) < '0' || path.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
