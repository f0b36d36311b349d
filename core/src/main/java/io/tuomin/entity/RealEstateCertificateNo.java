package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 不动产权证书号: province, year in brackets, place, 不动产权第, five to eight digits, 号. Before 2015 houses had 房权证 or 房地 with …字第…号, and
 * land 国用 or 集用 with (year)第…号. Behind a label whatever ends in 第…号 is taken, and a bare number suspected.
 */
final class RealEstateCertificateNo implements Recognizer {

    private static final int LONGEST = 48;

    /** Masks, amounts and areas, dates. */
    private static final String NOT_BEHIND = "*元万平米.-";

    private static final EntitySpec SPEC = EntitySpec.of(
                    "REAL_ESTATE_CERT_NO", Category.PROPERTY, "不动产权证号/房产证号", "real estate certificate number", 70)
            .labels("""
                    不动产权证号, 不动产权证书号, 不动产权证书编号, 不动产权证书, 不动产权证, 不动产证号, 房产证号, 房产证编号,
                    房产证, 房屋产权证号, 房屋所有权证号, 房屋所有权证, 产权证号, 土地证号, 土地使用证号, 国有土地使用证号,
                    房权证号, 他项权证号, 宅基地使用权证, 宅基地使用权证号, 集体土地使用证号
                    """)
            .triggers(
                    Trigger.word("不动产权第", "不动产证明第"),
                    Trigger.word("房权证", "房地证", "房地权证", "房地字", "沪房地", "国用(", "集用("),
                    Trigger.value())
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.start() == candidate.end()) {
            labelled(candidate, sink);
        } else if (candidate.at(candidate.end() - 1) == '第') {
            unified(candidate, sink);
        } else {
            older(candidate, sink);
        }
    }

    private static void unified(Candidate candidate, FindingSink sink) {
        int i = candidate.end();
        while (candidate.at(i) == ' ') {
            i++;
        }
        int digits = i;
        while (Candidate.isDigit(candidate.at(i))) {
            i++;
        }
        int close = candidate.at(i) == ' ' ? i + 1 : i;
        int end = candidate.at(close) == '号' ? close + 1 : i;
        int start = candidate.start();
        int least = start - 14;
        while (start > least && Candidate.isHan(candidate.at(start - 1))) {
            start--;
        }
        boolean bracket = candidate.at(start - 1) == ')';
        int open = start - 2;
        while (bracket && open > start - 9 && candidate.at(open) != '(') {
            open--;
        }
        if (bracket
                && candidate.at(open) == '('
                && Candidate.isHan(candidate.at(open - 1))
                && i - digits >= 5
                && i - digits <= 8) {
            sink.report(open - 1, end, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** X京房权证朝字第123456号, 京国用(2010)第00123号: from the character before the word on, and an X before that. */
    private static void older(Candidate candidate, FindingSink sink) {
        boolean shanghai = candidate.at(candidate.start()) == '沪';
        int start = shanghai ? candidate.start() : candidate.start() - 1;
        int end = numberEnd(candidate, candidate.end(), 20);
        if (end > 0 && Candidate.isHan(candidate.at(start))) {
            sink.report((candidate.at(start - 1) | 0x20) == 'x' ? start - 1 : start, end);
        }
    }

    private static void labelled(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = numberEnd(candidate, start, LONGEST);
        int token = Reading.tokenEnd(candidate, start, "");
        if (end > 0) {
            String number = Reading.text(candidate, start, end);
            boolean lacksYear = number.contains("不动产") && !number.contains("(");
            sink.report(start, end, lacksYear ? Evidence.MALFORMED : Evidence.CUSTOMARY_FORM);
        } else if (Reading.digits(candidate, start, token) >= 6
                && (token == candidate.length() || NOT_BEHIND.indexOf(candidate.at(token)) < 0)) {
            sink.report(start, token, Evidence.AMBIGUOUS_FORM);
        }
    }

    /** End of …第, five digits or more, and 号; -1 if that is not what stands there. */
    private static int numberEnd(Candidate candidate, int from, int longest) {
        int digits = 0;
        boolean ordinal = false;
        for (int i = from; i < from + longest; i++) {
            char c = candidate.at(i);
            if (c == '号') {
                return ordinal && digits >= 5 ? i + 1 : -1;
            }
            if (c == '第') {
                ordinal = candidate.at(i - 1) == '字' || candidate.at(i - 1) == ')' || candidate.at(i - 1) == '权';
                digits = 0;
            } else if (Candidate.isDigit(c)) {
                digits++;
            } else if (!Candidate.isHan(c) && !Candidate.isLetter(c) && " ()[]".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }
}
