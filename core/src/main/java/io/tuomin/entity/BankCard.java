package io.tuomin.entity;

import io.tuomin.checksum.Luhn;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 银行卡号 (ISO/IEC 7812): 13 to 19 digits, the first ones those of the issuer, the last one by Luhn. Luhn alone says little: one in ten
 * numbers passes, and some genuine Chinese cards do not. So the issuer's prefix and length count most.
 */
final class BankCard implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "BANK_CARD", Category.FINANCIAL, "银行卡号", "bank card number", 28)
            .labels("""
                    银行卡号, 银行卡, 银行卡号码, 储蓄卡, 储蓄卡号, 信用卡, 信用卡号, 信用卡号码, 借记卡, 借记卡号,
                    工资卡, 工资卡号, 卡号, 收款卡号, 提现卡号, 付款卡号, 还款卡号, 银联卡, 银联卡号, 绑定卡号, 銀行卡,
                    信用卡號, 打款账号, bank card, bank card no, bank card number, bank card num, card no, card number,
                    card num, credit card, credit card no, credit card number, debit card, pan, acct card, yhk, yhkh,
                    yhkhm, xyk, xykh, kahao, yinhangka, yinhangkahao
                    """)
            .context("""
                    银行, 开户行, 持卡人, 刷卡, 转账, 汇款, 付款, 收款, 还款, 账号, 账户, 银联, 工行, 农行, 建行, 中行,
                    招行, 交行, 支行, 银行账号, 银行帐号, 银行账户, 收款账号, 收款帐号, 收款账户, 付款账号, 付款账户,
                    还款账号, 转入账号, 转出账号, 对方账号, 汇款账号, 工资账号, bank account, account no, account number, visa,
                    mastercard, unionpay, amex, jcb, 万事达, 运通, bank, card
                    """);

    private final EntitySpec spec;
    private final CardIssuers issuers;

    BankCard(Facts facts) {
        issuers = facts.cardIssuers();
        // UnionPay's are in the table, or begin as brands do
        Stream<String> brands =
                IntStream.range(10, 100).mapToObj(String::valueOf).filter(BankCard::isBrand);
        spec = SPEC.triggers(Trigger.digits(13, 19)
                .aloneIf(Stream.concat(issuers.beginnings(), brands).distinct().toArray(String[]::new)));
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        int length = digits.length();
        if (digits.charAt(length - 1) == 'X' || isAlipayUser(digits) || length == 13 && digits.charAt(0) != '4') {
            return;
        }
        boolean known = issuers.isKnown(digits);
        if (length == 14 && !known && !isDinersClub(digits)) {
            return;
        }
        Evidence issuer = known
                ? Evidence.KNOWN_ISSUER
                : isUnionPay(digits) ? Evidence.ISSUER_RANGE : isBrand(digits) ? null : Evidence.UNKNOWN_ISSUER;
        Evidence check = Luhn.isValid(digits) ? Evidence.CHECK_DIGIT : Evidence.CHECK_DIGIT_FAILED;
        Evidence form = form(candidate);
        int start = candidate.start();
        int end = candidate.end();
        if (issuer == null && form == null) {
            sink.report(start, end, check);
        } else if (issuer == null) {
            sink.report(start, end, check, form);
        } else if (form == null) {
            sink.report(start, end, check, issuer);
        } else {
            sink.report(start, end, check, issuer, form);
        }
    }

    /** In fours, or as card brands print it; in one piece says nothing. */
    private static Evidence form(Candidate candidate) {
        int groups = candidate.groups();
        if (groups == 1) {
            return null;
        }
        if (groups == candidate.symbols().length() || candidate.isInCharacters()) {
            return Evidence.CUSTOMARY_FORM;
        }
        boolean fours = true;
        for (int group = 0; group < groups; group++) {
            int size = candidate.groupLength(group);
            fours &= size == 4 || group == groups - 1 && size <= 4;
        }
        boolean brand = candidate.groupLength(0) == 4 && groups == 3 && candidate.groupLength(1) == 6
                || candidate.groupLength(0) == 6 && groups == 2;
        return (fours || brand) && candidate.separator() != '.' ? Evidence.CUSTOMARY_FORM : Evidence.UNUSUAL_FORM;
    }

    private static boolean isUnionPay(CharSequence digits) {
        return digits.length() >= 16
                && (digits.charAt(0) == '6' && digits.charAt(1) == '2'
                        || digits.charAt(0) == '8' && digits.charAt(1) == '1');
    }

    /** Ranges of the other brands, and the domestic ones that begin with 60 and 9. */
    private static boolean isBrand(CharSequence digits) {
        char first = digits.charAt(0);
        char second = digits.charAt(1);
        return first >= '3' && first <= '6'
                || first == '9'
                || first == '2' && second >= '2' && second <= '7'
                || first == '8' && second == '1';
    }

    private static boolean isDinersClub(CharSequence digits) {
        return digits.charAt(0) == '3' && "068".indexOf(digits.charAt(1)) >= 0;
    }

    /** User numbers of Alipay, sixteen digits from 2088 on, pass Luhn like any other number. */
    private static boolean isAlipayUser(CharSequence digits) {
        return digits.length() == 16 && Dates.number(digits, 0, 4) == 2088;
    }
}
