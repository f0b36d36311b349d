package io.tuomin.cli;

import io.tuomin.audit.AuditLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin audit}: the logs that {@code tuomin restore} writes. */
@Command(
        name = "audit",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.get("error.noAuditCommand"));
    }

    /** {@code tuomin audit verify}: whether a log is as it was written. */
    @Command(name = "verify", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", descriptionKey = "audit.file")
        private Path file;

        @Override
        public Integer call() throws IOException {
            AuditLog.Verdict verdict = AuditLog.at(file).verify();
            spec.commandLine().getOut().println(message(verdict));
            return verdict.isWell() ? Main.OK : Main.FAILED;
        }

        private String message(AuditLog.Verdict verdict) {
            return verdict.problem()
                    .map(problem -> Messages.get(
                            "audit.wrong",
                            file,
                            verdict.lines(),
                            Messages.isChinese() ? problem.chinese() : problem.english()))
                    .orElseGet(() -> Messages.get("audit.well", file, verdict.lines(), verdict.hash()));
        }
    }
}
