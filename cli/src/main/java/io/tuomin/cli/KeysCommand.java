package io.tuomin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tuomin keys}: key files, for policies that make tokens or keyed digests. */
@Command(
        name = "keys",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {KeysCreateCommand.class, KeysRotateCommand.class, KeysListCommand.class})
final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.get("error.noKeysCommand"));
    }
}
