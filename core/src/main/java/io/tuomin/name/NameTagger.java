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

    /** Characters that pass this near each other are decoded together, with their neighbours. */
    private static final int NEAR = 3;

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
    private final Stretch stretch;
    private final NameFeatures features;
    private final ShopWords ofShops;
    private final int[] slots = new int[NameGate.FEATURES];
    /** Where the characters are that the gate let pass, and behind them {@link Stretch#LONGEST}. */
    private final int[] passed = new int[Stretch.LONGEST + 1];

    private final long[] found = new long[2 * NameFeatures.MOST];
    private final int[][] sums = new int[Stretch.LONGEST][Outcome.COUNT];
    private final int[][] best = new int[Stretch.LONGEST][Outcome.COUNT];
    private final byte[][] from = new byte[Stretch.LONGEST][Outcome.COUNT];
    private final byte[] path = new byte[Stretch.LONGEST];
    private boolean titleAsked;
    private boolean title;

    NameTagger(NameModel model, Stretch stretch, ShopWords ofShops) {
        this.model = model;
        this.stretch = stretch;
        features = new NameFeatures(stretch);
        this.ofShops = ofShops;
    }

    /**
     * Finds the names in the stretch that was taken.
     *
     * @param start where it begins in the text
     */
    void tag(int start, TextNames.Output output) {
        int count = ask(start, output);
        if (count == 0) {
            return;
        }
        titleAsked = false;
        stretch.forgetWords();
        int first = 0;
        while (first < count) {
            int next = first + 1;
            while (next < count && passed[next] - passed[next - 1] <= NEAR) {
                next++;
            }
            int from = Math.max(0, passed[first] - 1);
            int to = Math.min(stretch.length(), passed[next - 1] + 2);
            stretch.look(from, to);
            if (isHopeful(first, next)) {
                decode(from, to, first);
                report(from, to, start, output);
            }
            first = next;
        }
    }

    /** Whether the model lets any of some characters that the gate let pass belong to a name; most it does not. */
    private boolean isHopeful(int first, int next) {
        boolean hopeful = false;
        for (int i = first; i < next; i++) {
            int[] sum = sum(passed[i]);
            for (int outcome = 1; outcome < Outcome.COUNT; outcome++) {
                hopeful |= sum[outcome] >= HOPELESS;
            }
        }
        return hopeful;
    }

    /** Asks the gate about Chinese characters, dots, and words in Latin letters that begin with a capital; tells how many pass. */
    private int ask(int offset, TextNames.Output output) {
        int count = 0;
        for (int n = 0; n < stretch.asks(); n++) {
            int first = stretch.toAsk(n);
            int end = stretch.askedEnd(first);
            for (int i = first; i < end; i++) {
                if (!output.isSettled(offset + i) && !stretch.isRest(i) && passes(i)) {
                    passed[count++] = i;
                }
            }
        }
        passed[count] = Stretch.LONGEST;
        return count;
    }

    private boolean passes(int i) {
        NameGate.slots(stretch, i, slots);
        return model.gate().passes(slots);
    }

    /** The sums of the outcomes' weights at a character that was looked at, in units of the model's grid. */
    int[] sum(int i) {
        int[] sum = sums[i];
        Arrays.fill(sum, 0);
        model.weights().add(found, features.at(i, found), sum);
        return sum;
    }

    /** Finds the likeliest outcomes of some characters, of which the model has been asked about those that passed. */
    private void decode(int start, int end, int firstPassed) {
        int[] before = START;
        int asked = firstPassed;
        for (int i = start; i < end; i++) {
            if (passed[asked] == i) {
                asked++;
            } else {
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
            title = model.titles().isTitle(stretch, ofShops);
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
