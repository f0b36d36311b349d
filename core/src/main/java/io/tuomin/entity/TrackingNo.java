package io.tuomin.entity;

import io.tuomin.checksum.PostalItem;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 快递单号: the prefixes of the carriers, international items by UPU S10, and what a label names. */
final class TrackingNo implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "TRACKING_NO", Category.NEGATIVE, "快递单号", "tracking number", LabelledTypes.NEGATIVE)
            .labels("""
                    快递单号, 运单号, 运单编号, 物流单号, 快递号, 物流号, 邮件号, 邮件号码, 面单号, 包裹单号, 取件码,
                    快递编号, tracking no, tracking number, waybill, waybill no, express no, delivery sn, delivery no,
                    logistics no, shipping no, kddh, wldh, ydh
                    """)
            .triggers(Trigger.value(), Trigger.token(11, 19));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        if (symbols.length() > 0) {
            if (isPostalItem(symbols)) {
                sink.report(candidate.start(), candidate.end(), Evidence.CHECK_DIGIT, Evidence.CUSTOMARY_FORM);
            } else if (isCarrier(symbols)) {
                sink.report(candidate.start(), candidate.end(), Evidence.DISTINCTIVE_FORM);
            }
            return;
        }
        int end = Reading.tokenEnd(candidate, candidate.start(), "-");
        if (Reading.digits(candidate, candidate.start(), end) >= 8) {
            sink.report(candidate.start(), end);
        }
    }

    private static boolean isCarrier(CharSequence symbols) {
        char first = symbols.charAt(0);
        char second = symbols.charAt(1);
        boolean prefix = first == 'S' && (second == 'F' || second == 'T')
                || first == 'J' && second == 'D'
                || (first == 'Y' || first == 'Z') && second == 'T'
                || first == 'D' && second == 'P'
                || first == 'E' && second == 'M';
        if (!prefix) {
            return false;
        }
        for (int i = 2; i < symbols.length(); i++) {
            if (!Candidate.isDigit(symbols.charAt(i)) && !(i < 5 && first == 'J')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPostalItem(CharSequence symbols) {
        return symbols.length() == 13
                && Candidate.isLetter(symbols.charAt(0))
                && Candidate.isLetter(symbols.charAt(1))
                && Candidate.isLetter(symbols.charAt(11))
                && Candidate.isLetter(symbols.charAt(12))
                && PostalItem.isValid(symbols, 2);
    }
}
