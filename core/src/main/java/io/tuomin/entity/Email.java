package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
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
    private static final int LONGEST_HAN = 20;
    private static final CharacterSet LOCAL_SIGNS = CharacterSet.of("._%+-~!#$^*'");

    /** Generic top-level domains in common use; two letters are a country's. */
    private static final Set<String> DOMAINS = WordList.of("""
            com, net, org, edu, gov, mil, int, info, biz, name, pro, mobi, asia, tel, xin, top, vip, club, shop, site,
            online, tech, cloud, work, ltd, group, ink, link, wang, fun, icu, live, store, email, company, app, dev, art,
            center, chat, city, cool, design, plus, press, red, ren, run, show, social, space, studio, today, video,
            website, wiki, world, zone, xyz, example, test, local, 中国, 公司, 网络
            """);

    /** Endings of files and of systemd units, which no domain has: logo@2x.png, getty@tty1.service. */
    private static final Set<String> FILES = WordList.of("""
            service, socket, timer, mount, automount, scope, slice, device, swap, png, jpg, jpeg, gif, svg, webp, bmp, ico,
            html, htm, css, json, xml, java, class, jar, war, txt, log, conf, yaml, yml, csv, doc, docx, xls, xlsx, pdf,
            exe, dll, tar, rar, mp3, mp4
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
        while (end > 0 && candidate.at(end - 1) == Candidate.INVISIBLE) {
            end--;
        }
        if (end < 0 || isMasked(candidate, start, at)) {
            return;
        }
        boolean tooLong = at - start > LONGEST_LOCAL;
        String mailbox = tooLong ? "" : Reading.text(candidate, start, at).toLowerCase(Locale.ROOT);
        if (isRemotePath(candidate, mailbox, end)) {
            return;
        }
        int dot = end - 1;
        while (candidate.at(dot) != '.') {
            dot--;
        }
        String domain = Reading.text(candidate, dot + 1, end).toLowerCase(Locale.ROOT);
        if (FILES.contains(domain)) {
            return;
        }
        boolean known = domain.length() == 2 && Candidate.isLetter(domain.charAt(0))
                || domain.startsWith("xn--")
                || DOMAINS.contains(domain);
        boolean role = ROLES.contains(mailbox);
        Evidence domainEvidence = known ? Evidence.IN_DICTIONARY : Evidence.NOT_IN_DICTIONARY;
        if (tooLong || candidate.at(start - 1) == '.') {
            sink.report(start, end, domainEvidence, Evidence.MALFORMED);
        } else if (role) {
            sink.report(start, end, domainEvidence, Evidence.ROLE_ACCOUNT);
        } else {
            sink.report(start, end, domainEvidence);
        }
    }

    private static int localStart(Candidate candidate, int at) {
        int start = at;
        while (start > 0 && isLocal(candidate, start - 1)) { // no at sign among them: each unit is read once
            start--;
        }
        while (start < at
                && !Candidate.isLetter(candidate.at(start))
                && !Candidate.isDigit(candidate.at(start))
                && candidate.at(start) != '_') {
            start++;
        }
        return candidate.at(candidate.before(at)) == '.' ? at : start;
    }

    private static boolean isLocal(Candidate candidate, int i) {
        char c = candidate.at(i);
        if (Candidate.isLetter(c) || Candidate.isDigit(c)) {
            return true;
        }
        return c == Candidate.INVISIBLE || LOCAL_SIGNS.has(c) && !(c == '.' && candidate.at(i + 1) == '.');
    }

    /** End of a domain of two labels or more whose last one can be a top-level domain; -1 if there is none. */
    private static int domainEnd(Candidate candidate, int from) {
        int end = -1;
        int label = from;
        int i = from;
        int labels = 0;
        while (i <= from + 253) {
            char c = candidate.at(i);
            if (Candidate.isLetter(c) || Candidate.isDigit(c) || c == '-' || c == Candidate.INVISIBLE) {
                i++;
                continue;
            }
            if (i == label && Candidate.isHan(c)) {
                int han = labels > 0 && isDomain(candidate, i, i + 2) ? i + 2 : -1;
                int dot = Reading.hanEnd(candidate, i, LONGEST_HAN);
                if (han > 0 || candidate.at(dot) != '.') {
                    return han > 0 ? han : end;
                }
                labels++;
                label = i = dot + 1;
                continue;
            }
            boolean whole = i > label && i - label <= 63 && candidate.at(label) != '-' && candidate.at(i - 1) != '-';
            if (whole && labels > 0 && isTopLevel(candidate, label, i)) {
                end = i;
            } else if (labels > 0 && c != '.') {
                int letters = lettersEnd(candidate, label);
                return isDomain(candidate, label, letters) ? letters : end; // a@example.com13800138000
            }
            if (!whole || c != '.') {
                return end;
            }
            labels++;
            label = ++i;
        }
        return end;
    }

    /** Whether a top-level domain in common use stands between two offsets; cn among those of countries. */
    private static boolean isDomain(Candidate candidate, int from, int to) {
        String name = Reading.text(candidate, from, to).toLowerCase(Locale.ROOT);
        return name.equals("cn") || DOMAINS.contains(name);
    }

    private static int lettersEnd(Candidate candidate, int from) {
        int i = from;
        while (Candidate.isLetter(candidate.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isTopLevel(Candidate candidate, int from, int to) {
        if (to - from < 2 || to - from > 24) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Candidate.isLetter(candidate.at(i)) && candidate.at(i) != Candidate.INVISIBLE) {
                return (candidate.at(from) | 0x20) == 'x' && (candidate.at(from + 1) | 0x20) == 'n';
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

    /** git@host:path, root@host:~#, user@host:dir/file; what follows a mailbox otherwise may well be its password. */
    private static boolean isRemotePath(Candidate candidate, String mailbox, int end) {
        if (candidate.at(end) != ':') {
            return false;
        }
        char first = candidate.at(end + 1);
        if (first == '/' || first == '~' || mailbox.equals("git") && Candidate.isLetter(first)) {
            return true;
        }
        int i = Reading.tokenEnd(candidate, end + 1, "._-");
        return Candidate.isLetter(first) && candidate.at(i) == '/';
    }

    /** Whether a star stands in the local part; one that touches it may emphasize the whole, which is for the engine to tell. */
    private static boolean isMasked(Candidate candidate, int start, int at) {
        for (int i = start; i < at; i++) {
            if (candidate.at(i) == '*') {
                return true;
            }
        }
        return false;
    }
}
