package io.tuomin.cli;

import io.tuomin.vault.JdbcVault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tuomin vault purge}: deletes what has been kept long enough. */
@Command(name = "purge", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VaultPurgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private VaultAccess access;

    @Override
    public Integer call() {
        long number = access.ask(JdbcVault::purge);
        spec.commandLine().getOut().println(Messages.get("vault.deleted", number));
        return Main.OK;
    }
}
