package io.tuomin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code tuomin} command: its subcommands, its errors, its exit codes. */
@Command(
        name = "tuomin",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    /** Exit code: all went well. */
    static final int OK = 0;

    /** Exit code: a file could not be read, dealt with or written. */
    static final int FAILED = 1;

    /** Exit code: the call itself is wrong. */
    static final int USAGE = 2;

    /** Exit code: something of the grade asked for was found. */
    static final int FOUND = 3;

    @Spec
    private CommandSpec spec;

    private final OutputStream out;

    private Main(OutputStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.get("error.noCommand"));
    }

    /** Where a command writes what is not in UTF-8; the writer of the command line is flushed. */
    OutputStream out() {
        spec.commandLine().getOut().flush();
        return out;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        String language = System.getenv("TUOMIN_LANG");
        if (language != null && !language.isBlank()) {
            Locale.setDefault(Locale.forLanguageTag(language.replace('_', '-')));
        }
        System.exit(run(Terminal.standardOut(), System.err, args));
    }

    /** Runs the command without ending the process; what it prints goes to the streams, in UTF-8. Gives the exit code. */
    public static int run(OutputStream out, OutputStream err, String... args) {
        Output output = new Output(out);
        PrintWriter printer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        PrintWriter complaints = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new Main(output));
        Subcommands.of(args).forEach(command::addSubcommand);
        command.setOut(printer)
                .setErr(complaints)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(Terminal.isOut())
                .setExecutionExceptionHandler((e, line, result) -> failed(complaints, e))
                .setParameterExceptionHandler((e, arguments) -> {
                    complaints.println("tuomin: " + WrongCall.message(e));
                    complaints.println(WrongCall.help(e));
                    return USAGE;
                });
        try {
            int code = command.execute(args);
            printer.flush();
            return code;
        } catch (Output.Lost e) {
            return failed(complaints, e);
        }
    }

    private static int failed(PrintWriter complaints, Exception e) {
        if (!(e instanceof Output.Lost lost && lost.isPipeClosed())) {
            complaints.println("tuomin: " + Failure.message(e));
        }
        return FAILED;
    }

    /** Says the version of the build. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
                properties.load(in);
            }
            return new String[] {"tuomin " + properties.getProperty("version")};
        }
    }
}
