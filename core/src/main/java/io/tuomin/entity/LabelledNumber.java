package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * A number that only its label tells: a token of letters, digits and dashes with enough digits in it. The label is the evidence; the
 * shape only says what cannot be one.
 */
final class LabelledNumber implements Recognizer {

    private final EntitySpec spec;
    private final int least;
    private final int most;
    private final boolean onlyDigits;

    private LabelledNumber(EntitySpec spec, int least, int most, boolean onlyDigits) {
        this.spec = spec.triggers(Trigger.value()).needsLabel();
        this.least = least;
        this.most = most;
        this.onlyDigits = onlyDigits;
    }

    /** A token of so many letters and digits, three of them digits at least. */
    static LabelledNumber ofToken(EntitySpec spec, int least, int most) {
        return new LabelledNumber(spec, least, most, false);
    }

    /** A number of so many digits, which may be grouped. */
    static LabelledNumber ofDigits(EntitySpec spec, int least, int most) {
        return new LabelledNumber(spec, least, most, true);
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = onlyDigits ? Reading.numberEnd(candidate, start) : Reading.tokenEnd(candidate, start, "-_");
        int symbols = Reading.symbols(candidate, start, end);
        int digits = Reading.digits(candidate, start, end);
        if (symbols >= least
                && symbols <= most
                && digits >= Math.min(3, least)
                && !isDate(candidate, start, end)
                && !isYear(candidate, start, end)) {
            sink.report(start, end);
        }
    }

    /** 2019-09-01 */
    private static boolean isDate(Candidate candidate, int start, int end) {
        return end - start == 10
                && candidate.at(start + 4) == '-'
                && candidate.at(start + 7) == '-'
                && Reading.digits(candidate, start, end) == 8;
    }

    /** 2019级, 2019届, 2019版 */
    private static boolean isYear(Candidate candidate, int start, int end) {
        return end - start == 4 && "级届版".indexOf(candidate.at(end)) >= 0 && end < candidate.length();
    }
}
