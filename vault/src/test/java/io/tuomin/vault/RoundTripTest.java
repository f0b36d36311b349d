package io.tuomin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.TokenForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tokens of random values, each in the form of a token, and had back to the unit, at once and when they are asked for again. {@code
 * -Dtokens.values=10000000 -Dtest.heap=12g} makes ten million, in memory, in some minutes; half a million in a file take one.
 */
class RoundTripTest {

    private static final @Nullable Integer ASKED = Integer.getInteger("tokens.values");
    private static final int IN_MEMORY = ASKED == null ? 100_000 : ASKED;
    private static final int IN_A_FILE = ASKED == null ? 2_000 : ASKED / 20;

    /** Of so many values, one is asked for again. */
    private static final int AGAIN = 10;

    private static final Scope SCOPE = Scope.dataSet("round trip");
    private static final KeySet KEYS = KeySet.create(Suite.AES);

    @TempDir
    private Path folder;

    @Test
    void valuesInMemoryAreHadBack() throws Exception {
        try (JdbcVault vault = JdbcVault.url("jdbc:h2:mem:" + UUID.randomUUID(), new Properties(), KEYS)) {
            everyValue(IN_MEMORY, 1, 2, vault);
            assertThat(vault.size()).isEqualTo(IN_MEMORY);
            everyValue(IN_MEMORY, AGAIN, 2, vault);
            assertThat(vault.size()).as("no value has two tokens").isEqualTo(IN_MEMORY);
        }
    }

    /** Many threads share one writing to the disk, so there are many. */
    @Test
    void valuesInAFileAreHadBackWhenItIsOpenedAgain() throws Exception {
        Path file = folder.resolve("vault");
        try (JdbcVault vault = JdbcVault.file(file, KEYS)) {
            everyValue(IN_A_FILE, 1, 64, vault);
            assertThat(vault.size()).isEqualTo(IN_A_FILE);
        }
        try (JdbcVault vault = JdbcVault.file(file, KEYS)) {
            everyValue(IN_A_FILE, AGAIN, 64, vault);
            assertThat(vault.size()).as("no value has two tokens").isEqualTo(IN_A_FILE);
        }
    }

    private static void everyValue(int values, int step, int threads, JdbcVault vault) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            IntStream.range(0, threads)
                    .forEach(part -> parts.add(() -> {
                        for (int number = part * step; number < values; number += threads * step) {
                            makeAndOpen(vault, number);
                        }
                        return null;
                    }));
            for (Future<Void> part : pool.invokeAll(parts)) {
                part.get();
            }
        } finally {
            pool.shutdownNow();
        }
        tell(values / step, System.nanoTime() - start);
    }

    /** Of a long run, how fast it was. */
    private static void tell(int values, long nanos) {
        if (ASKED != null) {
            System.out.printf("%,d values had back, %,.0f a second%n", values, values * 1e9 / nanos);
        }
    }

    private static void makeAndOpen(JdbcVault vault, int number) {
        String value = value(number);
        String token = vault.token("MOBILE_PHONE", SCOPE, value);
        if (TokenForm.end(token, 0) != token.length() || !vault.value(token).equals(Optional.of(value))) {
            fail("'%s' became '%s'", value, token);
        }
    }

    /** Distinct for each number, and spread as if at random: a step that has no divisor in common with the numbers of a segment. */
    private static String value(int number) {
        return String.valueOf(13_000_000_000L + number * 618_033_989L % 1_000_000_000L);
    }
}
