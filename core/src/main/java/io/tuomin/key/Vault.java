package io.tuomin.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A HashiCorp Vault, or a server that speaks as one: its HTTP API, version 1. Redirections are not followed, since the token would follow
 * them; without TLS a Vault is asked on the same machine alone. Immutable and safe to share; never shows the token or what was answered.
 */
public final class Vault {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");
    private static final JsonMapper JSON = new JsonMapper();

    private final VaultAddress address;
    private final String token;
    private final @Nullable String namespace;
    private final Duration patience;
    private final HttpClient client;

    private Vault(VaultAddress address, String token, @Nullable String namespace, Duration patience) {
        if (!TOKEN.matcher(token).matches()) {
            throw new KeyException(
                    "The token for Vault is ASCII characters without spaces", "Vault 令牌应为不含空格的 ASCII 字符");
        }
        this.address = address;
        this.token = token;
        this.namespace = namespace;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * A Vault at an address such as {@code https://vault.example.com:8200}, or {@code https://example.com/vault}, where all paths begin with
     * {@code /vault/v1/}.
     *
     * @throws KeyException if the address is none, the token would go over the network in clear, or is none
     */
    public static Vault at(URI address, String token) {
        return new Vault(VaultAddress.of(address), token, null, PATIENCE);
    }

    /**
     * The Vault of the environment variables {@code VAULT_ADDR}, {@code VAULT_TOKEN} and, if it is set, {@code VAULT_NAMESPACE}.
     *
     * @throws KeyException if one of the first two is not set, or the address is none
     */
    public static Vault ofEnvironment() {
        VaultAddress address = VaultAddress.of(variable("VAULT_ADDR"));
        Vault vault = new Vault(address, variable("VAULT_TOKEN"), null, PATIENCE);
        String namespace = System.getenv("VAULT_NAMESPACE");
        return namespace == null || namespace.isBlank() ? vault : vault.inNamespace(namespace);
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new KeyException("The environment variable " + name + " is not set", "未设置环境变量 " + name);
        }
        return value;
    }

    /** The same in a namespace of Vault Enterprise. */
    public Vault inNamespace(String name) {
        return new Vault(address, token, path(name), patience);
    }

    /** The same with another time to wait for the whole of an answer; it is 10 seconds unless said otherwise. */
    public Vault waiting(Duration longest) {
        return new Vault(address, token, namespace, longest);
    }

    /**
     * A path of Vault.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String path(String path) {
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("A path of Vault is names with / between them");
        }
        return path;
    }

    /** What is read at a path. */
    JsonNode get(String path) {
        return data(request(path).GET().build());
    }

    /** What is answered to some words posted to a path. */
    JsonNode post(String path, Map<String, String> words) {
        return data(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.valueToTree(words).toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.api(path))
                .header("X-Vault-Token", token)
                .header("X-Vault-Request", "true");
        return namespace == null ? request : request.header("X-Vault-Namespace", namespace);
    }

    private JsonNode data(HttpRequest request) {
        HttpResponse<byte[]> answer = answer(request);
        if (answer.statusCode() != OK) {
            throw refused(answer.statusCode());
        }
        return read(answer.body());
    }

    /** What is answered, from the first to the last byte in one time. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(head.statusCode() == OK ? LONGEST_ANSWER : 0));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late();
        } catch (ExecutionException e) { // its message may quote what was answered
            throw e.getCause() instanceof HttpTimeoutException ? late() : unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyException("Asking Vault was interrupted", "访问 Vault 时被中断");
        } finally {
            answer.cancel(true); // nothing if it has come
        }
    }

    private KeyException late() {
        long millis = patience.toMillis();
        return new KeyException("Vault did not answer within " + millis + " ms", "Vault 在 " + millis + " 毫秒内没有应答");
    }

    private KeyException unreachable() {
        return new KeyException("Vault cannot be reached at " + address, "无法连接 " + address + " 上的 Vault");
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer.path("data");
        } catch (IOException e) {
            return MissingNode.getInstance(); // its message quotes the answer
        }
    }

    private static KeyException refused(int status) {
        return switch (status) {
            case 401, 403 ->
                new KeyException(
                        "Vault denies access (" + status + "): see the token and its policy",
                        "Vault 拒绝访问（" + status + "）：请检查令牌及其策略");
            case 404 ->
                new KeyException("Vault has nothing there (404): see mount and path", "Vault 中没有该路径（404）：请检查挂载点和路径");
            case 429, 503 ->
                new KeyException(
                        "Vault is sealed, on standby or busy (" + status + "): try again later",
                        "Vault 已封存、处于备用状态或繁忙（" + status + "）：请稍后再试");
            default -> new KeyException("Vault answered " + status, "Vault 返回 " + status);
        };
    }

    /** What Vault answered lacks what was asked for. */
    static KeyException incomplete(String what) {
        return new KeyException("What Vault answered lacks " + what, "Vault 的应答中缺少 " + what);
    }

    @Override
    public String toString() {
        return "Vault at " + address;
    }
}
