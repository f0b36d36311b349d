package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.Suite;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIV with both suites: published examples, an oracle out of library parts, and what must be refused. */
class SivTest {

    /** RFC 5297, A.1. */
    @Test
    void deterministicExample() {
        Siv siv = Siv.of(
                Suite.AES,
                hex("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"),
                hex("101112131415161718191a1b1c1d1e1f2021222324252627"));
        sealsAndOpens(
                siv, "112233445566778899aabbccddee", "85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c");
    }

    /** RFC 5297, A.2. */
    @Test
    void nonceBasedExample() {
        Siv siv = Siv.of(
                Suite.AES,
                hex("7f7e7d7c7b7a79787776757473727170404142434445464748494a4b4c4d4e4f"),
                hex("00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100"),
                hex("102030405060708090a0"),
                hex("09f911029d74e35bd84156c5635688c0"));
        sealsAndOpens(
                siv,
                "7468697320697320736f6d6520706c61696e7465787420746f20656e6372797074207573696e67205349562d414553",
                "7bdb6e3b432667eb06f4d14bff2fbd0fcb900f2fddbe404326601965c889bf17dba77ceb094fa663b7a3f748ba8af829ea64ad544a272e9c485b62a3fd5c0d");
    }

    private static void sealsAndOpens(Siv siv, String plain, String sealed) {
        assertThat(siv.seal(hex(plain))).isEqualTo(hex(sealed));
        assertThat(siv.open(hex(sealed))).isEqualTo(hex(plain));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** The construction for SM4, out of Bouncy Castle's parts. */
    @Test
    void theOneWithSm4IsWhatItIsDescribedAs() {
        Random random = new Random(4);
        byte[] data = bytes(random, 19);
        for (int length = 0; length < 400; length += 1 + length / 8) {
            byte[] key = bytes(random, 48);
            byte[] text = bytes(random, length);
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key, 0, 32));
            mac.update(new byte[] {0, 0, 0, 0, 0, 0, 0, 19}, 0, 8);
            mac.update(data, 0, data.length);
            mac.update(text, 0, text.length);
            byte[] digest = new byte[32];
            mac.doFinal(digest, 0);
            byte[] expected = Arrays.copyOf(digest, 16 + length);
            byte[] counter = Arrays.copyOf(digest, 16);
            counter[8] &= 0x7F;
            counter[12] &= 0x7F;
            var stream = SICBlockCipher.newInstance(new SM4Engine());
            stream.init(true, new ParametersWithIV(new KeyParameter(key, 32, 16), counter));
            stream.processBytes(text, 0, length, expected, 16);
            assertThat(Siv.of(Suite.SM, key, data).seal(text)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatIsSealedComesBack(Suite suite) {
        Random random = new Random(5);
        Siv siv = Siv.of(suite, bytes(random, Siv.keyBytes(suite)), bytes(random, 7));
        for (int length = 0; length < 2_000; length += 1 + length / 20) {
            byte[] text = bytes(random, length);
            byte[] sealed = siv.seal(text);
            assertThat(sealed).hasSize(length + Siv.OVERHEAD).isEqualTo(siv.seal(text));
            assertThat(siv.open(sealed)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everyBitCounts(Suite suite) {
        Random random = new Random(6);
        byte[] key = bytes(random, Siv.keyBytes(suite));
        byte[] data = bytes(random, 7);
        Siv siv = Siv.of(suite, key, data);
        byte[] sealed = siv.seal(bytes(random, 33));
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            refuses(siv, flipped(sealed, bit));
        }
        for (int bit = 0; bit < 8 * key.length; bit += 5) {
            refuses(Siv.of(suite, flipped(key, bit), data), sealed);
        }
        for (int bit = 0; bit < 8 * data.length; bit++) {
            refuses(Siv.of(suite, key, flipped(data, bit)), sealed);
        }
        for (int length = 0; length < sealed.length; length++) {
            refuses(siv, Arrays.copyOf(sealed, length));
        }
        refuses(siv, Arrays.copyOf(sealed, sealed.length + 1));
        refuses(Siv.of(suite, key), sealed);
        refuses(Siv.of(suite, key, data, new byte[0]), sealed);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static void refuses(Siv siv, byte[] sealed) {
        assertThatThrownBy(() -> siv.open(sealed)).isInstanceOf(TokenException.class);
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
