package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code classify} with schemes and scales out of files of the user's own. */
class OwnStandardsTest {

    private static final String HEAD = """
            # title: Our rules
            # source: board decision 7
            # date: 2026-01-01
            # licence: ours
            # edition: rules of 2026
            # status: in-force
            # reviewed: 2026-11-22
            # confidence: high
            # clause: OURS-3\t内部制度第三条\tour rules, article 3
            """;

    @TempDir
    private Path folder;

    private Path text;
    private Path scheme;
    private Path scale;

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("text.txt"), "电话13912345678，邮箱zhangwei@example.com\n");
        scheme = Files.writeString(
                folder.resolve("acme.tsv"),
                HEAD + "type\twhen\tgrade\taggregates\tdisputed\tbasis\nMOBILE_PHONE\t\tORDINARY\t\t\tOURS-3\n");
        scale = Files.writeString(
                folder.resolve("acme-levels.tsv"),
                HEAD + "# level: L1\t内部\tinternal\n# level: L2\t秘密\tsecret\n"
                        + "type\twhen\tlevel\tcombined\tconfidence\tbasis\nMOBILE_PHONE\t\tL1\t\thigh\tOURS-3\n");
    }

    @Test
    void theyGradeWhatIsFoundAndSayWhatTheyForgot() {
        Run run = Run.of("classify", "--scheme", scheme.toString(), "--scale", scale.toString(), text.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .contains(
                        "\"MOBILE_PHONE\"",
                        "\"ORDINARY\"",
                        "\"basis\":[\"OURS-3\"]",
                        "\"levels\":{\"acme-levels\":\"L1\"}");
        assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
                .contains("\"EMAIL\"", "\"SENSITIVE\"", "\"levels\":{\"acme-levels\":\"L2\"}");
        assertThat(run.err().lines().toList().get(0))
                .startsWith("tuomin: the scheme acme does not mention ")
                .contains(" types, which count as SENSITIVE: ", "EMAIL")
                .doesNotContain("MOBILE_PHONE");
        assertThat(run.err().lines().toList().get(1))
                .startsWith("tuomin: the scale acme-levels does not mention ")
                .contains(" count as L2 ", "EMAIL")
                .doesNotContain("MOBILE_PHONE");
    }

    @Test
    void theLibrarysOwnForgetNothing() {
        Run run = Run.of("classify", "--scheme=STRICT_UNION", "--scale=JRT_0197_2020", text.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"levels\":{\"JRT_0197_2020\":\"3\"}");
    }

    @Test
    void theyMayStandInAnyOrderButNotTwiceUnderOneName() throws IOException {
        Path other =
                Files.copy(scale, Files.createDirectory(folder.resolve("other")).resolve("acme-levels.tsv"));
        Run twice = Run.of("classify", "--scale", scale.toString(), "--scale", other.toString(), text.toString());
        assertThat(twice.code()).isEqualTo(Main.USAGE);
        assertThat(twice.err()).startsWith("tuomin: two scales are called acme-levels; give one file another name");
        Run same = Run.of("classify", "--scale", scale.toString(), "--scale", scale.toString(), text.toString());
        assertThat(same.code()).isZero();
        Run both = Run.of("classify", "--scale", scale.toString(), "--scale=JRT_0171_2020", text.toString());
        assertThat(both.out()).contains("\"levels\":{\"acme-levels\":\"L1\",\"JRT_0171_2020\":\"C2\"}");
    }

    @Test
    void whatIsWrongInThemIsToldByLine() throws IOException {
        Files.writeString(scheme, Files.readString(scheme).replace("ORDINARY", "MILD"));
        Run run = Run.of("classify", "--scheme", scheme.toString(), text.toString());
        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(scheme + "', line 11: 'grade' must be one of NOT_PERSONAL, ORDINARY, SENSITIVE, SECRET")
                .doesNotContain("MILD");
        Run absent = Run.of("classify", "--scale", folder.resolve("absent.tsv").toString(), text.toString());
        assertThat(absent.code()).isEqualTo(Main.FAILED);
        assertThat(absent.err()).contains("absent.tsv");
    }

    @Test
    void holesAreToldInChineseToo() {
        Run run = Run.in(
                Locale.SIMPLIFIED_CHINESE,
                "classify",
                "--scheme",
                scheme.toString(),
                "--scale",
                scale.toString(),
                text.toString());
        assertThat(run.err()).contains("分级方案 acme 未提及", "分级标准 acme-levels 未提及", "按 L2 处理");
    }
}
