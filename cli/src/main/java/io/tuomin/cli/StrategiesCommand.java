package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.model.EntityType;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.strategy.tokenization.format.Formats;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tuomin strategies}: which types have tokens of their format, how many values there are, and what is kept of them. */
@Command(name = "strategies", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class StrategiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--markdown", descriptionKey = "strategies.markdown")
    private boolean markdown;

    @Override
    public Integer call() {
        Formats formats = Formats.over(Dictionaries.installed());
        List<EntityType> types = Classifier.standard().entities().stream()
                .map(EntitySpec::type)
                .sorted(Comparator.comparing(EntityType::category).thenComparing(EntityType::id))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            new StrategiesPage(types, formats, out).print();
        } else {
            new FormatsTable(types, formats, out).print();
        }
        return Main.OK;
    }
}
