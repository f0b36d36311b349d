package io.tuomin.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.Classifier;
import io.tuomin.Desensitizer;
import io.tuomin.Located;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.policy.Policy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that is really loaded and run: for each piece it knows one label. */
class OnnxRecognizerTest {

    private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-TEAM", "I-TEAM", "S-PER", "E-PER");
    private static final String[] INPUTS = {"input_ids", "attention_mask", "token_type_ids"};

    /** Each piece, the label it gets, and how far that is before the others. */
    private static final String PIECES = """
            [PAD] O 9
            [UNK] O 9
            [CLS] O 9
            [SEP] O 9
            唐 B-PER 9
            三 I-PER 9
            藏 I-PER 9
            孙 B-PER 3.5
            悟 I-PER 3.5
            空 I-PER 3.5
            沙 B-PER 2
            僧 I-PER 2
            八 S-PER 9
            戒 E-PER 9
            红 B-TEAM 9
            队 I-TEAM 9
            mon B-PER 9
            ##key O 9
            king I-PER 9
            , O 9
            的 O 9
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write(INPUTS);
    }

    private void write(String... inputs) throws IOException {
        Files.write(model(), new TinyModel(table(), inputs).bytes());
        Files.write(
                folder.resolve("vocab.txt"),
                PIECES.lines().map(line -> line.split(" ")[0]).toList());
        Files.write(folder.resolve("labels.txt"), LABELS);
    }

    private static float[][] table() {
        return PIECES.lines()
                .map(line -> line.split(" "))
                .map(piece -> {
                    float[] row = new float[LABELS.size()];
                    row[LABELS.indexOf(piece[1])] = Float.parseFloat(piece[2]);
                    return row;
                })
                .toArray(float[][]::new);
    }

    private Path model() {
        return folder.resolve("model.onnx");
    }

    private OnnxRecognizer.Builder builder() {
        return OnnxRecognizer.builder(model())
                .vocabulary(folder.resolve("vocab.txt"))
                .labels(folder.resolve("labels.txt"));
    }

    private Classifier classifier() {
        return Classifier.builder()
                .add(builder().type("PER", "PERSON_NAME").build())
                .build();
    }

    private static String found(Classifier classifier, String text) {
        return classifier.classify(text).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "师徒唐三藏一行 | [PERSON_NAME[2,5) ORDINARY 75]",
                "师徒孙悟空一行 | [PERSON_NAME[2,5) ORDINARY 65]",
                "师徒沙僧一行   | [PERSON_NAME[2,4) ORDINARY 53]",
                "唐三藏，三藏   | [PERSON_NAME[0,3) ORDINARY 75, PERSON_NAME[4,6) ORDINARY 75]",
                "唐唐 三藏      | [PERSON_NAME[0,1) ORDINARY 75, PERSON_NAME[1,5) ORDINARY 75]",
                "三藏           | [PERSON_NAME[0,2) ORDINARY 75]",
                "八八戒         | [PERSON_NAME[0,1) ORDINARY 75, PERSON_NAME[1,2) ORDINARY 75, PERSON_NAME[2,3) ORDINARY 75]",
                "唐戒三         | [PERSON_NAME[0,2) ORDINARY 75, PERSON_NAME[2,3) ORDINARY 75]",
                "the Monkey king | [PERSON_NAME[4,15) ORDINARY 75]",
                "红队           | []",
                "monkeys        | []",
            })
    void valuesAreWhatTheLabelsMakeUp(String text, String expected) {
        assertThat(found(classifier(), text)).isEqualTo(expected);
    }

    @Test
    void whatStandsAroundIsEvidenceToo() {
        Finding finding = classifier().classify("红队沙僧红队").get(0);
        assertThat(finding.evidence()).containsExactly(Evidence.MODEL_POSSIBLE);
        Finding labelled = classifier().classify("user", "角色（客户姓名：沙僧）").get(0);
        assertThat(labelled.evidence()).contains(Evidence.LABEL);
        assertThat(labelled.confidence()).isGreaterThan(finding.confidence());
    }

    @Test
    void aTypeOfOnesOwnIsFoundGradedAndTreated() {
        EntityType team = new EntityType("TEAM", Category.BASIC, "队伍", "team");
        Classifier classifier =
                Classifier.builder().add(builder().type("TEAM", team).build()).build();
        assertThat(classifier.classify("他是红队的").get(0).type()).isEqualTo(team);
        assertThat(Desensitizer.of(classifier, Policy.standard()).apply("他是红队的"))
                .doesNotContain("红队");
    }

    @Test
    void onlyWhatIsWantedIsReported() {
        OnnxRecognizer model = builder()
                .type("PER", "PERSON_NAME")
                .type("TEAM", new EntityType("TEAM", Category.BASIC, "队伍", "team"))
                .build();
        assertThat(found(Classifier.builder().add(model).only("TEAM").build(), "唐三藏在红队"))
                .isEqualTo("[TEAM[4,6) SENSITIVE 75]");
        assertThat(found(Classifier.builder().add(model).without("TEAM").build(), "唐三藏在红队"))
                .isEqualTo("[PERSON_NAME[0,3) ORDINARY 75]");
    }

    /** This model looks at one piece alone, so sequences of any length must give the same. */
    @ParameterizedTest
    @CsvSource({"3, 0", "4, 1", "8, 2", "8, 5", "512, 64"})
    void longTextsAreReadInSequencesThatOverlap(int tokens, int shared) {
        String text = "的唐三藏的,的孙悟空".repeat(50);
        Classifier whole = classifier();
        Classifier pieces = Classifier.builder()
                .add(builder()
                        .type("PER", "PERSON_NAME")
                        .sequence(tokens, shared)
                        .build())
                .build();
        assertThat(pieces.classify(text)).hasSize(100).isEqualTo(whole.classify(text));
    }

    @Test
    void aModelOfFixedLengthIsPadded() throws IOException {
        Files.write(model(), new TinyModel(table(), INPUTS).inputShape(1, 8).bytes());
        Classifier fixed = Classifier.builder()
                .add(builder().type("PER", "PERSON_NAME").sequence(512, 2).build())
                .build();
        assertThat(fixed.classify("的唐三藏的的的的唐三藏".repeat(9))).hasSize(18);
    }

    @Test
    void theSameIsFoundHoweverTheTextArrives() throws IOException {
        Classifier classifier = classifier();
        String text = "一行唐三藏和孙悟空\n".repeat(9_000);
        List<Located> found = new ArrayList<>();
        classifier.text(new StringReader(text), found::add);
        assertThat(found).hasSize(18_000);
        assertThat(classifier.classify(text)).hasSize(18_000);
    }

    @Test
    void aModelMayTakeTheIdsAlone() throws IOException {
        write("input_ids");
        assertThat(found(classifier(), "唐三藏")).isEqualTo("[PERSON_NAME[0,3) ORDINARY 75]");
    }

    @Test
    void labelsMayBeThoseOfAConfiguration() throws IOException {
        StringBuilder config = new StringBuilder("{\"model_type\": \"bert\", \"id2label\": {");
        for (int i = 0; i < LABELS.size(); i++) {
            config.append(i == 0 ? "" : ", ").append("\"" + i + "\": \"" + LABELS.get(i) + "\"");
        }
        Path file = Files.writeString(folder.resolve("config.json"), config.append("}}"));
        Classifier classifier = Classifier.builder()
                .add(builder().labels(file).type("PER", "PERSON_NAME").build())
                .build();
        assertThat(classifier.classify("唐三藏")).hasSize(1);
    }

    private void assertRefused(OnnxRecognizer.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(OnnxModelException.class)
                .hasMessageContaining(message);
    }

    private OnnxRecognizer.Builder persons() {
        return builder().type("PER", "PERSON_NAME");
    }

    @Test
    void missingFilesAreNamed() {
        Path missing = folder.resolve("missing");
        assertRefused(
                OnnxRecognizer.builder(missing)
                        .vocabulary(folder.resolve("vocab.txt"))
                        .labels(folder.resolve("labels.txt"))
                        .type("PER", "PERSON_NAME"),
                "Cannot read the model " + missing);
        assertRefused(persons().vocabulary(missing), "Cannot read the vocabulary " + missing);
        assertRefused(persons().labels(missing), "Cannot read the labels " + missing);
        assertRefused(builder(), "A model needs a vocabulary, labels, and a type for one of its kinds at least");
        assertRefused(OnnxRecognizer.builder(model()), "A model needs a vocabulary");
    }

    @Test
    void typesAndKindsMustBeThere() {
        assertRefused(builder().type("PER", "PERSON"), "No entity type 'PERSON'; the catalogue is in docs/entities.md");
        assertRefused(builder().type("LOC", "ADDRESS"), "have no kind 'LOC'; they have [PER, TEAM]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PER", "X-PER", "", "B-", "o"})
    void labelsOfNoSchemeAreToldWithTheirPlace(String label) throws IOException {
        Files.write(folder.resolve("labels.txt"), List.of("O", label));
        assertRefused(persons(), "label 1 is '" + label + "'; labels are O, or B-, I-, M-, E- or S- and a kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | has no id2label",
                "{\"id2label\": {\"0\": \"O\", \"2\": \"B-PER\"}} | id2label has no label 1 of 2",
                "{\"id2label\":                           | config.json:1: not well-formed JSON",
            })
    void aBrokenConfigurationIsTold(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), json);
        assertRefused(persons().labels(file), message);
    }

    @Test
    void modelAndLabelsMustFit() throws IOException {
        Files.write(folder.resolve("labels.txt"), LABELS.subList(0, 4));
        assertRefused(persons(), "gives 7 numbers for a token, and there are 4 labels");
    }

    @Test
    void vocabulariesNeedTheirSpecialPieces() throws IOException {
        Files.write(folder.resolve("vocab.txt"), List.of("[PAD]", "[UNK]", "[CLS]"));
        assertRefused(persons(), "vocab.txt has no [SEP]");
    }

    @Test
    void modelsOfOtherShapesAreRefused() throws IOException {
        Files.write(model(), new TinyModel(table(), "pixels").bytes());
        assertRefused(persons(), "takes [pixels]; a token-classification model takes input_ids");
        Files.write(model(), new TinyModel(table(), "input_ids").indices(6).bytes());
        assertRefused(persons(), "it must be of type int64 and shape [batch, sequence]");
        Files.write(model(), new TinyModel(table(), "input_ids").inputShape(-1).bytes());
        assertRefused(persons(), "it must be of type int64 and shape [batch, sequence]");
        Files.writeString(model(), "no model");
        assertRefused(persons(), "Cannot load the model " + model());
        Files.write(model(), Arrays.copyOf(new TinyModel(table(), INPUTS).bytes(), 100));
        assertRefused(persons(), "Cannot load the model " + model());
    }

    @Test
    void sequencesMustGoOn() {
        assertRefused(persons().sequence(66, 64), "A sequence of 66 tokens cannot share 64 with the next");
        assertRefused(persons().sequence(2, 0), "A sequence of 2 tokens cannot share 0");
        assertRefused(persons().sequence(8, -1), "cannot share -1");
    }

    /** A vocabulary that is larger than the model's table: the run fails, and with it the text is suppressed. */
    @Test
    void whatCannotBeReadDoesNotPass() throws IOException {
        Files.writeString(folder.resolve("vocab.txt"), Files.readString(folder.resolve("vocab.txt")) + "白\n");
        Classifier classifier = classifier();
        assertThatThrownBy(() -> classifier.classify("白龙马"))
                .isInstanceOf(OnnxModelException.class)
                .hasMessageStartingWith("The model failed")
                .hasNoCause();
        assertThat(Desensitizer.of(classifier, Policy.standard()).apply("白龙马")).isEqualTo("***");
    }
}
