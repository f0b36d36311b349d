package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.Suite;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FF1 against NIST's samples, against Bouncy Castle, and as a permutation. */
class Ff1Test {

    private static final String AES_128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private static final String AES_192 = AES_128 + "EF4359D8D580AA4F";
    private static final String AES_256 = AES_192 + "7F036D6F04FC6A94";

    /** FF1samples.pdf, NIST Cryptographic Standards and Guidelines: Examples with Intermediate Values. */
    @ParameterizedTest
    @CsvSource({
        AES_128 + ", '', 10, 0123456789, 2433477484",
        AES_128 + ", 39383736353433323130, 10, 0123456789, 6124200773",
        AES_128 + ", 3737373770717273373737, 36, 0123456789abcdefghi, a9tv40mll9kdu509eum",
        AES_192 + ", '', 10, 0123456789, 2830668132",
        AES_192 + ", 39383736353433323130, 10, 0123456789, 2496655549",
        AES_192 + ", 3737373770717273373737, 36, 0123456789abcdefghi, xbj3kv35jrawxv32ysr",
        AES_256 + ", '', 10, 0123456789, 6657667009",
        AES_256 + ", 39383736353433323130, 10, 0123456789, 1001623463",
        AES_256 + ", 3737373770717273373737, 36, 0123456789abcdefghi, xs8a0azh2avyalyzuwd"
    })
    void publishedSamples(String key, String tweak, int radix, String plain, String expected) {
        Ff1 ff1 = Ff1.of(Suite.AES, HexFormat.of().parseHex(key));
        byte[] tweakBytes = HexFormat.of().parseHex(tweak);
        int[] encrypted = ff1.encrypt(symbols(plain), radix, tweakBytes);
        assertThat(encrypted).containsExactly(symbols(expected));
        assertThat(ff1.decrypt(encrypted, radix, tweakBytes)).containsExactly(symbols(plain));
    }

    private static int[] symbols(String string) {
        return string.chars().map(c -> Character.digit(c, 36)).toArray();
    }

    /** As many inputs as the property {@code ff1.inputs} says. */
    @ParameterizedTest
    @EnumSource(Suite.class)
    void saysWhatBouncyCastleSays(Suite suite) {
        int inputs = Integer.getInteger("ff1.inputs", 20_000) / 2;
        Random random = new Random(suite.ordinal());
        for (int i = 0; i < inputs; i += 50) {
            byte[] key = bytes(random, suite == Suite.SM ? 16 : 16 + 8 * random.nextInt(3));
            Ff1 ff1 = Ff1.of(suite, key);
            for (int j = 0; j < 50; j++) {
                compare(suite, key, ff1, random);
            }
        }
    }

    private static void compare(Suite suite, byte[] key, Ff1 ff1, Random random) {
        int radix = radix(random);
        int least = (int) Math.max(2, Math.ceil(6 * Math.log(10) / Math.log(radix)));
        int[] plain = random.ints(least + random.nextInt(random.nextInt(8) == 0 ? 60 : 20), 0, radix)
                .toArray();
        byte[] tweak = bytes(random, random.nextInt(random.nextInt(8) == 0 ? 80 : 17));
        int[] expected = bouncyCastle(suite, key, true, plain, radix, tweak);
        int[] encrypted = ff1.encrypt(plain, radix, tweak);
        assertThat(encrypted)
                .as("radix %s, length %s, tweak of %s", radix, plain.length, tweak.length)
                .containsExactly(expected);
        assertThat(ff1.decrypt(encrypted, radix, tweak)).containsExactly(plain);
    }

