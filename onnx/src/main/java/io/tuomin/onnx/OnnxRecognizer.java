package io.tuomin.onnx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.tuomin.Classifier;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a token-classification model of one's own finds: a BERT in ONNX format with its {@code vocab.txt} and its labels. What the model
 * says is evidence like any other: a probability of 0.95, 0.8 or 0.5 and more adds to the base, labels and field names add to that, and
 * where another recognizer is surer the value is what that says.
 *
 * <p>Immutable and thread-safe; close it when no classifier uses it any more.
 *
 * <pre>{@code
 * OnnxRecognizer model = OnnxRecognizer.builder(folder.resolve("model.onnx"))
 *         .vocabulary(folder.resolve("vocab.txt"))
 *         .labels(folder.resolve("config.json"))
 *         .type("PER", "PERSON_NAME")
 *         .build();
 * Classifier classifier = Classifier.builder().add(model).build();
 * }</pre>
 */
public final class OnnxRecognizer implements TextRecognizer, AutoCloseable {

    /** Base of what a model finds: with the least of its evidence it is a suspicion, with more it is believed. */
    private static final int BASE = 45;

    /** [CLS] and [SEP] */
    private static final int FRAME = 2;

    private final Model model;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final ImmutableMap<String, EntitySpec> specs; // by the model's name of the kind
    private final int length;
    private final int overlap;

