package io.tuomin.strategy.anonymization;

import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Effect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the numbers of a column, takes neighbours together, so many or more, and gives each their mean (micro-aggregation, GB/T 37964-2019
 * annex A). What is no number, and all if there are too few, is replaced by three asterisks. Immutable.
 */
public final class MicroAggregation implements ColumnStrategy {

    private static final String NOT_UNDERSTOOD = "***";

    private final int fewest;

    /**
     * With groups of a size.
     *
     * @param fewest how many values are taken together at the least, from 2 on
     * @throws IllegalArgumentException if it is less
     */
    public MicroAggregation(int fewest) {
        if (fewest < 2) {
            throw new IllegalArgumentException("A group has at least 2 values, not " + fewest);
        }
        this.fewest = fewest;
    }

    @Override
    public List<String> applyAll(List<String> values) {
        List<@Nullable Figure> figures = new ArrayList<>();
        values.forEach(value -> figures.add(Figure.alone(value)));
        String[] results = new String[values.size()];
        Arrays.fill(results, NOT_UNDERSTOOD);
        List<Integer> sorted = IntStream.range(0, values.size())
                .filter(i -> figures.get(i) != null)
                .boxed()
                .sorted(Comparator.comparing(i -> figures.get(i).number()))
                .toList();
        int decimals = sorted.stream()
                .mapToInt(i -> figures.get(i).number().scale())
                .max()
                .orElse(0);
        int groups = sorted.size() / fewest;
        for (int group = 0; group < groups; group++) {
            int end = group + 1 == groups ? sorted.size() : (group + 1) * fewest;
            List<Integer> together = sorted.subList(group * fewest, end);
            BigDecimal sum =
                    together.stream().map(i -> figures.get(i).number()).reduce(BigDecimal.ZERO, BigDecimal::add);
            String mean = sum.divide(BigDecimal.valueOf(together.size()), decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
            for (int i : together) {
                Figure figure = figures.get(i);
                results[i] = values.get(i).substring(0, figure.start())
                        + mean
                        + values.get(i).substring(figure.end());
            }
        }
        return List.of(results);
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        return "micro-aggregate(" + fewest + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
