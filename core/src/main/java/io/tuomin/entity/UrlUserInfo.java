package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 账号口令 in a URL: {@code scheme://user:password@host} (RFC 3986, 3.2.1). The finding is user and password, up to the last at sign:
 * people forget to escape the one in a password.
 */
final class UrlUserInfo implements Recognizer {

    /** At signs in a password that are not read as the beginning of the host. */
    private static final int MOST_AT_SIGNS = 4;

    private static final EntitySpec SPEC = EntitySpec.of(
                    "URL_USERINFO", Category.CREDENTIAL, "URL 内嵌账号口令", "credentials in a URL", 85)
            .triggers(Trigger.mark('@'))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int at = candidate.start();
        int colon = -1;
        int i = at - 1;
        int atSigns = 0;
        boolean code = Reading.isCode(candidate, i - 2);
        while (i >= 0 && atSigns <= MOST_AT_SIGNS && (code || isUserInfo(candidate, i) || candidate.at(i) == '@')) {
            atSigns += candidate.at(i) == '@' ? 1 : 0;
            if (candidate.at(i) == ':' && !code) {
                colon = i;
            }
            i -= code ? 3 : 1; // the code of a sign is part of a password
            code = Reading.isCode(candidate, i - 2);
        }
        boolean url = candidate.at(i) == '/' && candidate.at(i - 1) == '/' && candidate.at(i - 2) == ':';
        char host = candidate.at(at + 1);
        if (url
                && colon > i
                && (Candidate.isLetter(host) || Candidate.isDigit(host) || host == '[')
                && !isMasked(candidate, colon + 1, at)) {
            sink.report(i + 1, at, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** user:*****@, and user:xxxxx@, which Go writes. */
    private static boolean isMasked(Candidate candidate, int start, int end) {
        int i = start;
        while (i < end && (candidate.at(i) == '*' || candidate.at(i) == 'x')) {
            i++;
        }
        return i == end && i > start;
    }

    private static boolean isUserInfo(Candidate candidate, int i) {
        return isUserInfo(candidate.at(i)) || Reading.isForeign(candidate, i);
    }

    static boolean isUserInfo(char c) {
        return Candidate.isLetter(c) || Candidate.isDigit(c) || "-._~%!$&'()*+,;=:".indexOf(c) >= 0;
    }
}
