package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 经纬度: a pair of decimals, or one of them behind a label, with three digits or more behind the point (110 metres) and inside the bounds
 * of China; or degrees, minutes and seconds. Either may come first: the two ranges do not meet.
 */
final class GpsCoordinate implements Recognizer {

    /** What may stand between the two numbers of a pair. */
    private static final String BETWEEN = ",;/、| \t°度NE" + Candidate.INVISIBLE;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "GPS_COORDINATE", Category.LOCATION, "精准定位（经纬度）", "precise position", 45)
            .labels("""
                    经纬度, 纬度, 经度, 坐标, 定位坐标, 位置坐标, gps坐标, gps, gps位置, 地理坐标, 經度, 緯度, lat, lng,
                    lon, latitude, longitude, lat lng, latlng, lng lat, lnglat, lat lon, coordinate, coordinates, coord,
                    coords, geo, geo point, gps location, wd, jd, jwd, 北纬, 东经
                    """)
            .context("位置, 定位, 地点, location, position, point")
            .triggers(
                    Trigger.decimal(),
                    Trigger.token(3, 16).aloneIf(Trigger.Outline.JOINED),
                    Trigger.mark('°'),
                    Trigger.word("北纬", "东经"))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (symbols.length() == 0) {
            degrees(candidate, sink);
        } else if (isHemisphere(symbols.charAt(0)) && candidate.at(candidate.end()) == '.') {
            lettered(candidate, sink, candidate.start(), candidate.start() + 1);
        } else if (isHemisphere(symbols.charAt(symbols.length() - 1)) && candidate.at(candidate.start() - 1) == '.') {
            int from = candidate.start() - 1;
            while (candidate.start() - from < 4 && Candidate.isDigit(candidate.at(from - 1))) {
                from--;
            }
            lettered(candidate, sink, from, from);
        } else if (candidate.groups() == 2) {
            decimal(candidate, sink);
        }
    }

    /** 39.9087N,116.3975E; N39.9087 E116.3975. */
    private static void lettered(Candidate candidate, FindingSink sink, int start, int from) {
        int end = decimalEnd(candidate, from);
        int second = end < 0 ? -1 : partner(candidate, end);
        int secondEnd = second < 0 ? -1 : decimalEnd(candidate, second);
        if (secondEnd > 0 && side(candidate, from, end) * side(candidate, second, secondEnd) < 0) {
            sink.report(start, hemisphereEnd(candidate, secondEnd), Evidence.DISTINCTIVE_FORM);
        }
    }

    /** End with the degree sign and the letter of the hemisphere. */
    private static int hemisphereEnd(Candidate candidate, int end) {
        int i = candidate.at(end) == '°' ? end + 1 : end;
        int letter = candidate.at(i) == ' ' ? i + 1 : i;
        boolean alone = !Candidate.isLetter(candidate.at(letter + 1)) && !Candidate.isDigit(candidate.at(letter + 1));
        return isHemisphere(candidate.at(letter)) && alone ? letter + 1 : i;
    }

    private static boolean isHemisphere(char c) {
        return c == 'N' || c == 'E';
    }

    private static void decimal(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = candidate.end();
        char before = candidate.at(start - 1);
        char behind = candidate.at(end);
        boolean apart = before != '.'
                && !Candidate.isLetter(before)
                && before != '-'
                && before != '+'
                && before != '*'
                && behind != '*'
                && !(behind == '.' && Candidate.isDigit(candidate.at(end + 1)))
                && behind != '%'
                && !"元万亿米".contains(String.valueOf(behind))
                && !(Candidate.isLetter(behind) && (behind | 0x20) != 'e' && (behind | 0x20) != 'n');
        int first = side(candidate, start, end);
        if (!apart || first == 0) {
            return;
        }
        int second = partner(candidate, end);
        if (second >= 0) {
            int secondEnd = decimalEnd(candidate, second);
            if (secondEnd < 0) {
                sink.report(start, end);
            } else if (side(candidate, second, secondEnd) == -first) {
                boolean fine = candidate.groupLength(1) >= 4 && fraction(candidate, second, secondEnd) >= 4;
                int pairEnd = hemisphereEnd(candidate, secondEnd);
                if (fine) {
                    sink.report(start, pairEnd, Evidence.DISTINCTIVE_FORM);
                } else {
                    sink.report(start, pairEnd);
                }
            }
            return;
        }
        sink.report(start, end);
    }

    /** 1 for a latitude of China, -1 for a longitude, 0 for neither. */
    private static int side(Candidate candidate, int start, int end) {
        double value = 0;
        double unit = 0;
        for (int i = start; i < end; i++) {
            char c = candidate.at(i);
            if (c == '.') {
                unit = 1;
            } else if (Candidate.isDigit(c)) {
                value = value * 10 + c - '0';
                unit *= 10;
            }
        }
        double degrees = value / Math.max(1, unit);
        return degrees >= 3.8 && degrees <= 53.6 ? 1 : degrees >= 73.5 && degrees <= 135.1 ? -1 : 0;
    }

    /** Where the other number of a pair begins: behind a comma, a space, or both, with signs of the hemisphere; -1 if there is none. */
    private static int partner(Candidate candidate, int end) {
        int i = end;
        while (i < end + 7 && candidate.at(i) != 0 && BETWEEN.indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i > end && Candidate.isDigit(candidate.at(i)) ? i : -1;
    }

    private static int decimalEnd(Candidate candidate, int from) {
        int i = from;
        int point = -1;
        while (Candidate.isDigit(candidate.at(i))
                || candidate.at(i) == '.' && point < 0 && Candidate.isDigit(candidate.at(i + 1))) {
            point = candidate.at(i) == '.' ? i : point;
            i++;
        }
        return point > 0 && i - point > 3 && candidate.at(i) != '.' && candidate.at(i) != '*' ? i : -1;
    }

    private static int fraction(Candidate candidate, int from, int to) {
        int i = from;
        while (candidate.at(i) != '.') {
            i++;
        }
        return to - i - 1;
    }

    /** 北纬39°54′31″ 东经116°23′51″, 39°54'31"N 116°23'51"E: found at the first degree sign of the two. */
    private static void degrees(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean word = candidate.end() - start > 1;
        int from = word ? candidate.end() : start;
        while (!word && Candidate.isDigit(candidate.at(from - 1)) && start - from < 3) {
            from--;
        }
        int[] first = angle(candidate, from);
        if (first == null) {
            return;
        }
        int i = first[1];
        while (i < first[1] + 4 && ",; 、".indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        i += candidate.at(i) == '东' || candidate.at(i) == '北'
                ? 2
                : isHemisphere(candidate.at(i)) ? candidate.at(i + 1) == ' ' ? 2 : 1 : 0;
        int[] second = angle(candidate, i);
        if (second == null) {
            boolean apart = !word && !Candidate.isHan(candidate.at(from - 1));
            if (apart && (isLatitude(first[0]) || isLongitude(first[0]))) {
                sink.report(from, first[1]); // one of a pair that labels keep apart
            }
            return;
        }
        if (!arePair(first[0], second[0])) {
            return;
        }
        int begin = word ? start : from;
        if (!word && candidate.at(begin - 1) == '纬' && candidate.at(begin - 2) == '北'
                || !word && candidate.at(begin - 1) == '经' && candidate.at(begin - 2) == '东') {
            begin -= 2;
        } else if (!word && (candidate.at(begin - 1) == 'N' || candidate.at(begin - 1) == 'E')) {
            begin--;
        }
        sink.report(begin, second[1], Evidence.DISTINCTIVE_FORM, Evidence.CUSTOMARY_FORM);
    }

    private static boolean arePair(int first, int second) {
        return isLatitude(first) && isLongitude(second) || isLongitude(first) && isLatitude(second);
    }

    private static boolean isLatitude(int minutes) {
        return minutes >= 3 * 60 + 48 && minutes <= 53 * 60 + 36;
    }

    private static boolean isLongitude(int minutes) {
        return minutes >= 73 * 60 + 30 && minutes <= 135 * 60 + 6;
    }

    /** Reads degrees, minutes and seconds: the angle in minutes, and where it ends; null if there is none. */
    private static int[] angle(Candidate candidate, int from) {
        int[] parts = new int[3];
        int i = from;
        for (int part = 0; part < 3; part++) {
            int first = i;
            while (Candidate.isDigit(candidate.at(i)) && i - first < 3) {
                parts[part] = parts[part] * 10 + candidate.at(i++) - '0';
            }
            if (i == first || part > 0 && parts[part] >= 60) {
                return null;
            }
            if (part == 2 && candidate.at(i) == '.') {
                i++;
                while (Candidate.isDigit(candidate.at(i))) {
                    i++;
                }
            }
            String signs = part == 0 ? "°度" : part == 1 ? "'分" : "\"秒";
            if (signs.indexOf(candidate.at(i)) >= 0) {
                i++;
                i += part < 2 && candidate.at(i) == ' ' ? 1 : 0;
            } else if (part < 2) {
                return null;
            } else if (candidate.at(i) == '\'' && candidate.at(i + 1) == '\'') {
                i += 2;
            }
        }
        return new int[] {parts[0] * 60 + parts[1], hemisphereEnd(candidate, i)};
    }
}
