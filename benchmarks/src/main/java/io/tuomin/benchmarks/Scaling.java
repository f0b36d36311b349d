package io.tuomin.benchmarks;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.tuomin.Classifier;
import io.tuomin.benchmarks.record.Machine;
import io.tuomin.benchmarks.record.Publication;
import io.tuomin.benchmarks.record.ScalingRecord;
import io.tuomin.benchmarks.record.ScalingRecord.Cost;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.recognizer.EntitySpec;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** What a character costs as texts, types, dictionaries and threads grow. The text is a line of a log, an order, a paragraph, and so on. */
public final class Scaling {

    private static final ImmutableList<Long> SIZES =
            ImmutableList.of(1_000L, 10_000L, 100_000L, 1_000_000L, 16_000_000L, 100_000_000L, 1_000_000_000L);
    private static final long MOST_QUICKLY = 16_000_000;

    private static final ImmutableList<Integer> TYPES = ImmutableList.of(1, 5, 10, 20, 40);

    /** The tables whose words are looked for in a text. */
    private static final ImmutableList<String> TABLES =
            ImmutableList.of("diseases", "drugs", "examinations", "allergens", "divisions", "towns");

    private static final ImmutableList<Integer> TIMES = ImmutableList.of(1, 3, 10);

    private static final ImmutableList<Integer> THREADS = ImmutableList.of(1, 2);

    private final int rounds;
    private final long mostCharacters;
    private final ImmutableList<String> records = mixed();
    private final ImmutableList<byte[]> utf8 = records.stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .collect(ImmutableList.toImmutableList());
    private final long characters = records.stream().mapToLong(String::length).sum();

    private Scaling(int rounds, long mostCharacters) {
        this.rounds = rounds;
        this.mostCharacters = mostCharacters;
    }

    /** Measures up to a gigabyte, or with {@code --quick} up to sixteen megabytes, and writes record and tables anew. */
    public static void main(String[] args) throws IOException {
        Publication publication = new Publication(Path.of(""));
        publication.keep(record(List.of(args).contains("--quick")));
        publication.publish();
    }

    static ScalingRecord record(boolean quick) {
        return quick ? new Scaling(20, MOST_QUICKLY).record() : new Scaling(60, Iterables.getLast(SIZES)).record();
    }

    private ScalingRecord record() {
        return new ScalingRecord(
                Machine.here(),
                told("characters", sizes()),
                told("types", types()),
                told("words", words()),
                told("threads", threads()));
    }

    private static List<Cost> told(String what, List<Cost> costs) {
        costs.forEach(cost -> System.out.printf(
                Locale.ROOT, "%,15d %-10s %8.2f ns a character%n", cost.of(), what, cost.nanoseconds()));
        return costs;
    }

    /** Records of three corpora in turn. */
    private static ImmutableList<String> mixed() {
        List<List<String>> corpora = List.of(
                Corpus.of(Corpus.Kind.LOGS).records(),
                Corpus.of(Corpus.Kind.ORDERS).records(),
                Corpus.of(Corpus.Kind.PROSE).records());
        int least = Collections.min(corpora.stream().map(List::size).toList());
        ImmutableList.Builder<String> mixed = ImmutableList.builder();
        for (int i = 0; i < least; i++) {
            for (List<String> corpus : corpora) {
                mixed.add(corpus.get(i));
            }
        }
        return mixed.build();
    }

    private List<Cost> sizes() {
        Classifier classifier = Classifier.standard();
        String text = String.join("\n", records) + "\n";
        Turns.warmUp(List.of(() -> stream(classifier, text, characters, 1)));
        List<Cost> costs = new ArrayList<>();
        for (long size : SIZES) {
            if (size <= mostCharacters) {
                long times = Math.max(1, MOST_QUICKLY / size);
                double[] nanoseconds = Turns.nanoseconds(1, List.of(() -> stream(classifier, text, size, times)));
                costs.add(Cost.rounded(size, nanoseconds[0] / (size * times)));
            }
        }
        return costs;
    }

    private static long stream(Classifier classifier, String text, long size, long times) {
        AtomicLong findings = new AtomicLong();
        try {
            for (long i = 0; i < times; i++) {
                classifier.text(new Repeated(text, size), found -> findings.incrementAndGet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.get();
    }

    /** Identifiers first. */
    private List<Cost> types() {
        Set<String> types = new LinkedHashSet<>(Library.IDENTIFIERS);
        for (EntitySpec spec : Classifier.standard().entities()) {
            types.add(spec.type().id());
        }
        List<Integer> counts = new ArrayList<>(TYPES);
        counts.add(Library.IDENTIFIERS.size());
        counts.add(types.size());
        return costs(
                counts.stream().map(Integer::longValue).toList(),
                counts.stream()
                        .map(count -> Library.only(Iterables.limit(types, count)))
                        .toList());
    }

    private List<Cost> words() {
        Dictionaries installed = Dictionaries.installed();
        int words =
                TABLES.stream().mapToInt(table -> installed.get(table).size()).sum();
        return costs(
                TIMES.stream().map(times -> (long) times * words).toList(),
                TIMES.stream().map(times -> withWords((times - 1) * words)).toList());
    }

    private static Classifier withWords(int more) {
        return more == 0
                ? Classifier.standard()
                : Classifier.builder()
                        .add(new GeneratedTerms(more, Corpus.SEED))
                        .build();
    }

    private List<Cost> costs(List<Long> amounts, List<Classifier> classifiers) {
        List<LongSupplier> deeds = classifiers.stream()
                .<LongSupplier>map(classifier -> () -> read(classifier))
                .toList();
        Turns.warmUp(deeds);
        double[] nanoseconds = Turns.nanoseconds(rounds, deeds);
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < nanoseconds.length; i++) {
            costs.add(Cost.rounded(amounts.get(i), nanoseconds[i] / characters));
        }
        return costs;
    }

    private long read(Classifier classifier) {
        long findings = 0;
        for (byte[] record : utf8) {
            findings += classifier.classify(record).size();
        }
        return findings;
    }

    /** By the clock on the wall, one and more threads in turn, the median. */
    private List<Cost> threads() {
        Classifier classifier = Classifier.standard();
        List<List<Double>> times = THREADS.stream()
                .map(threads -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < THREADS.size(); i++) {
                times.get(i).add(together(classifier, THREADS.get(i)));
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < THREADS.size(); i++) {
            Collections.sort(times.get(i));
            costs.add(Cost.rounded(THREADS.get(i), times.get(i).get(rounds / 2)));
        }
        return costs;
    }

    /** Nanoseconds a character if so many threads read everything some times. */
    private double together(Classifier classifier, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Stopwatch clock = Stopwatch.createStarted();
        try {
            for (Future<Long> done :
                    pool.invokeAll(Collections.nCopies(threads, (Callable<Long>) () -> read(classifier)))) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
        return (double) clock.elapsed(TimeUnit.NANOSECONDS) / (characters * threads);
    }

    /** A text over and over again, up to a length. */
    private static final class Repeated extends Reader {

        private final String text;
        private long left;
        private int at;

        Repeated(String text, long length) {
            this.text = text;
            this.left = length;
        }

        @Override
        public int read(char[] to, int offset, int most) {
            int length = (int) Math.min(Math.min(most, left), text.length() - at);
            if (length == 0) {
                return -1;
            }
            text.getChars(at, at + length, to, offset);
            at = (at + length) % text.length();
            left -= length;
            return length;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
