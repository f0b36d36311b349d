package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.TokenForm;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keyed digests. */
class DigestTest {

    private static final Scope SCOPE = Scope.standard();
    private static final String VALUE = "13800138000";

    @ParameterizedTest
    @EnumSource(Suite.class)
    void isTheFirstBytesOfTheHmacOfTheUtf8(Suite suite) {
        KeySet keys = Keys.of(suite, 1);
        byte[] key = keys.derive(1, Purpose.DIGEST, "PERSON_NAME", SCOPE, 32);
        byte[] whole = new byte[32];
        Hmac.of(suite, key).digest("张伟𠮷".getBytes(StandardCharsets.UTF_8), new byte[0], whole);
        String digits = HexFormat.of().formatHex(whole);
        for (int bytes : new int[] {12, 16, 32}) {
            String digest = new Digest(keys, SCOPE, bytes, Digest.Encoding.HEX).of("PERSON_NAME", "张伟𠮷");
            assertThat(digest).isEqualTo("DG~PERSON_NAME~1~" + digits.substring(0, 2 * bytes) + "~");
        }
    }

    @ParameterizedTest
    @EnumSource(Digest.Encoding.class)
    void isWrittenAsATokenIs(Digest.Encoding encoding) {
        for (int bytes = Digest.SHORTEST; bytes <= Digest.LONGEST; bytes++) {
            Digest digests = new Digest(Keys.of(Suite.SM, 1), SCOPE, bytes, encoding);
            String digest = digests.of("MOBILE_PHONE", VALUE);
            assertThat(TokenForm.end(digest, 0)).isEqualTo(digest.length());
            assertThat(digests.isWrittenAsOwn("MOBILE_PHONE", digest, 0, digest.length()))
                    .isTrue();
            assertThat(digests.isWrittenAsOwn("PASSPORT", digest, 0, digest.length()))
                    .isFalse();
        }
    }

    @Test
    void keyTypeScopeAndVersionMatter() {
        Set<String> payloads = Set.copyOf(List.of(
                payload(Keys.of(Suite.AES, 1), "MOBILE_PHONE", SCOPE),
                payload(Keys.of(Suite.AES, 2), "MOBILE_PHONE", SCOPE),
                payload(Keys.of(Suite.SM, 1), "MOBILE_PHONE", SCOPE),
                payload(KeySet.create(Suite.AES), "MOBILE_PHONE", SCOPE),
                payload(Keys.of(Suite.AES, 1), "LANDLINE_PHONE", SCOPE),
                payload(Keys.of(Suite.AES, 1), "MOBILE_PHONE", Scope.dataSet("default")),
                payload(Keys.of(Suite.AES, 1), "MOBILE_PHONE", Scope.tenant("other"))));
        assertThat(payloads).hasSize(7);
        assertThat(payload(Keys.of(Suite.AES, 1), "MOBILE_PHONE", SCOPE)).isIn(payloads);
    }

    private static String payload(KeySet keys, String type, Scope scope) {
        String digest = new Digest(keys, scope, 16, Digest.Encoding.HEX).of(type, VALUE);
        return Frame.of(digest).payload();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11, 33})
    void otherLengthsAreRefused(int bytes) {
        assertThatThrownBy(() -> new Digest(Keys.of(Suite.AES, 1), SCOPE, bytes, Digest.Encoding.HEX))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
