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
    /** So much of a token is read; the rest of it is of the same kind. */
    private static final int LONGEST_TOKEN = 256;

    /** Signs in a secret behind a label. */
    private static final String OF_VALUE = "_-./+=~%";

    /** A prefix as short as this (sk-, hf_) says something before a long token only. */
    private static final int SHORT_PREFIX = 3;

    /** A token behind a label is as long as this; one that is plainly given as a literal may be shorter. */
    private static final int SHORTEST = 16;

    private static final int SHORTEST_GIVEN = 6;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "API_SECRET", Category.CREDENTIAL, "接口密钥/访问令牌", "API secret or access token", 60)
            .labels("""
                    密钥, 私钥, 秘钥, 访问令牌, 令牌, 接口密钥, api key, apikey, api secret, app secret, appsecret,
                    app key, secret, secret key, secretkey, secret id, access key, accesskey, access key id,
                    access key secret, accesskeysecret, access token, accesstoken, auth token, refresh token, bearer,
                    authorization, private key, client secret, aws secret access key, session token, sign key,
                    encrypt key, token, x api key, x auth token, account key, shared access key, signature, sig,
                    session id, jsessionid, phpsessid, cookie, set cookie
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
                            "SG.",
                            "hooks",
                            "webhook",
                            "hook"))
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
        } else if ((candidate.at(candidate.end() - 1) | 0x20) == 'k' || candidate.at(candidate.end() - 1) == 's') {
            webhook(candidate, sink);
        } else if (candidate.at(candidate.start()) == 'e') {
            webToken(candidate, sink);
        } else {
            prefixed(candidate, sink);
        }
    }

    /** The address of a chat robot is its secret: hooks.slack.com/services/…, webhook/send?key=…, bot/v2/hook/…. */
    private static void webhook(Candidate candidate, FindingSink sink) {
        int start = candidate.end();
        start += follows(candidate, start, ".slack.com/services/")
                ? 20
                : follows(candidate, start, "/send?key=") ? 10 : 0;
        start += start == candidate.end() && candidate.at(candidate.start()) == 'h' && candidate.at(start) == '/'
                ? 1
                : 0;
        int end = candidate.runEnd(Candidate.Run.TOKEN, start);
        if (start > candidate.end() && end - start >= 24 && Reading.digits(candidate, start, start + 24) > 0) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        }
    }

    private static boolean follows(Candidate candidate, int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (candidate.at(from + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A JSON Web Token (RFC 7519): three parts in Base64 for URLs, with dots between; the first is an object in JSON. */
    private static void webToken(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int payload = partEnd(candidate, start);
        int signature = candidate.at(payload) == '.' ? partEnd(candidate, payload + 1) : payload;
        int end = candidate.at(signature) == '.' && signature > payload ? partEnd(candidate, signature + 1) : signature;
        if (!isJoined(candidate, start) && end > signature && candidate.at(end) != '.' && end - start >= 40) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        }
    }

    private static int partEnd(Candidate candidate, int from) {
        int i = from;
        while (Candidate.isLetter(candidate.at(i))
                || Candidate.isDigit(candidate.at(i))
                || candidate.at(i) == '-'
                || candidate.at(i) == '_') {
            i++;
        }
        return i;
    }

    private static boolean isJoined(Candidate candidate, int start) {
        char before = candidate.at(start - 1);
        boolean user = before == '/' && candidate.at(start - 2) == '/'; // https://TOKEN@host
        return before == '_' || before == '/' && !user || before == '+' || before == '-';
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
        if (isJoined(candidate, start)) {
            return;
        }
        int end = tokenEnd(candidate, start, candidate.at(start) == 'S' ? "_-." : "_-");
        int length = end - start;
        boolean accessKey = candidate.at(start) == 'A' && candidate.at(start + 1) != 'I' || candidate.at(start) == 'L';
        boolean fits = accessKey
                ? length >= 16 && length <= 40 && isUpperOrMixed(candidate, start, end)
                : length >= (candidate.end() - start <= SHORT_PREFIX ? 32 : 20);
        boolean gitLab = candidate.at(start) == 'g' && candidate.at(start + 1) == 'l' && length >= 25;
        if (fits && (gitLab || Reading.digits(candidate, start, Math.min(end, start + LONGEST_TOKEN)) > 0)) {
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

    /** In a named field all that is no placeholder; in text a token with letters and digits behind a label. Bearer and Basic are skipped. */
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
        if (candidate.isField()) {
            field(candidate, sink, start);
            return;
        }
        int end = valueEnd(candidate, start);
        int read = Math.min(end, start + LONGEST_TOKEN);
        int digits = Reading.digits(candidate, start, read);
        int symbols = Reading.symbols(candidate, start, read);
        boolean dashed = hasDash(candidate, start, read);
        boolean given = isGiven(candidate, start, end) && !dashed;
        int fewest = end - start >= 32 && !dashed ? 1 : 2;
        if (end - start >= (given ? SHORTEST_GIVEN : SHORTEST)
                && digits >= (given ? 1 : fewest)
                && symbols > digits
                && !(candidate.at(start) == '0' && candidate.at(start + 1) == 'x')
                && candidate.at(end) != '('
                && candidate.at(end) != '*') {
            sink.report(start, end);
        }
    }

    private static void field(Candidate candidate, FindingSink sink, int start) {
        int end = candidate.length();
        while (end > start && candidate.at(end - 1) <= ' ') {
            end--;
        }
        boolean count = end - start < SHORTEST_GIVEN
                && Reading.digits(candidate, start, end) == end - start; // max_tokens: 4096
        if (end > start && !count && !Placeholder.is(candidate, start, end)) {
            sink.report(start, end);
        }
    }

    /** secretKey="abcd1234", DB_SECRET=abcd1234: a literal, and no expression. */
    private static boolean isGiven(Candidate candidate, int start, int end) {
        char before = candidate.at(start - 1);
        boolean quoted = (before == '"' || before == '\'') && candidate.at(end) == before;
        char last = candidate.at(start - 2);
        boolean constant = before == '=' && last >= 'A' && last <= 'Z';
        return quoted || constant;
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

    /** The end of a secret behind a label: codes of signs are part of it, unless that behind the label is one as well. */
    private static int valueEnd(Candidate candidate, int start) {
        boolean codes = !Reading.isAmongCodes(candidate, start);
        int end = tokenEnd(candidate, start, OF_VALUE);
        int behind = Reading.behindCode(candidate, end);
        while (codes && end - start < LONGEST_TOKEN && behind > end) {
            end = tokenEnd(candidate, behind, OF_VALUE);
            behind = Reading.behindCode(candidate, end);
        }
        return end;
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
        if (i - from == LONGEST_TOKEN) {
            return candidate.runEnd(Candidate.Run.TOKEN, i);
        }
        while (i > from && candidate.at(i - 1) == '.') {
            i--;
        }
        return i;
    }
}
