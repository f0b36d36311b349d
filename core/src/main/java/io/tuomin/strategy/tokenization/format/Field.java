package io.tuomin.strategy.tokenization.format;

import com.google.common.base.Strings;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A part of a code: so many symbols, which are one of so many. Immutable. */
abstract class Field {

    static final String DIGITS = "0123456789";
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String HEX = "0123456789ABCDEF";

    private final int length;
    private final long size;
    private final String shape;
    private final Refusal refusal;

    private Field(int length, long size, String shape, Refusal refusal) {
        this.length = length;
        this.size = size;
        this.shape = shape;
        this.refusal = refusal;
    }

    /** How many symbols it has. */
    final int length() {
        return length;
    }

    /** How many there are. */
    final long size() {
        return size;
    }

    /** What it looks like: see {@link Format.Form}. */
    final String shape() {
        return shape;
    }

    /** Why symbols that are none of them are refused. */
    final Refusal refusal() {
        return refusal;
    }

    /** Which one the symbols from an offset on are, or -1. */
    abstract long rank(String symbols, int from);

    /**
     * Writes one.
     *
     * @param original the symbols of the value, of which fields may be kept
     * @param from where the field is in them
     */
    abstract void write(long rank, String original, int from, StringBuilder out);

    /** Whether it stays as it is. */
    boolean isKept() {
        return false;
    }

    private static String shape(String symbols, int length) {
        return Strings.repeat(symbols.chars().allMatch(Character::isDigit) ? "9" : "A", length);
    }

    /** So many digits. */
    static Field digits(int length) {
        return of(DIGITS, length);
    }

    /** So many symbols of an alphabet. */
    static Field of(String alphabet, int length) {
        long size = 1;
        for (int i = 0; i < length; i++) {
            size = Math.multiplyExact(size, alphabet.length());
        }
        return new Field(length, size, shape(alphabet, length), Refusal.OTHER_FORM) {
            @Override
            long rank(String symbols, int from) {
                long rank = 0;
                for (int i = from; i < from + length; i++) {
                    int symbol = alphabet.indexOf(symbols.charAt(i));
                    if (symbol < 0) {
                        return -1;
                    }
                    rank = rank * alphabet.length() + symbol;
                }
                return rank;
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                int end = out.length() + length;
                out.setLength(end);
                for (int i = end - 1; i >= end - length; i--) {
                    out.setCharAt(i, alphabet.charAt((int) (rank % alphabet.length())));
                    rank /= alphabet.length();
                }
            }
        };
    }

    /** So many symbols of an alphabet, of which not more than some are letters. The digits come first in the alphabet. */
    static Field withFewLetters(String alphabet, int length, int mostLetters) {
        int letters = alphabet.length() - DIGITS.length();
        long[][] ways = new long[length + 1][mostLetters + 1]; // by symbols to come and letters they may have
        Arrays.fill(ways[0], 1);
        for (int i = 1; i <= length; i++) {
            for (int most = 0; most <= mostLetters; most++) {
                ways[i][most] = DIGITS.length() * ways[i - 1][most] + (most > 0 ? letters * ways[i - 1][most - 1] : 0);
            }
        }
        return new Field(length, ways[length][mostLetters], Strings.repeat("A", length), Refusal.OTHER_FORM) {
            @Override
            long rank(String symbols, int from) {
                long rank = 0;
                int most = mostLetters;
                for (int i = 0; i < length; i++) {
                    int symbol = alphabet.indexOf(symbols.charAt(from + i));
                    int rest = length - i - 1;
                    boolean letter = symbol >= DIGITS.length();
                    if (symbol < 0 || letter && most == 0) {
                        return -1;
                    }
                    rank += Math.min(symbol, DIGITS.length()) * ways[rest][most];
                    if (letter) {
                        most--;
                        rank += (symbol - DIGITS.length()) * ways[rest][most];
                    }
                }
                return rank;
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                long left = rank;
                int most = mostLetters;
                for (int i = 0; i < length; i++) {
                    int rest = length - i - 1;
                    long ofDigit = ways[rest][most];
                    int symbol = (int) Math.min(left / ofDigit, DIGITS.length());
                    left -= symbol * ofDigit;
                    if (symbol == DIGITS.length()) {
                        most--;
                        int letter = (int) (left / ways[rest][most]);
                        left -= letter * ways[rest][most];
                        symbol += letter;
                    }
                    out.append(alphabet.charAt(symbol));
                }
            }
        };
    }

    /** What may stand before a value and says nothing of it, such as a country code: with it and without, the token is the same. */
    static Field prefix(String text) {
        return literal(text, "");
    }

    /** What all values of a form have. */
    static Field literal(String text) {
        return literal(text, text);
    }

    private static Field literal(String text, String shape) {
        return new Field(text.length(), 1, shape, Refusal.OTHER_FORM) {
            @Override
            long rank(String symbols, int from) {
                return symbols.startsWith(text, from) ? 0 : -1;
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                out.append(text);
            }
        };
    }

