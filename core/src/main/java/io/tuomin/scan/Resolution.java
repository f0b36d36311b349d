package io.tuomin.scan;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.AddressLevel;
import io.tuomin.model.Evidence;
import io.tuomin.model.Part;
import io.tuomin.recognizer.EntitySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which of the hits that overlap takes the place, and reports those that do. Belongs to one scan at a time. */
final class Resolution {

    /** What a model reads in a text must be so much surer than what its own form tells, to take its place. */
    private static final int READ = 40;

    private static final long NAMED = Evidence.LABEL.bit() | Evidence.FIELD.bit() | Evidence.COLUMN.bit();

    private static final AddressLevel[] LEVELS = AddressLevel.values();

    private final Dispatch dispatch;
    private final Scratch scratch;

    Resolution(Dispatch dispatch, Scratch scratch) {
        this.dispatch = dispatch;
        this.scratch = scratch;
    }

    /**
     * One number whose order is the order of precedence: surer, named (a citizen number behind 驾驶证号 is that of a licence),
     * personal, longer, earlier. What was read from the whole text steps back behind what its own form tells: a name in the name
     * of a street is part of an address.
     */
    long rank(int hit, int confidence) {
        int sure = scratch.hitRecognizer[hit] < dispatch.recognizers.size() ? confidence : confidence - READ;
        int length = Math.min(1023, scratch.hitEnd[hit] - scratch.hitStart[hit]);
        int unnamed = (scratch.hitEvidence[hit] & NAMED) == 0 ? 1 : 0;
        int negative = dispatch.specs[scratch.hitRecognizer[hit]].isNegative() ? 1 : 0;
        long order = ((99L - sure) << 1 | unnamed) << 1 | negative;
        return ((order << 10 | 1023 - length) << 16 | scratch.hitStart[hit]) << 24 | hit & 0xFFFFFF;
    }

    /**
     * Lets the ranked hits take their places, and reports them in reading order.
     *
     * @param ranked how many hits are ranked
     * @param from first unit of the window that has not been reported yet
     * @param latest where to stop at the latest
     * @param base offset of the window in the text
     * @return where it has stopped: there, or where a finding begins or ends that spans the place
     */
    int resolve(int ranked, int from, int latest, long base, Engine.Output output) {
        int winners = 0;
        for (int i = 0; i < ranked; i++) {
            int hit = (int) scratch.ranking[i] & 0xFFFFFF;
            if (take(scratch.hitStart[hit], scratch.hitEnd[hit])) {
                scratch.ranking[winners++] = (long) scratch.hitStart[hit] << 24 | hit;
            }
        }
        Arrays.sort(scratch.ranking, 0, winners);
        for (int i = 0; i < winners; i++) { // all, before one is reported: an output may throw
            int hit = (int) scratch.ranking[i] & 0xFFFFFF;
            release(scratch.hitStart[hit], scratch.hitEnd[hit]);
        }
        int cut = latest;
        for (int i = winners - 1; i >= 0 && latest < scratch.length; i--) {
            int hit = (int) scratch.ranking[i] & 0xFFFFFF;
            if (scratch.hitStart[hit] < cut && scratch.hitEnd[hit] > cut) {
                cut = scratch.hitStart[hit] > from ? scratch.hitStart[hit] : scratch.hitEnd[hit];
            }
        }
        for (int i = 0; i < winners; i++) {
            int hit = (int) scratch.ranking[i] & 0xFFFFFF;
            EntitySpec spec = dispatch.specs[scratch.hitRecognizer[hit]];
            if (!spec.isNegative() && scratch.hitStart[hit] < cut) {
                output.found(
                        spec,
                        base + scratch.escapes.origin(scratch.hitStart[hit]),
                        base + scratch.escapes.origin(scratch.hitEnd[hit]),
                        scratch.hitConfidence[hit],
                        scratch.hitEvidence[hit],
                        parts(hit));
            }
        }
        return cut;
    }

    /**
     * Tells of all hits, and of each that did not take its place, what did.
     *
     * @param ranked how many hits are ranked
     */
    void explain(int ranked, Engine.Considered considered) {
        int[] winner = new int[scratch.hits];
        Arrays.fill(winner, -1);
        for (int i = 0; i < ranked; i++) {
            int hit = (int) scratch.ranking[i] & 0xFFFFFF;
            winner[hit] = hit;
            for (int j = 0; j < i; j++) {
                int other = (int) scratch.ranking[j] & 0xFFFFFF;
                boolean overlap =
                        scratch.hitStart[other] < scratch.hitEnd[hit] && scratch.hitStart[hit] < scratch.hitEnd[other];
                if (winner[other] == other && overlap) {
                    winner[hit] = other;
                    break;
                }
            }
        }
        Map<List<Integer>, Integer> surest = new HashMap<>(); // of what was found twice, by two triggers
        for (int hit = 0; hit < scratch.hits; hit++) {
            surest.merge(place(hit), hit, this::surer);
        }
        for (int hit = 0; hit < scratch.hits; hit++) {
            if (surest.get(place(hit)) != hit) {
                continue;
            }
            considered.considered(
                    dispatch.specs[scratch.hitRecognizer[hit]],
                    scratch.escapes.origin(scratch.hitStart[hit]),
                    scratch.escapes.origin(scratch.hitEnd[hit]),
                    Math.max(1, scratch.hitConfidence[hit]),
                    scratch.hitEvidence[hit],
                    winner[hit] < 0 ? null : dispatch.specs[scratch.hitRecognizer[winner[hit]]],
                    winner[hit] == hit);
        }
    }

    private List<Integer> place(int hit) {
        return List.of(scratch.hitRecognizer[hit], scratch.hitStart[hit], scratch.hitEnd[hit]);
    }

    private int surer(int hit, int other) {
        return scratch.hitConfidence[other] > scratch.hitConfidence[hit] ? other : hit;
    }

    private ImmutableList<Part> parts(int hit) {
        int first = scratch.hitParts[hit];
        int last = scratch.hitParts[hit + 1];
        if (first == last) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Part> parts = ImmutableList.builderWithExpectedSize((last - first) / 3);
        int start = scratch.escapes.origin(scratch.hitStart[hit]);
        for (int i = first; i < last; i += 3) {
            parts.add(new Part(
                    LEVELS[scratch.parts[i]],
                    scratch.escapes.origin(scratch.parts[i + 1]) - start,
                    scratch.escapes.origin(scratch.parts[i + 2]) - start));
        }
        return parts.build();
    }

    private boolean take(int start, int end) {
        for (int i = start >> 6; i <= end - 1 >> 6; i++) {
            if ((scratch.taken[i] & bits(i, start, end)) != 0) {
                return false;
            }
        }
        for (int i = start >> 6; i <= end - 1 >> 6; i++) {
            scratch.taken[i] |= bits(i, start, end);
        }
        return true;
    }

    private void release(int start, int end) {
        for (int i = start >> 6; i <= end - 1 >> 6; i++) {
            scratch.taken[i] &= ~bits(i, start, end);
        }
    }

    /** The bits of a word of the set of taken units that lie in a span. */
    private long bits(int word, int start, int end) {
        long from = start >> 6 == word ? -1L << start : -1L;
        return end >> 6 == word ? from & ~(-1L << end) : from;
    }
}
