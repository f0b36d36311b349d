package io.tuomin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** What the output goes to. Java cannot tell, so the launcher does; without the launcher nothing is a terminal. */
final class Terminal {

    private Terminal() {}

    static OutputStream standardOut() {
        return new FileOutputStream(FileDescriptor.out);
    }

    static boolean isOut() {
        return "1".equals(System.getenv("TUOMIN_TTY_OUT"));
    }

    static boolean isErr() {
        return "1".equals(System.getenv("TUOMIN_TTY_ERR"));
    }

    static boolean hasColours() {
        String no = System.getenv("NO_COLOR");
        return isOut() && (no == null || no.isEmpty());
    }
}
