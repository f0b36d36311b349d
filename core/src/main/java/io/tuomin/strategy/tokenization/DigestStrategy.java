package io.tuomin.strategy.tokenization;

import com.google.common.base.Splitter;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a keyed {@link Digest} in the value's place. Needs keys: see {@link Strategy#bind}. */
public final class DigestStrategy implements Strategy {

    private static final String NAME = "digest";
    private static final int BYTES = 16;
    private static final Splitter ARGUMENTS = Splitter.on(',').trimResults();

    private final int bytes;
    private final Digest.Encoding encoding;
    private final @Nullable Digest digests;

    private DigestStrategy(int bytes, Digest.Encoding encoding, @Nullable Digest digests) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.digests = digests;
    }

    /** Of 16 bytes in hexadecimal digits. */
    public DigestStrategy() {
        this(BYTES, Digest.Encoding.HEX);
    }

    /**
     * Of a length and an encoding.
     *
     * @throws IllegalArgumentException if there is no such length
     */
    public DigestStrategy(int bytes, Digest.Encoding encoding) {
        this(bytes, encoding, null);
        Digest.checkLength(bytes);
    }

    /**
     * From what stands in the parentheses of {@code digest(16)} or {@code digest(16, base64url)}.
     *
     * @throws StrategyException if that is no length and no encoding
     */
    public static DigestStrategy of(String arguments) {
        List<String> parts = ARGUMENTS.splitToList(arguments);
        String encoding = parts.size() > 1 ? parts.get(1) : Digest.Encoding.HEX.id();
        Digest.Encoding known = Arrays.stream(Digest.Encoding.values())
                .filter(one -> one.id().equals(encoding))
                .findFirst()
                .orElse(null);
        if (known == null || parts.size() > 2 || !parts.get(0).matches("[1-9][0-9]?")) {
            throw new StrategyException(
                    "A digest is written digest, digest(16) or digest(16, base64url): its bytes, and hex or base64url",
                    "摘要写作 digest、digest(16) 或 digest(16, base64url)：字节数，以及 hex 或 base64url");
        }
        int bytes = Integer.parseInt(parts.get(0));
        if (bytes < Digest.SHORTEST || bytes > Digest.LONGEST) {
            throw new StrategyException(
                    "A digest has " + Digest.SHORTEST + " to " + Digest.LONGEST + " bytes, not " + bytes,
                    "摘要为 " + Digest.SHORTEST + " 到 " + Digest.LONGEST + " 个字节，不能是 " + bytes);
        }
        return new DigestStrategy(bytes, known);
    }

    @Override
    public Strategy bind(Resources resources) {
        return new DigestStrategy(bytes, encoding, new Digest(resources.keys(), resources.scope(), bytes, encoding));
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        if (digests == null) {
            throw new IllegalStateException("The strategy '" + expression() + "' has no keys");
        }
        if (digests.isWrittenAsOwn(type.id(), text, start, end)) {
            out.append(text, start, end);
        } else {
            digests.append(type.id(), text, start, end, out);
        }
    }

    @Override
    public Effect effect() {
        return Effect.LINKABLE;
    }

    @Override
    public String expression() {
        if (encoding != Digest.Encoding.HEX) {
            return NAME + "(" + bytes + ", " + encoding.id() + ")";
        }
        return bytes == BYTES ? NAME : NAME + "(" + bytes + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
