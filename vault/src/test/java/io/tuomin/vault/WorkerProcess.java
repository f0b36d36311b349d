package io.tuomin.vault;

import io.tuomin.key.KeySet;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A {@link Worker} in a process of its own, and what it has told. */
final class WorkerProcess {

    private static final List<WorkerProcess> STARTED = new CopyOnWriteArrayList<>();

    private final Process process;
    private final BufferedReader out;
    private final File errors;
    /** By value: all tokens that were told for it. */
    private final Map<String, Set<String>> told = new HashMap<>();

    private long lines;

    private WorkerProcess(Process process, File errors) {
        this.process = process;
        this.errors = errors;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static WorkerProcess start(String vault, KeySet keys, int threads, int values, int seed) throws IOException {
        return start("127.0.0.1", vault, keys, threads, values, seed);
    }

    /** With another address for the port through which a file is shared. */
    static WorkerProcess start(String address, String vault, KeySet keys, int threads, int values, int seed)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dh2.bindAddress=" + address,
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                vault,
                String.valueOf(threads),
                String.valueOf(values),
                String.valueOf(seed)));
        ProcessBuilder java = new ProcessBuilder(command);
        java.environment().put(Worker.KEYS, new String(keys.secretText()));
        File errors = File.createTempFile("worker", ".err");
        errors.deleteOnExit();
        WorkerProcess started = new WorkerProcess(java.redirectError(errors).start(), errors);
        STARTED.add(started);
        return started;
    }

    /** Waits until it has opened the vault. */
    WorkerProcess ready() throws IOException {
        String line = out.readLine();
        if (!Worker.READY.equals(line)) {
            throw new AssertionError("The worker did not open the vault: " + errors());
        }
        return this;
    }

    /** Lets it begin. */
    WorkerProcess go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return this;
    }

    /** Reads what it tells, to the end or so many lines. A line that was cut off by its death does not count. */
    WorkerProcess listen(long most) throws IOException {
        for (; lines < most; lines++) {
            String line = line();
            if (line == null) {
                break;
            }
            int space = line.indexOf(' ');
            told.computeIfAbsent(line.substring(0, space), value -> new HashSet<>())
                    .add(line.substring(space + 1));
        }
        return this;
    }

    /** A line that ends; readLine takes what stands before the end of the stream for one. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c != '\n'; c = out.read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    /** Ends it as {@code kill -9} does. */
    WorkerProcess kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike Process, it leaves the stream open
        process.waitFor();
        return this;
    }

    /** Ends all that have been started. */
    static void killAll() throws InterruptedException {
        for (WorkerProcess worker : STARTED) {
            worker.kill();
        }
        STARTED.clear();
    }

    /** Waits until it ends by itself. */
    WorkerProcess end() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new AssertionError("The worker failed: " + errors());
        }
        return this;
    }

    String errors() throws IOException {
        return Files.readString(errors.toPath());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long lines() {
        return lines;
    }

    Map<String, Set<String>> told() {
        return told;
    }
}
