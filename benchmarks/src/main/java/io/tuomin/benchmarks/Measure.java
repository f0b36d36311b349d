package io.tuomin.benchmarks;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.tuomin.benchmarks.record.Machine;
import io.tuomin.benchmarks.record.Publication;
import io.tuomin.benchmarks.record.Speed;
import io.tuomin.benchmarks.record.SpeedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Measures everything that the record holds, by JMH, and writes the record, the picture and the tables made of it. What is measured is
 * measured in rounds, in a new virtual machine each, so that what else the machine does in a bad minute weighs on all engines alike.
 */
public final class Measure {

    /** What is being compiled holds up the warming up, which therefore does not end before. */
    private static final String COMPILE_BEFORE_GOING_ON = "-Xbatch";

    private final Pace pace;
    private final ListMultimap<Subject, IterationResult> iterations = LinkedListMultimap.create();

    private Measure(Pace pace) {
        this.pace = pace;
    }

    /**
     * How long everything is measured.
     *
     * @param rounds how often
     * @param forks how many virtual machines each engine has of its own in a round: one, or none if all share one
     * @param warmup seconds of warming up, after everything has been compiled
     * @param iterations how many iterations are measured
     * @param seconds how long each of them is
     */
    private record Pace(int rounds, int forks, double warmup, int iterations, double seconds) {

        private static final Pace FULL = new Pace(3, 1, 3, 4, 1);
        private static final Pace QUICK = new Pace(1, 0, 0, 3, 0.2);
    }

    /**
     * What is measured.
     *
     * @param deed what is done
     * @param engine who does it
     * @param corpus with what
     * @param input how it is handed over
     */
    private record Subject(String deed, String engine, String corpus, String input) {

        static Subject of(String deed, BenchmarkParams params) {
            return new Subject(
                    deed,
                    params.getParam("engine"),
                    params.getParamsKeys().contains("corpus") ? params.getParam("corpus") : "values",
                    params.getParamsKeys().contains("input") ? params.getParam("input") : "strings");
        }

        /** For how many records or values is allocated in one operation. */
        int records() {
            return deed.equals(Speed.MASK)
                    ? ValueBenchmark.EACH * ValueMasker.Kind.values().length
                    : Corpus.of(Corpus.Kind.valueOf(corpus.toUpperCase(Locale.ROOT)))
                            .records()
                            .size();
        }

        /** Values are told in millions. */
        double unit() {
            return deed.equals(Speed.MASK) ? 1e6 : 1;
        }
    }

    /** Measures for the better part of an hour, or with {@code --quick} for some minutes. */
    public static void main(String[] args) throws IOException, RunnerException {
        boolean quick = List.of(args).contains("--quick");
        Publication publication = new Publication(Path.of(""));
        publication.keep(new Measure(quick ? Pace.QUICK : Pace.FULL).record());
        publication.keep(Scaling.record(quick));
        publication.publish();
    }

    private SpeedRecord record() throws RunnerException {
        for (int round = 1; round <= pace.rounds(); round++) {
            System.out.println("Round " + round + " of " + pace.rounds());
            for (Plan.Reading reading : Plan.readings()) {
                run(Speed.CLASSIFY, ClassifyBenchmark.class, reading);
            }
            for (Plan.Reading reading : Plan.maskings()) {
                run(Speed.DESENSITIZE, DesensitizeBenchmark.class, reading);
            }
            run(
                    Speed.MASK,
                    options(ValueBenchmark.class)
                            .param("engine", Plan.valueMaskers().toArray(String[]::new)));
        }
        List<Speed> speeds = new ArrayList<>();
        for (Subject subject : iterations.keySet()) {
            speeds.add(speed(subject, iterations.get(subject)));
        }
        return new SpeedRecord(Machine.here(), speeds);
    }

    private void run(String deed, Class<?> benchmark, Plan.Reading reading) throws RunnerException {
        run(
                deed,
                options(benchmark)
                        .param("engine", reading.engine())
                        .param("input", lower(reading.input()))
                        .param(
                                "corpus",
                                reading.corpora().stream().map(Measure::lower).toArray(String[]::new)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .forks(pace.forks())
                .jvmArgsAppend(COMPILE_BEFORE_GOING_ON)
                .warmupIterations(pace.warmup() > 0 ? 1 : 0)
                .warmupTime(TimeValue.milliseconds(Math.round(pace.warmup() * 1000)))
                .measurementIterations(pace.iterations())
                .measurementTime(TimeValue.milliseconds(Math.round(pace.seconds() * 1000)));
    }

    private void run(String deed, ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult result : new Runner(options.build()).run()) {
            Subject subject = Subject.of(deed, result.getParams());
            List<IterationResult> measured = iterations(result.getBenchmarkResults());
            iterations.putAll(subject, measured);
            Speed speed = speed(subject, measured);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %-15s %-8s %-8s %10.2f%n",
                    speed.deed(),
                    speed.engine(),
                    speed.corpus(),
                    speed.input(),
                    speed.mean());
        }
    }

    private static List<IterationResult> iterations(Collection<BenchmarkResult> forks) {
        return forks.stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
    }

    private static Speed speed(Subject subject, List<IterationResult> measured) {
        double[] read = scores(measured, "read");
        double[] processor = scores(measured, "processor");
        ListStatistics speeds = new ListStatistics(IntStream.range(0, read.length)
                .mapToDouble(i -> read[i] / processor[i] / subject.unit())
                .toArray());
        return Speed.rounded(
                subject.deed(),
                subject.engine(),
                subject.corpus(),
                subject.input(),
                speeds.getMean(),
                error(speeds),
                Arrays.stream(read).average().orElseThrow() / subject.unit(),
                Arrays.stream(scores(measured, "gc.alloc.rate.norm")).average().orElseThrow() / subject.records());
    }

    private static @Nullable Double error(ListStatistics speeds) {
        double error = speeds.getMeanErrorAt(0.999);
        return Double.isNaN(error) ? null : error;
    }

    private static double[] scores(List<IterationResult> measured, String name) {
        return measured.stream()
                .mapToDouble(iteration -> score(iteration, name))
                .toArray();
    }

    /** JMH puts a dot before the names of profilers' results in some versions. */
    private static double score(IterationResult iteration, String name) {
        Result<?> result = iteration.getSecondaryResults().get(name);
        if (result == null) {
            result = iteration.getSecondaryResults().get("·" + name);
        }
        return result.getScore();
    }
}
