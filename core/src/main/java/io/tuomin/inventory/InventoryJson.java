package io.tuomin.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON of an {@link Inventory}: names of properties in alphabetical order, one a line, so that a text tool shows what changed. Reading is
 * strict: what is unknown, missing, null, given twice or of another kind is an error that names its place.
 */
public final class InventoryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(Inventory.class);
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final String NONE = "Not an inventory of form " + Inventory.FORM;

    private static final Pattern OURS = Pattern.compile("[a-z][A-Za-z]{0,31}");

    private InventoryJson() {}

    /** Writes an inventory, and leaves the writer open. */
    public static void write(Inventory inventory, Writer out) throws IOException {
        out.write(WRITER.writeValueAsString(inventory));
        out.write('\n');
    }

    /**
     * Reads an inventory.
     *
     * @throws IllegalArgumentException if it is none; the message names the place and does not quote
     * @throws IOException if reading fails
     */
    public static Inventory read(Reader in) throws IOException {
        try {
            Inventory inventory = READER.readValue(in);
            if (inventory == null) {
                throw new IllegalArgumentException(NONE + ": null");
            }
            return inventory;
        } catch (ValueInstantiationException e) {
            boolean told = e.getCause() instanceof IllegalArgumentException;
            throw new IllegalArgumentException(
                    NONE + ": " + (told ? e.getCause().getMessage() : place(e)));
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(NONE + ": " + place(e));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not well-formed JSON" + line(e));
        }
    }

    private static String place(JsonMappingException e) {
        String path = e.getPath().stream().map(InventoryJson::step).collect(Collectors.joining("/", "/", ""));
        return "something unknown, missing or of the wrong kind at " + path + line(e);
    }

    /** A step of the path; names that are none of ours could be anything. */
    private static String step(JsonMappingException.Reference step) {
        String name = step.getFieldName();
        return name == null
                ? String.valueOf(step.getIndex())
                : OURS.matcher(name).matches() ? name : "*";
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    }
}
