package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import io.tuomin.key.KeySet;
import io.tuomin.vault.JdbcVault;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Option;

/** A vault and its keys, for commands that look after it. */
final class VaultAccess {

    @Option(names = "--vault", paramLabel = "FILE|URL", descriptionKey = "vault.vault", required = true)
    private String place;

    @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "vault.keys", required = true)
    private Path keys;

    /** A number that the vault tells. */
    long ask(ToLongFunction<? super JdbcVault> question) {
        try (KeyFile file = Passwords.of(keys)) {
            KeySet read = file.read();
            try (JdbcVault vault = Vaults.open(place, read)) {
                return question.applyAsLong(vault);
            } finally {
                read.destroy();
            }
        }
    }
}
