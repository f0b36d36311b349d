package io.tuomin.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tuomin.TestClassifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled models say what OpenNLP says of the models it keeps. */
class ModelEqualityTest {

    private static final Path MODELS = Path.of("../dictionaries/src/main/models");
    private static final Path SENTENCES = Path.of("../training/src/main/sentences");
    /** Of the lines of the corpus, one in so many. */
    private static final int EVERY = 60;

    private static NameModel compiled;
    private static Stretch stretch;
    private static NameFeatures features;
    private static ShopWords ofShops;
    private static final List<String> CORPUS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        compiled = ModelCompiler.compile(MODELS);
        stretch = Stretch.of(TestClassifier.DICTIONARIES);
        features = new NameFeatures(stretch);
        ofShops = new ShopWords(TestClassifier.DICTIONARIES);
        try (Stream<Path> files = Files.list(SENTENCES)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i += EVERY) {
                    String line = lines.get(i).replace("«", "").replace("»", "");
                    CORPUS.add(line.substring(0, Math.min(line.length(), NameFeatures.LONGEST)));
                }
            }
        }
        assertThat(CORPUS).hasSizeGreaterThan(300);
    }

    @Test
    void outcomesAreAsProbable() throws IOException {
        AbstractModel original = ModelCompiler.read(MODELS.resolve(ModelCompiler.NAMES));
        NameTagger tagger = new NameTagger(compiled, stretch, ofShops);
        long[] found = new long[NameFeatures.MOST];
        for (String text : CORPUS) {
            features.read(text, 0, text.length());
            for (int i = 0; i < text.length(); i++) {
                double[] expected = original.eval(names(found, features.at(i, found)));
                double[] actual = softmax(tagger.sum(i));
                for (int o = 0; o < expected.length; o++) {
                    Outcome outcome = Outcome.valueOf(original.getOutcome(o));
                    assertThat(actual[outcome.ordinal()]).as(text + " " + i).isCloseTo(expected[o], within(1e-9));
                }
            }
        }
    }

    private static String[] names(long[] found, int count) {
        return Arrays.stream(found, 0, count).mapToObj(NameFeatures::name).toArray(String[]::new);
    }

    private static double[] softmax(int[] sums) {
        double[] exponentials = Arrays.stream(sums)
                .mapToDouble(sum -> Math.exp(sum * NameModel.GRID))
                .toArray();
        double all = Arrays.stream(exponentials).sum();
        return Arrays.stream(exponentials).map(value -> value / all).toArray();
    }

    @Test
    void theGateLetsTheSamePass() throws IOException {
        AbstractModel original = ModelCompiler.read(MODELS.resolve(ModelCompiler.GATE));
        int name = original.getIndex(ModelCompiler.GATE_OUTCOMES.get(1));
        int[] slots = new int[NameGate.FEATURES];
        for (String text : CORPUS) {
            features.read(text, 0, text.length());
            for (int i = 0; i < text.length(); i++) {
                features.slots(i, slots);
                double probability = original.eval(
                                Arrays.stream(slots).mapToObj(Integer::toString).toArray(String[]::new))[name];
                double odds = Math.log(probability / (1 - probability)) / NameModel.GRID;
                if (Math.abs(odds - NameGate.LEAST) > 1e-6) {
                    assertThat(compiled.gate().passes(slots)).as(text + " " + i).isEqualTo(odds > NameGate.LEAST);
                }
            }
        }
    }

    @Test
    void titlesAreTheSame() throws IOException {
        AbstractModel original = ModelCompiler.read(MODELS.resolve(ModelCompiler.TITLES));
        int title = original.getIndex(ModelCompiler.TITLE_OUTCOMES.get(1));
        long[] slots = new long[NameFeatures.LONGEST + 2];
        int titles = 0;
        for (String text : CORPUS) {
            if (text.length() < 10) {
                continue;
            }
            features.read(text, 0, text.length());
            int count = features.titleSlots(slots);
            double probability = original.eval(Arrays.stream(slots, 0, count)
                    .mapToObj(Long::toString)
                    .toArray(String[]::new))[title];
            double odds = Math.log(probability / (1 - probability)) / NameModel.GRID;
            assertThat((double) compiled.titles().odds(stretch)).as(text).isCloseTo(odds, within(1e-3));
            titles += compiled.titles().isTitle(stretch, ofShops) ? 1 : 0;
        }
        assertThat(titles).isBetween(50, CORPUS.size() / 2);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        compiled.write(out);
        NameModel again = NameModel.read(out.toByteArray());
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        again.write(second);
        assertThat(second.toByteArray()).isEqualTo(out.toByteArray());
        String text = CORPUS.get(7);
        NameTagger before = new NameTagger(compiled, stretch, ofShops);
        NameTagger after = new NameTagger(again, stretch, ofShops);
        features.read(text, 0, text.length());
        IntStream.range(0, text.length()).forEach(i -> assertThat(after.sum(i)).isEqualTo(before.sum(i)));
    }

    /** What is looked at only where the gate lets something pass is what is seen of the whole text. */
    @Test
    void aPartLookedAtIsSeenAsInTheWhole() {
        Stretch part = Stretch.of(TestClassifier.DICTIONARIES);
        NameFeatures partFeatures = new NameFeatures(part);
        long[] ofWhole = new long[NameFeatures.MOST];
        long[] ofPart = new long[NameFeatures.MOST];
        for (String text : CORPUS) {
            features.read(text, 0, text.length());
            for (int i = 0; i < text.length(); i += 3) {
                part.read(text, 0, text.length());
                part.forgetWords();
                part.look(i, i + 1);
                int count = partFeatures.at(i, ofPart);
                assertThat(features.at(i, ofWhole)).isEqualTo(count);
                assertThat(Arrays.copyOf(ofPart, count)).as(text + " " + i).isEqualTo(Arrays.copyOf(ofWhole, count));
            }
        }
    }
}
