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
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Tokens of whole texts; that none of them is lost with a process is in {@link RaceTest}. */
class BulkVaultTest {

    private static final KeySet KEYS = KeySet.create(Suite.AES);
    private static final Scope SCOPE = Scope.standard();
    private static final String TYPE = "MOBILE_PHONE";

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
            text.write(bulk.token(TYPE, SCOPE, phone(1))); // the same value, another token
            assertLost(text);
            text.write(bulk.token(TYPE, SCOPE, phone(2)));
            assertLost(text);
            assertLost(bulk.ofSubject("4711").before(out));
            assertThat(out.toString()).isEmpty();
            vault.bulk().before(out).append("another").flush();
            assertThat(out.toString()).isEqualTo("another");
        }
    }

    private static void assertLost(Writer text) {
        assertThatThrownBy(text::flush)
                .isInstanceOfSatisfying(
                        VaultException.class, e -> assertThat(e.chinese()).contains("丢失"))
                .hasMessageContaining("lost")
                .hasMessageNotContaining("1380");
    }

    /** Part of it may have been written. */
    @Test
    void aTextThatCannotBeWrittenIsNotWrittenAgain() throws Exception {
        try (JdbcVault vault = open()) {
            StringBuilder written = new StringBuilder();
            Writer text = vault.bulk().before(new StringWriter() {
                @Override
                public void write(String part) {
                    written.append(part);
                    throw new IllegalStateException("full");
                }
            });
            text.write("once");
            assertThatThrownBy(text::flush).hasMessage("full");
            text.flush();
            assertThat(written.toString()).isEqualTo("once");
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
            assertThat(bulk.purge()).isZero();
            assertThat(bulk.delete("4711")).isEqualTo(1);
            assertThat(bulk.value(token)).isEmpty();
            bulk.settle(); // what was deleted on purpose is not lost
            assertThat(vault.size()).isEqualTo(1);
        }
    }

    /** Of a text that is held back, all would be kept in mind. */
    @Test
    void notAllTokensWaitForTheEnd() throws Exception {
        try (JdbcVault vault = open()) {
            BulkVault bulk = vault.bulk();
            for (int number = 0; number < 1 << 14; number++) {
                bulk.token(TYPE, SCOPE, phone(number));
            }
            assertThat(pending()).isLessThan(1 << 13);
        }
    }

    /** Told by how often the database is asked: to look for a value, and to put it in. */
    @Test
    void manyTokensAreOneWriteToTheDisk() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        DataSource counted = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(source, arguments);
                });
        try (JdbcVault vault = JdbcVault.of(counted, KEYS)) {
            BulkVault bulk = vault.bulk();
            asked.set(0);
            for (int number = 0; number < 100; number++) {
                bulk.token(TYPE, SCOPE, phone(number));
            }
            bulk.settle();
            assertThat(asked).hasValue(2 * 100 + 2);
            assertThat(vault.size()).isEqualTo(100);
        }
    }
}
