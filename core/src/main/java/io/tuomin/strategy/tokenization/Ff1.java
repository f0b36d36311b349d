package io.tuomin.strategy.tokenization;

import io.tuomin.key.Suite;
import io.tuomin.pool.Spares;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Format-preserving encryption by FF1 (NIST SP 800-38G, 2016, algorithms 7 and 8) with AES; with SM4 in its place, which no national
 * standard describes (GB/T 17964-2021 has no such mode), it is a construction of ours. Safe to share.
 *
 * <p>Ten rounds of a Feistel network over the two halves of the string, read as numbers. Halves below 2^63 are computed in {@code long},
 * others in {@link BigInteger}.
 *
 * <p>A number below a size is a string of the fewest symbols, two to four, over the smallest alphabet with which there are as many; what
 * falls outside is encrypted again until it does not (cycle walking), which is seldom.
 */
public final class Ff1 implements FormatPreservingCipher {

    /** The largest radix of the standard. */
    static final int LARGEST_RADIX = 1 << 16;

    private static final int ROUNDS = 10;
    private static final int BLOCK = BlockCipher.BLOCK;
    /** How many kinds of strings, and of numbers, are known at a time; a power of two. */
    private static final int KEPT = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Spares<Rounds> spares;

    private Ff1(Suite suite, byte[] key) {
        byte[] kept = key.clone();
        this.spares = new Spares<>(() -> new Rounds(BlockCipher.of(suite, kept)));
    }

    /**
     * The cipher of a suite.
     *
     * @param key 16, 24 or 32 bytes for AES, 16 for SM4
     */
    public static Ff1 of(Suite suite, byte[] key) {
        return new Ff1(suite, key);
    }

    @Override
    public int[] encrypt(int[] symbols, int radix, byte[] tweak) {
        return apply(true, symbols, radix, tweak);
    }

    @Override
    public int[] decrypt(int[] symbols, int radix, byte[] tweak) {
        return apply(false, symbols, radix, tweak);
    }

    @Override
    public long encrypt(long index, long size, byte[] tweak) {
        return apply(true, index, size, tweak);
    }

    @Override
    public long decrypt(long index, long size, byte[] tweak) {
        return apply(false, index, size, tweak);
    }

    private int[] apply(boolean encrypt, int[] symbols, int radix, byte[] tweak) {
        check(symbols, radix);
        return spares.use(rounds -> {
            try {
                Halves halves = rounds.halves(symbols.length, radix);
                return halves.areShort()
                        ? rounds.string(encrypt, halves, symbols, tweak)
                        : rounds.longString(encrypt, halves, symbols, tweak);
            } finally {
                rounds.wipe();
            }
        });
    }

    private static void check(int[] symbols, int radix) {
        if (radix < 2 || radix > LARGEST_RADIX) {
            throw new IllegalArgumentException("A radix is 2 to " + LARGEST_RADIX + ", not " + radix);
        }
        long strings = 1;
        for (int i = 0; i < symbols.length && strings < SMALLEST_DOMAIN; i++) {
            strings *= radix;
        }
        checkDomain(strings);
        for (int symbol : symbols) {
            if (symbol < 0 || symbol >= radix) {
                throw new IllegalArgumentException("A symbol is not of the alphabet");
            }
        }
    }

    private static void checkDomain(long size) {
        if (size < SMALLEST_DOMAIN) {
            throw new IllegalArgumentException("A domain of " + size + " is too small: it can be learnt by heart");
        }
    }

    private long apply(boolean encrypt, long index, long size, byte[] tweak) {
        checkDomain(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("The number is not below the size");
        }
        return spares.use(rounds -> {
            try {
                return rounds.walk(encrypt, rounds.halves(size), index, size, tweak);
            } finally {
                rounds.wipe();
            }
        });
    }

    /** The rounds of one call. For one thread at a time. */
    private static final class Rounds {

        private final BlockCipher cipher;
        private final byte[] block = new byte[BLOCK];
        private final byte[] result = new byte[BLOCK];
        /** The halves. */
        private long a;

        private long b;

        /** Those asked for last, by {@link #slot}. */
        private final @Nullable Halves[] ofStrings = new Halves[KEPT];

        private final @Nullable Sized[] ofSizes = new Sized[KEPT];
        private final @Nullable Head[] heads = new Head[KEPT];

        private record Sized(long size, Halves halves) {}

        private record Head(Halves halves, int tweakLength, long high, long low) {}

        Rounds(BlockCipher cipher) {
            this.cipher = cipher;
        }

        private static int slot(int hash) {
            return (hash ^ hash >>> 4) & KEPT - 1;
        }

