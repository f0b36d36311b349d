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
 * 口令: whatever stands behind the label, up to a space or a quote; between quotes, all of it; in a field of that name, the
 * whole value. What length it has must not be told from the outside.
 */
final class Password implements Recognizer {

    private static final int LONGEST = 128;

    private static final String QUOTES = "\"'`";

    private static final int SHORTEST = 4;

    private static final int LONGEST_NAME = 24;

    /** Units of a sign that is written as its code. */
    private static final int CODE = 3;

    private static final Set<String> SETTINGS = WordList.of("requirepass, masterauth");

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
                    old password, new password, db password, dlmm, yhmm, mima, pass, pin, pgpassword, requirepass, masterauth
                    """)
            .triggers(Trigger.value(), Trigger.word("mysql", "mysqldump", "mysqladmin", "sshpass", "curl"))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() > candidate.start()) {
            CommandLine.recognize(candidate, sink);
        } else if (candidate.isField()) {
            field(candidate, sink);
        } else {
            text(candidate, sink);
        }
    }

    /** The whole value of a named field. */
    private static void field(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = fieldEnd(candidate);
        if (end > start && !Placeholder.is(candidate, start, end) && !isPlaceholder(candidate, start, end)) {
            sink.report(start, end);
        }
    }

    private static void text(Candidate candidate, FindingSink sink) {
        int start = attributeValue(candidate, candidate.start());
        if (start < 0 || !isNamed(candidate, start)) {
            return;
        }
        int word = wordEnd(candidate, start);
        int end = Math.max(word, quotedEnd(candidate, start));
        if (end - start >= least(candidate, start, end)
                && (candidate.isIntroduced() || isSetting(candidate, start) || isNoWord(candidate, start, word))
                && !Placeholder.isMasked(candidate, start, end)
                && !isPlaceholder(candidate, start, word)) {
            sink.report(start, end);
        }
    }

    /** As short as a value may be: DB_PASS=a, password=a;b, password: abcd. */
    private static int least(Candidate candidate, int start, int end) {
        if (candidate.at(start - 1) != '=') {
            return SHORTEST;
        }
        char before = candidate.at(start - 2);
        boolean constant = before >= 'A' && before <= 'Z';
        return constant
                ? 1
                : end - start < SHORTEST && Reading.symbols(candidate, start, end) == end - start ? SHORTEST : 3;
    }

    /** {@code pass} and {@code pin} name a password where they are given a value, and not in PASS: 12 tests. */
    private static boolean isNamed(Candidate candidate, int start) {
        int end = labelEnd(candidate, start);
        int letter = end - 1;
        while (end - letter <= 4 && Candidate.isLetter(candidate.at(letter))) {
            letter--;
        }
        String label = Reading.text(candidate, letter + 1, end).toLowerCase(Locale.ROOT);
        if (Candidate.isLetter(candidate.at(letter)) || !label.equals("pass") && !label.equals("pin")) {
            return true;
        }
        return candidate.at(letter) == '/' || candidate.at(end) == '=' && !Candidate.isDigit(candidate.at(start));
    }

    /** requirepass foobared: the line of a configuration file. */
    private static boolean isSetting(Candidate candidate, int start) {
        int end = labelEnd(candidate, start);
        return candidate.at(end) == ' '
                && end == start - 1
                && SETTINGS.contains(Reading.text(candidate, Math.max(0, end - 11), end)
                        .trim()
                        .toLowerCase(Locale.ROOT));
    }

    /** Where the label of a value ends, a few signs before it. */
    private static int labelEnd(Candidate candidate, int start) {
        int end = start;
        while (start - end < 8 && !Candidate.isLetter(candidate.at(end - 1))) {
            end--;
        }
        return end;
    }

    /** 密码abc123, password is hunter22; but not password is required. */
    private static boolean isNoWord(Candidate candidate, int start, int end) {
        boolean apart = candidate.at(start - 1) == ' ' || Candidate.isHan(candidate.at(start - 1));
        return Candidate.isDigit(candidate.at(start))
                || apart && end - start >= 6 && Reading.digits(candidate, start, Math.min(end, start + LONGEST)) > 0;
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

    /** Up to a space or a sign that separates values; of admin / 123456, both. */
    private static int wordEnd(Candidate candidate, int start) {
        int end = partsEnd(candidate, start);
        if (end > start
                && candidate.at(end) == ' '
                && candidate.at(end + 1) == '/'
                && candidate.at(end + 2) == ' '
                && !isName(candidate, end + 3)) {
            end = partsEnd(candidate, end + 3);
        }
        while (end > start && ".)]}>".indexOf(candidate.at(end - 1)) >= 0 && !isCoded(candidate, end - 1)) {
            end--;
        }
        return end;
    }

    private static int partsEnd(Candidate candidate, int start) {
        boolean codes = !Reading.isAmongCodes(candidate, start);
        int end = start;
        int next = behindPart(candidate, start, start, codes);
        while (end - start < LONGEST && next > end) {
            end = next;
            next = behindPart(candidate, start, end, codes);
        }
        return end - start < LONGEST ? end : candidate.runEnd(Candidate.Run.WORD, end);
    }

    /** Behind the character of a password that begins at an offset, or behind the code of a sign; the offset itself if it is of none. */
    private static int behindPart(Candidate candidate, int start, int i, boolean codes) {
        int code = codes ? Reading.behindCode(candidate, i) : i;
        if (code > i) {
            return code;
        }
        boolean line = i > start && candidate.at(i - 1) == '\\' && candidate.at(i) == Candidate.INVISIBLE; // ab\n12cd
        return line || isPart(candidate, i) || i > start && isInside(candidate, i) ? i + 1 : i;
    }

    /** Whether a character is part of a password; a bracket that opens before Chinese characters is that of a remark. */
    private static boolean isPart(Candidate candidate, int i) {
        char c = candidate.at(i);
        return Candidate.Run.WORD.has(c) && !(c == '(' && Candidate.isHan(candidate.at(i + 1)));
    }

    /** Whether a comma or a semicolon is part of a password, and not before the next name or number: p@ss,w0rd, but not a;timeout=3. */
    private static boolean isInside(Candidate candidate, int i) {
        char next = candidate.at(i + 1);
        boolean sign = candidate.at(i) == ',' || candidate.at(i) == ';';
        return sign && Candidate.isLetter(next) && !isName(candidate, i + 1);
    }

    /** Whether a name with its colon or equals sign stands here, or a Chinese word that begins with letters: WiFi密码是…, A座3楼. */
    private static boolean isName(Candidate candidate, int start) {
        int end = start;
        while (end - start < LONGEST_NAME && (Candidate.isLetter(candidate.at(end)) || candidate.at(end) == '_')) {
            end++;
        }
        if (Candidate.isHan(candidate.at(end))) {
            boolean single = end == start + 1 && candidate.at(start - 1) == ',';
            return single || candidate.nextLabel(start) <= end || isName(candidate, start, end);
        }
        return candidate.at(end) == '=' || candidate.at(end) == ':' || end - start == LONGEST_NAME;
    }

    /** Whether a name that goes on in Chinese from an offset on has its colon: Admin后台：…. */
    private static boolean isName(Candidate candidate, int start, int from) {
        char sign = candidate.at(Reading.hanEnd(candidate, from, LONGEST_NAME - (from - start)));
        return sign == '=' || sign == ':';
    }

    /** Where the quote that opens right before a value is closed, on the same line; the start if none opens or it stays open. */
    private static int quotedEnd(Candidate candidate, int start) {
        char quote = candidate.at(start - 1);
        boolean coded = isCoded(candidate, start - 1);
        if (QUOTES.indexOf(quote) < 0 || behindPart(candidate, start, start, !coded) == start) {
            return start;
        }
        boolean escaped = candidate.at(start - 2) == '\\';
        int end = start;
        while (candidate.at(end) >= ' '
                && !(candidate.at(end) == quote // the next label's quote ends it: each unit is read once
                        && isCoded(candidate, end) == coded)) {
            end += candidate.at(end) == '\\' && !escaped && candidate.at(end + 1) == quote ? 2 : 1;
        }
        if (candidate.at(end) != quote) {
            return start;
        }
        return Reading.isCode(candidate, end - CODE + 1)
                ? end - CODE + 1
                : escaped && candidate.at(end - 1) == '\\' ? end - 1 : end;
    }

    private static boolean isCoded(Candidate candidate, int sign) {
        return Reading.isCode(candidate, sign - CODE + 1) || candidate.isEscaped(sign);
    }

    /** {0}, {{ password }}, ${PASSWORD}; but neither {noop}password nor ${PASSWORD:password}. */
    private static boolean isBraced(Candidate candidate, int start, int end) {
        for (int i = start; i < Math.min(end - 1, start + LONGEST); i++) {
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
