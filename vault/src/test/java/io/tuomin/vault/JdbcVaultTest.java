package io.tuomin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.TokenForm;
import io.tuomin.strategy.TokenVault;
import io.tuomin.strategy.VaultException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vault hands out, keeps, forgets and refuses, in H2 and in PostgreSQL. */
class JdbcVaultTest {

    private static final KeySet KEYS = KeySet.create(Suite.AES);
    private static final Scope SCOPE = Scope.dataSet("2026");
    private static final String PHONE = "13800138000";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    /** Where vaults are. */
    enum Place {
        H2 {
            @Override
            String url() {
                return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            }
        },
        POSTGRES {
            @Override
            String url() throws Exception {
                return Postgres.url();
            }
        };

        abstract String url() throws Exception;
    }

    private static JdbcVault open(String url, KeySet keys) {
        return JdbcVault.url(url, new Properties(), keys);
    }

    private static JdbcVault at(JdbcVault vault, Duration later) {
        return vault.by(Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource
    void equalValuesOfATypeHaveOneTokenWithinAScope(Place place) throws Exception {
        try (JdbcVault vault = open(place.url(), KEYS)) {
            String token = vault.token("MOBILE_PHONE", SCOPE, PHONE);
            assertThat(token).startsWith("VT~MOBILE_PHONE~1~").doesNotContain("138001");
            assertThat(TokenForm.end(token, 0)).isEqualTo(token.length());
            assertThat(vault.token("MOBILE_PHONE", SCOPE, new StringBuilder(PHONE)))
                    .isEqualTo(token);
            assertThat(vault.token("WECHAT_ID", SCOPE, PHONE)).isNotEqualTo(token);
            assertThat(vault.token("MOBILE_PHONE", Scope.dataSet("2027"), PHONE))
                    .isNotEqualTo(token);
            assertThat(vault.token("MOBILE_PHONE", Scope.tenant("2026"), PHONE)).isNotEqualTo(token);
            assertThat(vault.token("MOBILE_PHONE", SCOPE, "138 0013 8000")).isNotEqualTo(token);
            assertThat(vault.value(token)).contains(PHONE);
            assertThat(vault.size()).isEqualTo(5);
        }
    }

    /** What is longer than any token need not be asked for; a closed vault cannot be. */
    @Test
    void theDatabaseIsNotAskedForWhatIsNoToken() throws Exception {
        JdbcVault vault = open(Place.H2.url(), KEYS);
        vault.close();
        assertThat(vault.value("VT~EMAIL~1~" + "0123456789".repeat(10) + "~")).isEmpty();
        assertThatThrownBy(() -> vault.value("VT~EMAIL~1~0123456789abcdefghijkl~"))
                .isInstanceOf(VaultException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anyTextComesBackUnitForUnit(Place place) throws Exception {
        try (JdbcVault vault = open(place.url(), KeySet.create(Suite.SM))) {
            for (String value : new String[] {"", " ", "张伟", "𠮷\uD842", "\uDFB7", "a\u0000b", "四川省".repeat(5000)}) {
                assertThat(vault.value(vault.token("ADDRESS", SCOPE, value))).contains(value);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVaultIsOpenedAgainByItsKeysAlone(Place place) throws Exception {
        String url = place.url();
        String token;
        try (JdbcVault vault = open(url, KEYS)) {
            token = vault.token("MOBILE_PHONE", SCOPE, PHONE);
        }
        KeySet rotated = KEYS.rotate();
        try (JdbcVault vault = open(url, rotated)) {
            assertThat(vault.value(token)).contains(PHONE);
            assertThat(vault.token("MOBILE_PHONE", SCOPE, PHONE)).isEqualTo(token);
            String later = vault.token("MOBILE_PHONE", SCOPE, "13900139000");
            assertThat(later).startsWith("VT~MOBILE_PHONE~2~");
            assertThat(vault.value(later)).contains("13900139000");
        }
        assertThatThrownBy(() -> open(url, KeySet.create(Suite.AES)))
                .isInstanceOfSatisfying(
                        VaultException.class, e -> assertThat(e.chinese()).contains("其他密钥"))
                .hasMessageContaining("other keys");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonIsDeletedAndNobodyElse(Place place) throws Exception {
        try (JdbcVault vault = open(place.url(), KEYS)) {
            TokenVault hers = vault.ofSubject("客户 4711");
            String name = hers.token("PERSON_NAME", SCOPE, "张伟");
            String phone = hers.token("MOBILE_PHONE", SCOPE, PHONE);
            String his = vault.ofSubject("客户 4712").token("MOBILE_PHONE", SCOPE, PHONE);
            String nobodys = vault.token("MOBILE_PHONE", SCOPE, PHONE);
            assertThat(phone).isNotEqualTo(his).isNotEqualTo(nobodys);
            assertThat(hers.token("MOBILE_PHONE", SCOPE, PHONE)).isEqualTo(phone);
            assertThat(vault.delete("客户 4713")).isZero();
            assertThat(vault.delete("客户 4711")).isEqualTo(2);
            assertThat(vault.value(name)).isEmpty();
            assertThat(vault.value(phone)).isEmpty();
            assertThat(vault.value(his)).contains(PHONE);
            assertThat(vault.value(nobodys)).contains(PHONE);
            assertThat(vault.delete("客户 4711")).isZero();
            assertThat(hers.token("MOBILE_PHONE", SCOPE, PHONE)).isNotEqualTo(phone);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasATimeIsGoneAfterIt(Place place) throws Exception {
        try (JdbcVault vault = open(place.url(), KEYS)) {
            String forever = vault.token("PERSON_NAME", SCOPE, "张伟");
            JdbcVault early = at(vault.keeping(Duration.ofDays(1)), Duration.ZERO);
            String token = early.token("MOBILE_PHONE", SCOPE, PHONE);
            JdbcVault before = at(vault, Duration.ofDays(1).minusSeconds(1));
            JdbcVault after = at(vault, Duration.ofDays(1).plusMinutes(1));
            assertThat(before.value(token)).contains(PHONE);
            assertThat(before.purge()).isZero();
            assertThat(after.value(token)).isEmpty();
            assertThat(after.size()).isEqualTo(1);
            String next = after.keeping(Duration.ofDays(1)).token("MOBILE_PHONE", SCOPE, PHONE);
            assertThat(next).isNotEqualTo(token);
            assertThat(at(vault, Duration.ofDays(3)).purge()).isEqualTo(1);
            assertThat(before.value(next)).isEmpty();
            assertThat(at(vault, Duration.ofDays(36500)).value(forever)).contains("张伟");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLongestTimeHolds(Place place) throws Exception {
        try (JdbcVault vault = open(place.url(), KEYS)) {
            String token = at(vault.keeping(Duration.ofHours(1)), Duration.ZERO).token("MOBILE_PHONE", SCOPE, PHONE);
            JdbcVault later = at(vault, Duration.ofMinutes(59));
            assertThat(later.keeping(Duration.ofHours(1)).token("MOBILE_PHONE", SCOPE, PHONE))
                    .isEqualTo(token);
            assertThat(later.keeping(Duration.ofMinutes(1)).token("MOBILE_PHONE", SCOPE, PHONE))
                    .isEqualTo(token);
            assertThat(at(vault, Duration.ofMinutes(118)).value(token)).contains(PHONE);
            assertThat(later.token("MOBILE_PHONE", SCOPE, PHONE)).isEqualTo(token);
            assertThat(at(vault, Duration.ofDays(36500)).value(token)).contains(PHONE);
        }
        assertThatThrownBy(() -> open("jdbc:h2:mem:", KEYS).keeping(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsInTheDatabaseShowsNothing() throws Exception {
        String url = Place.H2.url();
        try (JdbcVault vault = open(url, KEYS).ofSubject("S3NTINEL-subject")) {
            String one = vault.token("API_SECRET", Scope.tenant("S3NTINEL-scope"), "S3NTINEL-value");
            String other = vault.token("API_SECRET", SCOPE, "S3NTINEL-value");
            StringBuilder all = new StringBuilder();
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SCRIPT")) {
                while (rows.next()) {
                    all.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(all.toString()).contains(one, other).doesNotContain("S3NTINEL");
            assertThat(sealed(url, one)).isNotEqualTo(sealed(url, other)).hasSameSizeAs(sealed(url, other));
            assertThat(vault + " " + vault.keeping(Duration.ofDays(1))).doesNotContain("S3NTINEL", one);
        }
    }

    private static String sealed(String url, String token) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT sealed FROM tuomin_vault_entry WHERE token = '" + token + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Who can write the database cannot put one person's value under another's token. */
    @Test
    void entriesThatWereChangedAreRefused() throws Exception {
        String url = Place.H2.url();
        try (JdbcVault vault = open(url, KEYS);
                Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String one = vault.token("MOBILE_PHONE", SCOPE, PHONE);
            String other = vault.token("MOBILE_PHONE", SCOPE, "13900139000");
            for (String sealed : new String[] {sealed(url, other), "", "=", "Zm9v"}) {
                statement.execute(
                        "UPDATE tuomin_vault_entry SET sealed = '" + sealed + "' WHERE token = '" + one + "'");
                assertThatThrownBy(() -> vault.value(one))
                        .isInstanceOf(VaultException.class)
                        .hasMessage("An entry of the vault has been changed")
                        .satisfies(e -> assertThat(trace(e)).doesNotContain(PHONE, "13900139000", one, other));
            }
            assertThat(vault.value(other)).contains("13900139000");
        }
    }

    private static String trace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void whatIsNoTokenOfTheVaultHasNoValue() throws Exception {
        try (JdbcVault vault = open(Place.H2.url(), KEYS)) {
            assertThat(vault.value("VT~MOBILE_PHONE~1~0123456789abcdefghijkl~")).isEmpty();
            assertThat(vault.value("13800138000")).isEmpty();
            assertThat(vault.value("")).isEmpty();
        }
    }

    @Test
    void aVaultOfALaterFormIsRefused() throws Exception {
        String url = Place.H2.url();
        open(url, KEYS).close();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("UPDATE tuomin_vault SET form = 2");
        }
        assertThatThrownBy(() -> open(url, KEYS))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("form");
    }

    @Test
    void aPoolIsAskedEachTime() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(Place.H2.url());
        try (JdbcVault vault = JdbcVault.of(source, KEYS)) {
            assertThat(vault.value(vault.token("MOBILE_PHONE", SCOPE, PHONE))).contains(PHONE);
            try (Connection connection = source.getConnection();
                    ResultSet rows = connection
                            .createStatement()
                            .executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void aFileIsItsOwnersAndNeedsTheKeys() throws Exception {
        Path file = folder.resolve("令牌 库");
        String token;
        try (JdbcVault vault = JdbcVault.file(file, KEYS)) {
            token = vault.token("PERSON_NAME", SCOPE, "张伟");
        }
        Path stored = folder.resolve("令牌 库.mv.db");
        assertThat(folder).isDirectoryContaining(stored::equals);
        if (Files.getFileStore(stored).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                    .isEqualTo("rw-------");
        }
        String bytes = new String(Files.readAllBytes(stored), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain(new String("张伟".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        try (JdbcVault vault = JdbcVault.file(stored, KEYS)) {
            assertThat(vault.value(token)).contains("张伟");
        }
        assertThatThrownBy(() -> JdbcVault.file(file, KeySet.create(Suite.AES)))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("other keys");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(stored); // no trace, no lock
        }
    }

    /** While it is open, the file holds what has been written over and over; half a megabyte is what it needs. */
    @Test
    void aClosedFileIsNotMuchLargerThanWhatItKeeps() throws Exception {
        Path file = folder.resolve("vault.mv.db");
        long open;
        try (JdbcVault vault = JdbcVault.file(file, KEYS)) {
            for (int i = 0; i < 1000; i++) {
                vault.token("MOBILE_PHONE", SCOPE, String.valueOf(13800000000L + i));
            }
            open = Files.size(file);
        }
        assertThat(open).isGreaterThan(4L << 20);
        assertThat(Files.size(file)).isLessThan(2L << 20);
    }

    /** Putting it together ends when there is nothing to gain, and not when the time for it is up. */
    @Test
    void aSmallFileIsClosedAtOnce() throws Exception {
        for (int tokens = 10; tokens <= 50; tokens += 10) {
            JdbcVault vault = JdbcVault.file(folder.resolve("vault" + tokens), KEYS);
            for (int i = 0; i < tokens; i++) {
                vault.token("MOBILE_PHONE", SCOPE, String.valueOf(13800000000L + i));
            }
            long start = System.nanoTime();
            vault.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(tokens + " tokens")
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsRefused() throws Exception {
        String file = "file:" + folder.resolve("vault");
        WorkerProcess other = WorkerProcess.start(file, KEYS, 1, 1, 0).ready();
        try {
            assertThatThrownBy(() -> Worker.open(file, KEYS))
                    .isInstanceOfSatisfying(
                            VaultException.class, e -> assertThat(e.chinese()).contains("另一进程"))
                    .hasMessageContaining("in use by another process");
        } finally {
            other.kill();
        }
        Worker.open(file, KEYS).close();
    }

    @Test
    void aFileIsNotSharedThroughAPortForOtherMachines() throws Exception {
        String name = "shared:" + folder.resolve("vault");
        for (String address : new String[] {"", "0.0.0.0"}) {
            WorkerProcess worker = WorkerProcess.start(address, name, KEYS, 1, 1, 0);
            assertThatThrownBy(worker::ready).hasMessageContaining("set the system property h2.bindAddress");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;INIT=DROP TABLE x", "no/such/folder/vault"})
    void filesThatCannotBeAreRefused(String name) {
        assertThatThrownBy(() -> JdbcVault.file(folder.resolve(name), KEYS))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("file");
    }

    @Test
    void whatADatabaseRefusesIsToldWithoutItsWords() throws Exception {
        assertThatThrownBy(() -> open("jdbc:nothing:S3NTINEL", KEYS))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("No JDBC driver")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("S3NTINEL"));
        String url = Place.H2.url();
        JdbcVault vault = open(url, KEYS);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("DROP TABLE tuomin_vault_entry");
        }
        assertThatThrownBy(() -> vault.token("API_SECRET", SCOPE, "S3NTINEL"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("SQLSTATE 42S0")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("S3NTINEL", "tuomin_vault_entry"));
        vault.close();
        assertThatThrownBy(vault::size).isInstanceOf(VaultException.class).hasMessage("The vault has been closed");
    }

    /** Connections that a server has cut are replaced, and what was cut off is done again. */
    @Test
    void aRestartOfTheServerIsSurvived() throws Exception {
        String url = Place.POSTGRES.url();
        try (JdbcVault vault = open(url, KEYS);
                Connection connection = DriverManager.getConnection(url)) {
            String token = vault.token("MOBILE_PHONE", SCOPE, PHONE);
            connection
                    .createStatement()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            assertThat(vault.token("MOBILE_PHONE", SCOPE, PHONE)).isEqualTo(token);
        }
    }
}
