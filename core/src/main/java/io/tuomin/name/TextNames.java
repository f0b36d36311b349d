package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds names in texts of any length, stretch by stretch. Not thread-safe. */
public final class TextNames {

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

    private final Stretch stretch;
    private final NameTagger tagger;
    private final RareHan rareHan = new RareHan();
    /** The text, or what is left of a longer one that was read before. */
    private char[] characters = new char[256];

    private int used;

    TextNames(NameModel model, Stretch stretch, ShopWords ofShops) {
        this.stretch = stretch;
        tagger = new NameTagger(model, stretch, ofShops);
    }

    /**
     * Finds by models in OpenNLP's form, which are compiled first.
     *
     * @param models their folder
     */
    public static TextNames of(Dictionaries dictionaries, Path models) throws IOException {
        return new TextNames(ModelCompiler.compile(models), Stretch.of(dictionaries), new ShopWords(dictionaries));
    }

    /** Finds the names of a text. */
    public void find(CharSequence text, Output output) {
        int length = text.length();
        if (characters.length < length) {
            characters = new char[Math.max(length, 2 * characters.length)];
        }
        copy(text, characters);
        used = Math.max(used, length);
        int start = 0;
        while (start < length) {
            int end = take(start, length);
            if (stretch.hasPairs() && rareHan.take(characters, start, end)) {
                stretch.take(rareHan.written(), 0, rareHan.length());
                tagger.tag(0, rareHan.placing(output));
            } else {
                tagger.tag(start, output);
            }
            start = end;
        }
    }

    private static void copy(CharSequence text, char[] to) {
        if (text instanceof CharBuffer buffer) {
            buffer.get(buffer.position(), to, 0, text.length());
        } else {
            text.toString().getChars(0, text.length(), to, 0);
        }
    }

    /** Overwrites what was read, so that no text outlives its scan. */
    void forget() {
        Arrays.fill(characters, 0, used, '\0');
        used = 0;
        stretch.forget();
        rareHan.forget();
    }

    /** Takes the stretch that begins at an offset; gives where it ends. */
    private int take(int start, int length) {
        int latest = Math.min(length, start + Stretch.LONGEST);
        int end = stretch.take(characters, start, latest);
        boolean goesOn = end == latest && latest < length && !stretch.isClosed();
        return goesOn ? stretch.take(characters, start, cut(characters, latest)) : end;
    }

    /** A place near the latest one that is in no name: behind a sign, else behind a space, else at least in no character. */
    private static int cut(char[] text, int latest) {
        for (String signs : BREAKS) {
            for (int i = latest; i > latest - CUT_CHOICE; i--) {
                if (signs.indexOf(text[i - 1]) >= 0) {
                    return i;
                }
            }
        }
        return Character.isHighSurrogate(text[latest - 1]) ? latest - 1 : latest;
    }
}
