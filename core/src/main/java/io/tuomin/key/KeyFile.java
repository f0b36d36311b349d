package io.tuomin.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key set in a PKCS#12 file (RFC 7292) behind a password, one entry a version, under the alias
 * {@code tuomin/1/SUITE/ID/VERSION/CREATED}, in which the first number is the version of this form. The file is replaced as a whole, never
 * half written, and may be read by its owner alone. Safe to share; {@link #close} overwrites the password.
 *
 * <p>The JDK turns the password into keys by PBKDF2 with 10,000 rounds: take a long one, drawn at random.
 */
public final class KeyFile implements KeySource, AutoCloseable {

    private static final String TYPE = "PKCS12";
    /** What a root is called in the file: PKCS#12 of the JDK takes no names of its own. */
    private static final String ALGORITHM = "HmacSHA256";

    private static final String FORM = "tuomin/1/";
    private static final Pattern ALIAS =
            Pattern.compile(FORM + "([a-z]+)/([0-9a-f]{8})/([1-9][0-9]{0,5})/([0-9tz:.-]+)");

    private final Path file;
    private final char[] password;

    /**
     * A file and its password; the file need not be there yet.
     *
     * @param password of ASCII characters, at least one; copied
     * @throws KeyException if the password is none
     */
    public KeyFile(Path file, char[] password) {
        if (password.length == 0) {
            throw new KeyException("The password of a key file is not empty", "密钥文件的口令不能为空");
        }
        for (char c : password) {
            if (c < ' ' || c > '~') {
                throw new KeyException("The password of a key file has ASCII characters alone", "密钥文件的口令只能使用 ASCII 字符");
            }
        }
        this.file = file;
        this.password = password.clone();
    }

    /**
     * Creates the file with a new key set of one version.
     *
     * @return the key set
     * @throws KeyException if the file is there already, or cannot be written
     */
    public KeySet create(Suite suite) {
        KeySet keys = KeySet.create(suite);
        write(() -> {
            if (Files.exists(file)) {
                throw new KeyException(file + ": there already; its keys would be lost", file + "：文件已存在，覆盖会丢失其中的密钥");
            }
            return bytes(keys);
        });
        return keys;
    }

    /**
     * Adds a version, which becomes current; the older ones stay.
     *
     * @return the key set with the new version
     * @throws KeyException if the file cannot be read or written
     */
    public KeySet rotate() {
        List<KeySet> rotated = new ArrayList<>();
        write(() -> {
            KeySet before = read();
            rotated.add(before.rotate());
            before.destroy();
            return bytes(rotated.get(0));
        });
        return rotated.get(0);
    }

    private void write(OwnerOnlyFile.Content content) {
        try {
            OwnerOnlyFile.write(file, content);
        } catch (IOException e) {
            throw new KeyException(file + ": cannot be written", file + "：无法写入");
        }
    }

    @Override
    public KeySet read() {
        KeyStore store = load();
        try {
            List<KeySet.Root> roots = new ArrayList<>();
            String head = "";
            for (String alias : Collections.list(store.aliases())) {
                Matcher parts = ALIAS.matcher(alias);
                if (!parts.matches() || !head.isEmpty() && !head.equals(head(parts))) {
                    throw damaged();
                }
                head = head(parts);
                if (!store.entryInstanceOf(alias, KeyStore.SecretKeyEntry.class)) {
                    throw damaged();
                }
                roots.add(root(parts, store.getKey(alias, password).getEncoded()));
            }
            roots.sort(Comparator.comparingInt(KeySet.Root::number));
            return keys(head, roots);
        } catch (KeyException e) {
            throw e;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged();
        }
    }

    private static String head(Matcher alias) {
        return alias.group(1) + "/" + alias.group(2);
    }

    private static KeySet.Root root(Matcher alias, byte[] secret) {
        Instant created = Instant.parse(alias.group(4).toUpperCase(Locale.ROOT)); // PKCS#12 has small letters
        return KeySet.Root.read(Integer.parseInt(alias.group(3)), created, secret);
    }

    private KeySet keys(String head, List<KeySet.Root> roots) {
        if (roots.isEmpty()) {
            throw damaged();
        }
        int slash = head.indexOf('/');
        return new KeySet(head.substring(slash + 1), Suite.named(head.substring(0, slash)), roots);
    }

    /** The messages of the causes are left out. */
    private KeyStore load() {
        byte[] content = content();
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(content), password);
            return store;
        } catch (EOFException e) {
            throw new KeyException(file + ": ends too early: it was cut off or is damaged", file + "：文件提前结束，可能被截断或已损坏");
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException ? wrongPassword() : damaged();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged();
        }
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new KeyException(
                    file + ": no such file. tuomin keys create makes one", file + "：没有这个文件。可用 tuomin keys create 创建");
        } catch (IOException e) {
            throw new KeyException(file + ": cannot be read", file + "：无法读取");
        }
    }

    /** The digest over what is in the file (RFC 7292, 4) is keyed by the password: it does not fit if either is wrong. */
    private KeyException wrongPassword() {
        return new KeyException(
                file + ": wrong password, or the file has been changed or damaged", file + "：口令不正确，或文件已被改动或损坏");
    }

    private KeyException damaged() {
        return new KeyException(file + ": damaged, or no key file of this version", file + "：已损坏，或不是此版本的密钥文件");
    }

    private byte[] bytes(KeySet keys) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            KeyStore.ProtectionParameter protection = new KeyStore.PasswordProtection(password);
            for (KeySet.Root root : keys.roots()) {
                store.setEntry(
                        FORM + keys.suite().id() + "/" + keys.id() + "/" + root.number() + "/" + root.created(),
                        new KeyStore.SecretKeyEntry(new SecretKeySpec(root.secret(), ALGORITHM)),
                        protection);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot be put into PKCS#12");
        }
    }

    /** Overwrites the password. */
    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "key file " + file;
    }
}
