package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import io.tuomin.key.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HMAC with both digests. */
class HmacTest {

    private static final String LARGE_KEY = "aa".repeat(131);

    /** RFC 4231, 4.2 to 4.8. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b | 4869205468657265"
                        + " | b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
                "4a656665 | 7768617420646f2079612077616e7420666f72206e6f7468696e673f"
                        + " | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                        + " | dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"
                        + " | 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
                "0102030405060708090a0b0c0d0e0f10111213141516171819"
                        + " | cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"
                        + " | 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
            })
    void publishedExamples(String key, String text, String expected) {
        assertThat(digest(Suite.AES, hex(key), hex(text))).isEqualTo(hex(expected));
    }

    /** RFC 4231, 4.7 and 4.8. */
    @ParameterizedTest
    @CsvSource({
        "Test Using Larger Than Block-Size Key - Hash Key First, 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm., 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void publishedExamplesOfLargeKeys(String text, String expected) {
        assertThat(digest(Suite.AES, hex(LARGE_KEY), text.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(hex(expected));
    }

    /** GB/T 32905-2016, annex A. */
    @ParameterizedTest
    @CsvSource({
        "abc, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd, debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    })
    void examplesOfSm3(String text, String expected) {
        assertThat(sm3(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(hex(expected));
    }

    /** RFC 2104 written out: H(K ⊕ opad ‖ H(K ⊕ ipad ‖ text)). */
    @Test
    void withSm3ItIsWhatTheDefinitionSays() {
        Random random = new Random(3);
        for (int length = 0; length < 200; length += 7) {
            byte[] key = new byte[32];
            byte[] text = new byte[length];
            random.nextBytes(key);
            random.nextBytes(text);
            byte[] inner = sm3(Bytes.concat(pad(key, 0x36), text));
            assertThat(digest(Suite.SM, key, text)).isEqualTo(sm3(Bytes.concat(pad(key, 0x5C), inner)));
        }
    }

    private static byte[] pad(byte[] key, int with) {
        byte[] pad = Arrays.copyOf(key, 64);
        for (int i = 0; i < pad.length; i++) {
            pad[i] ^= (byte) with;
        }
        return pad;
    }

    private static byte[] sm3(byte[] text) {
        SM3Digest digest = new SM3Digest();
        digest.update(text, 0, text.length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    private static byte[] digest(Suite suite, byte[] key, byte[] text) {
        Hmac hmac = Hmac.of(suite, key);
        byte[] once = new byte[Hmac.BYTES];
        byte[] twice = new byte[Hmac.BYTES];
        int half = text.length / 2;
        hmac.digest(text, new byte[0], once);
        hmac.digest(Arrays.copyOf(text, half), Arrays.copyOfRange(text, half, text.length), twice);
        assertThat(twice).isEqualTo(once);
        return once;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.strip());
    }
}
