package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import java.io.IOException;
import java.nio.file.Path;

/** Finds names in texts of any length, stretch by stretch. Not thread-safe. */
public final class TextNames {

    /** A stretch ends behind these. The model was trained on such stretches. */
    private static final String ENDS = "。！？\n";

    /** Takes what is found. */
    public interface Output {

        /**
         * A name.
         *
         * @param start first UTF-16 unit
         * @param end end, exclusive
         * @param probability the least probability of its characters' outcomes
         * @param inTitle whether it stands in the title of goods
         */
        void name(int start, int end, double probability, boolean inTitle);

        /** Whether nobody need be looked for at a unit of the text. */
        default boolean isSettled(int offset) {
            return false;
        }
    }

    private final NameTagger tagger;

    TextNames(NameModel model, NameFeatures features) {
        tagger = new NameTagger(model, features);
    }

    /**
     * Finds by models in OpenNLP's form, which are compiled first.
     *
     * @param models their folder
     */
    public static TextNames of(Dictionaries dictionaries, Path models) throws IOException {
        return new TextNames(ModelCompiler.compile(models), NameFeatures.of(dictionaries));
    }

    /** Finds the names of a text. */
    public void find(CharSequence text, Output output) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = ENDS.indexOf(text.charAt(i)) >= 0;
            if (ends || i + 1 == text.length() || i + 1 - start == NameFeatures.LONGEST) {
                tagger.tag(text, start, i + 1, output);
                start = i + 1;
            }
        }
    }

    /** Overwrites what was read, so that no text outlives its scan. */
    void forget() {
        tagger.forget();
    }
}
