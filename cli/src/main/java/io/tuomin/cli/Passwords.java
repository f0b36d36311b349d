package io.tuomin.cli;

import io.tuomin.key.KeyFile;
import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;

/** The password of a key file: from the environment, or asked for where somebody can be asked. It is never echoed. */
final class Passwords {

    private static final String VARIABLE = "TUOMIN_KEY_PASSWORD";

    private Passwords() {}

    /** A key file with its password. */
    static KeyFile of(Path file) {
        String set = System.getenv(VARIABLE);
        return keyFile(file, set == null ? asked(Messages.get("keys.password", file)) : set.toCharArray());
    }

    /** A key file with a password that is chosen now, and so asked for twice. */
    static KeyFile chosen(Path file) {
        if (System.getenv(VARIABLE) != null) {
            return of(file);
        }
        char[] once = asked(Messages.get("keys.password", file));
        char[] again = asked(Messages.get("keys.passwordAgain"));
        boolean same = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(once, '\0');
            throw new Failure(Messages.get("error.passwordsDiffer"));
        }
        return keyFile(file, once);
    }

    private static KeyFile keyFile(Path file, char[] password) {
        try {
            return new KeyFile(file, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static char[] asked(String prompt) {
        Console console = System.console();
        char[] password = console == null ? null : console.readPassword("%s", prompt);
        if (password == null) {
            throw new Failure(Messages.get("error.noPassword", VARIABLE));
        }
        return password;
    }
}
