package io.tuomin.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A key set whose roots are data keys of the transit engine of a Vault. The file holds them encrypted under a key that never leaves Vault;
 * Vault decrypts them each time they are read. Safe to share.
 *
 * <p>The file is one line, {@code tuomin-wrapped-keys/1;aes;3f9a12bc;2026-11-23T05:11:39Z,vault:v1:…;…}, as {@link KeySet#secretText} is,
 * with ciphertexts for roots.
 */
public final class VaultTransit implements KeySource {

    private static final String FORM = "tuomin-wrapped-keys/1";
    private static final int HEAD = 3;
    private static final Splitter PARTS = Splitter.on(';');
    private static final Pattern WRAPPED = Pattern.compile("vault:v[0-9]+:[A-Za-z0-9+/=]+");

    private final Vault vault;
    private final String mount;
    private final String key;
    private final Path file;

    /**
     * A file and the key it is wrapped under; the file need not be there yet.
     *
     * @param mount where the engine is, often {@code transit}
     * @param key the name of the key in it
     */
    public VaultTransit(Vault vault, String mount, String key, Path file) {
        this.vault = vault;
        this.mount = Vault.path(mount);
        this.key = Vault.path(key);
        this.file = file;
    }

    /**
     * Creates the file with a key set of one version, which Vault draws.
     *
     * @throws KeyException if the file is there already, or Vault cannot be asked
     */
    public KeySet create(Suite suite) {
        String head = FORM + ";" + suite.id() + ";" + KeySet.randomId();
        write(() -> {
            if (Files.exists(file)) {
                throw new KeyException(file + ": there already; its keys would be lost", file + "：文件已存在，覆盖会丢失其中的密钥");
            }
            return line(head + ";" + drawn());
        });
        return read();
    }

    /**
     * Adds a version, which becomes current; the older ones stay.
     *
     * @throws KeyException if the file cannot be read or written, or Vault cannot be asked
     */
    public KeySet rotate() {
        write(() -> line(text() + ";" + drawn()));
        return read();
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void write(OwnerOnlyFile.Content content) {
        try {
            OwnerOnlyFile.write(file, content);
        } catch (IOException e) {
            throw new KeyException(file + ": cannot be written", file + "：无法写入");
        }
    }

    /** A new root, encrypted, with the moment. Vault tells the root nobody. */
    private String drawn() {
        JsonNode wrapped =
                vault.post(mount + "/datakey/wrapped/" + key, Map.of()).path("ciphertext");
        if (!wrapped.isTextual() || !WRAPPED.matcher(wrapped.textValue()).matches()) {
            throw Vault.incomplete("a data key");
        }
        return Instant.now().truncatedTo(ChronoUnit.SECONDS) + "," + wrapped.textValue();
    }

    @Override
    public KeySet read() {
        List<String> parts = PARTS.splitToList(text());
        List<KeySet.Root> roots = new ArrayList<>();
        for (String version : parts.subList(HEAD, parts.size())) {
            roots.add(root(roots.size() + 1, version));
        }
        return new KeySet(parts.get(2), Suite.named(parts.get(1)), roots);
    }

    /** The line of the file, of which the head is right. */
    private String text() {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new KeyException(file + ": cannot be read", file + "：无法读取");
        }
        List<String> parts = PARTS.splitToList(text);
        if (!parts.get(0).equals(FORM) || parts.size() <= HEAD || !KeyText.isId(parts.get(2))) {
            throw damaged();
        }
        return text;
    }

    private KeySet.Root root(int number, String version) {
        int comma = version.indexOf(',');
        String wrapped = version.substring(comma + 1);
        if (comma < 0 || !WRAPPED.matcher(wrapped).matches()) {
            throw damaged();
        }
        try {
            Instant created = Instant.parse(version.substring(0, comma));
            return KeySet.Root.read(number, created, decrypted(wrapped));
        } catch (DateTimeException e) {
            throw damaged();
        }
    }

    private byte[] decrypted(String wrapped) {
        JsonNode plain = vault.post(mount + "/decrypt/" + key, Map.of("ciphertext", wrapped))
                .path("plaintext");
        try {
            return Base64.getDecoder().decode(plain.textValue() == null ? "" : plain.textValue());
        } catch (IllegalArgumentException e) {
            throw Vault.incomplete("a key"); // its message quotes the key
        }
    }

    private KeyException damaged() {
        return new KeyException(file + ": no file of wrapped keys of this version", file + "：不是此版本的加密密钥文件");
    }

    @Override
    public String toString() {
        return vault + ", " + mount + "/" + key + ", " + file;
    }
}
