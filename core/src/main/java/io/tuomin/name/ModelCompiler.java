package io.tuomin.name;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** Compiles the models for names from OpenNLP's form into {@link NameModel}. Runs when the dictionaries are built. */
public final class ModelCompiler {

    /** File of the model for names, compressed by gzip as the others. */
    public static final String NAMES = "person-names.maxent.gz";

    /** File of the model that is asked first. */
    public static final String GATE = "person-names-gate.maxent.gz";

    /** File of the model for titles of goods. */
    public static final String TITLES = "goods-titles.maxent.gz";

    /** Outcomes of the gate; the first one has no weights. */
    public static final List<String> GATE_OUTCOMES = List.of("OTHER", "NAME");

    /** Outcomes of the model for titles; the first one has no weights. */
    public static final List<String> TITLE_OUTCOMES = List.of("OTHER", "TITLE");

    private ModelCompiler() {}

    /**
     * Compiles the models.
     *
     * @param args the folder of the models in OpenNLP's form, and the file for the compiled form
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Two arguments: the folder of the models, the file for their compiled form");
        }
        Path target = Path.of(args[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            compile(Path.of(args[0])).write(out);
        }
    }

    /** The models of a folder. */
    static NameModel compile(Path folder) throws IOException {
        return new NameModel(
                new NameGate(table(read(folder.resolve(GATE)), GATE_OUTCOMES, NameGate.SLOTS)),
                weights(read(folder.resolve(NAMES))),
                new GoodsTitle(table(read(folder.resolve(TITLES)), TITLE_OUTCOMES, GoodsTitle.SLOTS)));
    }

    /** Reads a model as OpenNLP does. */
    static AbstractModel read(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            return new BinaryGISModelReader(in).getModel();
        }
    }

    private static NameWeights weights(AbstractModel model) {
        Map<Long, byte[]> weights = new HashMap<>();
        contexts(model, List.of(Outcome.names()))
                .forEach((name, ofFeature) -> weights.put(NameFeatures.feature(name), ofFeature));
        return NameWeights.of(weights);
    }

    /** The weights of the second of two outcomes, by slot. */
    private static byte[] table(AbstractModel model, List<String> outcomes, int slots) {
        byte[] weights = new byte[slots];
        contexts(model, outcomes).forEach((slot, ofSlot) -> weights[Integer.parseInt(slot)] = ofSlot[1]);
        return weights;
    }

    /**
     * The weights of a model by the names of its features.
     *
     * @throws IllegalArgumentException if it has other outcomes, weights that are no multiples of {@link NameModel#GRID}, or weights of
     *     the first outcome
     */
    @SuppressWarnings("unchecked")
    private static Map<String, byte[]> contexts(AbstractModel model, List<String> outcomes) {
        Object[] structures = model.getDataStructures();
        String[] labels = (String[]) structures[2];
        int[] places = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            places[i] = outcomes.indexOf(labels[i]);
        }
        Map<String, byte[]> weights = new HashMap<>();
        ((Map<String, Context>) structures[1])
                .forEach((name, context) -> weights.put(name, weights(context, places, outcomes.size())));
        return weights;
    }

    private static byte[] weights(Context context, int[] places, int outcomes) {
        byte[] weights = new byte[outcomes];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            double weight = context.getParameters()[i] / NameModel.GRID;
            int place = places[context.getOutcomes()[i]];
            if (weight != (byte) weight || place == 0 && weight != 0) {
                throw new IllegalArgumentException("A weight of the model is no multiple of " + NameModel.GRID
                        + ", too large, or none" + " relative to the first outcome");
            }
            weights[place] = (byte) weight;
        }
        return weights;
    }
}
