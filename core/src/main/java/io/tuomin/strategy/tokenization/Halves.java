package io.tuomin.strategy.tokenization;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lengths of the two halves of a string that {@link Ff1} enciphers, and what follows from them. Immutable. */
final class Halves {

    final int length;
    final int radix;
    final int left;
    final int right;
    /** Number of bytes of a half that is written as a number. */
    final int bytes;
    /** How many left halves there are; null for long ones. */
    private final @Nullable Divisor lefts;
    /** How many right halves there are; null for long ones. */
    private final @Nullable Divisor rights;
    /** What digits are had by. */
    private final Divisor base;

    Halves(int length, int radix) {
        this.length = length;
        this.radix = radix;
        this.left = length / 2;
        this.right = length - left;
        long power = power(radix, right);
        this.base = new Divisor(radix);
        this.rights = power == 0 ? null : new Divisor(power);
        this.lefts = power == 0 ? null : new Divisor(power(radix, left));
        int bits = power == 0
                ? BigInteger.valueOf(radix).pow(right).subtract(BigInteger.ONE).bitLength()
                : Long.SIZE - Long.numberOfLeadingZeros(power - 1);
        this.bytes = (bits + 7) / 8;
    }

    /** The smallest strings of which there are as many as a size says. */
    static Halves of(long size) {
        for (int length = 2; ; length++) {
            int radix = root(size, length);
            if (radix <= Ff1.LARGEST_RADIX) {
                return new Halves(length, radix);
            }
        }
    }

    /** The least number whose power is not below a size. */
    private static int root(long size, int power) {
        long root = (long) Math.pow(size, 1.0 / power);
        while (reaches(root - 1, power, size)) {
            root--;
        }
        while (!reaches(root, power, size)) {
            root++;
        }
        return (int) Math.min(root, Integer.MAX_VALUE);
    }

    private static boolean reaches(long root, int power, long size) {
        long rest = size; // divided, rounded up, by the root as often as the power says: 1 if it reaches
        for (int i = 0; i < power; i++) {
            rest = rest / root + (rest % root == 0 ? 0 : 1);
        }
        return rest == 1;
    }

    /** A power below 2^63, or 0. */
    private static long power(int radix, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            if (power > Long.MAX_VALUE / radix) {
                return 0;
            }
            power *= radix;
        }
        return power;
    }

    /** Whether each is a number below 2^63. */
    boolean areShort() {
        return rights != null;
    }

    /** How many left halves there are, if they are short. */
    Divisor lefts() {
        return Objects.requireNonNull(lefts);
    }

    /** How many right halves there are, if they are short. */
    Divisor rights() {
        return Objects.requireNonNull(rights);
    }

    /** The number that some symbols write. */
    long number(int[] symbols, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * radix + symbols[i];
        }
        return number;
    }

    /** Writes a number in symbols. */
    void write(long number, int[] symbols, int from, int to) {
        long rest = number;
        for (int i = to - 1; i >= from; i--) {
            long quotient = base.quotient(rest);
            symbols[i] = (int) (rest - quotient * radix);
            rest = quotient;
        }
    }
}
