package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two inventories side by side: what is said, and the exit code. */
class DiffTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden/diff");

    @TempDir
    private Path folder;

    private String before;
    private String after;

    @BeforeEach
    void scanBeforeAndAfter() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Folder.example(data);
        before = scan(data, "before.json");
        Files.delete(data.resolve("order.json"));
        Files.delete(data.resolve("档案/照片.png"));
        Folder.file(data, "new.ndjson", "{\"idCard\":\"11010119000307998X\"}\n");
        Folder.file(data, "service.log", "password=S3cret!pass 电话13800138000\n");
        after = scan(data, "after.json");
    }

    private String scan(Path data, String name) {
        Path json = folder.resolve(name);
        assertThat(Run.of("scan", "--date=2026-11-22", "--json", json.toString(), data.toString())
                        .code())
                .isZero();
        return json.toString();
    }

    @Test
    void whatChangedIsToldAsBefore() throws IOException {
        Run run = Run.of("diff", before, after);
        assertThat(run.code()).isEqualTo(1);
        Golden.compare(run.out(), EXPECTED.resolve("example.txt"));
        Golden.compare(
                Run.in(Locale.SIMPLIFIED_CHINESE, "diff", before, after).out(), EXPECTED.resolve("example.zh.txt"));
        Golden.compare(Run.of("diff", "--as", "jsonl", before, after).out(), EXPECTED.resolve("example.jsonl"));
    }

    @Test
    void nothingChangedIsSaidByTheExitCode() {
        Run run = Run.of("diff", before, before);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void troubleIsNoDifference() throws IOException {
        Path broken = Folder.file(folder, "broken.json", "{\"phone\": \"13800138000\"}");
        for (String file :
                new String[] {broken.toString(), folder.resolve("nothing.json").toString()}) {
            Run run = Run.of("diff", before, file);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(file).doesNotContain("13800138000");
        }
        assertThat(Run.of("diff", before).code()).isEqualTo(2);
    }
}
