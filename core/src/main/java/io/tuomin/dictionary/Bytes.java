package io.tuomin.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads bytes in one go where the stream knows how many there are, as one out of a jar does. */
final class Bytes {

    private Bytes() {}

    /** All there are. */
    static byte[] readAll(InputStream in) throws IOException {
        return read(in, Integer.MAX_VALUE);
    }

    /** So many, or all there are: takes no room for more than the stream holds, whatever it is asked for. */
    static byte[] read(InputStream in, int most) throws IOException {
        byte[] known = new byte[Math.max(0, Math.min(most, in.available()))];
        int count = in.readNBytes(known, 0, known.length);
        byte[] rest = in.readNBytes(Math.max(0, most - count));
        if (rest.length == 0) {
            return count == known.length ? known : Arrays.copyOf(known, count);
        }
        byte[] all = Arrays.copyOf(known, count + rest.length);
        System.arraycopy(rest, 0, all, count, rest.length);
        return all;
    }
}
