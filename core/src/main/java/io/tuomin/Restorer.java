package io.tuomin;

import com.google.common.collect.ImmutableSet;
import io.tuomin.audit.AuditEntry;
import io.tuomin.audit.AuditSink;
import io.tuomin.key.KeySet;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.TokenForm;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.masking.Mask;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.Detokenizer;
import io.tuomin.strategy.tokenization.TokenException;
import io.tuomin.strategy.tokenization.format.FormatPreserving;
import io.tuomin.strategy.tokenization.format.FormatStrategy;
import io.tuomin.strategy.tokenization.format.Formats;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has values back for which tokens stand, of the keys and of a vault, for a purpose, and leaves a line in an audit log each time. Immutable
 * and safe to share, as far as the audit log is.
 *
 * <p>Before anything is handed out, an entry of what it holds is written to the audit log: one for each call; of a long document, one for
 * each part of it. If that fails, nothing is handed out. Tokens that are forged, of other keys or another scope, that the vault does not know
 * or no longer, or of types that are not asked for, stay as they are, and are counted. If the vault cannot be asked, the call throws
 * {@link io.tuomin.strategy.VaultException}.
 *
 * <pre>{@code
 * Restorer restorer = Restorer.of(Resources.of(keys, scope), "complaint 4711", AuditLog.at(file)).only("MOBILE_PHONE");
 * String text = restorer.restore(treated);
 * }</pre>
 */
public final class Restorer {

    private final Resources resources;
    private final String purpose;
    private final AuditSink audit;
    /** The types that may be had back; null for all. */
    private final @Nullable ImmutableSet<String> types;

    private final View view;
    private final Detokenizer tokens;

    /**
     * How much of a value is shown.
     *
     * @param name for the audit log
     * @param mask what hides the rest; null if nothing is hidden
     */
    public record View(String name, @Nullable Strategy mask) {

        /** All of it. */
        public static final View WHOLE = new View("whole", null);

        /** The last four characters, if they are at most half of all; of shorter values nothing. */
        public static final View LAST_FOUR = masked("last-four", Mask.of("keep(0,4)"));

        /** What a mask leaves. */
        public static View masked(String name, Mask mask) {
            return new View(name, mask);
        }

        String of(String type, String value) {
            if (mask == null) {
                return value;
            }
            StringBuilder shown = new StringBuilder();
            mask.apply(new EntityType(type, Category.OTHER_SENSITIVE, type, type), value, 0, value.length(), shown);
            return shown.toString();
        }
    }

    private Restorer(
            Resources resources, String purpose, AuditSink audit, @Nullable ImmutableSet<String> types, View view) {
        AuditEntry.checkPurpose(purpose);
        this.resources = resources;
        this.purpose = purpose;
        this.audit = audit;
        this.types = types;
        this.view = view;
        this.tokens = new Detokenizer(resources);
    }

    /**
     * Has back values of all types, whole.
     *
     * @param resources the keys, the scope in which the tokens were made, and the vault if tokens of one are to be had back
     * @param purpose what for, in one line without personal information; it goes into the audit log
     * @param audit what keeps the audit entries
     * @throws io.tuomin.key.KeyException if there are no keys
     * @throws IllegalArgumentException if the purpose is blank, longer than 500 characters, or not one line
     */
    public static Restorer of(Resources resources, String purpose, AuditSink audit) {
        return new Restorer(resources, purpose, audit, null, View.WHOLE);
    }

    /** The same for some types alone, by their ids. */
    public Restorer only(String... ids) {
        return new Restorer(resources, purpose, audit, ImmutableSet.copyOf(ids), view);
    }

    /** The same with less of each value shown. */
    public Restorer showing(View other) {
        return new Restorer(resources, purpose, audit, types, other);
    }

