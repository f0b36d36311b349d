package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.Workers;
import io.tuomin.policy.Policy;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "desensitize.output")
    private @Nullable Path output;

    @Option(names = "--output-dir", paramLabel = "DIR", descriptionKey = "desensitize.outputDir")
    private @Nullable Path outputDir;

    @Override
    public Integer call() throws IOException {
        checkCall();
        try (vault;
                Workers workers = input.workers()) {
            Desensitizer desensitizer = desensitizer();
            if (outputDir != null) {
                Files.createDirectories(outputDir);
            }
            boolean well = input.each(spec.commandLine().getErr(), file -> treat(desensitizer, workers, file));
            return well ? Main.OK : Main.FAILED;
        }
    }

    /** Finds out what cannot work before anything is read or written. */
    private void checkCall() throws IOException {
        if (output != null && (outputDir != null || input.files().size() > 1)) {
            throw wrong("error.oneOutput");
        }
        if (outputDir != null && Files.exists(outputDir) && !Files.isDirectory(outputDir)) {
            throw wrong("error.notFolder", outputDir);
        }
        Set<Path> targets = new HashSet<>();
        for (String file : input.files()) {
            if (input.format(file) == Format.DOCS) {
                throw wrong("error.docsOnlyClassify");
            }
            if (outputDir != null) {
                if (Input.isStandardIn(file)) {
                    throw wrong("error.standardInToDir");
                }
                Path target = target(file);
                if (!targets.add(target)) {
                    throw wrong("error.sameName", target.getFileName());
                }
                if (Files.exists(target) && Files.exists(Path.of(file)) && Files.isSameFile(target, Path.of(file))) {
                    throw wrong("error.overInput", file);
                }
            }
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Messages.get(key, arguments));
    }

    private Desensitizer desensitizer() {
        Policy chosen = PolicyChoice.of(policy);
        Classifier.Builder builder =
                Classifier.builder().scheme(chosen.scheme()).minimumConfidence(chosen.minimumConfidence());
        tables.addTo(builder);
        try {
            return Desensitizer.of(builder.build(), chosen, vault.addTo(keys.resources()));
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage());
        }
    }

    private @Nullable Path target(String file) {
        return outputDir == null ? output : outputDir.resolve(Path.of(file).getFileName());
    }

    private void treat(Desensitizer desensitizer, Workers workers, String file) throws IOException {
        Path target = target(file);
        try (BufferedReader in = input.open(file, target != null || !Terminal.isOut())) {
            if (target != null) {
                WholeFile.write(target, input.charset(), out -> treat(desensitizer, workers, file, in, out));
            } else {
                Writer out = new BufferedWriter(new OutputStreamWriter(main.out(), input.charset()));
                try {
                    treat(desensitizer, workers, file, in, out);
                } finally {
                    out.flush();
                }
            }
        }
    }

    private void treat(Desensitizer desensitizer, Workers workers, String file, BufferedReader in, Writer out)
            throws IOException {
        switch (input.format(file)) {
            case JSON -> desensitizer.json(in, out);
            case NDJSON -> desensitizer.jsonLines(in, out, workers);
            case CSV -> desensitizer.csv(in, out, input.csv(in), workers);
            default -> desensitizer.text(in, out, workers);
        }
    }
}
