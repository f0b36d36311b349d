package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.audit.AuditEntry;
import io.tuomin.key.KeyException;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.policy.Policy;
import io.tuomin.policy.Strategies;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.Keys;
import io.tuomin.strategy.tokenization.format.Formats;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policy {@code reversible} has treated comes back to the byte, to whom may have it, and nothing else does. */
class RestorerTest {

    private static final KeySet KEYS = Keys.of(Suite.AES, 2);
    private static final Scope SCOPE = Scope.dataSet("release");
    private static final Resources RESOURCES = Resources.of(KEYS, SCOPE);
    private static final Strategies STRATEGIES = TestClassifier.STRATEGIES;
    private static final Desensitizer DESENSITIZER =
            Desensitizer.of(TestClassifier.standard(), Policy.named("reversible", STRATEGIES), RESOURCES);

    private static final Path DATA = Path.of("../examples/data");

    private final List<AuditEntry> entries = new ArrayList<>();
    private final Restorer restorer = Restorer.of(RESOURCES, "complaint 4711", entries::add);

    /** Treats or restores a document. */
    private interface Way {
        void copy(Reader in, Writer out) throws IOException;
    }

    private static String through(Way way, String text) throws IOException {
        StringWriter out = new StringWriter();
        way.copy(new StringReader(text), out);
        return out.toString();
    }

    private String json(String document, String... gone) throws IOException {
        String treated = through(DESENSITIZER::json, document);
        assertThat(List.of(gone)).noneMatch(treated::contains);
        assertThat(through(DESENSITIZER::json, treated)).isEqualTo(treated);
        assertThat(through(restorer::json, treated)).isEqualTo(document);
        return treated;
    }

    private String csv(String document, String... gone) throws IOException {
        String treated = through((in, out) -> DESENSITIZER.csv(in, out, CsvOptions.standard()), document);
        assertThat(List.of(gone)).noneMatch(treated::contains);
        assertThat(through((in, out) -> restorer.csv(in, out, CsvOptions.standard()), treated))
                .isEqualTo(document);
        return treated;
    }

    @Test
    void whatIsWrittenInAscii() throws IOException {
        text("GET /u?name=%E5%BC%A0%E4%BC%9F&x", "%E5%BC%A0");
        text("{\"name\":\"\\u5f20\\u4F1F\",\"password\":\"ab\\u0022cd1234\"}", "\\u5f20", "cd1234");
        json("{\"log\":\"user=\\\\u5f20\\\\u4f1f;\"}", "u5f20");
    }

    private String text(String text, String... gone) throws IOException {
        String treated = through(DESENSITIZER::text, text);
        assertThat(List.of(gone)).noneMatch(treated::contains);
        assertThat(through(restorer::text, treated)).isEqualTo(text);
        assertThat(restorer.restore(DESENSITIZER.apply(text))).isEqualTo(text);
        return treated;
    }

    @Test
    void textComesBack() throws IOException {
        text("收件人张伟，电话13800138000，身份证11010119000307998X。\r\n邮箱：zhang@example.com", "张伟", "13800138000", "zhang@");
        text("");
        text("没有什么");
    }

    static Stream<String> writings() {
        return Stream.of(
                "{\"name\": \"张伟\", \"phone\": \"13800138000\"}",
                "{\"phone\": 13800138000, \"lat\": 30.65731, \"lng\":104.0817e0, \"phones\" : [13900139000 ,1]}",
                "{\"lat\": -30.65731, \"lng\": -104.08171}",
                "{\"name\": \"\\u5f20\\u4f1f\", \"note\": \"\\u5e74 \\u7535\\u8bdd13800138000\"}",
                "{\"name\": \"\\u5F20\\u4F1F\", \"note\": \"\\u5E74\"}",
                "{\"住址\": \"四川省成都市锦江区红星路三段1号\", \"url\": \"http:\\/\\/root:S3cret!pw@db.example.com\\/x\"}",
                "{\"password\": \"a\\\"b\\\\c\\/d\\tS3cret!9\", \"x\": \"\\\\u0054K\"}",
                "{\"password\": \"S\\u003c3cr\\u0022et!9\", \"n\": \"\\u5F20\\u4F1F\", \"x\": \"\\u002B8613800138000\"}",
                "{\"name\": \"张\\u4f1f\", \"phone\": \"\\u0031380013800\\u0030\"}",
                "{\"13800138000\": 1, \"13800138000\": 2, \"x\": {\"13800138000\": \"13800138000\"}}",
                "{\"电话13800138000\": 1, \"电话13800138000 #2\": 2}",
                "{\"mail\": \"info\\u0040example.com\", \"info\\u0040example.com\": \"\\u0031\\u0030.0.0.1, \\u0031380013800\\u0030\"}",
                "{\"\\u5f20\": \"\\ud83d\\ude00 13800138000 \\u0000\"}",
                "[13800138000, \"13800138000\", 1.3800138e10]\n{\"id_card\":\"11010119000307998X\"}\n\n[]",
                "\"" + "电话13800138000和13900139000，".repeat(50) + "\"");
    }

