package io.tuomin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.strategy.VaultException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of whole texts; that none of them is lost with a process is in {@link RaceTest}. */
class BulkVaultTest {

    private static final KeySet KEYS = KeySet.create(Suite.AES);
    private static final Scope SCOPE = Scope.standard();
    private static final String TYPE = "MOBILE_PHONE";

    @TempDir
    private Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private JdbcVault open() {
        return JdbcVault.url(url, new Properties(), KEYS);
    }

    private static String phone(int number) {
        return String.valueOf(13800000000L + number);
    }

    private int pending() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM tuomin_vault_entry WHERE pending = 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void tokensAreThoseOfTheVault() {
        try (JdbcVault vault = open()) {
            BulkVault bulk = vault.bulk();
            String token = bulk.token(TYPE, SCOPE, phone(1));
            assertThat(bulk.token(TYPE, SCOPE, phone(1))).isEqualTo(token);
            assertThat(vault.token(TYPE, SCOPE, phone(1))).isEqualTo(token);
            assertThat(bulk.token(TYPE, SCOPE, phone(2))).isNotEqualTo(token);
            assertThat(bulk.value(token)).contains(phone(1));
            assertThat(bulk).hasToString(vault.toString());
        }
    }

    @Test
    void aTextIsHandedOnWhenItsTokensAreStored() throws Exception {
        try (JdbcVault vault = open()) {
            BulkVault bulk = vault.bulk();
            StringWriter out = new StringWriter();
            Writer text = bulk.before(out);
            text.write(bulk.token(TYPE, SCOPE, phone(1)));
            text.append(", ").append(bulk.ofSubject("4711").token(TYPE, SCOPE, phone(1)));
            text.write(" \n".toCharArray());
            assertThat(pending()).isEqualTo(2);
            assertThat(out.toString()).isEmpty();
            text.flush();
            assertThat(pending()).isZero();
            assertThat(out.toString()).hasSize(2 * "VT~MOBILE_PHONE~1~0123456789abcdefghijkl~".length() + 4);
            text.write(bulk.token(TYPE, SCOPE, phone(2)));
            text.write("x".repeat(1 << 16));
            assertThat(pending()).isZero();
            text.write("end");
            text.close();
            assertThat(out.toString()).endsWith("xend");
        }
    }

    @Test
    void aTextWhoseTokensAreLostIsNotHandedOn() throws Exception {
        try (JdbcVault vault = open();
                Connection connection = DriverManager.getConnection(url)) {
            BulkVault bulk = vault.bulk();
            StringWriter out = new StringWriter();
            Writer text = bulk.before(out);
            text.write(bulk.token(TYPE, SCOPE, phone(1)));
            connection.createStatement().execute("DELETE FROM tuomin_vault_entry");
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(text::flush)
                        .isInstanceOfSatisfying(
                                VaultException.class,
                                e -> assertThat(e.chinese()).contains("丢失"))
                        .hasMessageContaining("lost")
                        .hasMessageNotContaining("1380");
            }
            assertThat(out.toString()).isEmpty();
        }
    }

    /** By another, before the text is handed on: that is no loss. */
    @Test
    void tokensMayBeKeptLongerMeanwhile() throws Exception {
        try (JdbcVault vault = open()) {
            BulkVault bulk = vault.keeping(Duration.ofDays(1)).bulk();
            StringWriter out = new StringWriter();
            Writer text = bulk.before(out);
            String token = bulk.token(TYPE, SCOPE, phone(1));
            text.write(token);
            assertThat(vault.keeping(Duration.ofDays(2)).token(TYPE, SCOPE, phone(1)))
                    .isEqualTo(token);
            text.flush();
            assertThat(out.toString()).isEqualTo(token);
        }
    }

    @Test
    void closingClosesTheOtherWriterEvenIfTokensAreLost() throws Exception {
        JdbcVault vault = open();
        BulkVault bulk = vault.bulk();
        boolean[] closed = new boolean[1];
        Writer text = bulk.before(new StringWriter() {
            @Override
            public void close() throws IOException {
                closed[0] = true;
            }
        });
        text.write(bulk.token(TYPE, SCOPE, phone(1)));
        vault.close();
        assertThatThrownBy(text::close).isInstanceOf(VaultException.class);
        assertThat(closed[0]).isTrue();
    }

    @Test
    void timesAndPersonsAreThoseOfTheVault() {
        try (JdbcVault vault = open()) {
            BulkVault bulk = vault.keeping(Duration.ofDays(1)).bulk();
            BulkVault hers = bulk.ofSubject("4711");
            String token = hers.token(TYPE, SCOPE, phone(1));
            bulk.token(TYPE, SCOPE, phone(1));
            bulk.settle();
            assertThat(bulk.purge()).isZero();
            assertThat(bulk.delete("4711")).isEqualTo(1);
            assertThat(bulk.value(token)).isEmpty();
            assertThat(vault.size()).isEqualTo(1);
        }
    }

    /** What a write to the disk costs is told by how the file grows: token by token, these would be eight megabytes. */
    @Test
    void manyTokensAreOneWriteToTheDisk() throws Exception {
        Path file = folder.resolve("vault.mv.db");
        try (JdbcVault vault = JdbcVault.file(file, KEYS)) {
            BulkVault bulk = vault.bulk();
            for (int number = 0; number < 1000; number++) {
                bulk.token(TYPE, SCOPE, phone(number));
            }
            bulk.settle();
            assertThat(Files.size(file)).isLessThan(2L << 20);
            assertThat(vault.size()).isEqualTo(1000);
        }
    }
}