    /**
     * A text with values in the place of its tokens.
     *
     * @throws RestorationException if the audit entry could not be written
     */
    public String restore(CharSequence treated) {
        StringWriter text = new StringWriter();
        try {
            text(new StringReader(treated.toString()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // strings do not fail
        }
        return text.toString();
    }

    /**
     * Some values, such as those of a column, with one audit entry for all of them.
     *
     * @param treated the values; null stays null
     * @throws RestorationException if the audit entry could not be written
     */
    public List<@Nullable String> restoreAll(List<? extends @Nullable String> treated) {
        Tally tally = new Tally();
        List<@Nullable String> values = new ArrayList<>();
        TokenText text = TokenText.plain(token -> open(token, tally));
        for (String value : treated) {
            values.add(value == null ? null : text.of(value));
        }
        record(tally);
        return values;
    }

    /**
     * Has back format-preserving tokens of a type, each of which is a whole value: such tokens look like any value, so who asks must know
     * that they are tokens, and under which version of the keys they were made. What is no value of the type stays, and counts as refused;
     * tokens that say what they are, which stand for values that have none of their format, are had back as well.
     *
     * @param formats the formats
     * @param type the id of the type
     * @param version the version of the keys
     * @param treated the tokens; null stays null
     * @throws IllegalArgumentException if the type has no format
     * @throws io.tuomin.key.KeyException if there is no such version
     * @throws RestorationException if the audit entry could not be written
     */
    public List<@Nullable String> restoreFormat(
            Formats formats, String type, int version, List<? extends @Nullable String> treated) {
        formats.get(type);
        FormatPreserving format = FormatStrategy.tokens(formats, resources, version);
        Tally tally = new Tally();
        List<@Nullable String> values = new ArrayList<>();
        for (String token : treated) {
            values.add(token == null ? null : formatted(format, type, version, token, tally));
        }
        record(tally);
        return values;
    }

    private String formatted(FormatPreserving format, String type, int version, String token, Tally tally) {
        if (TokenForm.isReversible(token)) {
            String value = open(token, tally);
            return value == null ? token : value;
        }
        if (!isAllowed(type)) {
            tally.withheld();
            return token;
        }
        Optional<String> value = format.restore(new EntityType(type, Category.OTHER_SENSITIVE, type, type), token)
                .value();
        if (value.isEmpty()) {
            tally.refused();
            return token;
        }
        tally.restored(type, version);
        return view.of(type, value.get());
    }

    /**
     * Running text of any length, in bounded memory: see {@link #restore}.
     *
     * @throws RestorationException if an audit entry could not be written; what it tells of has not been handed out
     * @throws IOException if reading or writing fails
     */
    public void text(Reader treated, Writer out) throws IOException {
        Tally tally = new Tally();
        copy(TokenText.plain(token -> open(token, tally)), treated, out, tally);
    }

    /**
     * JSON, or a sequence of JSON values such as NDJSON. What was a number is one again, and what was escaped is escaped as it was: see
     * {@link io.tuomin.document.TokenWriting}.
     *
     * @throws RestorationException if an audit entry could not be written; what it tells of has not been handed out
     * @throws IOException if reading or writing fails
     */
    public void json(Reader treated, Writer out) throws IOException {
        Tally tally = new Tally();
        copy(TokenText.json(token -> open(token, tally)), treated, out, tally);
    }

    /**
     * CSV. Between quotes, quotes in values are doubled.
     *
     * @throws RestorationException if an audit entry could not be written; what it tells of has not been handed out
     * @throws IOException if reading or writing fails
     */
    public void csv(Reader treated, Writer out, CsvOptions options) throws IOException {
        Tally tally = new Tally();
        copy(TokenText.csv(options.separator(), token -> open(token, tally)), treated, out, tally);
    }

    private void copy(TokenText text, Reader treated, Writer out, Tally tally) throws IOException {
        AuditedOutput audited = new AuditedOutput(out, () -> record(tally));
        text.copy(treated, audited);
        audited.end();
    }

    private @Nullable String open(String token, Tally tally) {
        String value = opened(token, tally, 1);
        return value == null ? null : view.of(AuthenticatedToken.typeOf(token), value);
    }

    /**
     * The whole value of a token; null if it stays. What is found by a second look may have a token in it, and so may be what was treated
     * again later; the tokens in it are opened as deep as a value is looked at, for each may hold several.
     */
    private @Nullable String opened(String token, Tally tally, int depth) {
        String type = AuthenticatedToken.typeOf(token);
        if (!isAllowed(type)) {
            tally.withheld();
            return null;
        }
        try {
            String value = tokens.value(token);
            boolean mayHoldTokens = value.indexOf(TokenForm.BORDER) >= 0 && depth < Substitution.MOST_LOOKS;
            String whole = mayHoldTokens
                    ? TokenText.plain(inner -> opened(inner, tally, depth + 1)).of(value)
                    : value;
            tally.restored(type, AuthenticatedToken.versionOf(token));
            return whole;
        } catch (TokenException e) {
            tally.refused();
            return null;
        }
    }

    private boolean isAllowed(String type) {
        return types == null || types.contains(type);
    }

    /** The message of the cause is left out: who knows what it quotes. */
    private void record(Tally tally) {
        KeySet keys = resources.keys();
        try {
            audit.write(tally.entry(purpose, view.name(), keys.id()));
        } catch (IOException | RuntimeException e) {
            String kind = e.getClass().getName();
            throw new RestorationException(
                    "The audit entry could not be written, so nothing is handed out: " + kind,
                    "审计记录无法写入，因此不交出任何内容：" + kind);
        }
    }

    /** Says what for and how much, not with which keys. */
    @Override
    public String toString() {
        return "restorer for " + (types == null ? "all types" : types) + ", " + view.name();
    }
}
