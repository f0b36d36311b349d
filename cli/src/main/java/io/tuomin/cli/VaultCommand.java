package io.tuomin.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tuomin vault}: looks after the vault that tokens of the strategy {@code vault} are in. */
@Command(
        name = "vault",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {VaultCountCommand.class, VaultDeleteCommand.class, VaultPurgeCommand.class})
final class VaultCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.get("error.noVaultCommand"));
    }
}