    private OnnxRecognizer(
            Model model, Vocabulary vocabulary, Labels labels, Map<String, EntitySpec> specs, int length, int overlap) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.specs = ImmutableMap.copyOf(specs);
        this.length = length;
        this.overlap = overlap;
    }

    /** For a model in a file. */
    public static Builder builder(Path model) {
        return new Builder(model);
    }

    @Override
    public ImmutableList<EntitySpec> specs() {
        return specs.values().asList();
    }

    @Override
    public void recognize(CharSequence text, Sink sink) {
        Tokens tokens = vocabulary.cut(text);
        Tagging tagging = new Tagging(labels, tokens.size());
        int room = length - FRAME;
        int decided = 0; // tokens before have their labels
        for (int from = 0; decided < tokens.size(); from += room - overlap) {
            int to = Math.min(tokens.size(), from + room);
            // Half of what two sequences share is decided by the one, half by the other: so each token has context on
            // both sides.
            int until = to == tokens.size() ? to : to - overlap / 2;
            float[][] numbers = run(tokens, from, to);
            for (; decided < until; decided++) {
                tagging.set(decided, numbers[1 + decided - from]);
            }
        }
        tagging.tell(tokens, (kind, first, last, probability) -> {
            EntitySpec spec = specs.get(kind);
            Evidence evidence = evidence(probability);
            if (spec != null && evidence != null) {
                sink.report(spec, tokens.start(first), tokens.end(last), evidence);
            }
        });
    }

    private float[][] run(Tokens tokens, int from, int to) {
        int used = to - from + FRAME;
        long[] ids = new long[model.fixedLength() > 0 ? length : used];
        ids[0] = vocabulary.first();
        for (int token = from; token < to; token++) {
            ids[1 + token - from] = tokens.id(token);
        }
        ids[used - 1] = vocabulary.last();
        for (int i = used; i < ids.length; i++) {
            ids[i] = vocabulary.padding();
        }
        return model.run(ids, used);
    }

    private static @Nullable Evidence evidence(double probability) {
        if (probability >= 0.95) {
            return Evidence.MODEL_SURE;
        }
        if (probability >= 0.8) {
            return Evidence.MODEL_LIKELY;
        }
        return probability >= 0.5 ? Evidence.MODEL_POSSIBLE : null;
    }

    @Override
    public void close() {
        model.close();
    }

    /** Settings of an {@link OnnxRecognizer}. */
    public static final class Builder {

        private final Path model;
        private @Nullable Path vocabulary;
        private @Nullable Path labels;
        private final Map<String, String> ids = new LinkedHashMap<>();
        private final Map<String, EntityType> types = new LinkedHashMap<>();
        private boolean lowerCase = true;
        private int length = 512;
        private int overlap = 64;
        private int threads = 1;

        private Builder(Path model) {
            this.model = model;
        }

        /** The pieces the model knows, one a line: {@code vocab.txt}. */
        public Builder vocabulary(Path file) {
            vocabulary = file;
            return this;
        }

        /** What the outputs stand for: a {@code config.json} with {@code id2label}, or a file with one label a line. */
        public Builder labels(Path file) {
            labels = file;
            return this;
        }

        /**
         * The built-in type that a kind of the model is. Kinds that are given no type are not reported.
         *
         * @param kind the kind in the labels: {@code PER} in {@code B-PER}
         * @param type id of the type, such as {@code PERSON_NAME}
         */
        public Builder type(String kind, String type) {
            ids.put(kind, type);
            return this;
        }

        /** The type of one's own that a kind of the model is. */
        public Builder type(String kind, EntityType type) {
            types.put(kind, type);
            return this;
        }

        /** Whether the vocabulary is in lower case, as it is of Chinese models; true unless said otherwise. */
        public Builder lowerCase(boolean value) {
            lowerCase = value;
            return this;
        }

        /**
         * How much the model reads at a time.
         *
         * @param tokens most tokens of one sequence, 512 unless said otherwise; what a model of fixed length takes goes before
         * @param shared tokens that one sequence shares with the next, 64 unless said otherwise
         */
        public Builder sequence(int tokens, int shared) {
            length = tokens;
            overlap = shared;
            return this;
        }

        /** Threads that one run may use; 1 unless said otherwise. */
        public Builder threads(int value) {
            threads = value;
            return this;
        }

        /**
         * Loads the model.
         *
         * @throws OnnxModelException if a file is missing, or model, vocabulary, labels and types do not fit together
         */
        public OnnxRecognizer build() {
            if (vocabulary == null || labels == null || ids.isEmpty() && types.isEmpty()) {
                throw new OnnxModelException(
                        "A model needs a vocabulary, labels, and a type for one of its kinds at least");
            }
            Vocabulary pieces = Vocabulary.read(vocabulary, lowerCase);
            Labels meanings = Labels.read(labels);
            Map<String, EntitySpec> specs = specs(meanings);
            Model loaded = Model.load(model, meanings.size(), threads);
            int tokens = loaded.fixedLength() > 0 ? loaded.fixedLength() : length;
            if (overlap < 0 || tokens - FRAME <= overlap) {
                loaded.close();
                throw new OnnxModelException("A sequence of " + tokens + " tokens cannot share " + overlap
                        + " with the next; say another sequence(tokens, shared)");
            }
            return new OnnxRecognizer(loaded, pieces, meanings, specs, tokens, overlap);
        }

        private Map<String, EntitySpec> specs(Labels meanings) {
            Map<String, EntitySpec> specs = new LinkedHashMap<>();
            if (!ids.isEmpty()) {
                ImmutableList<EntitySpec> known = Classifier.standard().entities();
                ids.forEach((kind, id) -> specs.put(kind, builtIn(known, id)));
            }
            types.forEach((kind, type) -> specs.put(kind, spec(type)));
            for (String kind : specs.keySet()) {
                if (!meanings.kinds().contains(kind)) {
                    throw new OnnxModelException(
                            "The labels " + labels + " have no kind '" + kind + "'; they have " + meanings.kinds());
                }
            }
            return specs;
        }

        private static EntitySpec builtIn(ImmutableList<EntitySpec> known, String id) {
            for (EntitySpec spec : known) {
                if (spec.type().id().equals(id)) {
                    return spec(spec.type())
                            .labels(String.join(",", spec.labels()))
                            .context(String.join(",", spec.context()));
                }
            }
            throw new OnnxModelException("No entity type '" + id + "'; the catalogue is in docs/entities.md");
        }

        private static EntitySpec spec(EntityType type) {
            Category category = type.category();
            return EntitySpec.of(type.id(), category, type.chinese(), type.english(), BASE)
                    .ownBorders();
        }
    }
}
