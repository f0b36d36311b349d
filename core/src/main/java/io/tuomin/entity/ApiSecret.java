package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;

/**
 * 接口密钥/访问令牌: private keys in PEM, access keys of cloud providers and code hosts by their prefixes, JSON Web Tokens, and what a label
 * such as {@code secret_key} names. A secret, not personal information.
 */
final class ApiSecret implements Recognizer {

    private static final int LONGEST_KEY = 16_384;
    private static final int LONGEST_TOKEN = 2_048;

    /** A prefix as short as this (sk-, hf_) says something before a long token only. */
    private static final int SHORT_PREFIX = 3;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "API_SECRET", Category.CREDENTIAL, "接口密钥/访问令牌", "API secret or access token", 60)
            .labels("""
                    密钥, 私钥, 秘钥, 访问令牌, 令牌, 接口密钥, api key, apikey, api secret, app secret, appsecret,
                    app key, secret, secret key, secretkey, secret id, access key, accesskey, access key id,
                    access key secret, accesskeysecret, access token, accesstoken, auth token, refresh token, bearer,
                    authorization, private key, client secret, aws secret access key, session token, sign key,
                    encrypt key, token, x api key, x auth token
                    """)
            .triggers(
                    Trigger.value(),
                    Trigger.word("private key"),
                    Trigger.prefix(
                            "AKIA",
                            "ASIA",
                            "LTAI",
                            "AKID",
                            "AKTP",
                            "ghp_",
                            "gho_",
                            "ghu_",
                            "ghs_",
                            "ghr_",
                            "github_pat_",
                            "glpat",
                            "xoxb",
                            "xoxp",
                            "xoxa",
                            "xoxr",
                            "AIza",
                            "sk-",
                            "sk_live_",
                            "rk_live_",
                            "eyJ",
                            "npm_",
                            "hf_",
                            "SG."))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() == candidate.start()) {
            labelled(candidate, sink);
        } else if ((candidate.at(candidate.start()) | 0x20) == 'p' && candidate.at(candidate.end()) == '-') {
            pem(candidate, sink);
        } else {
            prefixed(candidate, sink);
        }
    }

    /** -----BEGIN … PRIVATE KEY----- to -----END … PRIVATE KEY-----, or, if it is cut off, to the next beginning or the end of the text. */
    private static void pem(Candidate candidate, FindingSink sink) {
        int begin = candidate.start();
        int least = Math.max(0, begin - 40);
        while (begin > least && !isBegin(candidate, begin)) {
            begin--;
        }
        if (!isBegin(candidate, begin)) {
            return;
        }
        while (candidate.at(begin - 1) == '-') {
            begin--;
        }
        int limit = Math.min(candidate.length(), begin + LONGEST_KEY);
        int end = candidate.end();
        while (end < limit
                && !isBegin(candidate, end)
                && !(candidate.at(end) == 'E'
                        && candidate.at(end + 1) == 'N'
                        && candidate.at(end + 2) == 'D'
                        && candidate.at(end - 1) == '-')) {
            end++;
        }
        limit = isBegin(candidate, end) ? end : limit;
        while (end < limit
                && candidate.at(end) != '\n'
                && !(candidate.at(end) == '-' && candidate.at(end - 1) == 'Y')) {
            end++;
        }
        while (end < limit && candidate.at(end) == '-') {
            end++;
        }
        sink.report(begin, end, Evidence.DISTINCTIVE_FORM, Evidence.CUSTOMARY_FORM);
    }

    private static boolean isBegin(Candidate candidate, int i) {
        return candidate.at(i) == 'B'
                && candidate.at(i + 1) == 'E'
                && candidate.at(i + 2) == 'G'
                && candidate.at(i + 3) == 'I'
                && candidate.at(i + 4) == 'N'
                && candidate.at(i - 1) == '-';
    }

    private static void prefixed(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        char before = candidate.at(start - 1);
        boolean user = before == '/' && candidate.at(start - 2) == '/'; // https://TOKEN@host
        if (before == '_' || before == '/' && !user || before == '+' || before == '-') {
            return;
        }
        boolean jwt = candidate.at(start) == 'e';
        int end = tokenEnd(candidate, start, jwt || candidate.at(start) == 'S' ? "_-." : "_-");
        int length = end - start;
        boolean accessKey = candidate.at(start) == 'A' && candidate.at(start + 1) != 'I' || candidate.at(start) == 'L';
        boolean fits = accessKey
                ? length >= 16 && length <= 40 && isUpperOrMixed(candidate, start, end)
                : jwt
                        ? length >= 40 && dots(candidate, start, end) == 2
                        : length >= (candidate.end() - start <= SHORT_PREFIX ? 32 : 20);
        if (fits && Reading.digits(candidate, start, end) > 0) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        }
    }

    private static boolean isUpperOrMixed(Candidate candidate, int start, int end) {
        for (int i = start; i < end; i++) {
            if (candidate.at(i) == '_' || candidate.at(i) == '-') {
                return false;
            }
        }
        return true;
    }

    private static int dots(Candidate candidate, int start, int end) {
        int dots = 0;
        for (int i = start; i < end; i++) {
            dots += candidate.at(i) == '.' ? 1 : 0;
        }
        return dots;
    }

    /** A long token with letters and digits behind a label; Bearer and Basic are skipped. */
    private static void labelled(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        if (!candidate.isIntroduced() && !isScheme(candidate, start) && !Candidate.isHan(candidate.at(start - 1))) {
            return;
        }
        if (isScheme(candidate, start)) {
            start = Reading.tokenEnd(candidate, start, "");
            while (candidate.at(start) == ' ') {
                start++;
            }
        }
        int end = tokenEnd(candidate, start, "_-./+=~");
        int digits = Reading.digits(candidate, start, end);
        int symbols = Reading.symbols(candidate, start, end);
        boolean whole = candidate.isField() && end == candidate.length();
        int fewest = whole || end - start >= 32 && !hasDash(candidate, start, end) ? 1 : 2;
        if (end - start >= (whole ? 8 : 16)
                && digits >= fewest
                && symbols > digits
                && candidate.at(end) != '('
                && candidate.at(end) != '*') {
            sink.report(start, end);
        }
    }

    /** Words joined by dashes are names. */
    private static boolean hasDash(Candidate candidate, int start, int end) {
        int i = start;
        while (i < end && candidate.at(i) != '-') {
            i++;
        }
        return i < end;
    }

    private static boolean isScheme(Candidate candidate, int start) {
        int end = Reading.tokenEnd(candidate, start, "");
        String word = end - start > 8 ? "" : Reading.text(candidate, start, end).toLowerCase(Locale.ROOT);
        return word.equals("bearer") || word.equals("basic");
    }

    private static int tokenEnd(Candidate candidate, int from, String more) {
        int i = from;
        while (i - from < LONGEST_TOKEN) {
            char c = candidate.at(i);
            if (!Candidate.isLetter(c) && !Candidate.isDigit(c) && (c == 0 || more.indexOf(c) < 0)) {
                break;
            }
            i++;
        }
        while (i > from && candidate.at(i - 1) == '.') {
            i--;
        }
        return i;
    }
}
