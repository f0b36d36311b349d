package io.tuomin.vault;

import io.tuomin.strategy.VaultException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, made when a vault is opened for the first time, in SQL that H2, PostgreSQL, MySQL and MariaDB have in common. One row of
 * {@code tuomin_vault} says which form they have and of which keys they are.
 */
final class Schema {

    /** What the tables are like; another number is of a later version of the library. */
    private static final int FORM = 1;

    /** No token is longer: see the table. */
    static final int LONGEST_TOKEN = 100;

    /** One after the other, each fit to fail because another process was first. */
    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE tuomin_vault_entry (
              value_digest VARCHAR(64) NOT NULL PRIMARY KEY,
              token VARCHAR(100) NOT NULL UNIQUE,
              sealed TEXT NOT NULL,
              subject_digest VARCHAR(64),
              expires_at BIGINT NOT NULL,
              pending SMALLINT NOT NULL)""",
            "CREATE INDEX tuomin_vault_subject ON tuomin_vault_entry (subject_digest)",
            "CREATE INDEX tuomin_vault_expires ON tuomin_vault_entry (expires_at)",
            "CREATE TABLE tuomin_vault (id INTEGER NOT NULL PRIMARY KEY, form INTEGER NOT NULL, keys_check VARCHAR(64) NOT NULL)");

    private Schema() {}

    /**
     * Makes the tables if there are none.
     *
     * @param check what tells the keys from others
     * @throws VaultException if they have another form, or were made under other keys
     */
    static void ensure(Connections connections, String check) {
        if (!connections.call(Schema::isThere)) {
            for (String table : TABLES) {
                connections.call(connection -> make(connection, table));
            }
        }
        connections.call(connection -> claim(connection, check));
        connections.call(connection -> verify(connection, check));
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM tuomin_vault WHERE id = 1")) {
            return rows.next();
        } catch (SQLException e) {
            return unlessPassing(e);
        }
    }

    private static boolean make(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(table);
        } catch (SQLException e) {
            return unlessPassing(e); // there already; what is missing shows right afterwards
        }
    }

    private static boolean unlessPassing(SQLException e) throws SQLException {
        if (Failures.isPassing(e, false)) {
            throw e;
        }
        return false;
    }

    /** Whoever is first says of which keys the vault is. */
    private static boolean claim(Connection connection, String check) throws SQLException {
        if (isThere(connection)) {
            return false;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO tuomin_vault (id, form, keys_check) VALUES (1, ?, ?)")) {
            insert.setInt(1, FORM);
            insert.setString(2, check);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (Failures.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean verify(Connection connection, String check) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT form, keys_check FROM tuomin_vault WHERE id = 1")) {
            if (!rows.next() || rows.getInt(1) != FORM) {
                throw new VaultException(
                        "The vault has a form that this version of Tuomin does not know", "此版本的 Tuomin 不认识该令牌库的格式");
            }
            if (!rows.getString(2).equals(check)) {
                throw new VaultException("The vault was made under other keys", "该令牌库由其他密钥创建");
            }
            return true;
        }
    }
}
