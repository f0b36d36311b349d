package io.tuomin.key;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A key set in the key-value engine of a Vault, version 2: the field {@code keys} of a secret, as {@link KeySet#secretText} writes it.
 * Immutable and safe to share.
 */
public final class VaultKeyValue implements KeySource {

    private static final String FIELD = "keys";

    private final Vault vault;
    private final String path;

    /**
     * A secret.
     *
     * @param mount where the engine is, often {@code secret}
     * @param path the path of the secret in it
     */
    public VaultKeyValue(Vault vault, String mount, String path) {
        this.vault = vault;
        this.path = Vault.path(mount) + "/data/" + Vault.path(path);
    }

    @Override
    public KeySet read() {
        JsonNode text = vault.get(path).path("data").path(FIELD);
        if (!text.isTextual()) {
            throw Vault.incomplete("the field '" + FIELD + "'");
        }
        return KeySet.ofSecretText(text.textValue());
    }

    @Override
    public String toString() {
        return vault + ", " + path;
    }
}
