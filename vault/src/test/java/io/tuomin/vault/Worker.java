package io.tuomin.vault;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that asks a vault for tokens with several threads, each for all values in an order of its own, and tells each token when it
 * has it: a line {@code VALUE TOKEN}. It begins when it reads a line. The key set is in the environment.
 */
final class Worker {

    static final String KEYS = "TUOMIN_TEST_KEYS";
    static final String READY = "ready";
    static final Scope SCOPE = Scope.dataSet("race");
    static final String TYPE = "MOBILE_PHONE";

    private Worker() {}

    /** The value of a number. */
    static String value(int number) {
        return String.valueOf(13800000000L + number);
    }

    /** A vault by what a test calls it: {@code shared:FILE}, {@code file:FILE} or a JDBC URL. */
    static JdbcVault open(String name, KeySet keys) {
        if (name.startsWith("shared:")) {
            return JdbcVault.sharedFile(Path.of(name.substring("shared:".length())), keys);
        }
        if (name.startsWith("file:")) {
            return JdbcVault.file(Path.of(name.substring("file:".length())), keys);
        }
        return JdbcVault.url(name, new Properties(), keys);
    }

    /** The vault, the number of threads, of values, and a seed of the orders. */
    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[1]);
        int values = Integer.parseInt(arguments[2]);
        int seed = Integer.parseInt(arguments[3]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (JdbcVault vault = open(arguments[0], KeySet.ofSecretText(System.getenv(KEYS)))) {
            say(out, READY);
            System.in.read();
            ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true); // a failure of one ends the process
                return thread;
            });
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<?>> asked = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(seed + thread);
                asked.add(pool.submit(() -> {
                    together.await();
                    ask(vault, values, random, out);
                    return null;
                }));
            }
            for (Future<?> future : asked) {
                future.get();
            }
            pool.shutdown();
        }
    }

    private static void ask(JdbcVault vault, int values, Random random, PrintStream out) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        for (int number : numbers) {
            String value = value(number);
            say(out, value + " " + vault.token(TYPE, SCOPE, value));
        }
    }

    private static void say(PrintStream out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
