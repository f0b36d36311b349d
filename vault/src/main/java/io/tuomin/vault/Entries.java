package io.tuomin.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statements on entries. Each is a transaction, those on many are many, and all may be done again. */
final class Entries {

    private Entries() {}

    /**
     * An entry as it was found or put in.
     *
     * @param token the token
     * @param expires the second since 1970 in which its time is over
     * @param pending whether nobody has seen it on the disk yet
     */
    record Entry(String token, long expires, boolean pending) {

        /** Tells no token. */
        @Override
        public String toString() {
            return "entry until " + expires;
        }
    }

    /**
     * An entry and what it is found by.
     *
     * @param digest the digest of the value
     * @param entry what was seen
     */
    record Seen(String digest, Entry entry) {

        /** Whether this is of a later state than another of the same token. */
        boolean isLonger(Seen other) {
            return entry.expires > other.entry.expires;
        }

        /** Tells neither token nor digest. */
        @Override
        public String toString() {
            return entry.toString();
        }
    }

    static @Nullable Entry find(Connection connection, String digest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT token, expires_at, pending FROM tuomin_vault_entry WHERE value_digest = ?")) {
            select.setString(1, digest);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new Entry(rows.getString(1), rows.getLong(2), rows.getInt(3) != 0) : null;
            }
        }
    }

    /** Puts an entry in; false if one of the same value was there before. */
    static boolean insert(Connection connection, String digest, Entry entry, String sealed, @Nullable String subject)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tuomin_vault_entry"
                + " (value_digest, token, sealed, subject_digest, expires_at, pending) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, digest);
            insert.setString(2, entry.token());
            insert.setString(3, sealed);
            insert.setString(4, subject);
            insert.setLong(5, entry.expires());
            insert.setInt(6, entry.pending() ? 1 : 0);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (Failures.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Lets an entry live longer; false if it has been deleted, or lives longer already. */
    static boolean prolong(Connection connection, String digest, Entry longer) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE tuomin_vault_entry SET expires_at = ?,"
                + " pending = ? WHERE value_digest = ? AND token = ? AND expires_at < ?")) {
            update.setLong(1, longer.expires());
            update.setInt(2, longer.pending() ? 1 : 0);
            update.setString(3, digest);
            update.setString(4, longer.token());
            update.setLong(5, longer.expires());
            return update.executeUpdate() == 1;
        }
    }

    /** Notes that an entry is on the disk as it was seen; false if it is there no longer. */
    static boolean settle(Connection connection, Seen seen) throws SQLException {
        return settleAll(connection, List.of(seen)).isEmpty();
    }

    /** Notes that entries are on the disk as they were seen; those that are there no longer, as they were seen. */
    static List<Seen> settleAll(Connection connection, List<Seen> all) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE tuomin_vault_entry SET pending = 0"
                + " WHERE value_digest = ? AND token = ? AND expires_at = ?")) {
            for (Seen seen : all) {
                update.setString(1, seen.digest());
                update.setString(2, seen.entry().token());
                update.setLong(3, seen.entry().expires());
                update.addBatch();
            }
            int[] counts = update.executeBatch();
            return IntStream.range(0, counts.length)
                    .filter(i -> counts[i] != 1)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    /** What is stored beside a token; null if its time is over or there is none. */
    static @Nullable String sealed(Connection connection, String token, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sealed FROM tuomin_vault_entry WHERE token = ? AND expires_at > ?")) {
            select.setString(1, token);
            select.setLong(2, now);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    static int deleteExpired(Connection connection, String digest, long now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM tuomin_vault_entry WHERE value_digest = ? AND expires_at <= ?")) {
            delete.setString(1, digest);
            delete.setLong(2, now);
            return delete.executeUpdate();
        }
    }

    static long deleteAllExpired(Connection connection, long now) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM tuomin_vault_entry WHERE expires_at <= ?")) {
            delete.setLong(1, now);
            return delete.executeLargeUpdate();
        }
    }

    static long deleteOf(Connection connection, String subject) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM tuomin_vault_entry WHERE subject_digest = ?")) {
            delete.setString(1, subject);
            return delete.executeLargeUpdate();
        }
    }

    static long count(Connection connection, long now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM tuomin_vault_entry WHERE expires_at > ?")) {
            select.setLong(1, now);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
