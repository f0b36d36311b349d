package io.tuomin.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes the smallest model that classifies tokens: a table with a row of numbers for each piece, and one Gather that looks them up. Its
 * bytes are those of the protocol buffer {@code ModelProto} of ONNX.
 */
final class TinyModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final String[] inputs;
    private final float[][] table;
    private int inputType = INT64;
    private int[] inputShape = {-1, -1};

    /** A model that takes some inputs, of which it looks at the first. */
    TinyModel(float[][] table, String... inputs) {
        this.table = table;
        this.inputs = inputs;
    }

    TinyModel inputShape(int... shape) {
        inputShape = shape;
        return this;
    }

    TinyModel indices(int type) {
        inputType = type;
        return this;
    }

    byte[] bytes() {
        Message graph = new Message()
                .message(
                        1,
                        new Message()
                                .text(1, "table")
                                .text(1, inputs[0])
                                .text(2, "logits")
                                .text(4, "Gather"))
                .text(2, "tiny")
                .message(5, weights());
        for (String input : inputs) {
            graph.message(11, value(input, inputType, inputShape));
        }
        int[] outputShape = java.util.Arrays.copyOf(inputShape, inputShape.length + 1);
        outputShape[inputShape.length] = table[0].length;
        graph.message(12, value("logits", FLOAT, outputShape));
        return new Message()
                .number(1, 8) // version of the format
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13)) // version of the operators
                .bytes();
    }

    private Message weights() {
        ByteBuffer numbers =
                ByteBuffer.allocate(4 * table.length * table[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : table) {
            for (float number : row) {
                numbers.putFloat(number);
            }
        }
        return new Message()
                .number(1, table.length)
                .number(1, table[0].length)
                .number(2, FLOAT)
                .text(8, "table")
                .field(9, numbers.array());
    }

    private static Message value(String name, int type, int[] shape) {
        Message dimensions = new Message();
        for (int i = 0; i < shape.length; i++) {
            dimensions.message(1, shape[i] < 0 ? new Message().text(2, "d" + i) : new Message().number(1, shape[i]));
        }
        Message tensor = new Message().number(1, type).message(2, dimensions);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A message of a protocol buffer. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return field(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return field(field, value.bytes());
        }

        Message field(int field, byte[] value) {
            varint(field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while (rest >= 0x80) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
