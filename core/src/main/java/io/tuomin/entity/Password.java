package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Set;

/** 口令: whatever stands behind the label, up to a space, a quote or a comma. What length it has must not be told from the outside. */
final class Password implements Recognizer {

    private static final int LONGEST = 128;

    /** Words that stand behind the label in prose and in code. */
    private static final Set<String> WORDS = WordList.of("""
            null, none, true, false, undefined, empty, string, varchar, char, text, required, optional, error, invalid,
            incorrect, wrong, for, not, reset, must, should, input, password, pwd, type, field, hash, expired, auth,
            authentication, from, and, you, your
            """);

    private static final EntitySpec SPEC = EntitySpec.of("PASSWORD", Category.CREDENTIAL, "登录口令", "password", 50)
            .labels("""
                    密码, 登录密码, 登陆密码, 用户密码, 口令, 支付密码, 交易密码, 查询密码, 取款密码, 初始密码, 默认密码,
                    账户密码, 账号密码, 锁屏密码, 开机密码, 解锁密码, wifi密码, 邮箱密码, 密碼, password, passwd, pwd,
                    passphrase, pass word, user password, login password, user pwd, login pwd, pay password,
                    old password, new password, db password, dlmm, yhmm, mima
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
        if (!candidate.isIntroduced() && !Candidate.isDigit(candidate.at(start))) {
            return;
        }
        int end = start;
        boolean masked = true;
        while (end < candidate.length() && end - start < LONGEST && isPart(candidate.at(end))) {
            masked &= candidate.at(end) == '*' || candidate.at(end) == Candidate.INVISIBLE;
            end++;
        }
        while (end > start && !candidate.isField() && ".!?)]}>".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        int least = candidate.isField() ? 1 : 4;
        if (masked || end - start < least || isPlaceholder(candidate, start, end)) {
            return;
        }
        sink.report(start, end);
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7F && "\"'`,;&<|".indexOf(c) < 0;
    }

    /** ${password}, {0}, %s, [REDACTED], or a word of the sentence. */
    private static boolean isPlaceholder(Candidate candidate, int start, int end) {
        char first = candidate.at(start);
        if (first == '{'
                || first == '%' && end - start <= 3
                || first == '$' && candidate.at(start + 1) == '{'
                || first == '*') {
            return true;
        }
        if (candidate.at(start - 1) == '/' && !candidate.isField()) {
            return true; // PWD=/home/user: the working directory
        }
        return end - start < 16
                && WORDS.contains(Reading.text(candidate, start, end).toLowerCase(Locale.ROOT));
    }
}
