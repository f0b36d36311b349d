package io.tuomin.recognizer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;

/**
 * What a {@link Recognizer} declares: the type it finds, how sure its bare shape makes it, the words that name the type, and what
 * calls it. Immutable; each method gives a changed copy.
 */
public final class EntitySpec {

    private final EntityType type;
    private final int base;
    private final ImmutableSet<String> labels;
    private final ImmutableSet<String> context;
    private final ImmutableList<Trigger> triggers;
    private final boolean needsLabel;
    private final boolean freeStanding;
    private final boolean byColumn;

    private EntitySpec(
            EntityType type,
            int base,
            ImmutableSet<String> labels,
            ImmutableSet<String> context,
            ImmutableList<Trigger> triggers,
            boolean needsLabel,
            boolean freeStanding,
            boolean byColumn) {
        this.type = type;
        this.base = base;
        this.labels = labels;
        this.context = context;
        this.triggers = triggers;
        this.needsLabel = needsLabel;
        this.freeStanding = freeStanding;
        this.byColumn = byColumn;
    }

    /**
     * A specification with nothing but the type and the base.
     *
     * @param id id of the type, UPPER_SNAKE
     * @param category its family; what is {@link Category#NEGATIVE} takes its place and is never reported
     * @param chinese Chinese name
     * @param english English name
     * @param base confidence of the bare shape, before any evidence: 0 to 99
     */
    public static EntitySpec of(String id, Category category, String chinese, String english, int base) {
        return new EntitySpec(
                new EntityType(id, category, chinese, english),
                base,
                ImmutableSet.of(),
                ImmutableSet.of(),
                ImmutableList.of(),
                false,
                true,
                false);
    }

    /**
     * Words that name the type: 手机号, {@code phone}. Right before the value, or as the name of its field, they are strong
     * evidence; elsewhere near it, weak. Case, width and separators ({@code phone_no}, {@code phoneNo}) make no difference.
     *
     * @param words the words, separated by commas
     */
    public EntitySpec labels(String words) {
        return new EntitySpec(type, base, split(words), context, triggers, needsLabel, freeStanding, byColumn);
    }

    /**
     * Words that hint at the type without naming it: 拨打 for a telephone number. Weak evidence wherever they stand near.
     *
     * @param words the words, separated by commas
     */
    public EntitySpec context(String words) {
        return new EntitySpec(type, base, labels, split(words), triggers, needsLabel, freeStanding, byColumn);
    }

    private static ImmutableSet<String> split(String words) {
        return ImmutableSet.copyOf(
                Splitter.on(',').trimResults().omitEmptyStrings().split(words));
    }

    /** What calls the recognizer. */
    public EntitySpec triggers(Trigger... all) {
        return new EntitySpec(
                type, base, labels, context, ImmutableList.copyOf(all), needsLabel, freeStanding, byColumn);
    }

    /** Without a label, a field name or context nothing is reported: the shape alone says too little. */
    public EntitySpec needsLabel() {
        return new EntitySpec(type, base, labels, context, triggers, true, freeStanding, byColumn);
    }

    /** The value may touch letters, digits, dots and dashes: the recognizer has found its borders itself. */
    public EntitySpec ownBorders() {
        return new EntitySpec(type, base, labels, context, triggers, needsLabel, false, byColumn);
    }

    /**
     * The values are telling in numbers: one alone says nothing without a label, but a column full of them does (surnames, names of
     * places).
     */
    public EntitySpec tellsByColumn() {
        return new EntitySpec(type, base, labels, context, triggers, needsLabel, freeStanding, true);
    }

    /** The type. */
    public EntityType type() {
        return type;
    }

    /** Confidence of the bare shape. */
    public int base() {
        return base;
    }

    /** Words that name the type. */
    public ImmutableSet<String> labels() {
        return labels;
    }

    /** Words that hint at the type. */
    public ImmutableSet<String> context() {
        return context;
    }

    /** What calls the recognizer. */
    public ImmutableList<Trigger> triggers() {
        return triggers;
    }

    /** Whether the type is only reported with a label, a field name or context. */
    public boolean isLabelNeeded() {
        return needsLabel;
    }

    /** Whether the engine judges the characters that touch the value. */
    public boolean isFreeStanding() {
        return freeStanding;
    }

    /** Whether a column full of values tells the type without a name. */
    public boolean isToldByColumn() {
        return byColumn;
    }

    /** Whether it takes its place without being reported. */
    public boolean isNegative() {
        return type.category() == Category.NEGATIVE;
    }

    @Override
    public String toString() {
        return type.id();
    }
}
