package io.tuomin.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One call of the command: its exit code and what it wrote. */
record Run(int code, byte[] bytes, String err) {

    /** A call in English. */
    static Run of(String... args) {
        return in(Locale.ENGLISH, args);
    }

    /** A call in a language; the default locale is what it was before afterwards. */
    static Run in(Locale locale, String... args) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Main.run(out, err, args);
            return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A call with something on the standard input. */
    static Run reading(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return of(args);
        } finally {
            System.setIn(before);
        }
    }

    String out() {
        return out(StandardCharsets.UTF_8);
    }

    String out(Charset charset) {
        return new String(bytes, charset);
    }
}
