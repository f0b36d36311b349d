package io.tuomin.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final char[] PASSWORD = "correct horse battery".toCharArray();

    private static final byte[] ROOT = "S3NTINEL of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private KeyFile keyFile() {
        return new KeyFile(folder.resolve("keys.p12"), PASSWORD);
    }

    static byte[] key(KeySet keys, int version) {
        return keys.derive(version, Purpose.TOKEN, "EMAIL", Scope.standard(), 32);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whatIsWrittenIsRead(Suite suite) {
        KeySet created = keyFile().create(suite);
        KeySet rotated = keyFile().rotate();
        for (int i = 3; i <= 12; i++) {
            keyFile().rotate();
        }
        KeySet read = keyFile().read();
        assertThat(read.id()).isEqualTo(created.id());
        assertThat(read.suite()).isEqualTo(suite);
        assertThat(read.current()).isEqualTo(12);
        assertThat(read.versions().subList(0, 1))
                .extracting(KeyVersion::created)
                .containsExactly(created.versions().get(0).created());
        assertThat(key(read, 1)).isEqualTo(key(created, 1)).isEqualTo(key(rotated, 1));
        assertThat(key(read, 2)).isEqualTo(key(rotated, 2));
    }

    @Test
    void theOwnerAloneReadsIt() throws IOException {
        keyFile().create(Suite.AES);
        keyFile().rotate();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.p12"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("keys.p12");
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        keyFile().create(Suite.AES);
        byte[] before = Files.readAllBytes(folder.resolve("keys.p12"));
        assertThatThrownBy(() -> keyFile().create(Suite.AES))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("there already");
        assertThat(folder.resolve("keys.p12")).hasBinaryContent(before);
    }

    @Test
    void aWrongPasswordIsOneClearError() throws IOException {
        keyFile().create(Suite.AES);
        byte[] before = Files.readAllBytes(folder.resolve("keys.p12"));
        KeyFile wrong = new KeyFile(folder.resolve("keys.p12"), "S3NTINEL-password".toCharArray());
        for (Callable<?> use : List.<Callable<?>>of(wrong::read, wrong::rotate)) {
            assertThatThrownBy(use::call)
                    .isInstanceOfSatisfying(
                            KeyException.class, e -> assertThat(e.chinese()).contains("口令不正确"))
                    .hasMessage(
                            folder.resolve("keys.p12") + ": wrong password, or the file has been changed or damaged")
                    .hasNoCause();
        }
        assertThat(folder.resolve("keys.p12")).hasBinaryContent(before);
        assertThat(wrong.toString()).doesNotContain("S3NTINEL");
        assertThat(keyFile().rotate().current()).isEqualTo(2);
    }

    @Test
    void aMissingFileSaysHowToMakeOne() {
        assertThatThrownBy(() -> keyFile().read())
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("no such file")
                .hasMessageContaining("tuomin keys create");
        assertThatThrownBy(() -> keyFile().rotate()).isInstanceOf(KeyException.class);
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> new KeyFile(folder.resolve("no/keys.p12"), PASSWORD).create(Suite.AES))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void whatIsNoKeyFileIsRefused() throws Exception {
        Path file = folder.resolve("keys.p12");
        for (int cut : new int[] {0, 1, 100, 300}) {
            Files.deleteIfExists(file);
            keyFile().create(Suite.AES);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, Math.min(cut, whole.length - 1)));
            refusesToRead(cut < 2 ? "damaged" : "ends too early");
        }
        for (List<String> aliases : List.of(
                List.<String>of(),
                List.of("mine"),
                List.of("tuomin/2/aes/00c0ffee/1/2026-11-23t00:00:00z"),
                List.of("tuomin/1/des/00c0ffee/1/2026-11-23t00:00:00z"),
                List.of("tuomin/1/aes/00c0ffee/2/2026-11-23t00:00:00z"),
                List.of("tuomin/1/aes/00c0ffee/1/2026-11-23t00:00:00z", "tuomin/1/aes/00c0ffef/2/2026-11-23t00:00:00z"),
                List.of("tuomin/1/aes/00c0ffee/1/2026-11-23t00:00:00z", "tuomin/1/sm/00c0ffee/2/2026-11-23t00:00:00z"),
                List.of("tuomin/1/aes/00c0ffee/1/2026-11-23t00:00:00z", "tuomin/1/aes/00c0ffee/3/2026-11-23t00:00:00z"),
                List.of("tuomin/1/aes/00c0ffee/1/--"))) {
            write(file, aliases, 32);
            refusesToRead("");
        }
        write(file, List.of("tuomin/1/aes/00c0ffee/1/2026-11-23t00:00:00z"), 16);
        refusesToRead("32 bytes");
        write(file, List.of("tuomin/1/aes/00c0ffee/1/2026-11-23t00:00:00z"), 32);
        assertThat(keyFile().read().id()).isEqualTo("00c0ffee");
    }

    private void refusesToRead(String why) {
        assertThatThrownBy(() -> keyFile().read())
                .isInstanceOf(KeyException.class)
                .hasMessageContaining(why)
                .hasNoCause();
    }

    /** Wherever a byte is changed: the file is refused, and says that it may be the file's fault; or the keys are the same. */
    @Test
    void whatIsDamagedIsRefusedWhereverItIs() throws IOException {
        Path file = folder.resolve("keys.p12");
        byte[] key = key(keyFile().create(Suite.AES), 1);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(12);
        Set<String> said = new TreeSet<>();
        for (int at = 0; at < whole.length; at += 1 + random.nextInt(3)) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            try {
                assertThat(key(keyFile().read(), 1)).as("byte " + at).isEqualTo(key);
            } catch (KeyException e) {
                assertThat(e).hasNoCause();
                said.add(e.getMessage().substring(file.toString().length()));
            }
        }
        assertThat(said)
                .hasSizeBetween(2, 4)
                .contains(": wrong password, or the file has been changed or damaged")
                .allMatch(message -> message.contains("damaged"));
    }

    @Test
    void aClearedRootIsRefused() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry(
                "tuomin/1/aes/00c0ffee/1/2026-11-23t00:00:00z",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "HmacSHA256")),
                new KeyStore.PasswordProtection(PASSWORD));
        try (OutputStream out = Files.newOutputStream(folder.resolve("keys.p12"))) {
            store.store(out, PASSWORD);
        }
        refusesToRead("never drawn at random");
    }

    @Test
    void whatCannotBeReadIsSaidSo() throws IOException {
        Files.createDirectory(folder.resolve("keys.p12"));
        refusesToRead("cannot be read");
    }

    private static void write(Path file, List<String> aliases, int bytes) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases) {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(java.util.Arrays.copyOf(ROOT, bytes), "HmacSHA256")),
                    new KeyStore.PasswordProtection(PASSWORD));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "口令", "a\u0000", "é"})
    void somePasswordsAreNone(String password) {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("keys.p12"), password.toCharArray()))
                .isInstanceOf(KeyException.class)
                .message()
                .doesNotContain("口令", "é");
    }

    @Test
    void theCallersPasswordIsItsOwn() {
        char[] password = PASSWORD.clone();
        KeyFile file = new KeyFile(folder.resolve("keys.p12"), password);
        java.util.Arrays.fill(password, '\0');
        file.create(Suite.AES);
        assertThat(keyFile().read().current()).isEqualTo(1);
        file.close();
        assertThatThrownBy(file::read).isInstanceOf(KeyException.class);
    }

    /** Whoever rotates at the same time is told so, or comes behind: no version is lost. */
    @Test
    void rotationsDoNotLoseEachOther() throws Exception {
        keyFile().create(Suite.AES);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<KeySet> rotated = new ArrayList<>();
        try {
            List<Future<KeySet>> all = threads.invokeAll(Collections.nCopies(16, () -> {
                while (true) {
                    try {
                        return keyFile().rotate();
                    } catch (KeyException e) {
                        assertThat(e).hasMessageContaining("Somebody else");
                        Thread.sleep(3);
                    }
                }
            }));
            for (Future<KeySet> one : all) {
                rotated.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        KeySet read = keyFile().read();
        assertThat(read.current()).isEqualTo(17);
        for (KeySet one : rotated) {
            assertThat(key(read, one.current())).isEqualTo(key(one, one.current()));
        }
    }

    @Test
    void whatWasCutOffIsNotOverwritten() throws IOException {
        Files.createFile(folder.resolve(".keys.p12.new"));
        assertThatThrownBy(() -> keyFile().create(Suite.AES))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining(".keys.p12.new");
        assertThat(folder.resolve(".keys.p12.new")).exists();
    }
}
