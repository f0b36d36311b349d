package io.tuomin.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.TokenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of persons, and what is left when one is forgotten: nothing. */
class SubjectKeysTest {

    private static final String PHONE = "13800138000";
    private static final String SUBJECT = "customer 4711";

    @TempDir
    private Path folder;

    private SubjectKeys subjects(KeySet keys) {
        return new SubjectKeys(keys, new SubjectKeyFolder(folder.resolve("subjects")));
    }

    private static AuthenticatedToken tokens(KeySet keys) {
        return new AuthenticatedToken(keys, Scope.standard());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void whoIsForgottenCannotBeRead(Suite suite) throws IOException {
        KeySet keys = KeySet.create(suite);
        String hers = tokens(subjects(keys).keysOf(SUBJECT)).seal("MOBILE_PHONE", PHONE);
        String his = tokens(subjects(keys).keysOf("customer 4712")).seal("MOBILE_PHONE", PHONE);
        assertThat(hers).isNotEqualTo(his);
        assertThat(tokens(subjects(keys).find(SUBJECT).orElseThrow()).open(hers))
                .isEqualTo(PHONE);

        assertThat(subjects(keys).forget(SUBJECT)).isTrue();

        assertThat(subjects(keys).find(SUBJECT)).isEmpty();
        assertThat(subjects(keys).forget(SUBJECT)).isFalse();
        assertThat(files()).hasSize(1);
        for (KeySet others : List.of(
                keys, subjects(keys).keysOf("customer 4712"), subjects(keys).keysOf(SUBJECT))) {
            assertThatThrownBy(() -> tokens(others).open(hers)).isInstanceOf(TokenException.class);
        }
        assertThat(tokens(subjects(keys).find("customer 4712").orElseThrow()).open(his))
                .isEqualTo(PHONE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void readingMakesNoKeys() throws IOException {
        assertThat(subjects(KeySet.create(Suite.AES)).find(SUBJECT)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void rotationLosesNobody(Suite suite) throws IOException {
        KeySet first = KeySet.create(suite);
        String before = tokens(subjects(first).keysOf(SUBJECT)).seal("MOBILE_PHONE", PHONE);
        KeySet second = first.rotate();
        KeySet hers = subjects(second).keysOf(SUBJECT);
        String after = tokens(hers).seal("MOBILE_PHONE", PHONE);
        assertThat(after).startsWith("TK~MOBILE_PHONE~2~");
        assertThat(tokens(hers).open(before)).isEqualTo(PHONE);
        String late = tokens(subjects(second).keysOf("late")).seal("MOBILE_PHONE", PHONE);
        assertThat(tokens(subjects(second.rotate()).keysOf("late")).open(late)).isEqualTo(PHONE);
        assertThat(files()).hasSize(2);
    }

    @Test
    void theStoreTellsNothing() throws IOException {
        KeySet keys = KeySet.create(Suite.AES);
        subjects(keys).keysOf(SUBJECT);
        Path file = files().get(0);
        assertThat(file.toString()).doesNotContain("4711", "customer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(subjects(KeySet.create(Suite.AES)).find(SUBJECT)).isEmpty();
        assertThat(subjects(keys).toString()).doesNotContain("4711");
    }

    @Test
    void whatWasChangedOrExchangedIsRefused() throws IOException {
        KeySet keys = KeySet.create(Suite.SM);
        subjects(keys).keysOf(SUBJECT);
        Path hers = files().get(0);
        byte[] stored = Files.readAllBytes(hers);
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 0x10;
            Files.write(hers, changed);
            assertThatThrownBy(() -> subjects(keys).find(SUBJECT)).isInstanceOf(KeyException.class);
        }
        Files.write(hers, new byte[0]);
        assertThatThrownBy(() -> subjects(keys).keysOf(SUBJECT)).isInstanceOf(KeyException.class);
        Files.write(hers, stored);
        subjects(keys).keysOf("other");
        Path his =
                files().stream().filter(file -> !file.equals(hers)).findFirst().orElseThrow();
        Files.write(his, stored);
        assertThatThrownBy(() -> subjects(keys).keysOf("other")).isInstanceOf(KeyException.class);
        assertThat(subjects(keys).find(SUBJECT)).isPresent();
    }

    @Test
    void allWhoAskAtOnceGetTheSame() throws Exception {
        KeySet keys = KeySet.create(Suite.AES);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                String subject = "person " + round;
                List<Future<String>> all = threads.invokeAll(Collections.nCopies(
                        8,
                        () -> HexFormat.of()
                                .formatHex(KeyFileTest.key(subjects(keys).keysOf(subject), 1))));
                Set<String> distinct = new TreeSet<>();
                for (Future<String> one : all) {
                    distinct.add(one.get());
                }
                assertThat(distinct).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files()).hasSize(20);
    }
}
