package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.Arrays;
import java.util.List;

/** The fields of a code of one form, and its check. Immutable. */
final class Layout {

    private final ImmutableList<Field> fields;
    private final Check check;
    /** Before which symbol something must stand, or 0. */
    private final int border;

    private final int length;
    private final long size;

    private Layout(List<Field> fields, Check check, int border) {
        this.fields = ImmutableList.copyOf(fields);
        this.check = check;
        this.border = border;
        this.length = fields.stream().mapToInt(Field::length).sum();
        this.size = fields.stream().mapToLong(Field::size).reduce(1, Math::multiplyExact);
        if (size < FormatPreservingCipher.SMALLEST_DOMAIN) {
            throw new IllegalArgumentException(
                    "There are " + size + " values of the form " + shape() + "; of fewer than "
                            + FormatPreservingCipher.SMALLEST_DOMAIN + " no reversible token of their format is safe."
                            + " 该形式的取值过少，不能生成保留格式的可逆令牌。");
        }
    }

    /**
     * A layout without a check.
     *
     * @throws IllegalArgumentException if there are fewer than a million such codes
     */
    static Layout of(Field... fields) {
        return new Layout(Arrays.asList(fields), Check.NONE, 0);
    }

    /** This layout with a check. */
    Layout checked(Check with) {
        return new Layout(fields, with, border);
    }

    /** This layout, with something that stands before a symbol: the sign of an extension. */
    Layout apartAt(int symbol) {
        return new Layout(fields, check, symbol);
    }

    /** Whether a value may have this layout, as far as its length and what stands between tell. */
    boolean fits(Surface surface) {
        return surface.symbols().length() == length && (border == 0 || surface.isApart(border - 1));
    }

    /** Whether it goes on behind a sign, with an extension. */
    boolean isExtended() {
        return border > 0;
    }

    /** How many such codes there are. */
    long size() {
        return size;
    }

    /** What the code looks like. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        fields.forEach(field -> shape.append(field.shape()));
        return shape.toString();
    }

    /**
     * Reads a code that fits.
     *
     * @param alsoKept what is kept of the value beside fields
     */
    Reading read(Surface surface, String alsoKept) {
        String symbols = surface.symbols();
        long index = 0;
        StringBuilder kept = new StringBuilder(alsoKept);
        int from = 0;
        for (Field field : fields) {
            long rank = field.rank(symbols, from);
            if (rank < 0) {
                return field.refusal();
            }
            index = index * field.size() + rank;
            if (field.isKept()) {
                kept.append(symbols, from, from + field.length());
            }
            from += field.length();
        }
        if (!symbols.equals(write(index, symbols))) {
            return Refusal.WRONG_CHECK;
        }
        return Element.number(
                index, size, kept.toString(), List.of(surface, this), other -> surface.write(write(other, symbols)));
    }

    private String write(long index, String original) {
        long[] ranks = new long[fields.size()];
        for (int field = ranks.length - 1; field >= 0; field--) {
            ranks[field] = index % fields.get(field).size();
            index /= fields.get(field).size();
        }
        StringBuilder code = new StringBuilder(length);
        for (int field = 0; field < ranks.length; field++) {
            fields.get(field).write(ranks[field], original, code.length(), code);
        }
        check.complete(code);
        return code.toString();
    }

    @Override
    public String toString() {
        return shape();
    }
}
