package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values of a type are built: parts, and perhaps a check character behind them. Counts exactly how many values share what is shown of
 * one. Immutable.
 *
 * @param fields the parts, one behind the other
 * @param check the check character; null if there is none
 */
record Shape(ImmutableList<Field> fields, @Nullable CheckDigit check) {

    /** Characters before the check character. */
    int body() {
        return fields.stream().mapToInt(Field::length).sum();
    }

    int length() {
        return body() + (check == null ? 0 : 1);
    }

    /** A value built so, but for its check character. */
    String example() {
        String digits = fields.stream().map(Field::first).collect(Collectors.joining());
        return check == null ? digits : digits + check.first();
    }

    /** How many values there are. */
    BigInteger size() {
        return fewest(new BitSet());
    }

    /** How many values share what is shown of one, at the least: over all values. */
    BigInteger fewest(BitSet shown) {
        boolean checked = check != null && shown.get(body());
        Field.Amounts amounts = amounts(checked);
        Set<Field.Tally> together = Set.of(Field.Tally.ofNothing(amounts.modulus()));
        for (Field field : fields) {
            Set<Field.Tally> some = field.tallies(shown::get, amounts);
            Set<Field.Tally> both = new LinkedHashSet<>();
            for (Field.Tally before : together) {
                for (Field.Tally tally : some) {
                    both.add(before.and(tally).turned());
                }
            }
            together = checked ? both : Set.of(fewest(both));
        }
        return together.stream()
                .flatMap(tally -> tally.byAmount().stream())
                .filter(count -> count.signum() > 0)
                .min(BigInteger::compareTo)
                .orElseThrow();
    }

    /** Without a check character in sight the parts do not bear on each other: the least of each makes the least of all. */
    private static Field.Tally fewest(Set<Field.Tally> tallies) {
        return tallies.stream().min((a, b) -> a.total().compareTo(b.total())).orElseThrow();
    }

    private Field.Amounts amounts(boolean checked) {
        int body = body();
        int[][] amounts = new int[body][10];
        for (int place = 0; place < body && checked; place++) {
            for (int digit = 0; digit < 10; digit++) {
                amounts[place][digit] = check.amount(place, body, (char) ('0' + digit));
            }
        }
        return new Field.Amounts() {
            @Override
            public int modulus() {
                return checked ? check.modulus() : 1;
            }

            @Override
            public int of(int place, char c) {
                return checked ? amounts[place][c - '0'] : 0;
            }
        };
    }

    static Shape of(List<Field> fields, @Nullable CheckDigit check) {
        return new Shape(ImmutableList.copyOf(fields), check);
    }
}
