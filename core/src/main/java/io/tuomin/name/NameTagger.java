package io.tuomin.name;

import java.util.Arrays;

/**
 * Finds the names in a stretch of text: the likeliest sequence of outcomes in which every name that begins also ends (Viterbi). Not
 * thread-safe; to be used again for the next stretch.
 */
final class NameTagger {

    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Outcome[] CLOSED = {Outcome.END, Outcome.SINGLE};
    /** A character has a probability below 0.2 of an outcome whose sum is less than this: about log(0.2 / 0.8) in the model's grid. */
    private static final int HOPELESS = -23;

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;
    /** Scores before the first character: it stands behind {@link Outcome#OTHER}. */
    private static final int[] START = {0, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE};
    /** By outcome: those that it may follow. */
    private static final int[][] BEFORE = Arrays.stream(OUTCOMES)
            .map(to -> Arrays.stream(OUTCOMES)
                    .filter(last -> last.allows(to))
                    .mapToInt(Outcome::ordinal)
                    .toArray())
            .toArray(int[][]::new);

    private final NameModel model;
    private final NameFeatures features;
    private final int[] slots = new int[NameGate.FEATURES];
    /** The characters that the gate let pass, and these with their neighbours. */
    private final boolean[] passed = new boolean[NameFeatures.LONGEST];

    private final boolean[] passes = new boolean[NameFeatures.LONGEST + 2];
    private final long[] found = new long[2 * NameFeatures.MOST];
    private final int[][] sums = new int[NameFeatures.LONGEST][Outcome.COUNT];
    private final int[][] best = new int[NameFeatures.LONGEST][Outcome.COUNT];
    private final byte[][] from = new byte[NameFeatures.LONGEST][Outcome.COUNT];
    private final byte[] path = new byte[NameFeatures.LONGEST];
    private boolean titleAsked;
    private boolean title;

    NameTagger(NameModel model, NameFeatures features) {
        this.model = model;
        this.features = features;
    }

    /** Finds the names between two offsets of a text, at most {@link NameFeatures#LONGEST} characters apart. */
    void tag(char[] text, int start, int end, TextNames.Output output) {
        int length = end - start;
        features.take(text, start, end);
        if (!ask(length, start, output)) {
            return;
        }
        titleAsked = false;
        features.forgetWords();
        for (int i = 0; i < length; i++) {
            if (passes[i]) {
                int to = i + 1;
                while (to < length && passes[to]) {
                    to++;
                }
                features.look(i, to);
                if (isHopeful(i, to)) {
                    decode(i, to);
                    report(i, to, start, output);
                }
                i = to;
            }
        }
    }

    /** Whether the model lets any of the characters that the gate let pass belong to a name; most it does not. */
    private boolean isHopeful(int start, int end) {
        boolean hopeful = false;
        for (int i = start; i < end; i++) {
            if (passed[i]) {
                int[] sum = sum(i);
                for (int outcome = 1; outcome < Outcome.COUNT; outcome++) {
                    hopeful |= sum[outcome] >= HOPELESS;
                }
            }
        }
        return hopeful;
    }

    /** Overwrites what was read. */
    void forget() {
        features.forget();
    }

    /**
     * Asks the gate about every character, and lets their neighbours pass as well; tells whether any passed. Words in Latin letters are
     * asked about if they begin with a capital.
     */
    private boolean ask(int length, int offset, TextNames.Output output) {
        boolean any = false;
        boolean word = false;
        boolean capital = false;
        Arrays.fill(passed, 0, length, false);
        Arrays.fill(passes, 0, length + 1, false);
        for (int i = 0; i < length; i++) {
            int kind = features.kind(i);
            boolean latin = kind == NameCharacters.UPPER || kind == NameCharacters.LOWER;
            capital = latin && (word ? capital : kind == NameCharacters.UPPER);
            word = latin;
            boolean chinese = kind == NameCharacters.HAN && !features.isRest(i) || kind == NameCharacters.DOT;
            if ((capital || chinese) && !output.isSettled(offset + i) && passes(i)) {
                passed[i] = true;
                passes[Math.max(0, i - 1)] = true;
                passes[i] = true;
                passes[i + 1] = true;
                any = true;
            }
        }
        return any;
    }

    private boolean passes(int i) {
        features.slots(i, slots);
        return model.gate().passes(slots);
    }

    /** The sums of the outcomes' weights at a character that was looked at, in units of the model's grid. */
    int[] sum(int i) {
        int[] sum = sums[i];
        Arrays.fill(sum, 0);
        model.weights().add(found, features.at(i, found), sum);
        return sum;
    }

    private void decode(int start, int end) {
        int[] before = START;
        for (int i = start; i < end; i++) {
            if (!passed[i]) {
                sum(i);
            }
            for (int to = 0; to < Outcome.COUNT; to++) {
                int most = IMPOSSIBLE;
                int of = 0;
                for (int last : BEFORE[to]) {
                    if (before[last] > most) {
                        most = before[last];
                        of = last;
                    }
                }
                best[i][to] = most == IMPOSSIBLE ? IMPOSSIBLE : most + sums[i][to];
                from[i][to] = (byte) of;
            }
            before = best[i];
        }
        int last = 0;
        for (Outcome closed : CLOSED) {
            last = best[end - 1][closed.ordinal()] > best[end - 1][last] ? closed.ordinal() : last;
        }
        for (int i = end - 1; i >= start; i--) {
            path[i] = (byte) last;
            last = from[i][last];
        }
    }

    private void report(int start, int end, int offset, TextNames.Output output) {
        int begin = 0;
        double least = 1;
        for (int i = start; i < end; i++) {
            if (path[i] == Outcome.OTHER.ordinal()) {
                continue;
            }
            if (path[i] == Outcome.BEGIN.ordinal() || path[i] == Outcome.SINGLE.ordinal()) {
                begin = i;
                least = 1;
            }
            least = Math.min(least, probability(i));
            if (path[i] == Outcome.END.ordinal() || path[i] == Outcome.SINGLE.ordinal()) {
                output.name(offset + begin, offset + i + 1, least, isTitle());
            }
        }
    }

    /** Whether the stretch is the title of goods: asked once, if it holds a name. */
    private boolean isTitle() {
        if (!titleAsked) {
            title = features.isTitle(model.titles());
            titleAsked = true;
        }
        return title;
    }

    private double probability(int i) {
        double all = 0;
        for (int sum : sums[i]) {
            all += Math.exp((sum - sums[i][path[i]]) * NameModel.GRID);
        }
        return 1 / all;
    }
}
