package io.tuomin.cli;

import java.io.IOException;
import java.io.InputStream;
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
        versionProvider = Main.Version.class,
        subcommands = {
            DesensitizeCommand.class,
            ClassifyCommand.class,
            EvaluateCommand.class,
            EntitiesCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {

    /** Exit code: all went well. */
    static final int OK = 0;

    /** Exit code: an input could not be read or dealt with. */
    static final int FAILED = 1;

    /** Exit code: the call itself is wrong. */
    static final int USAGE = 2;

    /** Exit code: something of the grade asked for was found. */
    static final int FOUND = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.get("error.noCommand"));
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        String language = System.getenv("TUOMIN_LANG");
        if (language != null && !language.isBlank()) {
            Locale.setDefault(Locale.forLanguageTag(language.replace('_', '-')));
        }
        PrintWriter out = new PrintWriter(Terminal.standardOut(), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(out.checkError() && code == OK ? FAILED : code);
    }

    /** Runs the command; everything it prints goes to the writers. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, line, result) -> {
                    err.println("tuomin: " + Failure.message(e));
                    err.flush();
                    return FAILED;
                });
        command.setParameterExceptionHandler((e, arguments) -> {
            err.println("tuomin: " + e.getMessage());
            err.println(Messages.get("error.seeHelp"));
            err.flush();
            return USAGE;
        });
        int code = command.execute(args);
        out.flush();
        return code;
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
