package io.tuomin.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vault, against a server that answers as it does. */
class VaultTest {

    private static final String TOKEN = "hvs.S3NTINEL";

    @TempDir
    private Path folder;

    private HttpServer server;
    /** By method and path: what is answered. */
    private final Map<String, Answer> answers = new HashMap<>();

    private final List<String> asked = new ArrayList<>();
    /** Of the transit engine: plaintexts by ciphertext. */
    private final Map<String, String> wrapped = new HashMap<>();

    private final CountDownLatch dropped = new CountDownLatch(1);

    private interface Answer {
        String to(String body) throws IOException;
    }

    private static final class Status extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        Status(int code) {
            this.code = code;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            synchronized (asked) {
                asked.add(what + " " + exchange.getRequestHeaders().getFirst("X-Vault-Namespace"));
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int code = 200;
            String answer = "{}";
            if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
                code = 403;
            } else if (!answers.containsKey(what)) {
                code = 404;
            } else {
                try {
                    answer = answers.get(what).to(body);
                } catch (Status status) {
                    code = status.code;
                    answer = "{\"errors\": [\"" + TOKEN + " S3NTINEL\"]}";
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/" + TOKEN);
                }
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private Vault vault() {
        return Vault.at(address(), TOKEN);
    }

    private KeySource keyValue() {
        return new VaultKeyValue(vault(), "secret", "apps/tuomin");
    }

    @Test
    void keysAreReadFromTheKeyValueEngine() {
        KeySet keys = KeySet.create(Suite.SM).rotate();
        answers.put(
                "GET /v1/secret/data/apps/tuomin",
                body -> "{\"request_id\": \"1\", \"data\": {\"data\": {\"keys\": \"" + new String(keys.secretText())
                        + "\"}, \"metadata\": {\"version\": 3}}}");
        KeySet read = keyValue().read();
        assertThat(read.suite()).isEqualTo(Suite.SM);
        assertThat(KeyFileTest.key(read, 2)).isEqualTo(KeyFileTest.key(keys, 2));
        assertThat(new VaultKeyValue(vault().inNamespace("team/a"), "secret", "apps/tuomin")
                        .read()
                        .current())
                .isEqualTo(2);
        assertThat(asked)
                .containsExactly("GET /v1/secret/data/apps/tuomin null", "GET /v1/secret/data/apps/tuomin team/a");
    }

    private void transit() {
        answers.put("POST /v1/transit/datakey/wrapped/tuomin", body -> {
            byte[] key = key(wrapped.size());
            String ciphertext = "vault:v1:"
                    + Base64.getEncoder()
                            .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            wrapped.put(ciphertext, Base64.getEncoder().encodeToString(key));
            return "{\"data\": {\"ciphertext\": \"" + ciphertext + "\"}}";
        });
        answers.put("POST /v1/transit/decrypt/tuomin", body -> {
            String plain = wrapped.get(
                    new JsonMapper().readTree(body).path("ciphertext").asText());
            if (plain == null) {
                throw new Status(400);
            }
            return "{\"data\": {\"plaintext\": \"" + plain + "\"}}";
        });
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        new java.util.Random(seed).nextBytes(key);
        return key;
    }

    private VaultTransit transitKeys() {
        return new VaultTransit(vault(), "transit", "tuomin", folder.resolve("keys.wrapped"));
    }

    @Test
    void rootsAreDataKeysOfTheTransitEngine() throws IOException {
        transit();
        KeySet created = transitKeys().create(Suite.AES);
        KeySet rotated = transitKeys().rotate();
        KeySet read = transitKeys().read();
        assertThat(read.current()).isEqualTo(2);
        assertThat(read.id()).isEqualTo(created.id());
        assertThat(KeyFileTest.key(read, 1)).isEqualTo(KeyFileTest.key(created, 1));
        assertThat(KeyFileTest.key(read, 2)).isEqualTo(KeyFileTest.key(rotated, 2));
        assertThat(KeyFileTest.key(read, 2)).isNotEqualTo(KeyFileTest.key(read, 1));
        String text = Files.readString(folder.resolve("keys.wrapped"));
        for (String plain : wrapped.values()) {
            assertThat(text).doesNotContain(plain);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.wrapped"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> transitKeys().create(Suite.AES)).hasMessageContaining("there already");
        assertThat(folder.resolve("keys.wrapped")).content().isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tuomin-wrapped-keys/2;aes;00c0ffee;2026-11-23T00:00:00Z,vault:v1:AAAA",
                "tuomin-wrapped-keys/1;aes;00c0ffee",
                "tuomin-wrapped-keys/1;aes;00c0ffee;vault:v1:AAAA",
                "tuomin-wrapped-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,AAAA",
                "tuomin-wrapped-keys/1;aes;00c0ffee;today,vault:v1:AAAA",
                "tuomin-wrapped-keys/1;aes;x;2026-11-23T00:00:00Z,vault:v1:AAAA"
            })
    void otherFilesAreRefused(String text) throws IOException {
        transit();
        wrapped.put("vault:v1:AAAA", Base64.getEncoder().encodeToString(key(1)));
        Files.writeString(folder.resolve("keys.wrapped"), text);
        assertThatThrownBy(() -> transitKeys().read())
                .isInstanceOf(KeyException.class)
                .hasNoCause();
        Files.writeString(
                folder.resolve("keys.wrapped"),
                "tuomin-wrapped-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,vault:v1:AAAA");
        assertThat(transitKeys().read().current()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, answered 400",
        "403, denies access",
        "404, nothing there",
        "429, try again later",
        "500, answered 500",
        "503, try again later",
        "307, answered 307"
    })
    void whatIsRefusedIsSaidWithoutTokenOrAnswer(int code, String message) {
        answers.put("GET /v1/secret/data/apps/tuomin", body -> {
            throw new Status(code);
        });
        assertThatThrownBy(() -> keyValue().read())
                .isInstanceOfSatisfying(
                        KeyException.class, e -> assertThat(e.chinese()).contains("Vault"))
                .hasMessageContaining(message)
                .satisfies(VaultTest::tellsNothing);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S3NTINEL",
                "[]",
                "null",
                "{\"data\": null}",
                "{\"data\": {\"data\": {}}}",
                "{\"data\": {\"data\": {\"keys\": 5}}}",
                "{\"data\": {\"data\": {\"keys\": \"S3NTINEL\"}}}",
                "{\"data\": {\"data\": {\"keys\": \"tuomin-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,S3NTINEL\"}}}"
            })
    void whatIsNoKeySetIsRefusedAndNotQuoted(String answer) {
        answers.put("GET /v1/secret/data/apps/tuomin", body -> answer);
        assertThatThrownBy(() -> keyValue().read())
                .isInstanceOf(KeyException.class)
                .satisfies(VaultTest::tellsNothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S3NTINEL!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void whatTransitAnswersIsChecked(String plain) throws IOException {
        transit();
        wrapped.put("vault:v1:AAAA", plain);
        Files.writeString(
                folder.resolve("keys.wrapped"),
                "tuomin-wrapped-keys/1;aes;00c0ffee;2026-11-23T00:00:00Z,vault:v1:AAAA");
        assertThatThrownBy(() -> transitKeys().read())
                .isInstanceOf(KeyException.class)
                .satisfies(VaultTest::tellsNothing);
    }

    @Test
    void whatFailsLeavesTheFileAsItWas() throws IOException {
        transit();
        transitKeys().create(Suite.AES);
        String before = Files.readString(folder.resolve("keys.wrapped"));
        answers.put("POST /v1/transit/datakey/wrapped/tuomin", body -> "{\"data\": {\"ciphertext\": \";\"}}");
        assertThatThrownBy(() -> transitKeys().rotate()).isInstanceOf(KeyException.class);
        assertThat(folder.resolve("keys.wrapped")).content().isEqualTo(before);
        assertThat(folder.resolve(".keys.wrapped.new")).doesNotExist();
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForLong() {
        answers.put("GET /v1/secret/data/apps/tuomin", body -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "{}";
        });
        Vault hasty = vault().waiting(Duration.ofMillis(200));
        assertThatThrownBy(() -> new VaultKeyValue(hasty, "secret", "apps/tuomin").read())
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("within 200 ms")
                .satisfies(VaultTest::tellsNothing);
    }

    @Test
    void whoIsNotThereIsNamed() {
        server.stop(0);
        assertThatThrownBy(() -> keyValue().read())
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("localhost")
                .satisfies(VaultTest::tellsNothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S3NTINEL token", "S3NTINEL\n", "S3NTINEL令牌"})
    void aTokenThatIsNoneIsRefusedAndNotQuoted(String token) {
        assertThatThrownBy(() -> Vault.at(address(), token))
                .isInstanceOf(KeyException.class)
                .satisfies(VaultTest::tellsNothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8200", "http://vault.invalid", "ftp://localhost", "vault", "file:///x"})
    void theTokenGoesOverNoNetworkInClear(String address) {
        assertThatThrownBy(() -> Vault.at(URI.create(address), TOKEN))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("https");
        assertThat(Vault.at(URI.create("https://192.0.2.1:8200"), TOKEN)).hasToString("Vault at 192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/", "/a", "a//b", "../a", "a/..", "a?b", "a b", "a%2fb"})
    void pathsAreNamesAlone(String path) {
        assertThatThrownBy(() -> new VaultKeyValue(vault(), path, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VaultTransit(vault(), "transit", path, folder))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingShowsTheToken() {
        assertThat(vault().toString() + keyValue() + transitKeys()).doesNotContain("S3NTINEL");
    }

    private static void tellsNothing(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("S3NTINEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:S3NTINEL pass@vault:8200",
                "https://user:S3NTINEL@vault:8200",
                "https://vault:8200?S3NTINEL",
                "https://vault:8200#S3NTINEL",
                "https://vault:8200/../S3NTINEL",
                "https://vault:8200/S3NTINEL%2f",
                "https:///S3NTINEL",
                "S3NTINEL",
                ""
            })
    void whatIsNoAddressIsNotQuoted(String text) {
        assertThatThrownBy(() -> VaultAddress.of(text))
                .isInstanceOfSatisfying(
                        KeyException.class, e -> assertThat(e.chinese()).contains("https://"))
                .hasNoCause()
                .satisfies(VaultTest::tellsNothing);
        assertThat(VaultAddress.of("https://vault:8200/").host()).isEqualTo("vault");
    }

    @ParameterizedTest
    @CsvSource({
        "https://vault.example.com:8200, https://vault.example.com:8200/v1/a/b",
        "https://vault.example.com:8200/, https://vault.example.com:8200/v1/a/b",
        "https://example.com/vault, https://example.com/vault/v1/a/b",
        "HTTPS://example.com/team-1/vault//, https://example.com/team-1/vault/v1/a/b",
        "http://127.0.0.1:8200/vault, http://127.0.0.1:8200/vault/v1/a/b",
        "http://[::1]:8200, http://[0:0:0:0:0:0:0:1]:8200/v1/a/b"
    })
    void pathsStandBehindThePrefixOfTheAddress(String address, String api) {
        assertThat(VaultAddress.of(address).api("a/b")).hasToString(api);
    }

    /** The host is what it was found to be; who answers for its name later has no say. */
    @Test
    void onThisMachineTheHostIsLookedUpOnce() {
        assertThat(VaultAddress.of("http://localhost:8200").api("a").getHost()).matches("[0-9.]+|\\[[0-9a-f:]+]");
        assertThat(VaultAddress.of("http://localhost:8200")).hasToString("localhost");
    }

    @Test
    void keysAreReadBehindAPrefix() {
        KeySet keys = KeySet.create(Suite.AES);
        answers.put(
                "GET /team/vault/v1/secret/data/apps/tuomin",
                body -> "{\"data\": {\"data\": {\"keys\": \"" + new String(keys.secretText()) + "\"}}}");
        Vault behind = Vault.at(address().resolve("/team/vault"), TOKEN);
        assertThat(new VaultKeyValue(behind, "secret", "apps/tuomin").read().id())
                .isEqualTo(keys.id());
        assertThatThrownBy(() -> keyValue().read()).hasMessageContaining("404");
    }

    /** Sends a head at once, and then a byte now and then, for ever. */
    private void drip(int code) {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(code, 0);
                while (true) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                dropped.countDown(); // nobody reads any more
            }
        });
    }

    @Test
    @Timeout(20)
    void whoNeverComesToAnEndIsNotWaitedForLong() throws InterruptedException {
        drip(200);
        Vault hasty = vault().waiting(Duration.ofMillis(300));
        assertThatThrownBy(() -> new VaultKeyValue(hasty, "secret", "apps/tuomin").read())
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("within 300 ms")
                .satisfies(VaultTest::tellsNothing);
        assertThat(dropped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(20)
    void whatIsRefusedNeedsNoBody() throws InterruptedException {
        drip(403);
        assertThatThrownBy(() -> keyValue().read()).hasMessageContaining("denies access (403)");
        assertThat(dropped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noMoreIsReadThanAKeySetHas() {
        KeySet keys = KeySet.create(Suite.AES);
        String answer = "{\"data\": {\"data\": {\"keys\": \"" + new String(keys.secretText()) + "\"%s}}}";
        answers.put("GET /v1/secret/data/apps/tuomin", body -> answer.formatted(" ".repeat(1_000_000)));
        assertThat(keyValue().read().id()).isEqualTo(keys.id());
        answers.put("GET /v1/secret/data/apps/tuomin", body -> answer.formatted(" ".repeat(1_100_000)));
        assertThatThrownBy(() -> keyValue().read()).hasMessageContaining("lacks the field 'keys'");
    }
}
