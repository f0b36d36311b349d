package io.tuomin.strategy.anonymization;

import com.google.common.hash.Hashing;
import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Moves the dates of a subject by the same number of whole weeks, which follows from a key and the subject (HMAC-SHA-256): the order of
 * events, the time between them, and weekdays stay. Whoever has the key can move them back. What is no day, or would leave the calendar, is
 * replaced by three asterisks. Immutable and safe to share.
 */
public final class DateShift implements Strategy {

    private static final String NOT_UNDERSTOOD = "***";

    /** Dates move by ten years at the most. */
    public static final int MOST_WEEKS = 520;

    /** Bytes that a key has at the least. */
    public static final int SHORTEST_KEY = 16;

    /** What the key of a key set is derived for. */
    private static final String KEY_NAME = "date-shift";

    private static final int KEY_BYTES = 32;

    /** Null before there are keys. */
    private final byte @Nullable [] key;

    private final int most;
    private final String subject;
    private final long weeks;

    private DateShift(byte @Nullable [] key, int most, String subject) {
        if (most < 1 || most > MOST_WEEKS) {
            throw new IllegalArgumentException("Dates move by 1 to " + MOST_WEEKS + " weeks, not " + most);
        }
        this.key = key;
        this.most = most;
        this.subject = subject;
        this.weeks = key == null ? 0 : weeks(key, most, subject);
    }

    /**
     * Moves dates, all as those of one subject.
     *
     * @param key the key, at least 16 bytes; copied
     * @param most by how many weeks at the most, forward or back, 1 to 520
     * @throws IllegalArgumentException if the key is shorter, or there are more weeks
     */
    public static DateShift of(byte[] key, int most) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has at least " + SHORTEST_KEY + " bytes");
        }
        return new DateShift(key.clone(), most, "");
    }

    /**
     * Moves dates under the current version of a key set and its scope, once it has them: see {@link Strategy#bind}.
     *
     * @throws IllegalArgumentException if there are more weeks
     */
    public static DateShift keyed(int most) {
        return new DateShift(null, most, "");
    }

    @Override
    public Strategy bind(Resources resources) {
        if (key != null) {
            return this;
        }
        KeySet keys = resources.keys();
        return new DateShift(
                keys.derive(keys.current(), Purpose.SHIFT, KEY_NAME, resources.scope(), KEY_BYTES), most, subject);
    }

    /** The same for the dates of a subject, such as a patient, by whatever names the subject within the data. */
    public DateShift forSubject(String subject) {
        return new DateShift(key, most, subject);
    }

    /** Weeks from -most to most, without 0. */
    private static long weeks(byte[] key, int most, String subject) {
        long hash = Hashing.hmacSha256(key)
                .newHasher()
                .putString("tuomin date-shift ", StandardCharsets.UTF_8)
                .putString(subject, StandardCharsets.UTF_8)
                .hash()
                .asLong();
        long weeks = Long.remainderUnsigned(hash, 2L * most) - most;
        return weeks >= 0 ? weeks + 1 : weeks;
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        checkKey();
        String moved = moved(text.subSequence(start, end).toString(), weeks);
        out.append(moved == null ? NOT_UNDERSTOOD : moved);
    }

    /** A date that was moved, where it was before; null if it is none. */
    public @Nullable String restore(String value) {
        checkKey();
        return moved(value, -weeks);
    }

    private void checkKey() {
        if (key == null) {
            throw new IllegalStateException("The strategy '" + expression() + "' has no keys");
        }
    }

    private static @Nullable String moved(String value, long weeks) {
        DateText text = DateText.of(value);
        LocalDate date = text == null ? null : text.date();
        if (date == null) {
            return null;
        }
        try {
            LocalDate other = date.plusWeeks(weeks);
            return other.getYear() < 1000 || other.getYear() > 9999 ? null : text.with(other);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public boolean isLifelike() {
        return true;
    }

    @Override
    public Effect effect() {
        return Effect.REVERSIBLE;
    }

    /** Without the key. */
    @Override
    public String expression() {
        return "date-shift(" + most + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
