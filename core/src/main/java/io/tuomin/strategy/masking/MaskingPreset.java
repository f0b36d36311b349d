package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableList;
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
import java.util.Optional;

/**
 * The customary masks by entity type. A type the table does not mention is hidden whole.
 *
 * <p>No statute gives patterns; these are conventions. {@code waybill} follows what GB/T 41833-2022 asks of courier labels: at least six
 * digits of a telephone number, at least one character of a name, and unit and room of an address are hidden.
 */
public final class MaskingPreset implements Strategy {

    /** What applications show on screens: {@code 138****8000}, {@code 张**}, the last four digits of a card. */
    public static final MaskingPreset STANDARD = new MaskingPreset("standard", 1);

    /** What couriers print on labels: {@code 138******00}, {@code 张*}, the address down to the road. */
    public static final MaskingPreset WAYBILL = new MaskingPreset("waybill", 2);

    private static final Mask UNMENTIONED = Mask.of("all");

    private final String name;
    private final ImmutableMap<String, Mask> masks;

    private MaskingPreset(String name, int column) {
        this.name = name;
        this.masks = read(column);
    }

    /** All presets. */
    public static final ImmutableList<MaskingPreset> ALL = ImmutableList.of(STANDARD, WAYBILL);

    /** A preset by name, such as {@code waybill}; empty if there is none. */
    public static Optional<MaskingPreset> named(String name) {
        return ALL.stream().filter(preset -> preset.name.equals(name)).findAny();
    }

    /** The name, such as {@code waybill}. */
    public String name() {
        return name;
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

    /** {@code mask} for the standard preset, else with its name: {@code mask(waybill)}. */
    @Override
    public String expression() {
        return this == STANDARD ? "mask" : "mask(" + name + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
