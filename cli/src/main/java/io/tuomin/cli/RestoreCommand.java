package io.tuomin.cli;

import io.tuomin.Restorer;
import io.tuomin.audit.AuditEntry;
import io.tuomin.audit.AuditLog;
import io.tuomin.audit.AuditSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code tuomin restore}: values in the place of tokens. */
@Command(name = "restore", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final List<Restorer.View> VIEWS = List.of(Restorer.View.WHOLE, Restorer.View.LAST_FOUR);

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private Input input;

    @Mixin
    private KeyOptions keys;

    @Mixin
    private final VaultToRead vault = new VaultToRead();

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "restore.purpose", required = true)
    private String purpose;

    @Option(names = "--types", paramLabel = "TYPE", descriptionKey = "restore.types", split = ",")
    private @Nullable List<String> types;

    @Option(names = "--audit", paramLabel = "FILE", descriptionKey = "restore.audit")
    private @Nullable Path audit;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            descriptionKey = "restore.view",
            defaultValue = "whole",
            converter = ViewConverter.class,
            completionCandidates = ViewNames.class)
    private Restorer.View view;

    @Mixin
    private Results results;

    /** The names of the views. */
    static final class ViewNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return VIEWS.stream().map(Restorer.View::name).iterator();
        }
    }

    /** A view by its name. */
    static final class ViewConverter implements ITypeConverter<Restorer.View> {

        @Override
        public Restorer.View convert(String name) {
            return VIEWS.stream()
                    .filter(view -> view.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(name));
        }
    }

    @Override
    public Integer call() throws IOException {
        check();
        results.check(spec, input);
        try (vault) {
            WatchedAudit log = new WatchedAudit(AuditLog.at(log()));
            Restorer restorer = restorer(log);
            boolean well = results.each(spec, main, input, (file, in, out) -> {
                restore(restorer, file, in, out);
                log.tell(file, spec.commandLine().getErr());
            });
            return well ? Main.OK : Main.FAILED;
        }
    }

    private void check() {
        if (keys.file() == null) {
            throw wrong("error.restoreNeedsKeys");
        }
        try {
            AuditEntry.checkPurpose(purpose);
        } catch (IllegalArgumentException e) {
            throw wrong("error.purpose");
        }
        for (String type : types == null ? List.<String>of() : types) {
            if (!type.matches("[A-Z][A-Z0-9_]{1,63}")) {
                throw wrong("error.type", type);
            }
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Messages.get(key, arguments));
    }

    private Path log() {
        Path keyFile = keys.file();
        return audit == null ? keyFile.resolveSibling(keyFile.getFileName() + ".audit.log") : audit;
    }

    private Restorer restorer(AuditSink log) {
        Restorer restorer =
                Restorer.of(vault.addTo(keys.resources()), purpose, log).showing(view);
        return types == null ? restorer : restorer.only(types.toArray(String[]::new));
    }

    private void restore(Restorer restorer, String file, BufferedReader in, Writer out) throws IOException {
        switch (input.format(file)) {
            case JSON, NDJSON -> restorer.json(in, out);
            case CSV -> restorer.csv(in, out, input.csv(in));
            default -> restorer.text(in, out);
        }
    }
}