    /** Bouncy Castle 1.87 writes the radix 65,536 as 0 in step 5, where the standard has three bytes. */
    @Test
    void theLargestRadixIsWrittenAsTheStandardSays() {
        Random random = new Random(16);
        byte[] key = new byte[16];
        for (int length = 2; length < 40; length++) {
            int[] plain = random.ints(length, 0, 65_536).toArray();
            byte[] tweak = bytes(random, length % 9);
            int[] encrypted = Ff1.of(Suite.AES, key).encrypt(plain, 65_536, tweak);
            assertThat(encrypted)
                    .containsExactly(ReferenceFf1.encrypt(Suite.AES, key, plain, 65_536, tweak, 3))
                    .isNotEqualTo(bouncyCastle(Suite.AES, key, true, plain, 65_536, tweak));
            assertThat(bouncyCastle(Suite.AES, key, true, plain, 65_536, tweak))
                    .containsExactly(ReferenceFf1.encrypt(Suite.AES, key, plain, 65_536, tweak, 2));
            assertThat(Ff1.of(Suite.AES, key).decrypt(encrypted, 65_536, tweak)).containsExactly(plain);
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void saysWhatTheStandardSaysStepByStep(Suite suite) {
        Random random = new Random(38);
        byte[] key = bytes(random, 16);
        Ff1 ff1 = Ff1.of(suite, key);
        for (int i = 0; i < 2_000; i++) {
            int radix = i % 10 == 0 ? 65_536 : radix(random);
            int least = (int) Math.max(2, Math.ceil(6 * Math.log(10) / Math.log(radix)));
            int[] plain = random.ints(least + random.nextInt(40), 0, radix).toArray();
            byte[] tweak = bytes(random, random.nextInt(40));
            assertThat(ff1.encrypt(plain, radix, tweak))
                    .as("radix %s, length %s, tweak of %s", radix, plain.length, tweak.length)
                    .containsExactly(ReferenceFf1.encrypt(suite, key, plain, radix, tweak, 3));
        }
    }

    private static int radix(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 10;
            case 1 -> 2 + random.nextInt(62);
            case 2 -> 2 + random.nextInt(255);
            default -> 257 + random.nextInt(65_279); // 65,536: see below
        };
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static int[] bouncyCastle(
            Suite suite, byte[] key, boolean encrypt, int[] symbols, int radix, byte[] tweak) {
        FPEFF1Engine engine = new FPEFF1Engine(suite == Suite.AES ? AESEngine.newInstance() : new SM4Engine());
        engine.init(encrypt, new FPEParameters(new KeyParameter(key), radix, tweak));
        int width = radix > 256 ? 2 : 1;
        ByteBuffer in = ByteBuffer.allocate(symbols.length * width);
        for (int symbol : symbols) {
            if (width == 2) {
                in.putShort((short) symbol);
            } else {
                in.put((byte) symbol);
            }
        }
        byte[] out = new byte[in.capacity()];
        engine.processBlock(in.array(), 0, out.length, out, 0);
        ByteBuffer read = ByteBuffer.wrap(out);
        return IntStream.range(0, symbols.length)
                .map(i -> width == 2 ? read.getShort() & 0xFFFF : read.get() & 0xFF)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                1_000_000,
                1_000_001,
                9_999_999,
                10_000_000_000L,
                (1L << 32) - 1,
                1L << 32,
                (1L << 32) + 1,
                1L << 48,
                (1L << 48) + 1,
                999_999_999_999_999_999L,
                (1L << 62) + 1,
                Long.MAX_VALUE
            })
    void numbersComeBackAndStayBelowTheSize(long size) {
        Random random = new Random(size);
        for (Suite suite : Suite.values()) {
            Ff1 ff1 = Ff1.of(suite, bytes(random, 16));
            for (int i = 0; i < 300; i++) {
                long index = i == 0 ? 0 : i == 1 ? size - 1 : random.nextLong(size);
                byte[] tweak = bytes(random, i % 20);
                long encrypted = ff1.encrypt(index, size, tweak);
                assertThat(encrypted).isBetween(0L, size - 1);
                assertThat(ff1.decrypt(encrypted, size, tweak)).isEqualTo(index);
            }
        }
    }

    /** 1,000,001 is a prime: 1,001 symbols by 1,001, of which 2,000 pairs are walked over. */
    @Test
    void everyNumberHasItsOwn() {
        int size = 1_000_001;
        Ff1 ff1 = Ff1.of(Suite.AES, new byte[32]);
        BitSet seen = new BitSet(size);
        for (int i = 0; i < size; i++) {
            seen.set((int) ff1.encrypt(i, size, new byte[0]));
        }
        assertThat(seen.cardinality()).isEqualTo(size);
        assertThat(seen.length()).isEqualTo(size);
    }

    /** A number is the string of its digits to the radix of its domain. */
    @ParameterizedTest
    @CsvSource({"1000000, 1000, 2", "4294967296, 65536, 2", "281474976710656, 65536, 3", "10000000000000000, 10000, 4"})
    void aNumberIsAString(long size, int radix, int length) {
        Ff1 ff1 = Ff1.of(Suite.AES, new byte[16]);
        int[] symbols = new Random(7).ints(length, 0, radix).toArray();
        long expected = index(ff1.encrypt(symbols, radix, new byte[3]), radix);
        assertThat(ff1.encrypt(index(symbols, radix), size, new byte[3])).isEqualTo(expected);
    }

    private static long index(int[] symbols, int radix) {
        return Arrays.stream(symbols).asLongStream().reduce(0, (sum, symbol) -> sum * radix + symbol);
    }

    @Test
    void keyAndTweakMatter() {
        int[] plain = symbols("110101190001011234");
        Ff1 ff1 = Ff1.of(Suite.AES, new byte[32]);
        int[] encrypted = ff1.encrypt(plain, 10, new byte[0]);
        assertThat(ff1.encrypt(plain, 10, new byte[1])).isNotEqualTo(encrypted);
        assertThat(Ff1.of(Suite.AES, new byte[16]).encrypt(plain, 10, new byte[0]))
                .isNotEqualTo(encrypted);
        assertThat(Ff1.of(Suite.SM, new byte[16]).encrypt(plain, 10, new byte[0]))
                .isNotEqualTo(encrypted);
    }

    @Test
    void smallDomainsAreRefused() {
        Ff1 ff1 = Ff1.of(Suite.AES, new byte[32]);
        assertThatThrownBy(() -> ff1.encrypt(new int[5], 10, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too small");
        assertThatThrownBy(() -> ff1.encrypt(7, 999_999, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ff1.decrypt(new int[0], 10, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThat(ff1.encrypt(new int[6], 10, new byte[0])).hasSize(6);
        assertThat(ff1.encrypt(7, 1_000_000, new byte[0])).isLessThan(1_000_000);
    }

    @Test
    void whatIsNotOfTheDomainIsRefusedAndNotQuoted() {
        Ff1 ff1 = Ff1.of(Suite.AES, new byte[32]);
        assertThatThrownBy(() -> ff1.encrypt(new int[] {1, 2, 3, 4, 5, 1_380_013}, 10, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("1380013");
        assertThatThrownBy(() -> ff1.encrypt(new int[] {1, 2, 3, 4, 5, -1}, 10, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ff1.encrypt(13_800_138_000L, 1_000_000, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("13800138000");
        assertThatThrownBy(() -> ff1.encrypt(-1, 1_000_000, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        for (int radix : new int[] {-1, 0, 1, 65_537}) {
            assertThatThrownBy(() -> ff1.encrypt(new int[60], radix, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theInputIsNotChanged() {
        int[] plain = symbols("110101190001011234");
        byte[] key = new byte[32];
        Ff1 ff1 = Ff1.of(Suite.AES, key);
        int[] expected = ff1.encrypt(plain, 10, new byte[0]);
        assertThat(plain).containsExactly(symbols("110101190001011234"));
        Arrays.fill(key, (byte) 1);
        assertThat(ff1.encrypt(plain, 10, new byte[0])).containsExactly(expected);
    }

    @Test
    void threadsShareOne() throws Exception {
        Ff1 ff1 = Ff1.of(Suite.SM, new byte[16]);
        Callable<Long> work = () -> {
            long sum = 0;
            for (long i = 0; i < 3_000; i++) {
                sum = sum * 31 + ff1.encrypt(i, 10_000_000, new byte[0]);
            }
            return sum;
        };
        long expected = work.call();
        ExecutorService threads = Executors.newFixedThreadPool(24); // more than spares are kept
        try {
            List<Future<Long>> sums = threads.invokeAll(java.util.Collections.nCopies(48, work));
            for (Future<Long> sum : sums) {
                assertThat(sum.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
