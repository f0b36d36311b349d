package io.tuomin.cli;

import io.tuomin.strategy.Resources;
import io.tuomin.vault.JdbcVault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which vault values are had back from, if from one; it has to be there already. */
final class VaultToRead implements AutoCloseable {

    @Option(names = "--vault", paramLabel = "FILE|URL", descriptionKey = "restore.vault")
    private @Nullable String place;

    /** Closes the vault; a field of its type would load a database where none is named. */
    private Runnable closing = () -> {};

    /** The resources, and the vault if one was named; it stays open until {@link #close}. */
    Resources addTo(Resources resources) {
        if (place == null) {
            return resources;
        }
        JdbcVault vault = Vaults.existing(place, resources.keys());
        closing = vault::close;
        return resources.with(vault);
    }

    @Override
    public void close() {
        closing.run();
    }
}
