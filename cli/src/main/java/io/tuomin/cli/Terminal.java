package io.tuomin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** What the output goes to. The launcher tells, as Java cannot; without it, the console is asked. */
final class Terminal {

    private Terminal() {}

    static OutputStream standardOut() {
        return new FileOutputStream(FileDescriptor.out);
    }

    static boolean isOut() {
        return is("TUOMIN_TTY_OUT");
    }

    static boolean isErr() {
        return is("TUOMIN_TTY_ERR");
    }

    private static boolean is(String variable) {
        String told = System.getenv(variable);
        return told == null ? System.console() != null : told.equals("1");
    }

    static boolean hasColours() {
        return isOut() && System.getenv("NO_COLOR") == null;
    }
}
