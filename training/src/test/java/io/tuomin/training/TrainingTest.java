package io.tuomin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.model.Span;
import io.tuomin.name.TextNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final Path TABLES = Path.of("../dictionaries/src/main/tables");

    private static final String LABELLED = """
            {"text":"经理王建国说了。李娜医生来了","spans":[{"start":2,"end":5,"type":"PERSON_NAME"},{"start":8,"end":12,"type":"PERSON_NAME"},{"start":0,"end":2,"type":"TITLE"}]}
            """;

    private static final String[] PEOPLE = {"王建国", "李红梅", "张志强", "刘晓明", "陈丽华", "杨国庆", "赵海燕", "周文杰"};
    private static final String[] FRAMES = {
        "经理«%s»昨天说他很忙。", "记者«%s»报道，", "«%s»表示同意。", "我和«%s»一起去。", "请«%s»来一下！", "由«%s»负责。"
    };
    private static final String[] OTHERS = {"今天天气很好。", "我们去北京开会。", "这个产品质量好。", "公司在上海。"};

    @TempDir
    private Path folder;

    @Test
    void theSameInputGivesTheSameModelsAndTheyFindNames() throws IOException {
        train("first");
        train("second");
        try (var files = Files.list(folder.resolve("first"))) {
            List<Path> models = files.sorted().toList();
            assertThat(models).hasSize(3);
            for (Path model : models) {
                assertThat(folder.resolve("second").resolve(model.getFileName()))
                        .hasSameBinaryContentAs(model);
            }
        }
        List<String> found = new ArrayList<>();
        String text = "经理黄志明昨天说他很忙。今天天气很好。";
        TextNames.of(Dictionaries.in(TABLES), folder.resolve("first"))
                .find(text, (start, end, probability, inTitle) -> found.add(text.substring(start, end)));
        assertThat(found).containsExactly("黄志明");
    }

    private void train(String target) throws IOException {
        Path sentences = Files.createDirectories(folder.resolve("sentences"));
        List<String> lines = new ArrayList<>();
        for (String frame : FRAMES) {
            for (String name : PEOPLE) {
                lines.add(frame.formatted(name));
            }
        }
        lines.addAll(List.of(OTHERS));
        Files.write(sentences.resolve("plain.txt"), lines);
        Files.write(sentences.resolve("goods.txt"), List.of("新款 正品 包邮 女鞋 加厚", "正品 包邮 男鞋 新款", "新款女鞋 包邮"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("labelled.jsonl"), LABELLED);
        Files.writeString(data.resolve("raw.txt"), "经理王建国昨天说他很忙。记者王建国报道。\n经理李红梅昨天说他很忙。\n");
        Path table = folder.resolve("open-data.tsv");
        Files.write(
                table,
                List.of(
                        "# open data",
                        "file\tuse\tsha256\tlicence\tsource",
                        row(data, "labelled.jsonl", "labelled"),
                        row(data, "raw.txt", "raw")));
        TrainNames.main(new String[] {
            TABLES.toString(),
            sentences.toString(),
            table.toString(),
            data.toString(),
            folder.resolve(target).toString()
        });
    }

    private static String row(Path data, String file, String use) throws IOException {
        return file + "\t" + use + "\t" + Hashing.sha256().hashBytes(Files.readAllBytes(data.resolve(file)))
                + "\tnone\tthis test";
    }

    @Test
    void dataOfAnotherEditionAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "a");
        Path table = Files.writeString(folder.resolve("t.tsv"), "a.txt\traw\t00\tnone\tthis test\n");
        assertThatThrownBy(() -> new OpenData(table, folder).raw())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another edition")
                .hasMessageContaining(
                        Hashing.sha256().hashString("a", StandardCharsets.UTF_8).toString());
    }

    @Test
    void namesOfOpenDataLoseTheirTitles() throws IOException {
        Path file = Files.writeString(folder.resolve("x.jsonl"), LABELLED);
        List<Sentence> sentences = Corpus.open(file);
        assertThat(sentences).hasSize(2);
        assertThat(names(sentences.get(0))).containsExactly("王建国");
        assertThat(names(sentences.get(1))).containsExactly("李娜");
    }

    @Test
    void sentencesAreReadAndCut() {
        Sentence sentence = Sentence.parse("«王建国»来了。他是«李»医生");
        assertThat(sentence.text()).isEqualTo("王建国来了。他是李医生");
        assertThat(sentence.names()).containsExactly(new Span(0, 3), new Span(8, 9));
        assertThat(sentence.split()).extracting(Sentence::text).containsExactly("王建国来了。", "他是李医生");
        assertThat(names(sentence.split().get(1))).containsExactly("李");
        for (String wrong : List.of("«王", "王»", "«»", "«王«李»")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Sentence.parse(wrong));
        }
    }

    @Test
    void peopleGetOtherNamesInTheSamePlaces() {
        Dictionaries dictionaries = Dictionaries.in(TABLES);
        Sentence sentence = Sentence.parse("记者«王建国»和«李娜»采访了«克林顿»。");
        Renaming renaming = new Renaming(dictionaries);
        Renaming again = new Renaming(dictionaries);
        int others = 0;
        for (int i = 0; i < 50; i++) {
            Sentence renamed = renaming.rename(sentence);
            assertThat(renamed).isEqualTo(again.rename(sentence));
            assertThat(names(renamed)).hasSize(3).last().isEqualTo("克林顿");
            assertThat(renamed.text()).startsWith("记者").endsWith("采访了克林顿。");
            others += renamed.equals(sentence) ? 0 : 1;
        }
        assertThat(others).isGreaterThan(30);
    }

    private static List<String> names(Sentence sentence) {
        return sentence.names().stream()
                .map(name -> sentence.text().substring(name.start(), name.end()))
                .toList();
    }
}
