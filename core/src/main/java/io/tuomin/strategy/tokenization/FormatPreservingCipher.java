package io.tuomin.strategy.tokenization;

/**
 * A keyed permutation of the strings of one length over one alphabet, or of the numbers below a size: equal to equal, different to
 * different, and back again with the key. Implementations are safe to share.
 *
 * <p>Domains of fewer than a million elements are refused: whoever sees enough of them learns the table (NIST SP 800-38G Rev. 1 draft,
 * 2025).
 */
public interface FormatPreservingCipher {

    /** The smallest domain that is permuted. */
    long SMALLEST_DOMAIN = 1_000_000;

    /**
     * Encrypts a string.
     *
     * @param symbols the string, each symbol 0 to radix − 1; not changed
     * @param radix how many symbols the alphabet has, 2 to 65,536
     * @param tweak what makes it another permutation under the same key, such as the type of the value; no secret
     * @return a string of the same length
     * @throws IllegalArgumentException if there are fewer than {@value #SMALLEST_DOMAIN} such strings
     */
    int[] encrypt(int[] symbols, int radix, byte[] tweak);

    /** Decrypts a string: see {@link #encrypt(int[], int, byte[])}. */
    int[] decrypt(int[] symbols, int radix, byte[] tweak);

    /**
     * Encrypts a number.
     *
     * @param index the number, 0 to size − 1
     * @param size how many numbers there are
     * @param tweak what makes it another permutation under the same key
     * @return a number from 0 to size − 1
     * @throws IllegalArgumentException if the size is below {@value #SMALLEST_DOMAIN}
     */
    long encrypt(long index, long size, byte[] tweak);

    /** Decrypts a number: see {@link #encrypt(long, long, byte[])}. */
    long decrypt(long index, long size, byte[] tweak);
}
