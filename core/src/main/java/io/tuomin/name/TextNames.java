package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import java.io.IOException;
import java.nio.file.Path;

/** Finds names in texts of any length, stretch by stretch. Not thread-safe. */
public final class TextNames {

    /** A stretch ends behind these. The model was trained on such stretches. */
    private static final String ENDS = "。！？\n";

    /** Behind these a stretch is cut that would be too long: the former rather than the latter. */
    private static final String[] BREAKS = {"，,、；;：:\t|", " \u3000"};

    /** How far back from its latest place a cut may move to a better one. */
    private static final int CUT_CHOICE = 100;

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
        while (start < text.length()) {
            int end = end(text, start);
            tagger.tag(text, start, end, output);
            start = end;
        }
    }

    /** Overwrites what was read, so that no text outlives its scan. */
    void forget() {
        tagger.forget();
    }

    /** Where the stretch ends that begins at an offset. */
    private static int end(CharSequence text, int start) {
        int latest = Math.min(text.length(), start + NameFeatures.LONGEST);
        for (int i = start; i < latest; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return latest == text.length() ? latest : cut(text, latest);
    }

    /** A place near the latest one that is in no name: behind a sign, else behind a space, else at least in no character. */
    private static int cut(CharSequence text, int latest) {
        for (String signs : BREAKS) {
            for (int i = latest; i > latest - CUT_CHOICE; i--) {
                if (signs.indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
            }
        }
        return Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest;
    }
}
