package io.tuomin.name;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.model.Evidence;
import io.tuomin.pool.Spares;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;

/**
 * Finds 姓名 in running text by a model: full names, surnames before titles, names of other languages in Chinese or Latin letters.
 * Thread-safe.
 */
public final class NameRecognizer implements TextRecognizer {

    /** Name of the model among the dictionaries. */
    public static final String MODEL = "person-names";

    /** Less probable names are not reported. */
    private static final double LEAST = 0.2;

    private static final double POSSIBLE = 0.5;
    private static final double LIKELY = 0.8;
    private static final double SURE = 0.95;

    /** What stands for the rest of a name. */
    private static final String MASKS = "*某×╳＊○□";

    /** What 某 stands before where it masks no name: 某日, 某处. */
    private static final String OF_TIMES = "日月年天时次地处";

    /** What may stand between the parts of a name. */
    private static final String SIGNS = "·.-' ";

    private static final Sink NOWHERE = (type, start, end, evidence) -> {};

    private final EntitySpec spec;
    private final ImmutableList<EntitySpec> specs;
    private final NameModel model;
    private final NameCharacters characters;
    private final NameWords words;
    private final ShopWords ofShops;
    private final Spares<Reading> spares;

    /**
     * Reads the model and its tables.
     *
     * @param spec what it reports: 姓名
     * @throws io.tuomin.dictionary.DictionaryException if a table or the model is missing
     */
    public NameRecognizer(EntitySpec spec, Dictionaries dictionaries) {
        this.spec = spec;
        specs = ImmutableList.of(spec);
        model = NameModel.read(dictionaries.model(MODEL));
        characters = new NameCharacters(dictionaries);
        words = NameWords.of(dictionaries);
        ofShops = new ShopWords(dictionaries);
        spares = new Spares<>(Reading::new);
    }

    @Override
    public ImmutableList<EntitySpec> specs() {
        return specs;
    }

    @Override
    public boolean readsAscii() {
        return false;
    }

    @Override
    public void recognize(CharSequence text, Sink sink) {
        if (!hasHan(text, sink)) {
            return;
        }
        Reading reading = spares.take();
        try {
            reading.read(text, sink);
        } finally {
            reading.forget();
            spares.give(reading);
        }
    }

    /** Reads one text at a time, and reports what is to be believed. */
    private final class Reading implements TextNames.Output {

        private final TextNames names = new TextNames(model, new Stretch(characters, words), ofShops);
        private CharSequence text = "";
        private Sink sink = NOWHERE;

        void read(CharSequence toRead, Sink reports) {
            text = toRead;
            sink = reports;
            names.find(text, this);
        }

        /** Lets go of the text. */
        void forget() {
            names.forget();
            text = "";
            sink = NOWHERE;
        }

        @Override
        public boolean isSettled(int offset) {
            return sink.isSettled(offset);
        }

        @Override
        public void name(int first, int behind, double probability, boolean inTitle) {
            int start = isInside(text, first) ? first - 1 : first;
            int end = isInside(text, behind) ? behind + 1 : behind;
            if (Character.isLowerCase(text.charAt(start))) {
                return; // a word of another language, or a nickname
            }
            if (probability < (words.isLookalike(text, start, end) ? SURE : LEAST) || isMasked(text, start, end)) {
                return;
            }
            if (inTitle && at(text, start - 1) != '=') { // user=张伟 stands in a log
                sink.report(spec, start, end, evidence(probability), Evidence.IN_LISTING);
            } else {
                sink.report(spec, start, end, evidence(probability));
            }
        }
    }

    /** Whether an offset is between the two units of a character. */
    private static boolean isInside(CharSequence text, int i) {
        return i > 0
                && i < text.length()
                && Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /**
     * Whether what looks like a name has been made unrecognizable: 张*, 李某, 王XX. What has a star before and behind it may be emphasized
     * (**张伟**): that is judged by the engine. 王小明某日 says when.
     */
    private static boolean isMasked(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = NameCharacters.normal(text.charAt(i));
            if (MASKS.indexOf(c) >= 0 || SIGNS.indexOf(c) < 0 && !Character.isLetter(c) && !Character.isSurrogate(c)) {
                return true;
            }
        }
        char behind = at(text, end);
        boolean emphasized = behind == '*' && at(text, start - 1) == '*';
        boolean says = behind == '某' && end - start > 1 && OF_TIMES.indexOf(at(text, end + 1)) >= 0;
        return behind != 0 && MASKS.indexOf(behind) >= 0 && !emphasized && !says;
    }

    private static char at(CharSequence text, int i) {
        return i < 0 || i >= text.length() ? 0 : NameCharacters.normal(text.charAt(i));
    }

    /** Whether a Chinese character stands where a name may be. */
    private static boolean hasHan(CharSequence text, Sink sink) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u4E00' && text.charAt(i) <= '\u9FFF' && !sink.isSettled(i)) {
                return true;
            }
        }
        return false;
    }

    private static Evidence evidence(double probability) {
        if (probability >= SURE) {
            return Evidence.MODEL_SURE;
        }
        if (probability >= LIKELY) {
            return Evidence.MODEL_LIKELY;
        }
        return probability >= POSSIBLE ? Evidence.MODEL_POSSIBLE : Evidence.MODEL_DOUBTFUL;
    }
}
