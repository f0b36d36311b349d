package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Set;

/**
 * 口令: whatever stands behind the label, up to a space, a quote or a comma; between quotes, all of it; in a field of that name, the
 * whole value. What length it has must not be told from the outside.
 */
final class Password implements Recognizer {

    private static final int LONGEST = 128;

    private static final String QUOTES = "\"'`";

    private static final String MASKS = "*·\u200B";

    /** Words that stand behind the label in prose and in code. */
    private static final Set<String> WORDS = WordList.of("""
            null, none, true, false, undefined, empty, string, varchar, char, text, required, optional, error, invalid,
            incorrect, wrong, for, not, reset, must, should, input, password, passwd, pwd, type, field, hash, expired, auth,
            authentication, from, and, you, your, redacted, masked, hidden, filtered, omitted, xxxx, xxxxxx, xxxxxxxx,
            sha256, sha512, aes128, aes256, base64
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
        int start = candidate.isField() ? candidate.start() : attributeValue(candidate, candidate.start());
        if (start < 0) {
            return;
        }
        int word = candidate.isField() ? fieldEnd(candidate) : wordEnd(candidate, start);
        int end = Math.max(word, candidate.isField() ? word : quotedEnd(candidate, start));
        int least = candidate.isField() ? 1 : 4;
        if (end - start >= least
                && (candidate.isIntroduced() || isNoWord(candidate, start, word))
                && !isMasked(candidate, start, end)
                && !isPlaceholder(candidate, start, word)) {
            sink.report(start, end);
        }
    }

    /** 密码abc123, password is hunter22; but not password is required. */
    private static boolean isNoWord(Candidate candidate, int start, int end) {
        boolean apart = candidate.at(start - 1) == ' ' || Candidate.isHan(candidate.at(start - 1));
        return Candidate.isDigit(candidate.at(start))
                || apart && end - start >= 6 && Reading.digits(candidate, start, end) > 0;
    }

    /** Behind {@code value="}, -1 at any other attribute: {@code <input type="password" name="…" value="…">}. */
    private static int attributeValue(Candidate candidate, int start) {
        int end = start;
        while (end - start < LONGEST && Candidate.isLetter(candidate.at(end))) {
            end++;
        }
        if (end == start || candidate.at(end) != '=' || QUOTES.indexOf(candidate.at(end + 1)) < 0) {
            return start;
        }
        return Reading.text(candidate, start, end).equalsIgnoreCase("value") ? end + 2 : -1;
    }

    private static int fieldEnd(Candidate candidate) {
        int end = candidate.length();
        while (end > candidate.start() && candidate.at(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static int wordEnd(Candidate candidate, int start) {
        int end = start;
        while (end - start < LONGEST && isPart(candidate.at(end))) {
            end++;
        }
        while (end > start && ".)]}>".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7F && ",;&<|".indexOf(c) < 0 && QUOTES.indexOf(c) < 0;
    }

    /** Where the quote that opens right before a value is closed, on the same line; the start if none opens or it stays open. */
    private static int quotedEnd(Candidate candidate, int start) {
        char quote = candidate.at(start - 1);
        if (QUOTES.indexOf(quote) < 0 || !isPart(candidate.at(start))) {
            return start;
        }
        int end = start;
        while (end - start < LONGEST && candidate.at(end) >= ' ' && candidate.at(end) != quote) {
            end++;
        }
        boolean escaped = candidate.at(end - 1) == '\\' && candidate.at(start - 2) == '\\';
        return candidate.at(end) != quote ? start : escaped ? end - 1 : end;
    }

    private static boolean isMasked(Candidate candidate, int start, int end) {
        int i = start;
        while (i < end && MASKS.indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i == end;
    }

    /** {0}, {{ password }}, ${PASSWORD}; but neither {noop}password nor ${PASSWORD:password}. */
    private static boolean isBraced(Candidate candidate, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            if (candidate.at(i) == ':') {
                return false;
            }
        }
        int first = candidate.at(start) == '$' ? start + 1 : start;
        int left = candidate.at(first) == '{' ? first : first - 1;
        while (candidate.at(left) == ' ') {
            left--;
        }
        int right = candidate.at(end - 1) == '}' ? end - 1 : end;
        while (candidate.at(right) == ' ') {
            right++;
        }
        return candidate.at(left) == '{' && candidate.at(right) == '}';
    }

    /** Something that stands for a password, or a word of the sentence. In a field there are no sentences. */
    private static boolean isPlaceholder(Candidate candidate, int start, int end) {
        String word =
                Reading.text(candidate, start, Math.min(end, start + LONGEST)).toLowerCase(Locale.ROOT);
        if (isBraced(candidate, start, end) || WORDS.contains(word)) {
            return true;
        }
        if (candidate.isField()) {
            return false;
        }
        char first = word.isEmpty() ? Candidate.OUTSIDE : word.charAt(0);
        return first == '*'
                || first == '%' && word.length() <= 3 // %s
                || candidate.at(start - 1) == '/' // PWD=/home/user: the working directory
                || "([".indexOf(candidate.at(end - 1)) >= 0 // password = os.getenv("…")
                || WORDS.contains(word.substring(word.lastIndexOf('.') + 1)); // password = dto.password
    }
}
