package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableMap;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The customary masks by entity type. A type the table does not mention is hidden whole.
 *
 * <p>No statute gives patterns; these are conventions. {@code WAYBILL} follows what GB/T 41833-2022 asks of courier labels: at least six
 * digits of a telephone number, at least one character of a name, and unit and room of an address are hidden.
 */
public final class MaskingPreset implements Strategy {

    /** What applications show on screens: {@code 138****8000}, {@code 张**}, the last four digits of a card. */
    public static final MaskingPreset STANDARD = new MaskingPreset("STANDARD", 1);

    /** What couriers print on labels: {@code 138******00}, {@code 张*}, the address down to the road. */
    public static final MaskingPreset WAYBILL = new MaskingPreset("WAYBILL", 2);

    private static final Mask UNMENTIONED = Mask.of("all");

    private final String name;
    private final ImmutableMap<String, Mask> masks;

    private MaskingPreset(String name, int column) {
        this.name = name;
        this.masks = read(column);
    }

    /**
     * A preset by name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static MaskingPreset named(String name) {
        return switch (name) {
            case "STANDARD" -> STANDARD;
            case "WAYBILL" -> WAYBILL;
            default ->
                throw new IllegalArgumentException("No masking preset '" + name + "'. There are: STANDARD, WAYBILL");
        };
    }

    private static ImmutableMap<String, Mask> read(int column) {
        InputStream in = Objects.requireNonNull(MaskingPreset.class.getResourceAsStream("masks.tsv"), "masks.tsv");
        ImmutableMap.Builder<String, Mask> masks = ImmutableMap.builder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("type\t")) {
                    String[] cells = line.split("\t");
                    masks.put(cells[0], Mask.of(cells[column]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table of masks", e);
        }
        return masks.buildOrThrow();
    }

    /** The mask for a type. */
    public Mask maskFor(EntityType type) {
        return masks.getOrDefault(type.id(), UNMENTIONED);
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        maskFor(type).apply(type, text, start, end, out);
    }

    @Override
    public void apply(Finding finding, CharSequence text, StringBuilder out) {
        maskFor(finding.type()).apply(finding, text, out);
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    /** {@code mask}: which preset that is, the policy says. */
    @Override
    public String expression() {
        return "mask";
    }

    /** {@code STANDARD} or {@code WAYBILL}. */
    @Override
    public String toString() {
        return name;
    }
}
