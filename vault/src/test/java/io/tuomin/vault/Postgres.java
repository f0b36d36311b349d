package io.tuomin.vault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, unpacked and started once for all tests of the JVM, with a new database for each that asks. */
final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** The URL of a new database; the test is skipped where PostgreSQL cannot be started. */
    static synchronized String url() throws Exception {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        assumeTrue(
                os.contains("linux") && (processor.equals("amd64") || processor.equals("x86_64")),
                "PostgreSQL is brought for Linux on x86-64 alone, and this is " + os + " on " + processor);
        if (server == null) {
            server = start();
        }
        String name = "vault" + DATABASES.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                started.close();
            } catch (IOException e) {
                // its folder is temporary
            }
        }));
        return started;
    }
}
