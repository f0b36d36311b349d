package io.tuomin.cli;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.masking.Mask;
import io.tuomin.strategy.masking.MaskingPreset;
import io.tuomin.strategy.masking.Residuals;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The masks of the presets with their residual candidates, as a table in Markdown. */
final class MaskPage {

    private final List<EntityType> types;
    private final Residuals residuals;
    private final PrintWriter out;

    MaskPage(List<EntityType> types, Residuals residuals, PrintWriter out) {
        this.types = types;
        this.residuals = residuals;
        this.out = out;
    }

    void print() {
        out.print(
                "| type | values | `mask` | still fit | `mask(waybill)` | still fit | assumed |\n|---|---:|---|---:|---|---:|---|\n");
        for (EntityType type : types) {
            if (residuals.types().contains(type)) {
                out.print("| `" + type.id() + "` | " + count(residuals.all(type).orElseThrow())
                        + cells(type, MaskingPreset.STANDARD) + cells(type, MaskingPreset.WAYBILL) + " | "
                        + residuals.assumptions(type).stream()
                                .map(Residuals.Assumption::english)
                                .distinct()
                                .collect(Collectors.joining("; or: "))
                        + " |\n");
            } else {
                residuals
                        .reason(type)
                        .ifPresent(why -> out.print("| `" + type.id() + "` | – | `"
                                + MaskingPreset.STANDARD.maskFor(type).expression() + "` | – | `"
                                + MaskingPreset.WAYBILL.maskFor(type).expression() + "` | – | not counted: "
                                + why.english() + " |\n"));
            }
        }
    }

    private String cells(EntityType type, MaskingPreset preset) {
        Mask mask = preset.maskFor(type);
        return " | `" + mask.expression() + "` | "
                + count(residuals.candidates(type, mask).orElseThrow());
    }

    private static String count(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
