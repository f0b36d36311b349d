package io.tuomin;

/** Paths of values in JSON, such as {@code /buyer/phones/0}. */
final class JsonPath {

    private JsonPath() {}

    /** The path of the field, the same for all elements of an array: {@code /buyer/phones/*}; of a name of a property, {@code /buyer/{name}}. */
    static String field(String path) {
        StringBuilder field = new StringBuilder(path.length());
        for (int from = 0; from < path.length(); ) {
            int end = end(path, from);
            field.append('/');
            if (isIndex(path, from + 1, end)) {
                field.append('*');
            } else if (end == from + 1) {
                field.append("{name}");
            } else {
                field.append(path, from + 1, end);
            }
            from = end;
        }
        return field.toString();
    }

    /** The path of the element of the outermost array of objects or arrays, or of the array that is the whole; empty if there is none. */
    static String element(String path) {
        for (int from = 0; from < path.length(); ) {
            int end = end(path, from);
            if (isIndex(path, from + 1, end) && (from == 0 || end < path.length())) {
                return path.substring(0, end);
            }
            from = end;
        }
        return "";
    }

    private static int end(String path, int from) {
        int end = path.indexOf('/', from + 1);
        return end < 0 ? path.length() : end;
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
