package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tuomin dictionaries}: the tables of facts, with where they come from. */
@Command(name = "dictionaries", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class DictionariesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OwnTables tables;

    @Option(names = "--as", paramLabel = "KIND", descriptionKey = "classify.as")
    private ClassifyCommand.@Nullable Kind as;

    @Override
    public Integer call() throws IOException {
        Dictionaries dictionaries = tables.dictionaries();
        List<Dictionary> all =
                dictionaries.names().stream().map(dictionaries::get).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (as == ClassifyCommand.Kind.TABLE || as == null && Terminal.isOut()) {
            table(all, out);
        } else {
            lines(all, out);
        }
        return Main.OK;
    }

    private static void table(List<Dictionary> dictionaries, PrintWriter out) {
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.name"),
                        Messages.get("table.rows"),
                        Messages.get("table.bytes"),
                        Messages.get("table.date"),
                        Messages.get("table.licence"),
                        Messages.get("table.title"),
                        Messages.get("table.source")));
        for (Dictionary dictionary : dictionaries) {
            Dictionary.Provenance provenance = dictionary.provenance();
            table.add(
                    "",
                    List.of(
                            dictionary.name(),
                            String.valueOf(dictionary.size()),
                            String.valueOf(dictionary.compiledSize()),
                            provenance.date(),
                            provenance.licence(),
                            provenance.title(),
                            provenance.source()));
        }
        table.print();
    }

    private static void lines(List<Dictionary> dictionaries, PrintWriter out) throws IOException {
        try (JsonGenerator json = JsonLines.to(out)) {
            for (Dictionary dictionary : dictionaries) {
                Dictionary.Provenance provenance = dictionary.provenance();
                json.writeStartObject();
                json.writeStringField("name", dictionary.name());
                json.writeNumberField("rows", dictionary.size());
                json.writeNumberField("bytes", dictionary.compiledSize());
                json.writeStringField("date", provenance.date());
                json.writeStringField("licence", provenance.licence());
                json.writeStringField("title", provenance.title());
                json.writeStringField("source", provenance.source());
                JsonLines.end(json);
            }
        }
    }
}
