package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Set;

/**
 * 电子邮箱 (RFC 5321): found at the {@code @}. The local part is read as people write it; signs that mail servers allow and programs use
 * as borders ({@code = & / ? |}) end it.
 */
final class Email implements Recognizer {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final String LOCAL_SIGNS = "._%+-~!#$^*'";

    /** Generic top-level domains in common use; two letters are a country's. */
    private static final Set<String> DOMAINS = WordList.of("""
            com, net, org, edu, gov, mil, int, info, biz, name, pro, mobi, asia, tel, xin, top, vip, club, shop, site,
            online, tech, cloud, work, ltd, group, ink, link, wang, fun, icu, live, store, email, company, app, dev, art,
            center, chat, city, cool, design, plus, press, red, ren, run, show, social, space, studio, today, video,
            website, wiki, world, zone, xyz, example, test, local, 中国, 公司, 网络
            """);

    /** Mailboxes of functions, which are not personal. */
    private static final Set<String> ROLES = WordList.of("""
            info, hr, service, services, support, sales, noreply, no-reply, no_reply, donotreply, postmaster, webmaster,
            hostmaster, abuse, contact, kefu, help, marketing, press, privacy, security, office, feedback, jobs, job,
            recruit, zhaopin, hotline
            """);

    private static final EntitySpec SPEC = EntitySpec.of("EMAIL", Category.CONTACT, "电子邮箱", "e-mail address", 70)
            .labels("""
                    电子邮箱, 邮箱, 邮箱地址, 电子邮件, 电子邮件地址, 邮件地址, 邮件, 电邮, 電子郵件, 電郵, 郵箱, email,
                    e-mail, mail, email address, mail address, mailbox, user email, yx, yxdz, dzyx, youxiang
                    """)
            .triggers(Trigger.mark('@'))
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int at = candidate.start();
        int start = localStart(candidate, at);
        if (start == at || isUserInfo(candidate, start, at)) {
            return;
        }
        int end = domainEnd(candidate, at + 1);
        if (end < 0 || end - start > LONGEST || isRemotePath(candidate, end) || isMasked(candidate, start, at)) {
            return;
        }
        int dot = end - 1;
        while (candidate.at(dot) != '.') {
            dot--;
        }
        String domain = Reading.text(candidate, dot + 1, end).toLowerCase(Locale.ROOT);
        boolean known = domain.length() == 2 && Candidate.isLetter(domain.charAt(0)) || DOMAINS.contains(domain);
        boolean role = ROLES.contains(Reading.text(candidate, start, at).toLowerCase(Locale.ROOT));
        Evidence domainEvidence = known ? Evidence.IN_DICTIONARY : Evidence.NOT_IN_DICTIONARY;
        if (candidate.at(start - 1) == '.') {
            sink.report(start, end, domainEvidence, Evidence.MALFORMED);
        } else if (role) {
            sink.report(start, end, domainEvidence, Evidence.ROLE_ACCOUNT);
        } else {
            sink.report(start, end, domainEvidence);
        }
    }

    private static int localStart(Candidate candidate, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL && isLocal(candidate, start - 1)) {
            start--;
        }
        while (start < at
                && !Candidate.isLetter(candidate.at(start))
                && !Candidate.isDigit(candidate.at(start))
                && candidate.at(start) != '_') {
            start++;
        }
        return candidate.at(at - 1) == '.' ? at : start;
    }

    private static boolean isLocal(Candidate candidate, int i) {
        char c = candidate.at(i);
        if (Candidate.isLetter(c) || Candidate.isDigit(c)) {
            return true;
        }
        return LOCAL_SIGNS.indexOf(c) >= 0 && !(c == '.' && candidate.at(i + 1) == '.');
    }

    /** End of a domain of two labels or more whose last one can be a top-level domain; -1 if there is none. */
    private static int domainEnd(Candidate candidate, int from) {
        int end = -1;
        int label = from;
        int i = from;
        int labels = 0;
        while (i <= from + 253) {
            char c = candidate.at(i);
            if (Candidate.isLetter(c) || Candidate.isDigit(c) || c == '-') {
                i++;
                continue;
            }
            if (i == label && c != '.' && labels > 0) {
                int han = hanDomain(candidate, i);
                return han > 0 ? han : end;
            }
            if (i == label || candidate.at(label) == '-' || candidate.at(i - 1) == '-' || i - label > 63) {
                return end;
            }
            labels++;
            if (labels > 1 && isTopLevel(candidate, label, i)) {
                end = i;
            } else if (labels > 1 && c != '.') {
                return end;
            }
            if (c != '.') {
                return end;
            }
            label = ++i;
        }
        return end;
    }

    private static int hanDomain(Candidate candidate, int from) {
        for (int length = 2; length <= 2; length++) {
            if (Candidate.isHan(candidate.at(from)) && DOMAINS.contains(Reading.text(candidate, from, from + length))) {
                return from + length;
            }
        }
        return -1;
    }

    private static boolean isTopLevel(Candidate candidate, int from, int to) {
        if (to - from < 2 || to - from > 24) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Candidate.isLetter(candidate.at(i))) {
                return candidate.at(from) == 'x' && candidate.at(from + 1) == 'n';
            }
        }
        return true;
    }

    /** user:password@host of a URL belongs to {@link UrlUserInfo}; //user@host to nobody. */
    private static boolean isUserInfo(Candidate candidate, int start, int at) {
        int i = start - 1;
        while (i > start - 80 && i >= 0 && UrlUserInfo.isUserInfo(candidate.at(i))) {
            i--;
        }
        return candidate.at(i) == '/' && candidate.at(i - 1) == '/' && candidate.at(i - 2) == ':';
    }

    /** git@host:path */
    private static boolean isRemotePath(Candidate candidate, int end) {
        return candidate.at(end) == ':' && (Candidate.isLetter(candidate.at(end + 1)) || candidate.at(end + 1) == '/');
    }

    private static boolean isMasked(Candidate candidate, int start, int at) {
        for (int i = start; i < at; i++) {
            if (candidate.at(i) == '*') {
                return true;
            }
        }
        return candidate.at(start - 1) == '*';
    }
}
