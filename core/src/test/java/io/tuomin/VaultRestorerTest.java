package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.audit.AuditEntry;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.Grade;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.VaultException;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.Keys;
import io.tuomin.strategy.tokenization.VaultTokenStrategy;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has tokens of a vault comes back to the byte, by the same rules as tokens of keys. */
class VaultRestorerTest {

    private static final KeySet KEYS = Keys.of(Suite.SM, 2);
    private static final Path DATA = Path.of("../examples/data");
    private static final String PHONE = "13800138000";

    private final MemoryVault vault = new MemoryVault(KEYS);
    private final Resources resources =
            Resources.of(KEYS, Scope.dataSet("release")).with(vault);
    private final Desensitizer desensitizer = Desensitizer.of(
            TestClassifier.standard(),
            Policy.builder()
                    .grade(Grade.NOT_PERSONAL, new Keep())
                    .otherwise(new VaultTokenStrategy())
                    .onError(OnError.FAIL)
                    .build(),
            resources);
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Restorer restorer = Restorer.of(resources, "complaint 4711", entries::add);

    /** Treats or restores a document. */
    private interface Way {
        void copy(Reader in, Writer out) throws IOException;
    }

    private static String through(Way way, String text) throws IOException {
        StringWriter out = new StringWriter();
        way.copy(new StringReader(text), out);
        return out.toString();
    }

    private String thereAndBack(Way there, Way back, String document) throws IOException {
        String treated = through(there, document);
        assertThat(through(there, treated)).isEqualTo(treated);
        assertThat(through(back, treated)).isEqualTo(document);
        return treated;
    }

    private String text(String text) throws IOException {
        return thereAndBack(desensitizer::text, restorer::text, text);
    }

    private String json(String document) throws IOException {
        return thereAndBack(desensitizer::json, restorer::json, document);
    }

    private String csv(String document) throws IOException {
        return thereAndBack(
                (in, out) -> desensitizer.csv(in, out, CsvOptions.standard()),
                (in, out) -> restorer.csv(in, out, CsvOptions.standard()),
                document);
    }

    @Test
    void documentsComeBack() throws IOException {
        assertThat(text("收件人张伟，电话" + PHONE + "，或13900139000"))
                .contains("VT~MOBILE_PHONE~2~")
                .doesNotContain(PHONE);
        assertThat(csv("姓名,手机号,备注\n李娜,\"" + PHONE + "\",\"他说\"\"电话" + PHONE + "\"\"\"\n"))
                .contains("VT~PERSON_NAME~2~")
                .doesNotContain(PHONE);
        assertThat(entries).allMatch(entry -> entry.refused() == 0 && entry.withheld() == 0);
    }

    @ParameterizedTest
    @MethodSource("io.tuomin.RestorerTest#writings")
    void jsonComesBackAsItWasWritten(String document) throws IOException {
        assertThat(json(document)).doesNotContain(PHONE);
    }

    /** Longer than the token, and escaped as many programs do by default. */
    @Test
    void longValuesComeBackAsTheyWereWritten() throws IOException {
        String address = "四川省成都市锦江区春熙路街道红星路三段一号国际金融中心一号办公楼" + "二十八层二八零八室东侧靠窗左手第三间";
        StringBuilder escaped = new StringBuilder();
        address.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        for (String written : List.of(
                address, escaped.toString(), escaped.toString().toUpperCase().replace("\\U", "\\u"))) {
            String treated = json("{\"\\u5730\\u5740\": \"" + written + "\", \"address\": \"" + written + "\"}");
            assertThat(treated).contains("\": \"V").doesNotContain("\\u4e8c\\u516b");
        }
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

    @Test
    void whateverIsWrittenComesBack() throws IOException {
        String forged = "VT~MOBILE_PHONE~1~AAAAAAAAAAAAAAAAAAAA";
        List<String> pieces = List.of(
                "张伟",
                PHONE,
                "，电话",
                "VT",
                "V",
                "TK~",
                "VT~MOBILE_PHONE~1~",
                forged,
                forged + "~",
                "~",
                "\"",
                "\n",
                ",",
                "欧阳娜娜",
                "\uD83D",
                "\\",
                "\\u0056T~",
                "=");
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            text(text.toString());
            String string =
                    text.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            json("{\"note\": \"" + string + "\", \"" + string + "\": 1}");
            csv("备注,电话\n\"" + text.toString().replace("\"", "\"\"") + "\"," + PHONE + "\n");
        }
    }

    @Test
    void bothKindsOfTokensComeBackTogether() {
        String ofVault = vault.token("MOBILE_PHONE", resources.scope(), PHONE);
        String ofKeys = new AuthenticatedToken(KEYS, resources.scope()).seal("EMAIL", "a@example.com");
        assertThat(restorer.restore(ofVault + ofKeys + ofVault)).isEqualTo(PHONE + "a@example.com" + PHONE);
        assertThat(restorer.restoreAll(List.of(ofVault, ofKeys))).containsExactly(PHONE, "a@example.com");
        assertThat(entries.get(0).restored()).containsEntry("MOBILE_PHONE", 2L).containsEntry("EMAIL", 1L);
        assertThat(entries.get(0).versions()).containsExactly(2);
        assertThat(entries.toString()).doesNotContain("VT~", PHONE);
    }

    @Test
    void theSameRulesHold() {
        String treated = desensitizer.apply("收件人张伟，电话" + PHONE);
        assertThat(restorer.only("MOBILE_PHONE")
                        .showing(Restorer.View.LAST_FOUR)
                        .restore(treated))
                .startsWith("收件人VT~PERSON_NAME~2~")
                .endsWith("，电话*******8000");
        assertThat(entries.get(0).withheld()).isEqualTo(1);
        assertThat(entries.get(0).restored()).containsOnlyKeys("MOBILE_PHONE");
        assertThat(entries.get(0).view()).isEqualTo("last-four");
    }

    @Test
    void whatTheVaultDoesNotKnowStays() {
        String token = vault.token("MOBILE_PHONE", resources.scope(), PHONE);
        String unknown = "VT~MOBILE_PHONE~2~AAAAAAAAAAAAAAAAAAAAAA~";
        String renamed = token.replace("MOBILE_PHONE", "EMAIL");
        String text = unknown + renamed + "VT~A1~1~0123456789abcdef";
        assertThat(restorer.restore(text + token)).isEqualTo(text + PHONE);
        assertThat(entries.get(0).refused()).isEqualTo(3);
        vault.forget();
        assertThat(restorer.restore(token)).isEqualTo(token);
        assertThat(entries.get(1).refused()).isEqualTo(1);
        assertThat(entries.get(1).restored()).isEmpty();
    }

    @Test
    void withoutAVaultTokensOfOneStay() {
        String token = vault.token("MOBILE_PHONE", resources.scope(), PHONE);
        Restorer without = Restorer.of(Resources.of(KEYS, resources.scope()), "test", entries::add);
        assertThat(without.restore("电话" + token)).isEqualTo("电话" + token);
        assertThat(entries.get(0).refused()).isEqualTo(1);
    }

    @Test
    void ifTheVaultCannotBeAskedNothingIsHandedOut() {
        String treated = desensitizer.apply("收件人张伟，电话" + PHONE);
        vault.breakDown();
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> restorer.text(new StringReader(treated), out)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> restorer.restoreAll(List.of(treated))).isInstanceOf(VaultException.class);
        assertThat(out.toString()).isEmpty();
        assertThat(entries).isEmpty();
    }
}
