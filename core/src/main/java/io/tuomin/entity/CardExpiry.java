package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 卡片有效期: month and year, as MM/YY or MM/YYYY, or four digits in a field of that name; behind a label four digits are suspected. */
final class CardExpiry implements Recognizer {

    /** What stands behind a number of days or times. */
    private static final String UNITS = "天个小分秒次";

    private static final EntitySpec SPEC = EntitySpec.of(
                    "CARD_EXPIRY", Category.FINANCIAL, "卡片有效期", "card expiry date", 45)
            .labels("""
                    有效期, 卡有效期, 信用卡有效期, 有效期至, 到期日, 卡片有效期, expiry, expiry date, expire date,
                    exp date, expires, expiration, expiration date, good thru, valid thru, valid through,
                    card expiry, card exp, exp, yxq
                    """)
            .triggers(Trigger.value())
            .needsLabel()
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int month = (candidate.at(start) - '0') * 10 + candidate.at(start + 1) - '0';
        if (!Candidate.isDigit(candidate.at(start))
                || !Candidate.isDigit(candidate.at(start + 1))
                || month < 1
                || month > 12) {
            return;
        }
        int year = behindSign(candidate, start + 2);
        int end = year;
        while (Candidate.isDigit(candidate.at(end))) {
            end++;
        }
        boolean four = end - year == 4 && candidate.at(year) == '2' && candidate.at(year + 1) == '0';
        boolean two = end - year == 2 && candidate.at(year) >= '1' && candidate.at(year) <= '4';
        boolean closed = "/-.年月日*".indexOf(candidate.at(end)) < 0 || candidate.at(end) == 0;
        if (!four && !two || !closed) {
            return;
        }
        if (year > start + 2 || candidate.isField() && end == candidate.length()) {
            sink.report(start, end);
        } else if (two && (end == candidate.length() || UNITS.indexOf(candidate.at(end)) < 0)) {
            sink.report(start, end, Evidence.AMBIGUOUS_FORM);
        }
    }

    /** Behind a slash or a dash, which may have a space on either side; where it began if there is none. */
    private static int behindSign(Candidate candidate, int from) {
        int sign = candidate.at(from) == ' ' ? from + 1 : from;
        if (candidate.at(sign) != '/' && candidate.at(sign) != '-') {
            return from;
        }
        return candidate.at(sign + 1) == ' ' ? sign + 2 : sign + 1;
    }
}