    /** So many symbols of an alphabet that stay as they are. */
    static Field kept(String alphabet, int length) {
        return new Field(length, 1, Strings.repeat("=", length), Refusal.OTHER_FORM) {
            @Override
            long rank(String symbols, int from) {
                for (int i = from; i < from + length; i++) {
                    if (alphabet.indexOf(symbols.charAt(i)) < 0) {
                        return -1;
                    }
                }
                return 0;
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                out.append(original, from, from + length);
            }

            @Override
            boolean isKept() {
                return true;
            }
        };
    }

    /** A place that a {@link Check} fills. */
    static Field check() {
        return new Field(1, 1, "#", Refusal.OTHER_FORM) {
            @Override
            long rank(String symbols, int from) {
                return 0;
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                out.append('0');
            }
        };
    }

    /** One of some words of one length. */
    static Field choice(Collection<String> words, Refusal refusal) {
        String[] all = words.stream().distinct().sorted().toArray(String[]::new);
        Map<String, Integer> ranks = new HashMap<>();
        for (String word : all) {
            ranks.put(word, ranks.size());
        }
        int length = all[0].length();
        return new Field(length, all.length, shape(all[0], length), refusal) {
            @Override
            long rank(String symbols, int from) {
                return ranks.getOrDefault(symbols.substring(from, from + length), -1);
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                out.append(all[(int) rank]);
            }
        };
    }

    /** So many digits that begin with one of some prefixes, none of which begins another. */
    static Field prefixed(Collection<String> prefixes, int length) {
        String[] all = prefixes.stream().distinct().sorted().toArray(String[]::new);
        long[] first = new long[all.length + 1];
        Map<String, Integer> ranks = new HashMap<>();
        int longest = 0;
        for (int i = 0; i < all.length; i++) {
            ranks.put(all[i], i);
            first[i + 1] = first[i] + power(length - all[i].length());
            longest = Math.max(longest, all[i].length());
        }
        int most = longest;
        return new Field(length, first[all.length], Strings.repeat("9", length), Refusal.NOT_ALLOCATED) {
            @Override
            long rank(String symbols, int from) {
                for (int end = from + 1; end <= from + most; end++) {
                    Integer prefix = ranks.get(symbols.substring(from, end));
                    if (prefix != null) {
                        long rest = number(symbols, end, from + length);
                        return rest < 0 ? -1 : first[prefix] + rest;
                    }
                }
                return -1;
            }

            @Override
            void write(long rank, String original, int from, StringBuilder out) {
                int found = Arrays.binarySearch(first, rank);
                int prefix = found >= 0 ? found : -found - 2;
                out.append(all[prefix])
                        .append(Strings.padStart(
                                Long.toString(rank - first[prefix]), length - all[prefix].length(), '0'));
            }
        };
    }

    /** A number out of some digits; below zero if one of them is none. */
    private static long number(String symbols, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = symbols.charAt(i);
            if (c < '0' || c > '9') {
                return Integer.MIN_VALUE;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    /** A day as {@code YYYYMMDD}. */
    static Field days(LocalDate first, LocalDate last) {
        return new Days(first, last, 4);
    }

    /** A day of a century that is not written, as {@code YYMMDD}. */
    static Field daysOfCentury(LocalDate first) {
        return new Days(first, first.plusYears(100).minusDays(1), 2);
    }

    private static final class Days extends Field {

        private final LocalDate first;
        private final long days;
        private final int yearDigits;

        Days(LocalDate first, LocalDate last, int yearDigits) {
            super(
                    yearDigits + 4,
                    ChronoUnit.DAYS.between(first, last) + 1,
                    Strings.repeat("9", yearDigits + 4),
                    Refusal.NO_SUCH_DAY);
            this.first = first;
            this.days = size();
            this.yearDigits = yearDigits;
        }

        @Override
        long rank(String symbols, int from) {
            int year = (int) number(symbols, from, from + yearDigits);
            int month = (int) number(symbols, from + yearDigits, from + yearDigits + 2);
            int day = (int) number(symbols, from + yearDigits + 2, from + yearDigits + 4);
            if (year < 0 || month < 1 || month > 12 || day < 1) {
                return -1;
            }
            if (yearDigits == 2) {
                int century = first.getYear() / 100 * 100;
                year += century + year < first.getYear() ? century + 100 : century;
            }
            if (day > Month.of(month).length(Year.isLeap(year))) {
                return -1;
            }
            long rank = ChronoUnit.DAYS.between(first, LocalDate.of(year, month, day));
            return rank < days ? Math.max(-1, rank) : -1;
        }

        @Override
        void write(long rank, String original, int from, StringBuilder out) {
            LocalDate day = first.plusDays(rank);
            int year = yearDigits == 4 ? day.getYear() : day.getYear() % 100;
            out.append(Strings.padStart(Integer.toString(year), yearDigits, '0'))
                    .append((char) ('0' + day.getMonthValue() / 10))
                    .append((char) ('0' + day.getMonthValue() % 10))
                    .append((char) ('0' + day.getDayOfMonth() / 10))
                    .append((char) ('0' + day.getDayOfMonth() % 10));
        }
    }
}
