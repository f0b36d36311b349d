package io.tuomin.cli;

import io.tuomin.strategy.Resources;
import io.tuomin.vault.BulkVault;
import io.tuomin.vault.JdbcVault;
import java.io.Writer;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which vault hands out tokens, whose they are, and for how long. */
final class VaultOptions implements AutoCloseable {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--vault", paramLabel = "FILE|URL", descriptionKey = "vault.vault")
    private @Nullable String place;

    @Option(names = "--subject", paramLabel = "ID", descriptionKey = "vault.subject")
    private @Nullable String subject;

    @Option(names = "--keep-days", paramLabel = "DAYS", descriptionKey = "vault.keepDays")
    private @Nullable Integer days;

    /** Closes the vault; a field of its type would load a database where none is named. */
    private Runnable closing = () -> {};

    private UnaryOperator<Writer> before = out -> out;

    /** The resources, and the vault if one was named; it stays open until {@link #close}. */
    Resources addTo(Resources resources) {
        if (place == null) {
            if (subject != null || days != null) {
                throw new ParameterException(spec.commandLine(), Messages.get("error.noVault"));
            }
            return resources;
        }
        if (days != null && days < 1) {
            throw new ParameterException(spec.commandLine(), Messages.get("error.keepDays", days));
        }
        JdbcVault vault = Vaults.open(place, resources);
        closing = vault::close;
        JdbcVault kept = days == null ? vault : vault.keeping(Duration.ofDays(days));
        BulkVault bulk = (subject == null ? kept : kept.ofSubject(subject)).bulk();
        before = bulk::before;
        return resources.with(bulk);
    }

    /** Where a treated text goes, so that what its tokens stand for is stored before it is handed on; to be flushed. */
    Writer before(Writer out) {
        return before.apply(out);
    }

    @Override
    public void close() {
        closing.run();
    }
}
