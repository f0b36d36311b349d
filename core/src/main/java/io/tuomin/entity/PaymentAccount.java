package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 支付账号: the login of a payment service (mobile number or mailbox) or its user number 2088… behind a label that names the service. */
final class PaymentAccount implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "PAYMENT_ACCOUNT", Category.FINANCIAL, "支付账号（支付宝/微信支付等）", "payment account", 62)
            .labels("""
                    支付宝, 支付宝账号, 支付宝帐号, 支付宝账户, 支付账号, 支付账户, 支付宝号, 微信支付账号, 财付通,
                    财付通账号, 云闪付账号, 收款支付宝, alipay, alipay account, alipay id, alipay user id, pay account,
                    payment account, zfb, zfbzh, zhifubao
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
        int end = Reading.tokenEnd(candidate, start, "._-@+");
        int at = -1;
        for (int i = start; i < end; i++) {
            at = candidate.at(i) == '@' ? i : at;
        }
        boolean mailbox = at > start && at < end - 3;
        if (!mailbox && !isNumber(candidate, start, end)) {
            end = Reading.numberEnd(candidate, candidate.at(start) == '+' ? start + 1 : start);
        }
        if ((mailbox || isNumber(candidate, start, end)) && candidate.at(end) != '*') {
            sink.report(start, end);
        }
    }

    /** A mobile number, which may be grouped, or a user number. */
    private static boolean isNumber(Candidate candidate, int start, int end) {
        int first = candidate.at(start) == '+' ? start + 1 : start;
        int digits = Reading.digits(candidate, first, end);
        return digits == Reading.symbols(candidate, first, end)
                && (digits == 11 && begins(candidate, first, "1")
                        || digits == 13 && begins(candidate, first, "861")
                        || digits == 16 && begins(candidate, first, "2088"));
    }

    private static boolean begins(Candidate candidate, int from, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (candidate.at(from + i) != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
