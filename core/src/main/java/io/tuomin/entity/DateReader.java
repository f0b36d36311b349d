package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;

/**
 * Reads a calendar date: 1990年1月2日, 1990-01-02, 1990/1/2, 1990.1.2, 19900102, 一九九〇年一月二日, 公元1990年…, and a year and month
 * alone; 02/01/1990, 2 Jan 1990 and Jan 2, 1990.
 */
final class DateReader {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** Where the date ends; 0 if there is none. */
    private int end;

    private boolean real;

    /** Reads a date that begins at an offset; tells whether there is one. */
    boolean read(Candidate candidate, int from) {
        end = 0;
        int i = from;
        if (candidate.at(i) == '公' && candidate.at(i + 1) == '元') {
            i += 2;
        }
        int yearEnd = digitsEnd(candidate, i, 15);
        if (yearEnd - i == 8 || yearEnd - i == 14) { // 19900102, 19900102000000
            set(
                    candidate,
                    yearEnd,
                    number(candidate, i, i + 4),
                    number(candidate, i + 4, i + 6),
                    number(candidate, i + 6, i + 8));
            return true;
        }
        if (yearEnd - i == 6) {
            return yearAndMonth(candidate, i);
        }
        if (yearEnd - i != 4) {
            return western(candidate, i);
        }
        int year = number(candidate, i, yearEnd);
        int mark = skipSpaces(candidate, yearEnd);
        char sign = candidate.at(mark);
        if (sign != '年' && sign != '-' && sign != '/' && sign != '.') {
            return false;
        }
        int monthStart = skipSpaces(candidate, mark + 1);
        int monthEnd = partEnd(candidate, monthStart);
        if (monthEnd == monthStart) {
            return false;
        }
        int month = part(candidate, monthStart, monthEnd);
        int second = skipSpaces(candidate, monthEnd);
        char secondSign = candidate.at(second);
        boolean goesOn = sign == '年' ? secondSign == '月' : secondSign == sign;
        int dayStart = skipSpaces(candidate, second + 1);
        int dayEnd = goesOn ? partEnd(candidate, dayStart) : dayStart;
        if (!goesOn || dayEnd == dayStart) {
            if (sign == '年' && !goesOn || month < 1 || month > 12) {
                return false;
            }
            set(candidate, goesOn && sign == '年' ? second + 1 : monthEnd, year, month, 1);
            return true;
        }
        int sun = skipSpaces(candidate, dayEnd);
        boolean closed = candidate.at(sun) == '日' || candidate.at(sun) == '号';
        set(candidate, closed ? sun + 1 : dayEnd, year, month, part(candidate, dayStart, dayEnd));
        return true;
    }

    /** 199001, where the year is one of somebody alive. */
    private boolean yearAndMonth(Candidate candidate, int from) {
        int year = number(candidate, from, from + 4);
        int month = number(candidate, from + 4, from + 6);
        if (year < 1900 || month < 1 || month > 12) {
            return false;
        }
        set(candidate, from + 6, year, month, 1);
        return true;
    }

    /** Day or month first, the year last: 02/01/1990, 2 Jan 1990, Jan 2, 1990. */
    private boolean western(Candidate candidate, int from) {
        int[] parts = new int[2]; // the day, and the month; or the other way round
        int month = 0;
        int i = from;
        for (int part = 0; part < 2; part++) {
            int named = month > 0 ? 0 : month(candidate, i);
            int start = i;
            if (named > 0) {
                month = named;
                while (Candidate.isLetter(candidate.at(i))) {
                    i++;
                }
            } else {
                i = digitsEnd(candidate, i, 2);
                parts[part] = number(candidate, start, i);
            }
            int signs = i;
            while (i < signs + 2 && candidate.at(i) != 0 && " ,/.-".indexOf(candidate.at(i)) >= 0) {
                i++;
            }
            if (i == start || i == signs && month == 0) {
                return false;
            }
        }
        int yearEnd = digitsEnd(candidate, i, 5);
        if (yearEnd - i != 4) {
            return false;
        }
        int year = number(candidate, i, yearEnd);
        int day = Math.max(parts[0], parts[1]);
        if (month > 0) {
            set(candidate, yearEnd, year, month, day);
        } else {
            boolean dayFirst = Dates.exists(year, parts[1], parts[0]);
            set(candidate, yearEnd, year, parts[dayFirst ? 1 : 0], parts[dayFirst ? 0 : 1]);
        }
        return true;
    }

    /** The month whose English name begins at an offset, or 0. */
    private static int month(Candidate candidate, int from) {
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if ((candidate.at(from) | 0x20) == MONTHS.charAt(i)
                    && (candidate.at(from + 1) | 0x20) == MONTHS.charAt(i + 1)
                    && (candidate.at(from + 2) | 0x20) == MONTHS.charAt(i + 2)) {
                return i / 3 + 1;
            }
        }
        return 0;
    }

    private void set(Candidate candidate, int to, int year, int month, int day) {
        end = to;
        real = year >= 1900 && Dates.isBirthday(year, month, day);
        if (candidate.at(to) == ' ' || candidate.at(to) == 'T') {
            end = timeEnd(candidate, to);
        }
    }

    int end() {
        return end;
    }

    /** Whether the date exists, is not before 1900 and has come. */
    boolean isReal() {
        return real;
    }

    /** A time of day behind a date in a birthday field: 00:00, 00:00:00, with fractions and zone. */
    private static int timeEnd(Candidate candidate, int from) {
        int i = from + 1;
        int colons = 0;
        while (Candidate.isDigit(candidate.at(i)) || candidate.at(i) == ':' || candidate.at(i) == '.' && colons == 2) {
            colons += candidate.at(i) == ':' ? 1 : 0;
            i++;
        }
        if (colons == 0 || candidate.at(i - 1) == ':') {
            return from;
        }
        boolean zone = (candidate.at(i) == '+' || candidate.at(i) == '-')
                && candidate.at(i + 3) == ':'
                && Candidate.isDigit(candidate.at(i + 5));
        return candidate.at(i) == 'Z' ? i + 1 : zone ? i + 6 : i;
    }

    private static int skipSpaces(Candidate candidate, int from) {
        return candidate.at(from) == ' ' ? from + 1 : from;
    }

    private static boolean isDigit(char c) {
        return Candidate.isDigit(c) || "〇零○一二三四五六七八九".indexOf(c) >= 0 && c != 0;
    }

    private static int digitsEnd(Candidate candidate, int from, int most) {
        int i = from;
        while (i - from < most && isDigit(candidate.at(i))) {
            i++;
        }
        return i;
    }

    private static int value(char c) {
        return Candidate.isDigit(c) ? c - '0' : Math.max(0, "〇零○一二三四五六七八九".indexOf(c) - 2);
    }

    private static int number(Candidate candidate, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + value(candidate.at(i));
        }
        return number;
    }

    /** End of a month or day: one or two digits, or up to three numerals with 十. */
    private static int partEnd(Candidate candidate, int from) {
        int i = from;
        while (i - from < 3 && (isDigit(candidate.at(i)) || candidate.at(i) == '十')) {
            if (i - from == 2 && Candidate.isDigit(candidate.at(i))) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int part(Candidate candidate, int from, int to) {
        int ten = -1;
        for (int i = from; i < to; i++) {
            ten = candidate.at(i) == '十' ? i : ten;
        }
        if (ten < 0) {
            return number(candidate, from, to);
        }
        return (ten == from ? 1 : number(candidate, from, ten)) * 10 + number(candidate, ten + 1, to);
    }
}
