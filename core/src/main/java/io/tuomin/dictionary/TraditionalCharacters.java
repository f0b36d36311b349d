package io.tuomin.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Which simplified character a traditional one is written for, as far as simplified writing does not use it: 號 for 号, but not 乾. So
 * tables and words in simplified writing serve texts from Taiwan, Hong Kong and Macau as well. One unit for one.
 */
public final class TraditionalCharacters {

    private static final String TABLE = "traditional";

    private static final char[] SIMPLIFIED = new char[1 << 16];

    static {
        for (int c = 0; c < SIMPLIFIED.length; c++) {
            SIMPLIFIED[c] = (char) c;
        }
        InputStream in = Objects.requireNonNull(TraditionalCharacters.class.getResourceAsStream(TABLE + ".tsv"), TABLE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Dictionary table = Dictionary.parse(TABLE, reader);
            List<String> traditional = table.column("traditional");
            List<String> simplified = table.column("simplified");
            for (int row = 0; row < table.size(); row++) {
                SIMPLIFIED[traditional.get(row).charAt(0)] = simplified.get(row).charAt(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table of traditional characters", e);
        }
    }

    private TraditionalCharacters() {}

    /** The simplified form of a character; the character itself if it has none or is used in simplified writing too. */
    public static char simplified(char c) {
        return SIMPLIFIED[c];
    }

    /** A text with each character in its simplified form. */
    public static String simplified(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (simplified(text.charAt(i)) != text.charAt(i)) {
                char[] characters = text.toCharArray();
                for (int j = i; j < characters.length; j++) {
                    characters[j] = simplified(characters[j]);
                }
                return String.valueOf(characters);
            }
        }
        return text;
    }
}
