package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected output in files. With {@code -Dgolden=write} the files are written anew; the difference is for people to read. */
final class Golden {

    private Golden() {}

    static void compare(String output, Path file) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, output);
        }
        assertThat(output).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