    @ParameterizedTest
    @MethodSource("writings")
    void jsonComesBackAsItWasWritten(String document) throws IOException {
        json(document, "13800138000", "张伟");
    }

    @Test
    void aNumberAndAStringHaveTheSameToken() throws IOException {
        String treated =
                json("{\"phone\": 13800138000, \"tel\": \"13800138000\", \"mobile\": \"\\u0031380013800\\u0030\"}");
        assertThat(treated).contains("\"\\u0054K~MOBILE_PHONE~2~").contains("\"TK~MOBILE_PHONE~2~");
        String token = new AuthenticatedToken(KEYS, SCOPE).seal("MOBILE_PHONE", "13800138000");
        String read = treated.replace("\\u0054", "T").replace("\\u004f", "O").replace("\\u0045", "E");
        assertThat(read.split(token, -1)).hasSize(4);
    }

    @Test
    void csvComesBackAsItWasWritten() throws IOException {
        csv("姓名,手机号,备注\n张伟,13800138000,无\n李娜,\"13900139000\",\"他说\"\"电话13800138000\"\"\"\n", "13800138000", "李娜");
        csv("\uFEFF姓名,住址\r\n\"张伟\",\"四川省成都市锦江区红星路三段1号,\n2单元\"\r\n", "红星路");
        csv("a,b\nx \"info@example.com\" y,1\n\"info@example.com\",2\n");
        csv("a,b\nx\"电话13800138000\"y,1\n\"电话\"\"13800138000\"\"\",2\n", "13800138000");
    }

    @Test
    void whatASecondLookFoundAroundATokenComesBack() throws IOException {
        String address = "建宁路16号的南京银行2号柜台";
        String escaped = "\\u5efa宁路16号的南京银行\\u0032号柜台";
        AuthenticatedToken tokens = new AuthenticatedToken(KEYS, SCOPE);
        String treated = DESENSITIZER.apply("住址", address);
        assertThat(tokens.open(treated)).as("a token around another").contains("TK~ADDRESS~2~");
        assertThat(restorer.restore(treated)).isEqualTo(address);
        json("{\"住址\": \"" + address + "\", \"address\": \"" + escaped + "\", \"" + escaped + "\": 1}");
        csv("住址\n" + (address + "\n").repeat(20));
        String phone = tokens.seal("MOBILE_PHONE", "13800138000");
        String around = tokens.seal("ADDRESS", "凭" + phone + "取件");
        assertThat(restorer.restore(around)).isEqualTo("凭13800138000取件");
        assertThat(restorer.only("ADDRESS").restore(around)).isEqualTo("凭" + phone + "取件");
        assertThat(restorer.only("MOBILE_PHONE").restore(around)).isEqualTo(around);
        assertThat(restorer.showing(Restorer.View.LAST_FOUR).restore(around)).isEqualTo("**********00取件");
        assertThat(restorer.restoreAll(List.of(around, phone))).containsExactly("凭13800138000取件", "13800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers.csv", "order.json", "service.log", "patient.json"})
    void theExamplesComeBack(String name) throws IOException {
        String document = Files.readString(DATA.resolve(name));
        if (name.endsWith(".json")) {
            json(document);
        } else if (name.endsWith(".csv")) {
            csv(document);
        } else {
            text(document);
        }
    }

