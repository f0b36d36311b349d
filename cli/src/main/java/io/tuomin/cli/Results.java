package io.tuomin.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the results of a command go that writes one text for each input: options that commands share. */
final class Results {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "results.output")
    private @Nullable Path output;

    @Option(names = "--output-dir", paramLabel = "DIR", descriptionKey = "results.outputDir")
    private @Nullable Path outputDir;

    /** Makes one text of another. */
    interface Job {
        void run(String file, BufferedReader in, Writer out) throws IOException;
    }

    /** Finds out what cannot work before anything is read or written. */
    void check(CommandSpec spec, Input input) throws IOException {
        if (output != null && (outputDir != null || input.files().size() > 1)) {
            throw wrong(spec, "error.oneOutput");
        }
        if (outputDir != null && Files.exists(outputDir) && !Files.isDirectory(outputDir)) {
            throw wrong(spec, "error.notFolder", outputDir);
        }
        Set<Path> targets = new HashSet<>();
        for (String file : input.files()) {
            if (input.format(file) == Format.DOCS) {
                throw wrong(spec, "error.docsOnlyClassify");
            }
            if (outputDir != null) {
                if (Input.isStandardIn(file)) {
                    throw wrong(spec, "error.standardInToDir");
                }
                Path target = target(file);
                if (!targets.add(target)) {
                    throw wrong(spec, "error.sameName", target.getFileName());
                }
                if (Files.exists(target) && Files.exists(Path.of(file)) && Files.isSameFile(target, Path.of(file))) {
                    throw wrong(spec, "error.overInput", file);
                }
            }
        }
    }

    private static ParameterException wrong(CommandSpec spec, String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Messages.get(key, arguments));
    }

    private @Nullable Path target(String file) {
        return outputDir == null ? output : outputDir.resolve(Path.of(file).getFileName());
    }

    /** Runs a job for each input; says whether none failed. */
    boolean each(CommandSpec spec, Main main, Input input, Job job) throws IOException {
        if (outputDir != null) {
            Files.createDirectories(outputDir);
        }
        return input.each(spec.commandLine().getErr(), file -> run(main, input, file, job));
    }

    private void run(Main main, Input input, String file, Job job) throws IOException {
        Path target = target(file);
        try (BufferedReader in = input.open(file, target != null || !Terminal.isOut())) {
            if (target != null) {
                WholeFile.write(target, input.charset(), out -> job.run(file, in, out));
            } else {
                Writer out = WholeFile.writer(main.out(), input.charset());
                try {
                    job.run(file, in, out);
                } finally {
                    out.flush();
                }
            }
        }
    }
}
