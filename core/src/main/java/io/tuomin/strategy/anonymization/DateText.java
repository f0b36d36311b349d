package io.tuomin.strategy.anonymization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written: year, month and day in digits, together or with signs between. It can be cut and written anew in the same form.
 *
 * @param value what is written
 * @param fields where year, month and day stand, as many as there are
 */
record DateText(String value, List<Field> fields) {

    private static final int TOGETHER = 8;

    /** Digits of a value. */
    record Field(int start, int end) {

        int length() {
            return end - start;
        }
    }

    /** Reads a date, or a year with or without a month; null if it is none. */
    static @Nullable DateText of(String value) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            int from = i;
            while (i < value.length() && Character.digit(value.charAt(i), 10) >= 0) {
                i++;
            }
            if (i > from) {
                fields.add(new Field(from, i));
            }
        }
        if (!fields.isEmpty() && fields.size() == 1 && fields.get(0).length() >= 6) {
            fields = together(fields.get(0));
        }
        DateText date = new DateText(value, List.copyOf(fields));
        return date.isDate() ? date : null;
    }

    /** 19900307, 199003. */
    private static List<Field> together(Field all) {
        int start = all.start;
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(start, start + 4));
        fields.add(new Field(start + 4, start + 6));
        if (all.length() == TOGETHER) {
            fields.add(new Field(start + 6, all.end));
        } else if (all.length() != 6) {
            fields.clear();
        }
        return fields;
    }

    private boolean isDate() {
        return !fields.isEmpty()
                && fields.size() <= 3
                && fields.get(0).length() == 4
                && fields.stream().skip(1).allMatch(field -> field.length() <= 2)
                && (fields.size() < 2 || number(1) >= 1 && number(1) <= 12)
                && (fields.size() < 3 || date() != null);
    }

    int number(int field) {
        int number = 0;
        for (int i = fields.get(field).start; i < fields.get(field).end; i++) {
            number = number * 10 + Character.digit(value.charAt(i), 10);
        }
        return number;
    }

    /** The day; null if only year or month are said, or there is no such day. */
    @Nullable
    LocalDate date() {
        try {
            return fields.size() < 3 ? null : LocalDate.of(number(0), number(1), number(2));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is said down to a field, with the word behind it: 1990年3月 of 1990年3月7日. */
    String downTo(int field) {
        if (field + 1 >= fields.size()) {
            return value;
        }
        int end = fields.get(field).end;
        boolean word = end < value.length() && "年月".indexOf(value.charAt(end)) >= 0;
        return value.substring(0, word ? end + 1 : end);
    }

    /** Another day in the same form. */
    String with(LocalDate other) {
        StringBuilder text = new StringBuilder(value);
        put(text, 2, other.getDayOfMonth());
        put(text, 1, other.getMonthValue());
        put(text, 0, other.getYear());
        return text.toString();
    }

    /** A number in the place of a field, in its digits, with as many of them as it has or needs. */
    private void put(StringBuilder text, int field, int number) {
        Field place = fields.get(field);
        char zero = (char) (value.charAt(place.start) - Character.digit(value.charAt(place.start), 10));
        boolean padded = place.length() > 1 && (value.charAt(place.start) == zero || fields.size() == 3 && isPadded());
        String digits = String.valueOf(number);
        StringBuilder written = new StringBuilder();
        for (int i = digits.length(); i < (padded ? place.length() : 1); i++) {
            written.append(zero);
        }
        digits.chars().forEach(c -> written.append((char) (zero + c - '0')));
        text.replace(place.start, place.end, written.toString());
    }

    /** Whether a month or day of one digit has a zero before it, or could not be told apart without. */
    private boolean isPadded() {
        boolean apart = fields.get(1).start > fields.get(0).end;
        return !apart || fields.get(1).length() == 2 && fields.get(2).length() == 2;
    }
}