    /** Fragments that are or are not personal, and what looks like part of a token, in all orders. */
    @Test
    void whateverIsWrittenComesBack() throws IOException {
        String forged = "TK~MOBILE_PHONE~1~AAAAAAAAAAAAAAAAAAAA";
        String[] pieces = {
            "张伟",
            "13800138000",
            "，电话",
            "姓名：",
            "TK",
            "TK~",
            "TK~MOBILE_PHONE~1~",
            forged,
            forged + "~",
            "DG~A1~1~",
            "~",
            "\"",
            "\n",
            ",",
            "欧阳娜娜",
            "11010119000307998X",
            "邮箱：a@example.com",
            "\uD83D",
            "四川省成都市锦江区红星路三段1号",
            "密码：S3cret!pass",
            "=",
            "\\",
            "\\u0054K~"
        };
        Random random = new Random(6);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text(text.toString());
            String string =
                    text.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            json("{\"note\": \"" + string + "\", \"" + string + "\": 1}");
            csv("备注,电话\n\"" + text.toString().replace("\"", "\"\"") + "\",13800138000\n");
        }
    }

    @Test
    void longTextsComeBackInParts() throws IOException {
        String line = "收件人张伟，电话13800138000。" + "\"\\u5f20\" -1.5e ".repeat(40);
        String text = (line + "\n").repeat(4_000);
        String treated = through(DESENSITIZER::text, text);
        assertThat(through(restorer::text, treated)).isEqualTo(text);
        assertThat(entries).hasSizeGreaterThan(1);
        assertThat(entries.stream()
                        .mapToLong(entry -> entry.restored().get("MOBILE_PHONE"))
                        .sum())
                .isEqualTo(4_000);
        entries.clear();
        String json = "[" + "{\"phone\": 13800138000, \"n\": -1.5e3},\n".repeat(20_000) + "0]";
        assertThat(through(restorer::json, through(DESENSITIZER::json, json))).isEqualTo(json);
        assertThat(entries.stream()
                        .mapToLong(entry -> entry.restored().get("MOBILE_PHONE"))
                        .sum())
                .isEqualTo(20_000);
    }

    @Test
    void eachCallHasItsEntry() {
        String treated = DESENSITIZER.apply("收件人张伟，电话13800138000，或13900139000");
        restorer.restore(treated);
        restorer.restore("nothing");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).purpose()).isEqualTo("complaint 4711");
        assertThat(entries.get(0).keySet()).isEqualTo(KEYS.id());
        assertThat(entries.get(0).versions()).containsExactly(2);
        assertThat(entries.get(0).restored()).containsEntry("MOBILE_PHONE", 2L).containsEntry("PERSON_NAME", 1L);
        assertThat(entries.get(0).withheld() + entries.get(0).refused()).isZero();
        assertThat(entries.get(1).restored()).isEmpty();
        assertThat(entries.toString()).doesNotContain("13800138000", "13900139000", "张伟", "TK~");
    }

    @Test
    void onlyWhatIsAskedForComesBack() {
        String treated = DESENSITIZER.apply("收件人张伟，电话13800138000");
        assertThat(restorer.only("MOBILE_PHONE").restore(treated))
                .contains("13800138000")
                .contains("TK~PERSON_NAME~2~");
        assertThat(entries.get(0).withheld()).isEqualTo(1);
        assertThat(entries.get(0).restored()).containsOnlyKeys("MOBILE_PHONE");
    }

    @Test
    void partOfItMayBeShown() throws IOException {
        Restorer partial = restorer.showing(Restorer.View.LAST_FOUR);
        assertThat(partial.restore(DESENSITIZER.apply("电话13800138000"))).isEqualTo("电话*******8000");
        assertThat(partial.restore(DESENSITIZER.apply("收件人张伟"))).isEqualTo("收件人**");
        assertThat(through(partial::json, through(DESENSITIZER::json, "{\"phone\": 13800138000}")))
                .isEqualTo("{\"phone\": \"*******8000\"}");
        assertThat(entries).allMatch(entry -> entry.view().equals("last-four"));
    }

    @Test
    void forgedAndForeignTokensStay() {
        String token = new AuthenticatedToken(KEYS, SCOPE).seal("MOBILE_PHONE", "13800138000");
        String foreign = new AuthenticatedToken(Keys.of(Suite.SM, 1), SCOPE).seal("MOBILE_PHONE", "13800138000");
        String elsewhere = new AuthenticatedToken(KEYS, Scope.tenant("b")).seal("MOBILE_PHONE", "13800138000");
        String forged = token.replace("MOBILE_PHONE", "SECRET_13900139000");
        String text = foreign + elsewhere + forged + "TK~X1~1~AAAAAAAAAAAAAAAA";
        assertThat(restorer.restore(text + token)).isEqualTo(text + "13800138000");
        assertThat(entries.get(0).refused()).isEqualTo(4);
        assertThat(entries.get(0).toString()).doesNotContain("SECRET");
    }

    @Test
    void withoutAnEntryNothingIsHandedOut() throws IOException {
        String treated = through(DESENSITIZER::text, "电话13800138000\n".repeat(100_000));
        List<AuditEntry> kept = new ArrayList<>();
        Restorer failing = Restorer.of(RESOURCES, "test", entry -> {
            if (!kept.isEmpty()) {
                throw new IOException("S3NTINEL");
            }
            kept.add(entry);
        });
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> failing.text(new StringReader(treated), out))
                .isInstanceOfSatisfying(
                        RestorationException.class, e -> assertThat(e.chinese()).contains("审计"))
                .hasMessageNotContaining("S3NTINEL")
                .hasNoCause();
        assertThat(out.toString().split("13800138000", -1).length - 1)
                .isLessThan(100_000)
                .isLessThanOrEqualTo(kept.get(0).restored().get("MOBILE_PHONE").intValue());
        StringWriter none = new StringWriter();
        assertThatThrownBy(() -> failing.text(new StringReader("电话13800138000"), none))
                .isInstanceOf(RestorationException.class);
        assertThat(none.toString()).isEmpty();
        assertThatThrownBy(() -> failing.restoreAll(List.of("x"))).isInstanceOf(RestorationException.class);
    }

    @Test
    void columnsComeBackWithOneEntry() {
        List<String> values = new ArrayList<>(List.of("13800138000", "13900139000"));
        List<String> treated = new ArrayList<>(DESENSITIZER.applyColumn("手机号", values));
        treated.add(null);
        values.add(null);
        assertThat(restorer.restoreAll(treated)).isEqualTo(values);
        assertThat(entries).hasSize(1);
    }

    @Test
    void formatPreservingTokensComeBackByTheirVersion() {
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", STRATEGIES.of("fpe"))
                .type("PERSON_NAME", STRATEGIES.of("pseudonym"))
                .build();
        Formats formats = Formats.over(TestClassifier.DICTIONARIES);
        List<String> values = List.of("13800138000", "139 0013 9000", "13700000000");
        List<String> treated = Desensitizer.of(
                        TestClassifier.standard(), policy, Resources.of(Keys.of(Suite.AES, 1), SCOPE))
                .applyColumn("手机号", values);
        assertThat(treated).doesNotContainAnyElementsOf(values).allMatch(token -> token.matches("1[0-9 ]{10,12}"));
        assertThat(restorer.restoreFormat(formats, "MOBILE_PHONE", 1, treated)).isEqualTo(values);
        assertThat(restorer.restoreFormat(formats, "MOBILE_PHONE", 2, treated)).isNotEqualTo(values);
        assertThat(entries.get(0).versions()).containsExactly(1);
        assertThat(restorer.restoreFormat(formats, "MOBILE_PHONE", 1, List.of("none")))
                .containsExactly("none");
        assertThat(entries.get(2).refused()).isEqualTo(1);
        assertThat(restorer.only("EMAIL").restoreFormat(formats, "MOBILE_PHONE", 1, treated))
                .isEqualTo(treated);
        assertThatThrownBy(() -> restorer.restoreFormat(formats, "AGE", 1, treated))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> restorer.restoreFormat(formats, "MOBILE_PHONE", 3, treated))
                .isInstanceOf(KeyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u0000"})
    void thereIsAPurpose(String purpose) {
        assertThatThrownBy(() -> Restorer.of(RESOURCES, purpose, entries::add))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreKeys() {
        assertThatThrownBy(() -> Restorer.of(Resources.none(), "test", entries::add))
                .isInstanceOf(KeyException.class);
        assertThat(restorer.only("EMAIL")).hasToString("restorer for [EMAIL], whole");
    }
}
