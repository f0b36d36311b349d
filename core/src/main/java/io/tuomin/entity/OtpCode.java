package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 短信验证码: four to eight digits (or letters and digits) behind the label, or before it: 123456是您的验证码. */
final class OtpCode implements Recognizer {

    private static final String[] WORDS = {
        "验证码",
        "校验码",
        "动态码",
        "动态口令",
        "动态密码",
        "短信验证码",
        "短信码",
        "确认码",
        "激活码",
        "驗證碼",
        "手机验证码",
        "verification code",
        "security code",
        "one time code"
    };

    private static final String IS_YOUR = " is your ";

    /** A space and the digits of a group. */
    private static final int GROUP = 6;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "OTP_CODE", Category.CREDENTIAL, "短信验证码/动态口令", "one-time code", 45)
            .labels("""
                    验证码, 校验码, 动态码, 动态口令, 动态密码, 短信验证码, 短信码, 确认码, 激活码, 驗證碼, 手机验证码,
                    verification code, verify code, sms code, auth code, otp, otp code, one time code, captcha,
                    security code, yzm, dxyzm
                    """)
            .triggers(Trigger.value(), Trigger.word(WORDS))
            .needsLabel()
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() > candidate.start()) {
            before(candidate, sink);
            return;
        }
        int start = candidate.start();
        int end = splitEnd(candidate, start);
        int length = Reading.symbols(candidate, start, end);
        boolean whole = candidate.isField() && end == candidate.length();
        if (length >= 4
                && length <= 8
                && Reading.digits(candidate, start, end) >= (whole ? 1 : Math.max(2, length / 2))
                && isApart(candidate, start, end)
                && !isInRow(candidate, end)) {
            sink.report(start, end);
        }
    }

    /** 12345 67890 12345 67890: whether more groups of digits follow, as in the check code of an invoice. */
    private static boolean isInRow(Candidate candidate, int end) {
        int second = digitsEnd(candidate, end);
        return second > end && digitsEnd(candidate, second) > second;
    }

    /** End of five digits behind a space, or the offset itself. */
    private static int digitsEnd(Candidate candidate, int offset) {
        int end = candidate.at(offset) == ' ' ? offset + 1 : offset;
        while (end - offset < GROUP && Candidate.isDigit(candidate.at(end))) {
            end++;
        }
        return end - offset == GROUP && !Candidate.isDigit(candidate.at(end)) ? end : offset;
    }

    /** End of a token, of 123 456 or of G-123456. */
    private static int splitEnd(Candidate candidate, int start) {
        int end = Reading.tokenEnd(candidate, start, "");
        if (end - start == 1 && isSpaced(candidate, start)) {
            return spacedEnd(candidate, start);
        }
        char sign = candidate.at(end);
        boolean halved = (sign == ' ' || sign == '-') && isThreeDigits(candidate, start, end);
        boolean prefixed = sign == '-' && end - start == 1 && Candidate.isLetter(candidate.at(start));
        if (!halved && !prefixed) {
            return end;
        }
        int next = Reading.tokenEnd(candidate, end + 1, "");
        boolean fits = halved
                ? isThreeDigits(candidate, end + 1, next)
                : Reading.digits(candidate, end + 1, next) == next - end - 1;
        return fits ? next : end;
    }

    /** 8 3 9 2 0 1 */
    private static boolean isSpaced(Candidate candidate, int start) {
        return Candidate.isDigit(candidate.at(start))
                && candidate.at(start + 1) == ' '
                && Candidate.isDigit(candidate.at(start + 2))
                && candidate.at(start + 3) == ' ';
    }

    private static int spacedEnd(Candidate candidate, int start) {
        int end = start + 1;
        while (end - start < 15 && candidate.at(end) == ' ' && Candidate.isDigit(candidate.at(end + 1))) {
            end += 2;
        }
        return end;
    }

    private static boolean isThreeDigits(Candidate candidate, int start, int end) {
        return end - start == 3 && Reading.digits(candidate, start, end) == 3;
    }

    private static void before(Candidate candidate, FindingSink sink) {
        int end = behindCode(candidate);
        int steps = end < candidate.start() ? 1 : 0;
        while (end > 0 && steps++ < 12 && "是为您你的本次登录注册身份【[( 此条短信手机动态]".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (Candidate.isDigit(candidate.at(start - 1))) {
            start--;
        }
        boolean lettered = candidate.at(start - 1) == '-'
                && Candidate.isLetter(candidate.at(start - 2))
                && !Candidate.isLetter(candidate.at(start - 3));
        start -= lettered ? 2 : 0; // G-123456
        if (steps > 1 && end - start >= 4 && end - start <= 8 && isApart(candidate, start, end)) {
            sink.report(start, end);
        }
    }

    /** Where " is your " begins that ends where the candidate begins; else the start of the candidate. */
    private static int behindCode(Candidate candidate) {
        int start = Math.max(0, candidate.start() - IS_YOUR.length());
        return Reading.text(candidate, start, candidate.start()).equals(IS_YOUR) ? start : candidate.start();
    }

    private static boolean isApart(Candidate candidate, int start, int end) {
        char before = candidate.at(start - 1);
        char behind = candidate.at(end);
        return !Candidate.isLetter(before)
                && !Candidate.isDigit(before)
                && before != '.'
                && before != '*'
                && before != '-'
                && behind != '*'
                && behind != '-'
                && !(behind == '.' && Candidate.isDigit(candidate.at(end + 1)));
    }
}
