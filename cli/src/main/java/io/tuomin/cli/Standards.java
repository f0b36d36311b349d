package io.tuomin.cli;

import io.tuomin.dictionary.DictionaryException;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.model.EntityType;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options {@code --scheme} and {@code --scale}: by which editions findings are graded, by id or out of a file of the user's own. */
final class Standards {

    @Option(names = "--scheme", paramLabel = "ID|FILE", descriptionKey = "classify.scheme")
    private @Nullable String scheme;

    @Option(names = "--scale", paramLabel = "ID|FILE", descriptionKey = "classify.scale")
    private List<String> scales = new ArrayList<>();

    /** Whether levels are asked for. */
    boolean hasScales() {
        return !scales.isEmpty();
    }

    /**
     * The grading scheme; null for the standard one.
     *
     * @throws ParameterException if it is neither known nor a file
     * @throws DictionaryException if the file cannot be used
     */
    @Nullable
    GradingScheme scheme(CommandSpec spec) {
        return scheme == null
                ? null
                : of(spec, "error.scheme", scheme, GradingScheme.IDS, GradingScheme::named, GradingScheme::read);
    }

    /**
     * The scales, in the order of the call, each once.
     *
     * @throws ParameterException if one is neither known nor a file, or two files have one name
     * @throws DictionaryException if a file cannot be used
     */
    LevelScales scales(CommandSpec spec) {
        Map<String, LevelScale> byId = new LinkedHashMap<>();
        for (String said : new LinkedHashSet<>(scales)) {
            LevelScale scale = of(spec, "error.scale", said, LevelScale.IDS, LevelScale::named, LevelScale::read);
            if (byId.put(scale.id(), scale) != null) {
                throw new ParameterException(spec.commandLine(), Messages.get("error.sameScale", scale.id()));
            }
        }
        return LevelScales.of(List.copyOf(byId.values()));
    }

    private static <T> T of(
            CommandSpec spec,
            String unknown,
            String said,
            List<String> ids,
            Function<String, T> named,
            Function<Path, T> read) {
        if (ids.contains(said)) {
            return named.apply(said);
        }
        if (said.endsWith(".tsv") || Files.exists(Path.of(said))) {
            return read.apply(Path.of(said));
        }
        throw new ParameterException(spec.commandLine(), Messages.get(unknown, said, String.join(", ", ids)));
    }

    /** Says which types the files of the user's own forgot, and how these count. */
    static void tellHoles(@Nullable GradingScheme scheme, LevelScales scales, List<EntityType> types, PrintWriter err) {
        if (scheme != null) {
            tell("warning.schemeHoles", scheme.id(), "", scheme.unmentioned(types), err);
        }
        for (LevelScale scale : scales.scales()) {
            tell("warning.scaleHoles", scale.id(), scale.highestLevel().name(), scale.unmentioned(types), err);
        }
    }

    private static void tell(String key, String id, String level, List<EntityType> forgotten, PrintWriter err) {
        if (!forgotten.isEmpty()) {
            String ids = forgotten.stream().map(EntityType::id).collect(Collectors.joining(", "));
            err.println("tuomin: " + Messages.get(key, id, forgotten.size(), level, ids));
        }
    }
}
