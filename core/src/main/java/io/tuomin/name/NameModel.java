package io.tuomin.name;

import io.tuomin.dictionary.DictionaryException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The compiled model for names: what is asked first of every character, and the weights that decide. Immutable.
 *
 * @param gate asked first
 * @param weights of the features of those that pass
 * @param titles tells titles of goods
 */
record NameModel(NameGate gate, NameWeights weights, GoodsTitle titles) {

    /** What all weights are multiples of. */
    static final double GRID = 1.0 / 16;

    private static final int MAGIC = 0x544E414D; // "TNAM"
    private static final int FORMAT = 2;

    /** Writes the compiled form. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeByte(FORMAT);
        data.write(gate.weights());
        data.write(titles.weights());
        weights.write(data);
        data.flush();
    }

    /**
     * Reads the compiled form.
     *
     * @throws DictionaryException if it is none, or is cut off
     */
    static NameModel read(byte[] compiled) {
        try {
            ByteBuffer in = ByteBuffer.wrap(compiled);
            if (in.getInt() != MAGIC || in.get() != FORMAT) {
                throw new DictionaryException("Not a compiled model for names of this version");
            }
            byte[] gate = new byte[NameGate.SLOTS];
            in.get(gate);
            byte[] titles = new byte[GoodsTitle.SLOTS];
            in.get(titles);
            return new NameModel(new NameGate(gate), NameWeights.read(in), new GoodsTitle(titles));
        } catch (BufferUnderflowException e) {
            throw new DictionaryException("The compiled model for names is cut off", e);
        }
    }
}
