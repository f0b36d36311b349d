package io.tuomin.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON, and sequences of JSON values such as NDJSON. Strings, numbers and property names are values; a value belongs to the nearest
 * property around it. What is not replaced keeps its exact form, escapes and white space too. A number of which part is replaced becomes
 * a string. Property names that become equal by treatment are kept apart by {@code #2}, {@code #3}, ….
 *
 * <p>Memory is bounded by the longest string and the deepest nesting. Stateless and thread-safe.
 */
public final class JsonDocument {

    /** Field names are not kept beyond the call. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonDocument() {}

    /**
     * Copies a document, treating its values.
     *
     * @throws DocumentException if it is not well-formed JSON; the message names line and column
     * @throws IOException if reading or writing fails
     */
    public static void transform(Reader in, Writer out, Treatment treatment) throws IOException {
        SourceText source = new SourceText(in, out);
        try (JsonParser parser = FACTORY.createParser(source)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            Walk walk = new Walk(parser, source, treatment);
            while (parser.nextToken() != null) {
                walk.token();
            }
            source.copyAll();
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": ";
            throw new DocumentException(where
                    + "not well-formed JSON, or beyond a limit of the parser. Mend it, or treat the file as text.");
        }
    }

    /** A structure that is open. */
    private static final class Frame {
        private final boolean array;
        private int index = -1;
        private @Nullable String name;
        private String shownName = "";
        private @Nullable Set<String> treatedNames;

        Frame(boolean array) {
            this.array = array;
        }
    }

    private static final class Walk implements Location {

        private final JsonParser parser;
        private final SourceText source;
        private final Treatment treatment;
        private final ArrayList<Frame> frames = new ArrayList<>();

        Walk(JsonParser parser, SourceText source, Treatment treatment) {
            this.parser = parser;
            this.source = source;
            this.treatment = treatment;
        }

        void token() throws IOException {
            JsonToken token = parser.currentToken();
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    nextElement();
                    frames.add(new Frame(token == JsonToken.START_ARRAY));
                }
                case END_OBJECT, END_ARRAY -> {
                    frames.remove(frames.size() - 1);
                    source.copyTo(parser.currentTokenLocation().getCharOffset());
                }
                case FIELD_NAME -> name();
                case VALUE_STRING -> string();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                default -> nextElement();
            }
        }

        private void nextElement() {
            if (!frames.isEmpty()) {
                top().index++;
            }
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
            frame.index = -1;
            long start = parser.currentTokenLocation().getCharOffset();
            Literal literal = literal(start);
            frame.name = literal.decoded;
            frame.shownName = "";
            List<Replacement> replacements = treatment.treat(null, literal.decoded, this);
            frame.shownName = literal.decoded;
            if (replacements.isEmpty()) {
                return;
            }
            String treated = literal.replace(replacements);
            if (frame.treatedNames == null) {
                frame.treatedNames = new HashSet<>();
            }
            String unique = treated;
            for (int copy = 2; !frame.treatedNames.add(unique); copy++) {
                unique = treated + "#" + copy;
            }
            frame.shownName = unique;
            source.copyTo(start + 1);
            source.replaceTo(literal.end - 1, unique);
        }

        private void string() throws IOException {
            nextElement();
            parser.finishToken();
            long start = parser.currentTokenLocation().getCharOffset();
            Literal literal = literal(start);
            List<Replacement> replacements = treatment.treat(property(), literal.decoded, this);
            source.copyTo(start + 1);
            if (!replacements.isEmpty()) {
                source.replaceTo(literal.end - 1, literal.replace(replacements));
            }
            source.copyTo(literal.end);
        }

        private void number() throws IOException {
            nextElement();
            long start = parser.currentTokenLocation().getCharOffset();
            String digits = parser.getText();
            List<Replacement> replacements = treatment.treat(property(), digits, this);
            if (!replacements.isEmpty()) {
                source.copyTo(start);
                String treated = new Literal(digits, null, 0).replace(replacements);
                source.replaceTo(start + digits.length(), isNumber(treated) ? treated : '"' + treated + '"');
            }
        }

        /** Reads the string literal that begins at an offset: the parser has let it pass whole. */
        private Literal literal(long start) {
            long end = start + 1;
            boolean escaped = false;
            while (source.at(end) != '"') {
                escaped |= source.at(end) == '\\';
                end += source.at(end) == '\\' ? 2 : 1;
            }
            String raw = source.text(start + 1, end);
            return escaped ? Literal.decode(raw, end + 1) : new Literal(raw, null, end + 1);
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
        public long line() {
            return parser.currentTokenLocation().getLineNr();
        }
    }

    /** Whether a treated number is still one, such as a position with fewer decimals. */
    private static boolean isNumber(String text) {
        int point = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            point += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9') && !(c == '-' && i == 0)) {
                return false;
            }
        }
        boolean leadingZero = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        return !text.isEmpty()
                && point <= 1
                && Character.isDigit(text.charAt(text.length() - 1))
                && !leadingZero
                && text.charAt(0) != '.'
                && !text.startsWith("-.")
                && !text.startsWith("-0");
    }

    /**
     * A string literal.
     *
     * @param decoded what it says
     * @param offsets for each decoded unit, and the end, where it stands in the raw form; null if the two are the same
     * @param end offset behind the closing quote
     */
    private record Literal(String decoded, int @Nullable [] offsets, long end, String raw) {

        Literal(String text, int @Nullable [] offsets, long end) {
            this(text, offsets, end, text);
        }

        static Literal decode(String raw, long end) {
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
                    decoded.append((char) Integer.parseInt(raw, i + 2, i + 6, 16));
                    i += 6;
                } else {
                    int escape = "bfnrt".indexOf(raw.charAt(i + 1));
                    decoded.append(escape < 0 ? raw.charAt(i + 1) : "\b\f\n\r\t".charAt(escape));
                    i += 2;
                }
            }
            offsets[decoded.length()] = i;
            return new Literal(decoded.toString(), offsets, end, raw);
        }

        /** The raw form with parts replaced; what takes their place is escaped. */
        String replace(List<Replacement> replacements) {
            StringBuilder out = new StringBuilder(raw.length());
            int from = 0;
            for (Replacement replacement : replacements) {
                out.append(raw, from, offset(replacement.start()));
                out.append(JsonStringEncoder.getInstance().quoteAsString(replacement.text()));
                from = offset(replacement.end());
            }
            return out.append(raw, from, raw.length()).toString();
        }

        private int offset(int decodedOffset) {
            return offsets == null ? decodedOffset : offsets[decodedOffset];
        }
    }
}
