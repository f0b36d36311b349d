package io.tuomin.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {

    private static final Scope SCOPE = Scope.standard();

    /** RFC 5869, A.3: no salt, no information. */
    @Test
    void derivesByHkdf() {
        assertThat(KeySet.hkdf(Suite.AES, hex("0b".repeat(22)), new byte[0], 42))
                .isEqualTo(hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    }

    /** RFC 5869, A.1, of the library that we derive with. */
    @Test
    void theLibraryDerivesByHkdf() {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(
                hex("0b".repeat(22)), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9")));
        byte[] key = new byte[42];
        generator.generateBytes(key, 0, key.length);
        assertThat(key)
                .isEqualTo(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everyUseHasItsOwnKey(Suite suite) {
        KeySet keys = KeySet.create(suite).rotate();
        Set<String> all = new HashSet<>();
        int count = 0;
        for (int version = 1; version <= 2; version++) {
            for (Purpose purpose : List.of(Purpose.TOKEN, Purpose.DIGEST, Purpose.FORMAT, new Purpose("own"))) {
                for (String type : List.of("EMAIL", "PASSPORT", "")) {
                    for (Scope scope : List.of(SCOPE, Scope.dataSet("default"), Scope.document("default"))) {
                        for (int bytes : new int[] {16, 32}) {
                            byte[] key = keys.derive(version, purpose, type, scope, bytes);
                            assertThat(key).hasSize(bytes).isEqualTo(keys.derive(version, purpose, type, scope, bytes));
                            all.add(HexFormat.of().formatHex(key, 0, 16));
                            count++;
                        }
                    }
                }
            }
        }
        assertThat(all).hasSize(count);
    }

    /** No two lists of words run together. */
    @Test
    void bordersBetweenWordsMatter() {
        KeySet keys = KeySet.create(Suite.AES);
        assertThat(keys.derive(1, new Purpose("a"), "B", Scope.tenant("cd"), 32))
                .isNotEqualTo(keys.derive(1, new Purpose("ab"), "", Scope.tenant("cd"), 32))
                .isNotEqualTo(keys.derive(1, new Purpose("a"), "Btenant", Scope.tenant("cd"), 32));
    }

    @Test
    void rotationAddsAVersionAndKeepsTheOthers() {
        KeySet first = KeySet.create(Suite.SM);
        byte[] key = first.derive(1, Purpose.TOKEN, "EMAIL", SCOPE, 16);
        KeySet second = first.rotate();
        first.destroy();
        assertThat(second.derive(1, Purpose.TOKEN, "EMAIL", SCOPE, 16)).isEqualTo(key);
        assertThat(second.derive(2, Purpose.TOKEN, "EMAIL", SCOPE, 16)).isNotEqualTo(key);
        assertThat(second.current()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.suite()).isEqualTo(Suite.SM);
        assertThat(second.versions())
                .extracting(KeyVersion::state)
                .containsExactly(KeyVersion.State.READ_ONLY, KeyVersion.State.ACTIVE);
        assertThatThrownBy(() -> second.derive(3, Purpose.TOKEN, "EMAIL", SCOPE, 16))
                .isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> second.derive(0, Purpose.TOKEN, "EMAIL", SCOPE, 16))
                .isInstanceOf(KeyException.class);
    }

    @Test
    void whatIsDestroyedIsGone() {
        KeySet keys = KeySet.create(Suite.AES);
        keys.destroy();
        assertThat(keys.isDestroyed()).isTrue();
        assertThatThrownBy(() -> keys.derive(1, Purpose.TOKEN, "EMAIL", SCOPE, 16))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(keys::rotate).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(keys::secretText).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void aTextHoldsAllOfIt(Suite suite) {
        KeySet keys = KeySet.create(suite).rotate().rotate();
        KeySet read = KeySet.ofSecretText(" " + new String(keys.secretText()) + "\n");
        assertThat(read.versions()).isEqualTo(keys.versions());
        assertThat(read.id()).isEqualTo(keys.id());
        assertThat(read.suite()).isEqualTo(suite);
        for (int version = 1; version <= 3; version++) {
            assertThat(read.derive(version, Purpose.TOKEN, "EMAIL", SCOPE, 32))
                    .isEqualTo(keys.derive(version, Purpose.TOKEN, "EMAIL", SCOPE, 32));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tuomin-keys/1",
                "tuomin-keys/1;aes;00c0ffee",
                "tuomin-keys/2;aes;00c0ffee;2026-11-23T00:00:00Z,U0VOVElORUw",
                "tuomin-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,U0VOVElORUw",
                "tuomin-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,U0VOVElORUw!",
                "tuomin-keys/1;aes;00c0ffee;yesterday,U0VOVElORUxTRU5USU5FTFNFTlRJTkVMU0VOVElORUw",
                "tuomin-keys/1;aes;x;2026-11-23T00:00:00Z,U0VOVElORUxTRU5USU5FTFNFTlRJTkVMU0VOVElORUw",
                "tuomin-keys/1;des;00c0ffee;2026-11-23T00:00:00Z,U0VOVElORUxTRU5USU5FTFNFTlRJTkVMU0VOVElORUw",
                "U0VOVElORUw"
            })
    void whatIsNoKeySetIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> KeySet.ofSecretText(text))
                .isInstanceOf(KeyException.class)
                .hasNoCause()
                .message()
                .doesNotContain("U0VO", "SENTINEL", "yesterday");
    }

    /** What is all zeros was cleared or never filled; a root that was drawn is never so. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 'A', 0xFF})
    void aRootOfOneByteIsRefused(int repeated) {
        byte[] root = new byte[32];
        java.util.Arrays.fill(root, (byte) repeated);
        String head = "tuomin-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
        String text = head + ";2026-11-24T00:00:00Z," + encoded(root);
        assertThatThrownBy(() -> KeySet.ofSecretText(text))
                .isInstanceOfSatisfying(
                        KeyException.class, e -> assertThat(e.chinese()).contains("版本 2", "随机"))
                .hasMessageContaining("Version 2")
                .hasMessageContaining("never drawn at random")
                .hasMessageNotContaining(encoded(root));
        root[31]++;
        assertThat(KeySet.ofSecretText(head + ";2026-11-24T00:00:00Z," + encoded(root))
                        .current())
                .isEqualTo(2);
    }

    @Test
    void aShortRootIsToldByItsLength() {
        assertThatThrownBy(() -> KeySet.ofSecretText("tuomin-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,AAAA"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("32 bytes");
    }

    private static String encoded(byte[] root) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(root);
    }

    @Test
    void nothingShowsAKey() {
        KeySet keys = KeySet.create(Suite.AES);
        String text = new String(keys.secretText());
        String secret = text.substring(text.lastIndexOf(',') + 1);
        assertThat(keys.toString() + keys.versions() + keys.id() + keys.suite())
                .doesNotContain(secret)
                .contains(keys.id());
        assertThat(new KeySet.Root(1, java.time.Instant.EPOCH, new byte[] {77, 78}).toString())
                .doesNotContain("77", "4d", "[B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-a", "a b", "0123456789", "abcdefghijklmnopqrstuvwxyz-1234567"})
    void purposesHaveNamesOfAForm(String id) {
        assertThatThrownBy(() -> new Purpose(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scopesHaveNames() {
        assertThatThrownBy(() -> Scope.tenant(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scope.tenant("x".repeat(257))).isInstanceOf(IllegalArgumentException.class);
    }
}
