package io.tuomin.vault;

import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
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
 * has it, or text by text if its vault is one for texts: a line {@code VALUE TOKEN}. It begins when it reads a line. The key set is in the environment.
 */
final class Worker {

    static final String KEYS = "TUOMIN_TEST_KEYS";
    static final String READY = "ready";
    /** Before the name of a vault: tokens are asked for in bulk. */
    static final String BULK = "bulk:";
    /** Tokens of a text. */
    private static final int TEXT = 30;

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
        boolean inBulk = arguments[0].startsWith(BULK);
        String name = inBulk ? arguments[0].substring(BULK.length()) : arguments[0];
        try (JdbcVault vault = open(name, KeySet.ofSecretText(System.getenv(KEYS)))) {
            say(out, READY + "\n");
            System.in.read();
            ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true); // a failure of one ends the process
                return thread;
            });
            BulkVault bulk = vault.bulk(); // one for all threads
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<?>> asked = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(seed + thread);
                asked.add(pool.submit(() -> {
                    together.await();
                    if (inBulk) {
                        askInBulk(bulk, numbers(values, random), out);
                    } else {
                        ask(vault, numbers(values, random), out);
                    }
                    return null;
                }));
            }
            for (Future<?> future : asked) {
                future.get();
            }
            pool.shutdown();
        }
    }

    private static List<Integer> numbers(int count, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private static void ask(JdbcVault vault, List<Integer> numbers, PrintStream out) {
        for (int number : numbers) {
            String value = value(number);
            say(out, value + " " + vault.token(TYPE, SCOPE, value) + "\n");
        }
    }

    /** Tells texts of many tokens. */
    private static void askInBulk(BulkVault vault, List<Integer> numbers, PrintStream out) throws IOException {
        try (Writer text = vault.before(new Teller(out))) {
            int asked = 0;
            for (int number : numbers) {
                String value = value(number);
                text.write(value + " " + vault.token(TYPE, SCOPE, value) + "\n");
                if (++asked % TEXT == 0) {
                    text.flush();
                }
            }
        }
    }

    private static void say(PrintStream out, String lines) {
        synchronized (out) {
            out.print(lines);
            out.flush();
        }
    }

    /** Says what it is given at a time. */
    private static final class Teller extends Writer {

        private final PrintStream out;

        Teller(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            say(out, new String(characters, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