        /** The halves of strings. */
        Halves halves(int length, int radix) {
            int slot = slot(31 * length + radix);
            Halves halves = ofStrings[slot];
            if (halves == null || halves.length != length || halves.radix != radix) {
                halves = new Halves(length, radix);
                ofStrings[slot] = halves;
            }
            return halves;
        }

        /** The halves of numbers. */
        Halves halves(long size) {
            int slot = slot(Long.hashCode(size));
            Sized sized = ofSizes[slot];
            if (sized == null || sized.size != size) {
                sized = new Sized(size, Halves.of(size));
                ofSizes[slot] = sized;
            }
            return sized.halves;
        }

        int[] string(boolean encrypt, Halves halves, int[] symbols, byte[] tweak) {
            a = halves.number(symbols, 0, halves.left);
            b = halves.number(symbols, halves.left, halves.length);
            run(encrypt, halves, tweak);
            int[] string = new int[halves.length];
            halves.write(a, string, 0, halves.left);
            halves.write(b, string, halves.left, halves.length);
            return string;
        }

        /** Encrypts a number, and what comes of it again until it is below the size. */
        long walk(boolean encrypt, Halves halves, long index, long size, byte[] tweak) {
            long rights = halves.rights().value();
            a = halves.rights().quotient(index);
            b = index - a * rights;
            do {
                run(encrypt, halves, tweak);
            } while (a > size / rights || a == size / rights && b >= size % rights);
            return a * rights + b;
        }

        private void run(boolean encrypt, Halves halves, byte[] tweak) {
            start(halves, tweak);
            long high = (long) LONGS.get(block, 0);
            long low = (long) LONGS.get(block, Long.BYTES);
            Divisor lefts = halves.lefts();
            Divisor rights = halves.rights();
            for (int i = 0; i < ROUNDS; i++) {
                int round = encrypt ? i : ROUNDS - 1 - i;
                Divisor modulus = (round & 1) == 0 ? lefts : rights;
                long random = pseudorandom(halves.bytes, high, low, round, encrypt ? b : a, modulus);
                if (encrypt) {
                    long sum = sum(a, random, modulus.value());
                    a = b;
                    b = sum;
                } else {
                    long difference = b - random;
                    b = a;
                    a = difference < 0 ? difference + modulus.value() : difference;
                }
            }
        }

        /** Both below the modulus, which is below 2^63. */
        private static long sum(long one, long other, long modulus) {
            long sum = one + other - modulus;
            return sum < 0 ? sum + modulus : sum;
        }

        /**
         * What all rounds of a call have in common: leaves in the block what their last block is added to, number of the round and
         * half left out, which fit in it.
         */
        private void start(Halves halves, byte[] tweak) {
            encryptHead(halves, tweak.length);
            int before = Math.floorMod(-tweak.length - halves.bytes - 1, BLOCK) + tweak.length; // tweak and zeros
            int at = 0;
            for (; at + BLOCK <= before; at += BLOCK) {
                chain(tweak, at);
                cipher.encrypt(block, result);
            }
            chain(tweak, at);
        }

        private void chain(byte[] tweak, int at) {
            System.arraycopy(result, 0, block, 0, BLOCK);
            for (int i = at; i < Math.min(tweak.length, at + BLOCK); i++) {
                block[i - at] ^= tweak[i];
            }
        }

        /** Leaves in the result what P of the standard is encrypted to, which is the same for all tweaks of a length. */
        private void encryptHead(Halves halves, int tweakLength) {
            Head head = heads[slot(halves.hashCode() + tweakLength)];
            if (head == null || head.halves != halves || head.tweakLength != tweakLength) {
                head(halves, tweakLength);
                cipher.encrypt(block, result);
                head = new Head(halves, tweakLength, (long) LONGS.get(result, 0), (long) LONGS.get(result, Long.BYTES));
                heads[slot(halves.hashCode() + tweakLength)] = head;
            }
            LONGS.set(result, 0, head.high);
            LONGS.set(result, Long.BYTES, head.low);
        }

        /** P of the standard. */
        private void head(Halves halves, int tweakLength) {
            block[0] = 1;
            block[1] = 2;
            block[2] = 1;
            block[3] = (byte) (halves.radix >> 16);
            block[4] = (byte) (halves.radix >> 8);
            block[5] = (byte) halves.radix;
            block[6] = ROUNDS;
            block[7] = (byte) halves.left;
            LONGS.set(block, 8, (long) halves.length << 32 | tweakLength);
        }

