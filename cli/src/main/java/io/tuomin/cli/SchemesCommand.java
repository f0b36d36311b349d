package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tuomin.Classifier;
import io.tuomin.grading.Edition;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.Level;
import io.tuomin.grading.LevelScale;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tuomin schemes}: the grading schemes and the level scales, with what they follow. */
@Command(name = "schemes", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class SchemesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--markdown", descriptionKey = "schemes.markdown")
    private boolean markdown;

    @Option(names = "--as", paramLabel = "KIND", descriptionKey = "classify.as")
    private ClassifyCommand.@Nullable Kind as;

    /** A scheme or a scale; a scheme has no levels. */
    private record Standard(String kind, String id, Edition edition, List<Level> levels) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            new GradingPage(Classifier.standard().entities(), out).print();
        } else if (as == ClassifyCommand.Kind.TABLE || as == null && Terminal.isOut()) {
            table(out);
        } else {
            lines(out);
        }
        return Main.OK;
    }

    private static Stream<Standard> standards() {
        Stream<Standard> schemes = GradingScheme.IDS.stream()
                .map(GradingScheme::named)
                .map(scheme -> new Standard("scheme", scheme.id(), scheme.edition(), List.of()));
        Stream<Standard> scales = LevelScale.IDS.stream()
                .map(LevelScale::named)
                .map(scale -> new Standard("scale", scale.id(), scale.edition(), scale.levels()));
        return Stream.concat(schemes, scales);
    }

    private static void table(PrintWriter out) {
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.id"),
                        Messages.get("table.kind"),
                        Messages.get("table.edition"),
                        Messages.get("table.effective"),
                        Messages.get("table.status"),
                        Messages.get("table.sureness"),
                        Messages.get("table.reviewed"),
                        Messages.get("table.levels"),
                        Messages.get("table.title")));
        boolean chinese = Messages.isChinese();
        standards().forEach(standard -> {
            Edition edition = standard.edition;
            table.add(
                    edition.status() == Edition.Status.EXPERIMENTAL ? "faint" : "",
                    List.of(
                            standard.id,
                            Messages.get("schemes." + standard.kind),
                            edition.name(),
                            edition.effective().toString(),
                            chinese
                                    ? edition.status().chinese()
                                    : edition.status().english(),
                            chinese
                                    ? edition.confidence().chinese()
                                    : edition.confidence().english(),
                            edition.reviewed().toString(),
                            standard.levels.stream().map(Level::name).collect(Collectors.joining(" ")),
                            chinese ? edition.chinese() : edition.english()));
        });
        table.print();
    }

    private static void lines(PrintWriter out) throws IOException {
        try (JsonGenerator json = JsonLines.to(out)) {
            for (Standard standard : standards().toList()) {
                Edition edition = standard.edition;
                json.writeStartObject();
                json.writeStringField("id", standard.id);
                json.writeStringField("kind", standard.kind);
                json.writeStringField("edition", edition.name());
                json.writeStringField("effective", edition.effective().toString());
                json.writeStringField("status", edition.status().english());
                json.writeStringField("confidence", edition.confidence().english());
                json.writeStringField("reviewed", edition.reviewed().toString());
                json.writeStringField("title", edition.english());
                json.writeStringField("source", edition.source());
                json.writeArrayFieldStart("levels");
                for (Level level : standard.levels) {
                    json.writeString(level.name());
                }
                json.writeEndArray();
                JsonLines.end(json);
            }
        }
    }
}
