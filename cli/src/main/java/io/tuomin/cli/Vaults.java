package io.tuomin.cli;

import io.tuomin.key.KeyException;
import io.tuomin.key.KeySet;
import io.tuomin.strategy.Resources;
import io.tuomin.vault.JdbcVault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens vaults. Apart from the commands, so that those that have none load nothing of a database. */
final class Vaults {

    private static final String URL = "jdbc:";
    /** Of the file of a vault, which may be left out. */
    private static final String ENDING = ".mv.db";

    private static final String USER = "TUOMIN_VAULT_USER";
    private static final String PASSWORD = "TUOMIN_VAULT_PASSWORD";
    /** The address of the port through which processes share a file. */
    private static final String ADDRESS = "h2.bindAddress";

    private Vaults() {}

    /** A vault with the keys that the resources have. */
    static JdbcVault open(String place, Resources resources) {
        try {
            return open(place, resources.keys());
        } catch (KeyException e) {
            throw new Failure(Messages.get("error.vaultNeedsKeys"));
        }
    }

    /** A vault in a file, or in the database of a JDBC URL with user and password of the environment. */
    static JdbcVault open(String place, KeySet keys) {
        if (!place.startsWith(URL)) {
            if (System.getProperty(ADDRESS) == null) {
                System.setProperty(ADDRESS, "127.0.0.1");
            }
            return JdbcVault.sharedFile(Path.of(place), keys);
        }
        Properties login = new Properties();
        put(login, "user", System.getenv(USER));
        put(login, "password", System.getenv(PASSWORD));
        return JdbcVault.url(place, login, keys);
    }

    /** The same; one in a file has to be there already, or a mistake in its name would be a new vault that knows nothing. */
    static JdbcVault existing(String place, KeySet keys) {
        if (!place.startsWith(URL)
                && !Files.exists(Path.of(place + ENDING))
                && !(place.endsWith(ENDING) && Files.exists(Path.of(place)))) {
            throw new Failure(Messages.get("error.noSuchVault", place));
        }
        return open(place, keys);
    }

    private static void put(Properties login, String name, @Nullable String value) {
        if (value != null) {
            login.setProperty(name, value);
        }
    }
}
