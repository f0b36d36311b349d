package io.tuomin.cli;

import io.tuomin.Desensitizer;
import io.tuomin.policy.Policy;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tuomin desensitize}: the main job. */
@Command(name = "desensitize", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class DesensitizeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Input input;

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "desensitize.policy")
    private @Nullable Path policy;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "desensitize.output")
    private @Nullable Path output;

    @Option(names = "--output-dir", paramLabel = "DIR", descriptionKey = "desensitize.outputDir")
    private @Nullable Path outputDir;

    @Override
    public Integer call() throws IOException {
        List<String> files = input.files();
        if (output != null && outputDir != null || output != null && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), Messages.get("error.oneOutput"));
        }
        Desensitizer desensitizer = policy == null ? Desensitizer.standard() : Desensitizer.of(Policy.read(policy));
        int code = Main.OK;
        for (String file : files) {
            try {
                treat(desensitizer, file);
            } catch (IOException | RuntimeException e) {
                spec.commandLine().getErr().println("tuomin: " + Input.name(file) + ": " + Failure.message(e));
                code = Main.FAILED;
            }
        }
        return code;
    }

    private void treat(Desensitizer desensitizer, String file) throws IOException {
        Path target = target(file);
        try (BufferedReader in = input.open(file)) {
            if (target != null) {
                atomically(target, input.charset(), out -> treat(desensitizer, file, in, out));
            } else if (input.charset().equals(StandardCharsets.UTF_8)) {
                treat(desensitizer, file, in, spec.commandLine().getOut());
            } else {
                spec.commandLine().getOut().flush();
                Writer out = new BufferedWriter(new OutputStreamWriter(Terminal.standardOut(), input.charset()));
                treat(desensitizer, file, in, out);
                out.flush();
            }
        }
        spec.commandLine().getOut().flush();
    }

    private @Nullable Path target(String file) throws IOException {
        if (outputDir == null) {
            return output;
        }
        if (Input.isStandardIn(file)) {
            throw new Failure(Messages.get("error.standardInToDir"));
        }
        Files.createDirectories(outputDir);
        return outputDir.resolve(Path.of(file).getFileName());
    }

    private void treat(Desensitizer desensitizer, String file, BufferedReader in, Writer out) throws IOException {
        switch (input.format(file)) {
            case JSON, NDJSON -> desensitizer.json(in, out);
            case CSV -> desensitizer.csv(in, out, input.csv(file, in));
            case DOCS -> throw new ParameterException(spec.commandLine(), Messages.get("error.docsOnlyClassify"));
            default -> desensitizer.text(in, out);
        }
    }

    private interface Job {
        void write(Writer out) throws IOException;
    }

    /** Writes a file beside the target and moves it there when it is whole: a reader never sees half of it. */
    private static void atomically(Path target, Charset charset, Job job) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW), charset))) {
                job.write(out);
            }
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
