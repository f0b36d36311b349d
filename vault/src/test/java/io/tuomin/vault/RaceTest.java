package io.tuomin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of sixteen threads on one vault agree on one token for each value, and of what they were given nothing is lost when one
 * of them is killed. {@code -Dvault.values} sets how many values each thread asks for.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RaceTest {

    private static final int THREADS = 16;
    private static final int STANDARD = 300;
    private static final int VALUES = Integer.getInteger("vault.values", STANDARD);
    /** More than a worker gets through before it is killed. */
    private static final int MANY = 20000;

    private static final KeySet KEYS = KeySet.create(Suite.AES);

    @TempDir
    private Path folder;

    @AfterEach
    void endWorkers() throws InterruptedException {
        WorkerProcess.killAll();
    }

    @Test
    void processesAgreeInAFile() throws Exception {
        agree("shared:" + folder.resolve("vault"));
    }

    @Test
    void processesAgreeInPostgres() throws Exception {
        agree(Postgres.url());
    }

    private static void agree(String name) throws Exception {
        List<WorkerProcess> workers = List.of(
                WorkerProcess.start(name, KEYS, THREADS, VALUES, 0).ready(),
                WorkerProcess.start(name, KEYS, THREADS, VALUES, THREADS).ready());
        for (WorkerProcess worker : workers) {
            worker.go();
        }
        long start = System.nanoTime();
        CompletableFuture<WorkerProcess> other = listening(workers.get(1));
        workers.get(0).listen(Long.MAX_VALUE).end();
        other.get().end();
        if (VALUES != STANDARD) {
            long rate = 2L * THREADS * VALUES * 1_000_000_000 / (System.nanoTime() - start);
            System.err.println(name.substring(0, name.indexOf(':')) + ": " + rate + " tokens a second");
        }
        for (WorkerProcess worker : workers) {
            assertThat(worker.lines()).isEqualTo((long) THREADS * VALUES);
        }
        Set<String> tokens = new HashSet<>();
        try (JdbcVault vault = Worker.open(name, KEYS)) {
            assertThat(vault.size()).isEqualTo(VALUES);
            for (int number = 0; number < VALUES; number++) {
                String value = Worker.value(number);
                Set<String> one = workers.get(0).told().get(value);
                assertThat(one).hasSize(1).isEqualTo(workers.get(1).told().get(value));
                String token = one.iterator().next();
                assertThat(tokens.add(token)).isTrue();
                assertThat(vault.value(token)).contains(value);
            }
        }
    }

    private static CompletableFuture<WorkerProcess> listening(WorkerProcess worker) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return worker.listen(Long.MAX_VALUE);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void nothingOfAFileIsLostWhenItsProcessIsKilled() throws Exception {
        killed("file:" + folder.resolve("vault"));
    }

    @Test
    void nothingOfATextIsLostWhenItsProcessIsKilled() throws Exception {
        String name = "file:" + folder.resolve("vault");
        killed(Worker.BULK + name, name);
    }

    @Test
    void nothingOfPostgresIsLostWhenAProcessIsKilled() throws Exception {
        killed(Postgres.url());
    }

    private static void killed(String name) throws Exception {
        killed(name, name);
    }

    private static void killed(String asked, String name) throws Exception {
        WorkerProcess worker =
                WorkerProcess.start(asked, KEYS, THREADS, MANY, 0).ready().go();
        worker.listen(500);
        assertThat(worker.isAlive()).isTrue();
        worker.kill().listen(Long.MAX_VALUE);
        assertThat(worker.lines()).isGreaterThanOrEqualTo(500);
        assertKept(name, worker.told());
    }

    /** Both open it at once for the first time, so both make the tables. */
    @Test
    void twoMayMakeTheTables() throws Exception {
        String name = Postgres.url();
        WorkerProcess one = WorkerProcess.start(name, KEYS, 1, 10, 0);
        WorkerProcess other = WorkerProcess.start(name, KEYS, 1, 10, 1);
        one.ready().go();
        other.ready().go();
        one.listen(Long.MAX_VALUE).end();
        other.listen(Long.MAX_VALUE).end();
        assertThat(one.told()).hasSize(10).isEqualTo(other.told());
    }

    private static void assertKept(String name, Map<String, Set<String>> told) {
        try (JdbcVault vault = Worker.open(name, KEYS)) {
            told.forEach((value, tokens) -> {
                assertThat(tokens).hasSize(1);
                assertThat(vault.value(tokens.iterator().next())).contains(value);
            });
        }
    }

    /** The first process serves the file to the second, which must take it over. */
    @Test
    void aSharedFileOutlivesTheProcessThatServesIt() throws Exception {
        String name = "shared:" + folder.resolve("vault");
        WorkerProcess server = WorkerProcess.start(name, KEYS, THREADS, MANY, 0).ready();
        WorkerProcess client =
                WorkerProcess.start(name, KEYS, THREADS, VALUES, THREADS).ready();
        server.go();
        client.go();
        client.listen(200);
        server.listen(200).kill().listen(Long.MAX_VALUE);
        client.listen(Long.MAX_VALUE).end();
        assertThat(client.lines()).isEqualTo((long) THREADS * VALUES);
        assertKept(name, client.told());
        assertKept(name, server.told());
        client.told()
                .forEach((value, tokens) ->
                        assertThat(server.told().getOrDefault(value, tokens)).isEqualTo(tokens));
    }

    /** Texts of the second process may be lost with the first; then it ends, and has told none of their tokens. */
    @Test
    void textsOutliveTheProcessThatServesAFile() throws Exception {
        String name = "shared:" + folder.resolve("vault");
        WorkerProcess server =
                WorkerProcess.start(Worker.BULK + name, KEYS, THREADS, MANY, 0).ready();
        WorkerProcess client = WorkerProcess.start(Worker.BULK + name, KEYS, THREADS, VALUES, THREADS)
                .ready();
        server.go();
        client.go();
        client.listen(200);
        server.listen(200).kill().listen(Long.MAX_VALUE);
        client.listen(Long.MAX_VALUE);
        assertThat(client.lines()).isGreaterThanOrEqualTo(200);
        assertKept(name, client.told());
        assertKept(name, server.told());
    }
}
