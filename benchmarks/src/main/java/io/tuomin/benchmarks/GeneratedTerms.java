package io.tuomin.benchmarks;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** A large dictionary of a user's own: words of common characters, by chance, of which none is reported. */
final class GeneratedTerms implements Recognizer {

    private static final Charset GB2312 = Charset.forName("GB2312");

    /** The characters in common use are in rows 16 to 55, 94 to a row. */
    private static final int FIRST_ROW = 0xB0;

    private static final int ROWS = 39;
    private static final int CELLS = 94;

    private static final int SHORTEST = 3;
    private static final int LENGTHS = 4;

    private final EntitySpec spec;

    GeneratedTerms(int words, long seed) {
        this.spec = EntitySpec.of("GENERATED_TERM", Category.HEALTH, "随机词语", "generated term", 60)
                .triggers(Trigger.terms(words(words, new Random(seed))));
    }

    private static ImmutableSet<String> words(int count, Random random) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int length = SHORTEST + random.nextInt(LENGTHS); length > 0; length--) {
                word.append(character(random));
            }
            words.add(word.toString());
        }
        return ImmutableSet.copyOf(words);
    }

    private static String character(Random random) {
        byte row = (byte) (FIRST_ROW + random.nextInt(ROWS));
        byte cell = (byte) (0xA1 + random.nextInt(CELLS));
        return new String(new byte[] {row, cell}, GB2312);
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        // finding the word is what is measured
    }
}
