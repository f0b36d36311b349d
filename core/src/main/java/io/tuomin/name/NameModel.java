package io.tuomin.name;

import io.tuomin.dictionary.DictionaryException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
    private static final int FORMAT = 1;

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
    static NameModel read(InputStream in) {
        try {
            DataInputStream data = new DataInputStream(in);
            if (data.readInt() != MAGIC || data.readByte() != FORMAT) {
                throw new DictionaryException("Not a compiled model for names of this version");
            }
            byte[] gate = new byte[NameGate.SLOTS];
            data.readFully(gate);
            byte[] titles = new byte[GoodsTitle.SLOTS];
            data.readFully(titles);
            return new NameModel(new NameGate(gate), NameWeights.read(data), new GoodsTitle(titles));
        } catch (IOException e) {
            throw new DictionaryException("Cannot read the compiled model for names", e);
        }
    }
}
