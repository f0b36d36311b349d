package io.tuomin.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A token-classification model: ids of pieces in, one number for each piece and label out. Thread-safe. */
final class Model implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String SEGMENTS = "token_type_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String output;
    private final int labels;
    /** The length that every input must have, or -1. */
    private final int fixedLength;

    private Model(OrtSession session, Path file, int labels) throws OrtException {
        this.session = session;
        this.labels = labels;
        this.fixedLength = inputs(session.getInputInfo(), file);
        this.output = output(session.getOutputInfo(), file);
    }

    static Model load(Path file, int labels, int threads) {
        if (!Files.isReadable(file)) {
            throw new OnnxModelException("Cannot read the model " + file);
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL); // others tell ids of pieces
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            try {
                return new Model(session, file, labels);
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new OnnxModelException("Cannot load the model " + file + ": " + e.getMessage(), e);
        }
    }

    private static int inputs(Map<String, NodeInfo> inputs, Path file) {
        if (!inputs.containsKey(IDS) || !Set.of(IDS, MASK, SEGMENTS).containsAll(inputs.keySet())) {
            throw new OnnxModelException("The model " + file + " takes " + inputs.keySet() + "; a token-classification"
                    + " model takes " + IDS + " and may take " + MASK + " and " + SEGMENTS);
        }
        int fixed = -1;
        for (Map.Entry<String, NodeInfo> input : inputs.entrySet()) {
            long[] shape = shape(input.getValue(), OnnxJavaType.INT64, 2);
            if (shape.length == 0) {
                throw new OnnxModelException("The input " + input.getKey() + " of the model " + file + " is "
                        + input.getValue().getInfo() + "; it must be of type int64 and shape [batch, sequence]");
            }
            fixed = Math.max(fixed, (int) shape[1]);
        }
        return fixed;
    }

    private String output(Map<String, NodeInfo> outputs, Path file) {
        String name = outputs.containsKey("logits")
                ? "logits"
                : outputs.keySet().iterator().next();
        long[] shape = shape(outputs.get(name), OnnxJavaType.FLOAT, 3);
        if (shape.length == 0) {
            throw new OnnxModelException("The output " + name + " of the model " + file + " is "
                    + outputs.get(name).getInfo() + "; it must be of type float and shape [batch, sequence, labels]");
        }
        if (shape[2] > 0 && shape[2] != labels) {
            throw new OnnxModelException("The model " + file + " gives " + shape[2]
                    + " numbers for a token, and there are " + labels + " labels");
        }
        return name;
    }

    /** The shape of a tensor of a type and rank; empty if it is another. */
    private static long[] shape(NodeInfo node, OnnxJavaType type, int rank) {
        return node.getInfo() instanceof TensorInfo tensor && tensor.type == type && tensor.getShape().length == rank
                ? tensor.getShape()
                : new long[0];
    }

    /** The length that every input must have, or -1. */
    int fixedLength() {
        return fixedLength;
    }

    /**
     * Runs the model on one sequence.
     *
     * @param ids the ids of the pieces
     * @param used how many of them are text, from the first on; the rest is padding
     * @return for each piece one number for each label
     */
    float[][] run(long[] ids, int used) {
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 0, used, 1);
        Map<String, long[]> values = Map.of(IDS, ids, MASK, mask, SEGMENTS, new long[ids.length]);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] shape = {1, ids.length};
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values.get(name)), shape));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return numbers((OnnxTensor) result.get(0), ids.length);
            }
        } catch (OrtException e) {
            // Without the cause, which may tell the id of a piece.
            throw new OnnxModelException("The model failed: " + e.getCode());
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[][] numbers(OnnxTensor tensor, int length) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        if (buffer.remaining() != length * labels) {
            throw new OnnxModelException("The model gives numbers of shape "
                    + Arrays.toString(tensor.getInfo().getShape()) + " for " + length + " tokens and " + labels
                    + " labels");
        }
        float[][] numbers = new float[length][labels];
        for (float[] row : numbers) {
            buffer.get(row);
        }
        return numbers;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxModelException("Cannot close the model: " + e.getCode(), e);
        }
    }
}
