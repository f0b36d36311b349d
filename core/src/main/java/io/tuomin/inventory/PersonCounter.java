package io.tuomin.inventory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Counts distinct persons: exactly up to 100,000, from there on by a sketch with a standard error of 0.41 %, never in more than a
 * megabyte. It keeps keyed hashes of the identities and, as a sketch, not even those. Its state depends on the set of identities alone,
 * so merging the counters of two runs gives bit for bit the counter of one run over both. Not thread-safe: one per thread, then merge.
 */
public final class PersonCounter {

    /** No encoded counter is longer. */
    static final int LONGEST = 1_000_000;

    private static final int VERSION = 1;
    private static final int EXACT = 0;
    private static final int SKETCH = 1;
    private static final String DAMAGED = "Not an encoded count of persons of version " + VERSION + ", or damaged";

    private final PersonKey key;
    private @Nullable ExactHashes hashes = new ExactHashes();
    private @Nullable HyperLogLog sketch;

    /** A counter at 0 whose identities are hashed under a key. */
    public PersonCounter(PersonKey key) {
        this.key = key;
    }

    /** Counts a person, unless it has been counted, by the normalized form of what identifies it. */
    public void add(CharSequence identity) {
        add(key.hash(identity));
    }

    /** Counts a person by the hash of its identity under the key of this counter. */
    void add(long hash) {
        if (hashes != null && !hashes.add(hash)) {
            turnIntoSketch();
        }
        if (sketch != null) {
            sketch.add(hash);
        }
    }

    private void turnIntoSketch() {
        HyperLogLog turned = new HyperLogLog();
        addAll(hashes, turned);
        sketch = turned;
        hashes = null;
    }

    private static void addAll(ExactHashes hashes, HyperLogLog sketch) {
        for (long hash : hashes.places()) {
            if (hash != 0) {
                sketch.add(hash);
            }
        }
    }

    /**
     * Counts the persons of another counter as well, which stays as it is.
     *
     * @throws IllegalArgumentException if it hashes under another key
     */
    public void merge(PersonCounter other) {
        if (!key.isSame(other.key)) {
            throw new IllegalArgumentException("Counts of persons under different keys cannot be merged");
        }
        if (other == this) {
            return;
        }
        if (other.sketch != null) {
            if (sketch == null) {
                turnIntoSketch();
            }
            sketch.merge(other.sketch);
        } else {
            for (long hash : other.hashes.places()) {
                if (hash != 0) {
                    add(hash);
                }
            }
        }
    }

    /** How many persons have been counted. */
    public Headcount count() {
        return sketch == null
                ? new Headcount(hashes.size(), true)
                : new Headcount(Math.max(ExactHashes.MOST + 1L, sketch.estimate()), false);
    }

    /** Bytes that its hashes or its sketch take. */
    int bytes() {
        return sketch == null ? hashes.bytes() : HyperLogLog.REGISTERS;
    }

    /**
     * The state as Base64, at most a million characters: the same set of persons always gives the same text. As long as somebody has the
     * key, this is de-identified and not anonymous information (PIPL 73).
     */
    public String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(key.fingerprint());
            if (sketch == null) {
                out.writeByte(EXACT);
                writeHashes(out);
            } else {
                out.writeByte(SKETCH);
                writeRegisters(out);
            }
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The hashes in ascending order, each as its distance from the one before. */
    private void writeHashes(DataOutputStream out) throws IOException {
        out.writeInt(hashes.size());
        long before = 0;
        for (long hash : hashes.sorted()) {
            long distance = hash - before;
            while (distance >>> 7 != 0) {
                out.writeByte((int) distance | 0x80);
                distance >>>= 7;
            }
            out.writeByte((int) distance);
            before = hash;
        }
    }

    /** Four registers in three bytes. */
    private void writeRegisters(DataOutputStream out) throws IOException {
        for (int register = 0; register < HyperLogLog.REGISTERS; register += 4) {
            int four = 0;
            for (int i = 0; i < 4; i++) {
                four = four << 6 | sketch.register(register + i);
            }
            out.writeByte(four >>> 16);
            out.writeShort(four);
        }
    }

    /**
     * The counter of which this is the {@link #encode() encoded} state.
     *
     * @throws IllegalArgumentException if it was made under another key, or is nothing that {@code encode} writes; the message does not
     *     quote it
     */
    public static PersonCounter decode(String encoded, PersonKey key) {
        PersonCounter counter = new PersonCounter(key);
        byte[] bytes = bytes(encoded);
        int end = bytes.length - Integer.BYTES;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            require(in.readByte() == VERSION);
            int fingerprint = in.readInt();
            int form = in.readByte();
            if (form == EXACT) {
                counter.readHashes(in);
            } else {
                require(form == SKETCH);
                counter.readRegisters(in);
            }
            require(in.readInt() == checksum(bytes, end) && in.available() == 0);
            if (fingerprint != key.fingerprint()) {
                throw new IllegalArgumentException("This count of persons was made under another key");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(DAMAGED);
        }
        require(counter.encode().equals(encoded)); // what another writer might have put otherwise is refused as well
        return counter;
    }

    private static byte[] bytes(String encoded) {
        require(encoded.length() <= LONGEST);
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(DAMAGED); // without its cause, which quotes the text
        }
    }

    private void readHashes(DataInputStream in) throws IOException {
        int size = in.readInt();
        require(size >= 0 && size <= ExactHashes.MOST);
        long before = 0;
        for (int i = 0; i < size; i++) {
            long hash = before + readDistance(in);
            require(Long.compareUnsigned(hash, before) > 0);
            hashes.add(hash);
            before = hash;
        }
    }

    private static long readDistance(DataInputStream in) throws IOException {
        long distance = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = in.readByte();
            distance |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return distance;
            }
        }
        throw new IllegalArgumentException(DAMAGED);
    }

    private void readRegisters(DataInputStream in) throws IOException {
        turnIntoSketch();
        for (int register = 0; register < HyperLogLog.REGISTERS; register += 4) {
            int four = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            for (int i = 0; i < 4; i++) {
                int value = four >>> 6 * (3 - i) & 0x3F;
                require(value <= HyperLogLog.HIGHEST);
                sketch.raise(register + i, value);
            }
        }
    }

    private static int checksum(byte[] bytes, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, end);
        return (int) crc.getValue();
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException(DAMAGED);
        }
    }

    @Override
    public String toString() {
        return count() + " persons";
    }
}
