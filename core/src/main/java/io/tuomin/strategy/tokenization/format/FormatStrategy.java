package io.tuomin.strategy.tokenization.format;

import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.tokenization.Ff1;
import io.tuomin.strategy.tokenization.TokenStrategy;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@link FormatPreserving} tokens in a policy: by FF1 under a key of the scope, and where a value has no token of its format, an authenticated
 * token in its place. Needs keys: see {@link Strategy#bind}. Immutable and safe to share.
 */
public final class FormatStrategy implements Strategy {

    private static final String NAME_TYPE = "PERSON_NAME";

    /** What keys are derived for; types are told apart by the tweak. */
    private static final String KEY_NAME = "format";

    private final String expression;
    private final Supplier<Formats> formats;
    /** The only type; null for all that have a format. */
    private final @Nullable String only;

    private final @Nullable FormatPreserving tokens;

    private FormatStrategy(
            String expression, Supplier<Formats> formats, @Nullable String only, @Nullable FormatPreserving tokens) {
        this.expression = expression;
        this.formats = formats;
        this.only = only;
        this.tokens = tokens;
    }

    /** {@code fpe}: of every type that has a format. The formats are made when they are first asked for. */
    public static FormatStrategy all(Supplier<Formats> formats) {
        return new FormatStrategy("fpe", formats, null, null);
    }

    /** {@code pseudonym}: of names, which become other names with as many characters and a surname of the same kind. */
    public static FormatStrategy pseudonyms(Supplier<Formats> formats) {
        return new FormatStrategy("pseudonym", formats, NAME_TYPE, null);
    }

    @Override
    public Strategy bind(Resources resources) {
        return new FormatStrategy(expression, formats, only, tokens(formats.get(), resources, current(resources)));
    }

    private static int current(Resources resources) {
        return resources.keys().current();
    }

    /**
     * The tokens of a version of the keys: none of them tells its version.
     *
     * @throws io.tuomin.key.KeyException if there is no such version
     */
    public static FormatPreserving tokens(Formats formats, Resources resources, int version) {
        KeySet keys = resources.keys();
        byte[] key = keys.derive(
                version,
                Purpose.FORMAT,
                KEY_NAME,
                resources.scope(),
                keys.suite().keyBytes());
        try {
            return new FormatPreserving(formats, Ff1.of(keys.suite(), key), new TokenStrategy().bind(resources));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        if (tokens == null) {
            throw new IllegalStateException("The strategy '" + expression + "' has no keys");
        }
        if (only == null || only.equals(type.id())) {
            tokens.apply(type, text, start, end, out);
        } else {
            tokens.otherwise().apply(type, text, start, end, out);
        }
    }

    @Override
    public boolean supports(String type) {
        return only == null ? formats.get().find(type).isPresent() : only.equals(type);
    }

    @Override
    public boolean isLifelike() {
        return true;
    }

    @Override
    public Effect effect() {
        return Effect.REVERSIBLE;
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public String toString() {
        return expression;
    }
}
