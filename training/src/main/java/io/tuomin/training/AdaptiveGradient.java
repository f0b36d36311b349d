package io.tuomin.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Trains a maximum entropy model by stochastic gradient steps whose size adapts to each weight (AdaGrad: Duchi, Hazan and Singer 2011).
 * An OpenNLP trainer: name this class as {@code Algorithm}. On millions of events it takes minutes where generalized iterative scaling
 * and quasi-Newton steps take hours, and the same events always give the same model.
 *
 * <p>Weights are taken relative to those of the outcome that the parameter {@code Reference} names, and rounded to {@link #GRID};
 * predicates none of whose weights has the significance that the parameter {@code LeastSignificance} asks for are left out, and the
 * others trained anew without them.
 */
public final class AdaptiveGradient extends AbstractEventTrainer {

    /** Weights are multiples of this. */
    static final double GRID = 1.0 / 16;

    /** No weight is larger: so that each fits into a byte. */
    static final double LARGEST = 127 * GRID;

    private static final float STEP = 0.1f;
    private static final float SMOOTHING = 0.1f;
    /** Events that are believed this much teach nothing more. */
    private static final float BELIEVED = 0.999f;

    private static final float SMALLEST_GRADIENT = 1e-4f;
    private static final long SEED = 1;

    @Override
    public boolean isSortAndMerge() {
        return false;
    }

    @Override
    public MaxentModel doTrain(DataIndexer indexer) throws IOException {
        int outcomes = indexer.getOutcomeLabels().length;
        int predicates = indexer.getPredLabels().length;
        double least = trainingParameters.getDoubleParameter("LeastSignificance", 0);
        int[][] contexts = indexer.getContexts().clone();
        float[] squares = new float[predicates * outcomes];
        float[] weights = weights(contexts, indexer.getOutcomeList(), outcomes, squares);
        if (least > 0) {
            drop(contexts, weights, squares, outcomes, least);
            weights = weights(contexts, indexer.getOutcomeList(), outcomes, new float[squares.length]);
        }
        int reference = Arrays.asList(indexer.getOutcomeLabels())
                .indexOf(trainingParameters.getStringParameter("Reference", indexer.getOutcomeLabels()[0]));
        return model(weights, reference, indexer);
    }

    private float[] weights(int[][] contexts, int[] outcomeList, int outcomes, float[] squares) {
        float[] weights = new float[squares.length];
        int[] order = IntStream.range(0, contexts.length).toArray();
        Random random = new Random(SEED);
        float[] scores = new float[outcomes];
        for (int round = 0; round < getIterations(); round++) {
            shuffle(order, random);
            for (int event : order) {
                step(contexts[event], outcomeList[event], weights, squares, scores);
            }
        }
        return weights;
    }

    /**
     * Leaves out of the contexts the predicates of little significance: that of a weight is its size in terms of its standard error,
     * for which the sum of its squared gradients stands.
     */
    private static void drop(int[][] contexts, float[] weights, float[] squares, int outcomes, double least) {
        boolean[] significant = new boolean[weights.length / outcomes];
        for (int weight = 0; weight < weights.length; weight++) {
            significant[weight / outcomes] |= Math.abs(weights[weight]) * Math.sqrt(squares[weight]) >= least;
        }
        for (int event = 0; event < contexts.length; event++) {
            contexts[event] = Arrays.stream(contexts[event])
                    .filter(predicate -> significant[predicate])
                    .toArray();
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static void step(int[] context, int outcome, float[] weights, float[] squares, float[] scores) {
        probabilities(context, weights, scores);
        if (scores[outcome] > BELIEVED) {
            return;
        }
        for (int o = 0; o < scores.length; o++) {
            float gradient = (o == outcome ? 1 : 0) - scores[o];
            if (Math.abs(gradient) < SMALLEST_GRADIENT) {
                continue;
            }
            float square = gradient * gradient;
            for (int predicate : context) {
                int weight = predicate * scores.length + o;
                squares[weight] += square;
                weights[weight] += STEP * gradient / (SMOOTHING + (float) Math.sqrt(squares[weight]));
            }
        }
    }

    private static void probabilities(int[] context, float[] weights, float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (int o = 0; o < scores.length; o++) {
            float score = 0;
            for (int predicate : context) {
                score += weights[predicate * scores.length + o];
            }
            scores[o] = score;
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int o = 0; o < scores.length; o++) {
            scores[o] = (float) StrictMath.exp(scores[o] - most);
            sum += scores[o];
        }
        for (int o = 0; o < scores.length; o++) {
            scores[o] /= sum;
        }
    }

    /** A model of the weights relative to those of one outcome, as multiples of {@link #GRID}; without predicates that have none. */
    private static GISModel model(float[] weights, int reference, DataIndexer indexer) {
        String[] labels = indexer.getOutcomeLabels();
        int outcomes = labels.length;
        int[] all = IntStream.range(0, outcomes).toArray();
        List<Context> contexts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String[] predicates = indexer.getPredLabels();
        for (int predicate = 0; predicate < predicates.length; predicate++) {
            double[] values = new double[outcomes];
            for (int o = 0; o < outcomes; o++) {
                double weight = weights[predicate * outcomes + o] - weights[predicate * outcomes + reference];
                values[o] = Math.max(-LARGEST, Math.min(LARGEST, Math.rint(weight / GRID) * GRID));
            }
            if (Arrays.stream(values).anyMatch(value -> value != 0)) {
                contexts.add(new Context(all, values));
                names.add(predicates[predicate]);
            }
        }
        return new GISModel(contexts.toArray(Context[]::new), names.toArray(String[]::new), labels);
    }
}
