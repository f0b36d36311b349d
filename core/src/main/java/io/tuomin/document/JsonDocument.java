package io.tuomin.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON, and sequences of JSON values such as NDJSON. Strings, numbers and property names are values; a value belongs to the nearest
 * property around it. What is not replaced keeps its exact form, escapes and white space too. A number becomes a string if what is left
 * of it is no number. Property names that become equal by treatment are kept apart by {@code #2}, {@code #3}, ….
 *
 * <p>Memory is bounded by the longest token, the deepest nesting, and the treated names of the objects that are open. Stateless and
 * thread-safe.
 */
public final class JsonDocument {

    /** Keeps neither names nor buffers beyond the call: they may be personal. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private JsonDocument() {}

    /** The location of a value of a JSON document. */
    public interface Item extends Location {

        /** The number of the value in the sequence that it belongs to, from 1; always 1 in plain JSON. */
        long root();
    }

    /**
     * Copies a document, treating its values.
     *
     * @throws DocumentException if it is not well-formed JSON; the message names line and column
     * @throws IOException if reading or writing fails
     */
    public static void transform(Reader in, Writer out, Treatment treatment) throws IOException {
        transform(in, out, treatment, 0);
    }

    /**
     * Copies what is left of a sequence of JSON values, of which so many lines have been dealt with: see
     * {@link #transform(Reader, Writer, Treatment)}.
     */
    public static void transform(Reader in, Writer out, Treatment treatment, long lines) throws IOException {
        try (SourceText source = new SourceText(in, out, lines > 0);
                JsonParser parser = FACTORY.createParser(source)) {
            Walk walk = new Walk(parser, source, treatment, lines);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                walk.token(token);
            }
            source.finish();
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation(), lines);
        }
    }

    private static DocumentException malformed(@Nullable JsonLocation where, long lines) {
        long line = lines + (where == null ? 1 : where.getLineNr());
        long column = where == null ? 1 : where.getColumnNr();
        return new DocumentException(
                "line " + line + ", column " + column
                        + ": not well-formed JSON, or beyond a limit of the parser. Mend it, or treat the file as text.",
                "第 " + line + " 行第 " + column + " 列：不是合法的 JSON，或超出解析器的限度。请改正，或按文本处理。");
    }

    /** A structure that is open. */
    private static final class Frame {
        private final boolean array;
        private int index = -1;
        private @Nullable String name;
        private String shownName = "";
        /** Treated names, with the number of names that became equal to each. */
        private @Nullable Map<String, Integer> treatedNames;

        Frame(boolean array) {
            this.array = array;
        }

        /** Tells a treated name apart from equal ones before it. */
        String unique(String treated) {
            if (treatedNames == null) {
                treatedNames = new HashMap<>();
            }
            String unique = treated;
            while (treatedNames.putIfAbsent(unique, 1) != null) {
                unique = treated + "#" + treatedNames.merge(treated, 1, Integer::sum);
            }
            return unique;
        }
    }

    /** Follows the parser through the text: it says what comes next, and has let it pass whole. */
    private static final class Walk implements Item {

        private final JsonParser parser;
        private final SourceText source;
        private final Treatment treatment;
        /** Lines before the text. */
        private final long lines;

        private final ArrayList<Frame> frames = new ArrayList<>();
        private long root;

        Walk(JsonParser parser, SourceText source, Treatment treatment, long lines) {
            this.parser = parser;
            this.source = source;
            this.treatment = treatment;
            this.lines = lines;
        }

        void token(JsonToken token) throws IOException {
            copyToToken();
            if (token.isStructStart() || token.isScalarValue()) {
                if (frames.isEmpty()) {
                    root++;
                } else {
                    top().index++;
                }
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    frames.add(new Frame(token == JsonToken.START_ARRAY));
                    treatment.opened(top().array);
                    copy(1);
                }
                case END_OBJECT, END_ARRAY -> {
                    frames.remove(frames.size() - 1);
                    treatment.closed();
                    copy(1);
                }
                case FIELD_NAME -> name();
                case VALUE_STRING -> string();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                default -> copy(token.asString().length());
            }
        }

        /** Copies what stands between tokens. */
        private void copyToToken() {
            while (" \t\r\n,:".indexOf(source.at(source.position())) >= 0) {
                copy(1);
            }
        }

        private void copy(int length) {
            source.copyTo(source.position() + length);
        }

        private Frame top() {
            return frames.get(frames.size() - 1);
        }

        /** The property around the value: that of the object, or of the object around the arrays. */
        private @Nullable String property() {
            for (int i = frames.size() - 1; i >= 0; i--) {
                if (!frames.get(i).array) {
                    return frames.get(i).name;
                }
            }
            return null;
        }

        private void name() throws IOException {
            Frame frame = top();
            Literal literal = literal();
            frame.name = literal.decoded;
            frame.shownName = "";
            List<Replacement> replacements = treatment.treatName(literal.decoded, this);
            frame.shownName = literal.decoded;
            if (replacements.isEmpty()) {
                copy(literal.length());
                return;
            }
            String treated = Replacement.in(literal.decoded, replacements);
            frame.shownName = frame.unique(treated);
            String added = frame.shownName.substring(treated.length());
            replace(literal, literal.replace(replacements, !added.isEmpty()) + added);
        }

        private void string() throws IOException {
            parser.finishToken();
            Literal literal = literal();
            List<Replacement> replacements = treatment.treat(property(), literal.decoded, this);
            if (replacements.isEmpty()) {
                copy(literal.length());
            } else {
                replace(literal, literal.replace(replacements, false));
            }
        }

        private void replace(Literal literal, String text) throws IOException {
            source.replaceTo(source.position() + literal.length(), '"' + text + '"');
        }

        private void number() throws IOException {
            String number = parser.getText();
            List<Replacement> replacements = treatment.treat(property(), number, this);
            if (replacements.isEmpty()) {
                copy(number.length());
                return;
            }
            String treated = Replacement.in(number, replacements);
            source.replaceTo(
                    source.position() + number.length(),
                    NUMBER.matcher(treated).matches() ? treated : '"' + ofNumber(number, replacements) + '"');
        }

        private static String ofNumber(String number, List<Replacement> replacements) {
            return Replacement.in(
                    number,
                    replacements.stream()
                            .map(part -> new Replacement(
                                    part.start(), part.end(), written(part.text(), TokenWriting.number())))
                            .toList());
        }

        /** Reads the string literal that begins at the position. */
        private Literal literal() {
            long start = source.position() + 1;
            long end = start;
            boolean escaped = false;
            while (source.at(end) != '"') {
                escaped |= source.at(end) == '\\';
                end += source.at(end) == '\\' ? 2 : 1;
            }
            String raw = source.text(start, end);
            try {
                return escaped ? Literal.decode(raw) : new Literal(raw, raw, null);
            } catch (NumberFormatException e) {
                throw malformed(
                        parser.currentTokenLocation(), lines); // the parser takes some letters for hexadecimal digits
            }
        }

        @Override
        public String path() {
            StringBuilder path = new StringBuilder();
            for (Frame frame : frames) {
                path.append('/').append(frame.array ? String.valueOf(frame.index) : frame.shownName);
            }
            return path.toString();
        }

        @Override
        public long root() {
            return root;
        }

        @Override
        public long line() {
            return lines + parser.currentTokenLocation().getLineNr();
        }
    }

    /** What takes the place of a value, as it stands between quotes; a token tells how the value was written. */
    private static String written(String text, TokenWriting writing) {
        return TokenWriting.isToken(text) ? writing.token(text) : TokenWriting.PLAIN.value(text);
    }

    /**
     * A string literal.
     *
     * @param raw what stands between the quotes
     * @param decoded what it says
     * @param offsets for each decoded unit, and the end, where it stands in the raw form; null if the two are the same
     */
    private record Literal(String raw, String decoded, int @Nullable [] offsets) {

        static Literal decode(String raw) {
            StringBuilder decoded = new StringBuilder(raw.length());
            int[] offsets = new int[raw.length() + 1];
            int i = 0;
            while (i < raw.length()) {
                offsets[decoded.length()] = i;
                char c = raw.charAt(i);
                if (c != '\\') {
                    decoded.append(c);
                    i++;
                } else if (raw.charAt(i + 1) == 'u') {
                    decoded.append((char) HexFormat.fromHexDigits(raw, i + 2, i + 6));
                    i += 6;
                } else {
                    int escape = "bfnrt".indexOf(raw.charAt(i + 1));
                    decoded.append(escape < 0 ? raw.charAt(i + 1) : "\b\f\n\r\t".charAt(escape));
                    i += 2;
                }
            }
            offsets[decoded.length()] = i;
            return new Literal(raw, decoded.toString(), offsets);
        }

        /** Length with the quotes. */
        int length() {
            return raw.length() + 2;
        }

        /**
         * The raw form with parts replaced; what takes their place is escaped.
         *
         * @param numbered whether a number is added behind
         */
        String replace(List<Replacement> replacements, boolean numbered) {
            StringBuilder out = new StringBuilder(raw.length());
            int from = 0;
            for (Replacement replacement : replacements) {
                int start = offset(replacement.start());
                int end = offset(replacement.end());
                TokenWriting writing = TokenWriting.of(
                        raw.substring(start, end), decoded.substring(replacement.start(), replacement.end()));
                out.append(raw, from, start).append(written(replacement.text(), writing.numbered(numbered)));
                from = end;
            }
            return out.append(raw, from, raw.length()).toString();
        }

        private int offset(int decodedOffset) {
            return offsets == null ? decodedOffset : offsets[decodedOffset];
        }
    }
}
