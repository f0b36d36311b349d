package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: {@code mvn verify -pl cli -am -Dchromium=/usr/bin/chromium}. */
@EnabledIfSystemProperty(named = "chromium", matches = ".+")
class ReportInChromiumTest {

    private static final int FILES = 1_000;

    @TempDir
    private Path folder;

    private String chromium(String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder browser = new ProcessBuilder(
                System.getProperty("chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"));
        browser.command().addAll(List.of(options));
        Process process =
                browser.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }

    private Path page(String name, String script) throws IOException {
        return Files.writeString(folder.resolve(name), script);
    }

    @Test
    void thePageOfAThousandFilesOpensWithAnEmptyConsole() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (int i = 0; i < FILES; i++) {
            Folder.file(
                    data,
                    String.format("customers-%04d.csv", i),
                    "姓名,手机号,诊断\n张伟,139" + String.format("%08d", i) + ",高血压\n");
        }
        Path html = folder.resolve("report.html");
        assertThat(Run.of("scan", "--html", html.toString(), data.toString()).code())
                .isZero();
        String console = chromium("--dump-dom", html.toUri().toString());
        assertThat(console).contains("customers-0999.csv").contains("</html>").doesNotContain("CONSOLE");
        Path picture = folder.resolve("report.png");
        chromium(
                "--window-size=1120,1500",
                "--screenshot=" + picture,
                html.toUri().toString());
        assertThat(picture).exists().isNotEmptyFile();
    }

    @Test
    void aPageWithAnErrorHasNoEmptyConsole() throws IOException, InterruptedException {
        Path page = page("wrong.html", "<!DOCTYPE html><script>nothing.there()</script>");
        assertThat(chromium("--dump-dom", page.toUri().toString())).contains("CONSOLE");
    }
}
