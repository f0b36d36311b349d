package io.tuomin.benchmarks.record;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where and when something was measured.
 *
 * @param date the day
 * @param jdk the virtual machine and its version
 * @param system operating system and architecture
 * @param processors how many processors the virtual machine sees
 */
public record Machine(String date, String jdk, String system, int processors) {

    /** This one, today. */
    public static Machine here() {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String toString() {
        return date + ", " + jdk + ", " + system + ", " + processors + " processors";
    }
}
