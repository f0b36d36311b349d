package io.tuomin.vault;

import io.tuomin.key.Scope;
import io.tuomin.strategy.TokenVault;
import io.tuomin.strategy.VaultException;
import io.tuomin.vault.Entries.Entry;
import io.tuomin.vault.Entries.Seen;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vault for the tokens of a text, or of the files of a job: made by {@link JdbcVault#bulk}, used, and left. It hands tokens out before what they stand
 * for is on the disk, so a text that holds them may leave only through {@link #before}, or after {@link #settle}. A write to the disk takes
 * about as long for a thousand tokens as for one.
 *
 * <pre>{@code
 * BulkVault vault = JdbcVault.file(file, keys).bulk();
 * Desensitizer desensitizer = Desensitizer.of(policy, Resources.of(keys).with(vault));
 * try (Writer treated = vault.before(out)) {
 *     desensitizer.csv(in, treated, CsvOptions.standard());
 * }
 * }</pre>
 *
 * <p>Safe to share: threads may ask for tokens while one writes. Keeps no value.
 */
public final class BulkVault implements TokenVault {

    /** Units of a text that are held back until their tokens are on the disk. */
    private static final int BLOCK = 1 << 16;

    /** Tokens that are settled before any more are handed out: where a text is held back to its end, there may be millions. */
    private static final int MOST = 1 << 13;

    private final JdbcVault vault;
    private final Unsettled unsettled;

    BulkVault(JdbcVault vault) {
        this(vault, new Unsettled());
    }

    private BulkVault(JdbcVault vault, Unsettled unsettled) {
        this.vault = vault;
        this.unsettled = unsettled;
    }

    /** What was handed out and may not be on the disk. */
    private static final class Unsettled {

        /** By token: a value may have another one, if the first was lost. */
        private final Map<String, Seen> byToken = new ConcurrentHashMap<>();

        private boolean lost;

        void add(Seen seen) {
            byToken.merge(seen.entry().token(), seen, (one, other) -> one.isLonger(other) ? one : other);
        }

        int size() {
            return byToken.size();
        }

        /** One at a time: who comes while another settles has what it waits for among what that one settles, or left for itself. */
        synchronized void settle(JdbcVault vault) {
            List<Seen> seen = List.copyOf(byToken.values());
            if (!lost && seen.isEmpty()) {
                return;
            }
            lost |= !vault.areKept(seen);
            if (lost) {
                throw new VaultException(
                        "Tokens of a text were lost or deleted before it was handed on. Do it again, with a new bulk vault.",
                        "文本交出之前，其令牌已丢失或被删除。请使用新的批量令牌库重新处理。");
            }
            seen.forEach(one -> byToken.remove(one.entry().token(), one));
        }
    }

    /** Not on the disk before {@link #settle}. */
    @Override
    public String token(String type, Scope scope, CharSequence value) {
        String digest = vault.digest(type, scope, value);
        Entry entry = vault.entry(digest, type, value);
        if (entry.pending()) {
            unsettled.add(new Seen(digest, entry));
            if (unsettled.size() >= MOST) {
                settle();
            }
        }
        return entry.token();
    }

    /**
     * Returns when what all tokens stand for that were handed out before the call is on the disk.
     *
     * @throws VaultException if it cannot be written; or if some was lost, with the process that served the vault, or deleted: then now and ever
     *     after, since nobody knows which texts hold its tokens
     */
    public void settle() {
        unsettled.settle(vault);
    }

    /**
     * Where a text with tokens goes, on its way to where it is wanted: it is handed on in blocks, each when its tokens are on the disk, and
     * what is left when this is flushed or closed. Closing it closes the other. Not thread-safe.
     */
    public Writer before(Writer out) {
        return new Settling(out);
    }

    private final class Settling extends Writer {

        private final Writer out;
        private final StringBuilder block = new StringBuilder();

        Settling(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            block.append(characters, offset, length);
            passIfFull();
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            block.append(text, offset, offset + length);
            passIfFull();
        }

        private void passIfFull() throws IOException {
            if (block.length() >= BLOCK) {
                pass();
            }
        }

        private void pass() throws IOException {
            settle();
            if (block.length() > 0) {
                String settled = block.toString();
                block.setLength(0); // if it cannot be written, part of it may be, so never again
                out.write(settled);
            }
        }

        @Override
        public void flush() throws IOException {
            pass();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            try (out) {
                pass();
            }
        }
    }

    @Override
    public Optional<String> value(String token) {
        return vault.value(token);
    }

    /** The same vault for a person; its tokens are settled, and its text is handed on, by either of the two. */
    @Override
    public BulkVault ofSubject(String subject) {
        return new BulkVault(vault.ofSubject(subject), unsettled);
    }

    /** {@inheritDoc} What was handed out is settled first. */
    @Override
    public long delete(String subject) {
        settle();
        return vault.delete(subject);
    }

    /** {@inheritDoc} What was handed out is settled first. */
    @Override
    public long purge() {
        settle();
        return vault.purge();
    }

    @Override
    public String toString() {
        return vault.toString();
    }
}