        /** y mod modulus of a round: the first 8 bytes of the block for halves of up to 4 bytes, else the first 12. */
        private long pseudorandom(int bytes, long high, long low, int round, long half, Divisor modulus) {
            int shift = 8 * bytes;
            LONGS.set(block, 0, shift == Long.SIZE ? high ^ round : high);
            LONGS.set(block, Long.BYTES, (shift == Long.SIZE ? low : low ^ (long) round << shift) ^ half);
            cipher.encrypt(block, result);
            long first = (long) LONGS.get(result, 0);
            if (bytes <= 4) {
                return modulus.remainder(first);
            }
            long second = (long) LONGS.get(result, Long.BYTES);
            return remainder(first >>> 32, first << 32 | second >>> 32, modulus);
        }

        /** The remainder of a number of 96 bits, as many bits at a time as fit. */
        private static long remainder(long high, long low, Divisor modulus) {
            long rest = modulus.remainder(high);
            int step = Math.min(32, Long.numberOfLeadingZeros(modulus.value()));
            for (int left = Long.SIZE; left > 0; ) {
                int bits = Math.min(step, left);
                left -= bits;
                rest = modulus.remainder(rest << bits | low >>> left & (1L << bits) - 1);
            }
            return rest;
        }

        /** The same rounds over numbers of any length. */
        int[] longString(boolean encrypt, Halves halves, int[] symbols, byte[] tweak) {
            BigInteger radix = BigInteger.valueOf(halves.radix);
            BigInteger[] moduli = {radix.pow(halves.left), radix.pow(halves.right)};
            BigInteger one = bigNumber(symbols, 0, halves.left, radix);
            BigInteger other = bigNumber(symbols, halves.left, halves.length, radix);
            byte[] message = message(halves, tweak);
            for (int i = 0; i < ROUNDS; i++) {
                int round = encrypt ? i : ROUNDS - 1 - i;
                BigInteger modulus = moduli[round & 1];
                BigInteger random = longPseudorandom(halves, message, round, encrypt ? other : one);
                if (encrypt) {
                    BigInteger sum = one.add(random).mod(modulus);
                    one = other;
                    other = sum;
                } else {
                    BigInteger difference = other.subtract(random).mod(modulus);
                    other = one;
                    one = difference;
                }
            }
            Arrays.fill(message, (byte) 0);
            int[] string = new int[halves.length];
            write(one, string, 0, halves.left, radix);
            write(other, string, halves.left, halves.length, radix);
            return string;
        }

        private static BigInteger bigNumber(int[] symbols, int from, int to, BigInteger radix) {
            BigInteger number = BigInteger.ZERO;
            for (int i = from; i < to; i++) {
                number = number.multiply(radix).add(BigInteger.valueOf(symbols[i]));
            }
            return number;
        }

        private static void write(BigInteger number, int[] symbols, int from, int to, BigInteger radix) {
            BigInteger rest = number;
            for (int i = to - 1; i >= from; i--) {
                BigInteger[] parts = rest.divideAndRemainder(radix);
                symbols[i] = parts[1].intValue();
                rest = parts[0];
            }
        }

        /** P and Q of the standard, round and half left out. */
        private byte[] message(Halves halves, byte[] tweak) {
            head(halves, tweak.length);
            int before = Math.floorMod(-tweak.length - halves.bytes - 1, BLOCK) + tweak.length;
            byte[] message = new byte[BLOCK + before + 1 + halves.bytes];
            System.arraycopy(block, 0, message, 0, BLOCK);
            System.arraycopy(tweak, 0, message, BLOCK, tweak.length);
            return message;
        }

        private BigInteger longPseudorandom(Halves halves, byte[] message, int round, BigInteger half) {
            message[message.length - halves.bytes - 1] = (byte) round;
            byte[] number = half.toByteArray();
            int length = Math.min(number.length, halves.bytes); // without the sign
            Arrays.fill(message, message.length - halves.bytes, message.length, (byte) 0);
            System.arraycopy(number, number.length - length, message, message.length - length, length);
            Arrays.fill(result, (byte) 0);
            for (int at = 0; at < message.length; at += BLOCK) {
                chain(message, at);
                cipher.encrypt(block, result);
            }
            int wanted = 4 * ((halves.bytes + 3) / 4) + 4;
            byte[] random = Arrays.copyOf(result, Math.max(BLOCK, (wanted + BLOCK - 1) / BLOCK * BLOCK));
            for (int next = 1; next * BLOCK < wanted; next++) {
                System.arraycopy(result, 0, block, 0, BLOCK);
                LONGS.set(block, Long.BYTES, (long) LONGS.get(block, Long.BYTES) ^ next);
                cipher.encrypt(block, 0, random, next * BLOCK, 1);
            }
            return new BigInteger(1, random, 0, wanted);
        }

        void wipe() {
            a = 0;
            b = 0;
            Arrays.fill(block, (byte) 0);
            Arrays.fill(result, (byte) 0);
        }
    }
}
