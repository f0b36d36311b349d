package io.tuomin.strategy.anonymization;

import com.google.common.collect.ImmutableSortedMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The chapter of a code of ICD-10, by its range: E00-E90. */
final class IcdChapter implements Vague.OfValue {

    private static final String TABLE = "icd10-chapters.tsv";

    /** First codes of the chapters, and their last. */
    private static final ImmutableSortedMap<String, String> CHAPTERS = read();

    private static ImmutableSortedMap<String, String> read() {
        InputStream in = Objects.requireNonNull(IcdChapter.class.getResourceAsStream(TABLE), TABLE);
        ImmutableSortedMap.Builder<String, String> chapters = ImmutableSortedMap.naturalOrder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("first\t")) {
                    String[] cells = line.split("\t");
                    chapters.put(cells[0], cells[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TABLE, e);
        }
        return chapters.buildOrThrow();
    }

    @Override
    public @Nullable String of(String value) {
        String code = value.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z][0-9]{2}[0-9A-Z.+*†-]{0,9}")) {
            return null;
        }
        Map.Entry<String, String> chapter = CHAPTERS.floorEntry(code.substring(0, 3));
        boolean in = chapter != null && code.substring(0, 3).compareTo(chapter.getValue()) <= 0;
        return in ? chapter.getKey() + "-" + chapter.getValue() : null;
    }
}
