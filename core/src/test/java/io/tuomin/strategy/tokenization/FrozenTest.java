package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was made once is made for ever: keys, tokens, digests and format-preserving results of given roots, by suite and version. A row of
 * the table that no longer holds means that tokens out there are lost.
 */
class FrozenTest {

    private static final Path TABLE = Path.of("src/test/resources/tokens/frozen.tsv");

    /** A row: what is made, by which suite and version, in which scope, of which type and value, and the result. */
    record Row(String kind, Suite suite, int version, Scope scope, String type, String value, String result) {

        static Row of(String line) {
            List<String> parts = Splitter.on('\t').splitToList(line);
            List<String> scope = Splitter.on(':').splitToList(parts.get(3));
            return new Row(
                    parts.get(0),
                    Suite.named(parts.get(1)),
                    Integer.parseInt(parts.get(2)),
                    new Scope(Scope.Kind.valueOf(scope.get(0)), scope.get(1)),
                    parts.get(4),
                    parts.get(5),
                    parts.get(6));
        }

        private KeySet keys() {
            return Keys.of(suite, version);
        }

        private Ff1 ff1() {
            return Ff1.of(suite, keys().derive(version, Purpose.FORMAT, type, scope, suite.keyBytes()));
        }

        private String vaultToken() {
            return "VT~" + type + "~" + version + "~AAAAAAAAAAAAAAAAAAAAAA~";
        }

        String made() {
            return switch (kind) {
                case "key" -> HexFormat.of().formatHex(keys().derive(version, new Purpose(value), type, scope, 32));
                case "token" -> new AuthenticatedToken(keys(), scope).seal(type, value);
                case "digest" -> new Digest(keys(), scope, 16, Digest.Encoding.HEX).of(type, value);
                case "vault-digest" -> new VaultCipher(keys()).digest(type, scope, null, value);
                case "vault-subject" -> new VaultCipher(keys()).subjectDigest(value);
                case "vault-check" -> new VaultCipher(keys()).check();
                case "vault-seal" -> new VaultCipher(keys()).seal(vaultToken(), value);
                case "digits" -> {
                    int[] digits = value.chars().map(c -> c - '0').toArray();
                    StringBuilder made = new StringBuilder();
                    for (int digit : ff1().encrypt(digits, 10, new byte[0])) {
                        made.append(digit);
                    }
                    yield made.toString();
                }
                case "number" ->
                    String.valueOf(ff1().encrypt(Long.parseLong(value), 1_000_000_007_000L, new byte[] {1, 2, 3}));
                default -> throw new IllegalArgumentException(kind);
            };
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
                .map(Row::of)
                .toList()
                .stream();
    }

    /** Vaults outlive the versions of their keys. */
    @ParameterizedTest
    @MethodSource("rows")
    void whatAVaultHoldsIsReadByLaterVersions(Row row) {
        VaultCipher later = new VaultCipher(Keys.of(row.suite(), row.version() + 5));
        switch (row.kind()) {
            case "vault-digest" ->
                assertThat(later.digest(row.type(), row.scope(), null, row.value()))
                        .isEqualTo(row.result());
            case "vault-subject" -> assertThat(later.subjectDigest(row.value())).isEqualTo(row.result());
            case "vault-check" -> assertThat(later.check()).isEqualTo(row.result());
            case "vault-seal" ->
                assertThat(later.open(row.vaultToken(), row.result())).isEqualTo(row.value());
            default -> assertThat(row.kind()).doesNotStartWith("vault");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatWasMadeOnceIsMadeForEver(Row row) {
        assertThat(row.made()).isEqualTo(row.result());
        if (row.kind().equals("token")) {
            AuthenticatedToken later = new AuthenticatedToken(Keys.of(row.suite(), row.version() + 5), row.scope());
            assertThat(later.open(row.result())).isEqualTo(row.value());
        }
    }
}
