package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.Workers;
import io.tuomin.policy.Policy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tuomin desensitize}: the main job. */
@Command(name = "desensitize", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class DesensitizeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Mixin
    private Input input;

    @Mixin
    private OwnTables tables;

    @Mixin
    private KeyOptions keys;

    @Mixin
    private final VaultOptions vault = new VaultOptions();

    @Option(names = "--policy", paramLabel = "NAME|FILE", descriptionKey = "desensitize.policy")
    private @Nullable String policy;

    @Option(names = "--verify", descriptionKey = "desensitize.verify")
    private boolean verify;

    @Mixin
    private Results results;

    @Override
    public Integer call() throws IOException {
        results.check(spec, input);
        try (vault;
                Workers workers = input.workers()) {
            Desensitizer desensitizer = desensitizer();
            boolean well =
                    results.each(spec, main, input, (file, in, out) -> treat(desensitizer, workers, file, in, out));
            return well ? Main.OK : Main.FAILED;
        }
    }

    private Desensitizer desensitizer() {
        Policy chosen = PolicyChoice.of(policy);
        Classifier.Builder builder =
                Classifier.builder().scheme(chosen.scheme()).minimumConfidence(chosen.minimumConfidence());
        tables.addTo(builder);
        try {
            Desensitizer desensitizer = Desensitizer.of(builder.build(), chosen, vault.addTo(keys.resources()));
            return verify ? desensitizer.verified() : desensitizer;
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage());
        }
    }

    private void treat(Desensitizer desensitizer, Workers workers, String file, BufferedReader in, Writer out)
            throws IOException {
        Writer stored = vault.before(out);
        try {
            copy(desensitizer, workers, file, in, stored);
        } catch (IOException | RuntimeException e) {
            flush(stored, e);
            throw e;
        }
        stored.flush();
    }

    /** Hands on what stands before the place at which a file could not be read on. */
    private static void flush(Writer stored, Exception cause) {
        try {
            stored.flush();
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void copy(Desensitizer desensitizer, Workers workers, String file, BufferedReader in, Writer out)
            throws IOException {
        switch (input.format(file)) {
            case JSON -> desensitizer.json(in, out);
            case NDJSON -> desensitizer.jsonLines(in, out, workers);
            case CSV -> desensitizer.csv(in, out, input.csv(in), workers);
            default -> desensitizer.text(in, out, workers);
        }
    }
}
