package io.tuomin.vault;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.strategy.TokenVault;
import io.tuomin.strategy.VaultException;
import io.tuomin.strategy.tokenization.TokenException;
import io.tuomin.strategy.tokenization.VaultCipher;
import io.tuomin.vault.Entries.Entry;
import io.tuomin.vault.Entries.Seen;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A vault in a database: a file of its own (H2), or any that JDBC reaches. The database holds random tokens, sealed values and keyed digests; neither
 * it nor a backup shows a value without the keys. Its unique constraints decide who was first, so threads and processes agree on one token
 * for a value. A token is handed out when its entry is on the disk; {@link #bulk} has whole texts wait instead. Safe to share; keeps no value.
 *
 * <p>{@link #close} closes it, and with it all that were made of it by {@link #keeping}, {@link #ofSubject} and {@link #bulk}.
 */
public final class JdbcVault implements TokenVault, AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long MINUTE = 60;
    /** How often an entry may vanish between two looks at it before something must be wrong. */
    private static final int MOST_LOOKS = 100;

    private final Connections connections;
    private final VaultCipher cipher;
    private final @Nullable Checkpoint checkpoint;
    private final Clock clock;
    private final @Nullable Duration time;
    private final @Nullable String subject;

    private JdbcVault(
            Connections connections,
            VaultCipher cipher,
            @Nullable Checkpoint checkpoint,
            Clock clock,
            @Nullable Duration time,
            @Nullable String subject) {
        this.connections = connections;
        this.cipher = cipher;
        this.checkpoint = checkpoint;
        this.clock = clock;
        this.time = time;
        this.subject = subject;
    }

    /**
     * In a file that this process alone has open.
     *
     * @param file made, with the ending {@code .mv.db}, if it is not there
     * @param keys which seal the values; a vault is opened with the key set that it was made with
     * @throws VaultException if it was made under other keys, or another process has it open
     */
    public static JdbcVault file(Path file, KeySet keys) {
        return open(new Connections(VaultFile.source(file, keys, false), true, false), keys);
    }

    /**
     * In a file that processes of this machine share: the first that opens it serves the others through a port, and when it ends, another does. The
     * system property {@code h2.bindAddress} must name this machine, such as 127.0.0.1.
     *
     * @param file made, with the ending {@code .mv.db}, if it is not there
     * @param keys which seal the values; a vault is opened with the key set that it was made with
     * @throws VaultException if it was made under other keys, if a process has it open alone, or if the port would be there for other
     *     machines
     */
    public static JdbcVault sharedFile(Path file, KeySet keys) {
        return open(new Connections(VaultFile.source(file, keys, true), true, true), keys);
    }

    /**
     * In the database of a JDBC URL.
     *
     * @param url whose driver is on the class path
     * @param login properties of the connection, such as {@code user} and {@code password}
     * @param keys which seal the values; a vault is opened with the key set that it was made with
     * @throws VaultException if there is no driver, the database cannot be reached, or the vault in it was made under other keys
     */
    public static JdbcVault url(String url, Properties login, KeySet keys) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new VaultException("No JDBC driver for this URL is on the class path", "类路径中没有适用于该 URL 的 JDBC 驱动");
        }
        Properties own = new Properties();
        login.stringPropertyNames().forEach(name -> own.setProperty(name, login.getProperty(name)));
        boolean shared = url.toUpperCase(Locale.ROOT).contains(";AUTO_SERVER=TRUE");
        return open(new Connections(() -> DriverManager.getConnection(url, own), true, shared), keys);
    }

    /**
     * In the database of a source of connections, such as a pool. Each is used for a moment, and given back by closing it.
     *
     * @param keys which seal the values; a vault is opened with the key set that it was made with
     * @throws VaultException if the database cannot be reached, or the vault in it was made under other keys
     */
    public static JdbcVault of(DataSource source, KeySet keys) {
        return open(new Connections(source::getConnection, false, false), keys);
    }

    private static JdbcVault open(Connections connections, KeySet keys) {
        try {
            VaultCipher cipher = new VaultCipher(keys);
            boolean h2 = connections.call(connection ->
                    connection.getMetaData().getDatabaseProductName().equals("H2"));
            Schema.ensure(connections, cipher.check());
            Checkpoint checkpoint = h2 ? new Checkpoint(connections) : null;
            JdbcVault vault = new JdbcVault(connections, cipher, checkpoint, Clock.systemUTC(), null, null);
            vault.write(); // the tables; and tells at once if that is not allowed
            return vault;
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /**
     * The same vault, in which what is put in is there for a time, counted from when its token was last handed out, in whole minutes and
     * rounded up. Where several times were asked for, the longest holds.
     *
     * @throws IllegalArgumentException if the time is not longer than none
     */
    public JdbcVault keeping(Duration howLong) {
        if (howLong.isNegative() || howLong.isZero()) {
            throw new IllegalArgumentException("Values are kept for a time");
        }
        return new JdbcVault(connections, cipher, checkpoint, clock, howLong, subject);
    }

    /** The same vault by another clock. */
    JdbcVault by(Clock other) {
        return new JdbcVault(connections, cipher, checkpoint, other, time, subject);
    }

    @Override
    public JdbcVault ofSubject(String name) {
        return new JdbcVault(connections, cipher, checkpoint, clock, time, cipher.subjectDigest(name));
    }

    /**
     * The same vault for a text that is written as a whole or in parts: a token is handed out at once, and what it stands for is on the disk before
     * the text is written, not before each token.
     */
    public BulkVault bulk() {
        return new BulkVault(this);
    }

    @Override
    public String token(String type, Scope scope, CharSequence value) {
        String digest = digest(type, scope, value);
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Entry entry = entry(digest, type, value);
            if (isKept(digest, entry)) {
                return entry.token();
            }
        }
        throw restless();
    }

    /** What the entry of a value is found by. */
    String digest(String type, Scope scope, CharSequence value) {
        return cipher.digest(type, scope, subject, value);
    }

    /** The entry of a value, which lives long enough, put in if there is none. It may not be on the disk. */
    Entry entry(String digest, String type, CharSequence value) {
        long until = until();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Entry entry = connections.call(connection -> Entries.find(connection, digest));
            if (entry == null) {
                entry = inserted(digest, type, value, until);
            } else if (entry.expires() <= now()) {
                connections.call(connection -> Entries.deleteExpired(connection, digest, now()));
                entry = null;
            } else if (entry.expires() < until) {
                entry = prolonged(digest, new Entry(entry.token(), until, checkpoint != null));
            }
            if (entry != null) {
                return entry;
            }
        }
        throw restless();
    }

    private static VaultException restless() {
        return new VaultException("The vault does not come to rest", "令牌库状态不稳定");
    }

    private @Nullable Entry inserted(String digest, String type, CharSequence value, long until) {
        Entry entry = new Entry(cipher.draw(type), until, checkpoint != null);
        String sealed = cipher.seal(entry.token(), value);
        boolean first = connections.call(connection -> Entries.insert(connection, digest, entry, sealed, subject));
        return first ? entry : null;
    }

    private @Nullable Entry prolonged(String digest, Entry longer) {
        return connections.call(connection -> Entries.prolong(connection, digest, longer)) ? longer : null;
    }

    /**
     * Waits for an entry that may not be on the disk, whoever put it in; false if it was lost with the process that had it in memory, which is
     * seen by looking again: who took the file over knows what was on the disk alone.
     */
    private boolean isKept(String digest, Entry entry) {
        if (!entry.pending()) {
            return true;
        }
        write();
        return connections.call(connection -> Entries.settle(connection, new Seen(digest, entry)));
    }

    /** The same of many entries. */
    boolean areKept(List<Seen> all) {
        write();
        List<Seen> changed = connections.call(connection -> Entries.settleAll(connection, all));
        return changed.stream().allMatch(this::isKeptLonger);
    }

    /** Whether an entry is still there, because somebody lets it live longer, and is on the disk so. */
    private boolean isKeptLonger(Seen seen) {
        String digest = seen.digest();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Entry now = connections.call(connection -> Entries.find(connection, digest));
            if (now == null
                    || !now.token().equals(seen.entry().token())
                    || now.expires() < seen.entry().expires()) {
                return false;
            }
            if (isKept(digest, now)) {
                return true;
            }
        }
        throw restless();
    }

    private void write() {
        if (checkpoint != null) {
            checkpoint.await();
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private long until() {
        if (time == null) {
            return NEVER;
        }
        long end = clock.instant().plus(time).getEpochSecond();
        return Math.floorDiv(end + MINUTE, MINUTE) * MINUTE;
    }

    /**
     * {@inheritDoc}
     *
     * @throws VaultException also if what is stored has been changed
     */
    @Override
    public Optional<String> value(String token) {
        String sealed = token.length() > Schema.LONGEST_TOKEN
                ? null // somebody made it up
                : connections.call(connection -> Entries.sealed(connection, token, now()));
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher.open(token, sealed));
        } catch (TokenException e) {
            throw new VaultException("An entry of the vault has been changed", "令牌库中的条目已被改动");
        }
    }

    @Override
    public long delete(String name) {
        String digest = cipher.subjectDigest(name);
        return deleted(connection -> Entries.deleteOf(connection, digest));
    }

    @Override
    public long purge() {
        return deleted(connection -> Entries.deleteAllExpired(connection, now()));
    }

    /** Deletes until nothing is left when it is on the disk that it was deleted. */
    private long deleted(Connections.Work<Long> delete) {
        long most = 0;
        while (true) {
            long now = connections.call(delete);
            most = Math.max(most, now);
            write();
            if (now == 0 || checkpoint == null) {
                return most;
            }
        }
    }

    /** How many tokens have a value. */
    public long size() {
        return connections.call(connection -> Entries.count(connection, now()));
    }

    @Override
    public void close() {
        connections.close();
    }

    @Override
    public String toString() {
        return "token vault, " + cipher;
    }
}
