package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** SM4 against the examples of the standard and against Bouncy Castle. */
class Sm4Test {

    /** GB/T 32907-2016, annex A.1 and A.2: key and plain text are the same. */
    private static final byte[] EXAMPLE = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");

    @Test
    void theStandardsExampleOnce() {
        assertThat(times(1)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void theStandardsExampleAMillionTimes() {
        assertThat(times(1_000_000)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
    }

    private static String times(int times) {
        Sm4 sm4 = new Sm4(EXAMPLE);
        byte[] block = EXAMPLE.clone();
        for (int i = 0; i < times; i++) {
            sm4.encrypt(block, 0, block, 0);
        }
        return HexFormat.of().formatHex(block);
    }

    @Test
    void saysWhatBouncyCastleSays() {
        Random random = new Random(4);
        byte[] key = new byte[Sm4.KEY_BYTES];
        byte[] in = new byte[40];
        byte[] ours = new byte[40];
        byte[] theirs = new byte[40];
        for (int i = 0; i < 10_000; i++) {
            random.nextBytes(key);
            random.nextBytes(in);
            int inAt = random.nextInt(25);
            int outAt = random.nextInt(25);
            new Sm4(key).encrypt(in, inAt, ours, outAt);
            SM4Engine engine = new SM4Engine();
            engine.init(true, new KeyParameter(key));
            engine.processBlock(in, inAt, theirs, outAt);
            assertThat(ours).isEqualTo(theirs);
        }
    }

    @Test
    void otherKeysAreRefused() {
        assertThatThrownBy(() -> new Sm4(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}
