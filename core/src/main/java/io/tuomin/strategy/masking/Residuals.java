package io.tuomin.strategy.masking;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.Suppress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How many values still fit what masks show: the <em>residual candidates</em>. {@code 138****5678} fits 10,000 numbers; whoever knows more
 * of the person needs that many trials at most. Counted exactly from how values of a type are built – segments, divisions, dates, check
 * digits – and, where it depends on the value, the least over all values. Immutable and safe to share.
 *
 * <p>What is assumed is said by {@link #assumptions}. Types that are not built by rules, such as addresses, are not counted; for
 * some {@link #reason} says why.
 */
public final class Residuals {

    private static final String TABLE = "structures.tsv";

    /** In the place of a shape: the row says why there is none. */
    private static final String UNCOUNTED = "uncounted";

    /** What takes the place of what is hidden: asterisks, and 某 in judgments. */
    private static final String HIDING = Mask.ASTERISK + "某";

    private final ImmutableListMultimap<EntityType, Structure> structures;
    private final ImmutableMap<EntityType, Assumption> reasons;
    private final Map<Counted, BigInteger> counts = new ConcurrentHashMap<>();

    /** A way values of a type are built, and what is assumed. */
    private record Structure(Shape shape, Assumption assumption) {}

    private record Counted(Shape shape, BitSet shown) {}

    /**
     * What is assumed of the values of a type.
     *
     * @param english in English
     * @param chinese in Chinese
     */
    public record Assumption(String english, String chinese) {}

    private Residuals(
            ImmutableListMultimap<EntityType, Structure> structures, ImmutableMap<EntityType, Assumption> reasons) {
        this.structures = structures;
        this.reasons = reasons;
    }

    /** Residuals over the tables of divisions, segments, area codes and issuers. */
    public static Residuals of(Dictionaries dictionaries) {
        ShapeParser parser = new ShapeParser(dictionaries);
        InputStream in = Objects.requireNonNull(Residuals.class.getResourceAsStream(TABLE), TABLE);
        ImmutableListMultimap.Builder<EntityType, Structure> structures = ImmutableListMultimap.builder();
        ImmutableMap.Builder<EntityType, Assumption> reasons = ImmutableMap.builder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("type\t")) {
                    String[] cells = line.split("\t");
                    EntityType type = new EntityType(cells[0], Category.valueOf(cells[1]), "", "");
                    Assumption said = new Assumption(cells[3], cells[4]);
                    if (cells[2].equals(UNCOUNTED)) {
                        reasons.put(type, said);
                    } else {
                        structures.put(type, new Structure(parser.parse(cells[2]), said));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + TABLE, e);
        }
        return new Residuals(structures.build(), reasons.buildOrThrow());
    }

    /** The types whose values can be counted, without their names. */
    public ImmutableSet<EntityType> types() {
        return structures.keySet();
    }

    /** What is assumed of the values of a type; empty if they cannot be counted. */
    public ImmutableSet<Assumption> assumptions(EntityType type) {
        return structures.get(type).stream().map(Structure::assumption).collect(ImmutableSet.toImmutableSet());
    }

    /** The types that cannot be counted and of which is said why, without their names. */
    public ImmutableSet<EntityType> uncounted() {
        return reasons.keySet();
    }

    /** Why the values of a type cannot be counted; empty if they can be, or nothing is said. */
    public Optional<Assumption> reason(EntityType type) {
        return Optional.ofNullable(reasons.get(type));
    }

    /** How many values of a type there are; empty if they cannot be counted. */
    public Optional<BigInteger> all(EntityType type) {
        return structures.get(type).stream()
                .map(structure -> count(structure.shape, new BitSet()))
                .reduce(BigInteger::add);
    }

    /**
     * How many values fit what a strategy leaves of one, at the least; empty if they cannot be counted, or the strategy neither keeps,
     * masks, suppresses nor replaces by a fixed text.
     */
    public Optional<BigInteger> candidates(EntityType type, Strategy strategy) {
        return joint(type, List.of(strategy));
    }

    /** How many values fit what several strategies leave of the same value, at the least: what one shows of it another may not. */
    public Optional<BigInteger> joint(EntityType type, Collection<Strategy> strategies) {
        List<BigInteger> byShape = new ArrayList<>();
        boolean anything = false;
        for (Structure structure : structures.get(type)) {
            BitSet shown = new BitSet();
            for (Strategy strategy : strategies) {
                Optional<BitSet> some = shown(type, strategy, structure.shape);
                if (some.isEmpty()) {
                    return Optional.empty();
                }
                shown.or(some.get());
            }
            anything |= !shown.isEmpty();
            byShape.add(count(structure.shape, shown));
        }
        Stream<BigInteger> counts = byShape.stream();
        return anything ? counts.min(BigInteger::compareTo) : counts.reduce(BigInteger::add);
    }

    private BigInteger count(Shape shape, BitSet shown) {
        return counts.computeIfAbsent(new Counted(shape, shown), key -> shape.fewest(shown));
    }

    /** Which characters of a value a strategy shows, as an example tells. */
    private static Optional<BitSet> shown(EntityType type, Strategy strategy, Shape shape) {
        BitSet shown = new BitSet(shape.length());
        if (strategy instanceof Suppress || strategy instanceof Replace) {
            return Optional.of(shown);
        }
        boolean known = strategy instanceof Mask || strategy instanceof MaskingPreset || strategy instanceof Keep;
        if (!known) {
            return Optional.empty();
        }
        String example = shape.example();
        StringBuilder masked = new StringBuilder();
        strategy.apply(type, example, 0, example.length(), masked);
        compare(example, masked.toString(), shown);
        return Optional.of(shown);
    }

    /**
     * Compares piece by piece between dots and at signs. A piece of asterisks alone shows nothing, whatever its length; of another whose length
     * has changed, what it begins and ends with is shown if all between hides, else everything: what is odd counts as shown.
     */
    private static void compare(String example, String masked, BitSet shown) {
        if (masked.chars().allMatch(c -> c == Mask.ASTERISK)) {
            return;
        }
        String[] pieces = example.split("[.@]", -1);
        String[] left = masked.split("[.@]", -1);
        int at = 0;
        for (int piece = 0; piece < pieces.length; piece++) {
            String whole = pieces[piece];
            String seen = piece < left.length ? left[piece] : whole;
            int head = Strings.commonPrefix(whole, seen).length();
            int tail = Math.min(
                    Strings.commonSuffix(whole, seen).length(), Math.min(whole.length(), seen.length()) - head);
            boolean hidden = !seen.isEmpty() && hides(seen.substring(head, seen.length() - tail));
            for (int i = 0; i < whole.length(); i++) {
                boolean covered = seen.length() == whole.length()
                        ? HIDING.indexOf(seen.charAt(i)) >= 0
                        : hidden && i >= head && i < whole.length() - tail;
                shown.set(at + i, !covered);
            }
            at += whole.length() + 1;
        }
    }

    private static boolean hides(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> HIDING.indexOf(c) >= 0);
    }
}
