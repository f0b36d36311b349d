package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What starting the command costs, told by what it loads. */
class StartTest {

    @Test
    void versionNeedsNeitherDictionariesNorTheEngine() throws Exception {
        assertThat(classesLoadedBy("--version"))
                .contains("io.tuomin.cli.Main ")
                .doesNotContain("io.tuomin.dictionary.Column ", "io.tuomin.scan.", "io.tuomin.entity.", "JsonMapper ");
    }

    @Test
    void helpNeedsNeitherDictionariesNorTheEngine() throws Exception {
        assertThat(classesLoadedBy("desensitize", "--help"))
                .contains("io.tuomin.cli.DesensitizeCommand ")
                .doesNotContain("io.tuomin.dictionary.Column ", "io.tuomin.scan.", "io.tuomin.entity.", "JsonMapper ");
    }

    /** Each takes time to be made ready. */
    @Test
    void noSubcommandIsMadeReadyButTheOneThatIsCalled() throws Exception {
        assertThat(classesLoadedBy("--version")).doesNotContain("io.tuomin.cli.VaultOptions ");
        assertThat(classesLoadedBy("desensitize", "--help"))
                .contains("io.tuomin.cli.VaultOptions ")
                .doesNotContain("io.tuomin.cli.KeysCreateCommand ", "io.tuomin.cli.VaultPurgeCommand ");
    }

    @Test
    void maskingNeedsNoCryptography() throws Exception {
        assertThat(classesLoadedBy("desensitize", "../examples/data/order.json"))
                .contains("io.tuomin.Desensitizer ")
                .doesNotContain(
                        "org.bouncycastle.",
                        "io.tuomin.key.KeySet ",
                        "io.tuomin.strategy.tokenization.",
                        "javax.crypto.Cipher ",
                        "io.tuomin.vault.",
                        "org.h2.",
                        "java.net.http.");
    }

    private static String classesLoadedBy(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        for (String argument : arguments) {
            java.command().add(argument);
        }
        Process process = java.redirectErrorStream(true).start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return log;
    }
}
