package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * IP 地址: four decimal octets (RFC 791), or hexadecimal groups (RFC 4291) with {@code ::}, a zone and an IPv4 tail. Addresses of private,
 * loopback, link-local and documentation ranges (RFC 1918, 5737, 6890, 3849, 4193) are marked, so that grading can call them not
 * personal. Eight groups of two digits each are an EUI-64.
 */
final class IpAddress implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("IP_ADDRESS", Category.NETWORK, "IP 地址", "IP address", 70)
            .labels("""
                    ip, ip地址, ip address, ipaddr, ip addr, client ip, remote ip, login ip, user ip, host ip, source ip,
                    src ip, dst ip, dest ip, remote addr, remote address, 客户端ip, 登录ip, ipv4, ipv6, 登录地址,
                    网络地址, x forwarded for, x real ip, rhost, ip dz, ipdz
                    """)
            .context("""
                    地址, 登录, 访问, 请求, 客户端, 连接, 来源, from, client, host, connect, connection, addr, address,
                    server, port
                    """)
            .triggers(Trigger.dottedQuad(), Trigger.series(':'))
            .ownBorders();

    /** With this all masks of networks begin, and the address of all: of nobody. */
    private static final int MASK = 255;

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.symbols().length() > 0) {
            version4(candidate, sink);
        } else {
            version6(candidate, sink);
        }
    }

    private static void version4(Candidate candidate, FindingSink sink) {
        CharSequence digits = candidate.symbols();
        int[] octets = new int[4];
        int at = 0;
        int greatest = 0;
        for (int group = 0; group < 4; group++) {
            int length = candidate.groupLength(group);
            octets[group] = Dates.number(digits, at, at + length);
            if (octets[group] > 255 || length > 1 && digits.charAt(at) == '0') {
                return;
            }
            greatest = Math.max(greatest, octets[group]);
            at += length;
        }
        if (octets[0] == MASK) {
            return;
        }
        int start = candidate.start();
        int end = candidate.end();
        char before = candidate.at(start - 1);
        char behind = candidate.at(end);
        boolean joined = before == '.'
                || Candidate.isLetter(before)
                || before == '-' && Candidate.isLetter(candidate.at(start - 2))
                || behind == '.' && Candidate.isDigit(candidate.at(end + 1))
                || Candidate.isLetter(behind)
                || before == ':'
                        && isHex(candidate.at(start - 2))
                        && candidate.at(start - 2) != '/'
                        && isInVersion6(candidate, start)
                || before == '*'
                || behind == '*';
        if (joined) {
            return;
        }
        boolean reserved = isReserved(octets);
        boolean numbering = greatest < 32 && octets[0] != 10; // 3.10.2.1 may be the number of a section or a version
        if (numbering || isVersion(candidate, start, octets) || isClause(candidate, end)) {
            report(sink, start, end, reserved, Evidence.AMBIGUOUS_FORM, Evidence.CUSTOMARY_FORM);
        } else {
            report(sink, start, end, reserved, Evidence.CUSTOMARY_FORM, Evidence.CUSTOMARY_FORM);
        }
    }

    /** 12.34.56.78 号条款: a number of a paragraph. */
    private static boolean isClause(Candidate candidate, int end) {
        int i = candidate.at(end) == ' ' ? end + 1 : end;
        i += candidate.at(i) == '号' ? 1 : 0;
        return candidate.at(i) != Candidate.OUTSIDE && "条款章节".indexOf(candidate.at(i)) >= 0;
    }

    /** Chrome/108.0.0.0: the version of a product, not localhost/127.0.0.1. */
    private static boolean isVersion(Candidate candidate, int start, int[] octets) {
        int i = start - 2;
        boolean small = false;
        while (Candidate.isLetter(candidate.at(i))) {
            small |= candidate.at(i) >= 'a';
            i--;
        }
        char first = candidate.at(i + 1);
        boolean round = (octets[1] | octets[2] | octets[3]) == 0;
        return candidate.at(start - 1) == '/' && first >= 'A' && first <= 'Z' && (small || round);
    }

    private static void report(FindingSink sink, int start, int end, boolean reserved, Evidence form, Evidence more) {
        if (reserved) {
            sink.report(start, end, form, more, Evidence.RESERVED_RANGE);
        } else {
            sink.report(start, end, form, more);
        }
    }

    /** ::ffff:192.0.2.1 is read from its colons. */
    private static boolean isInVersion6(Candidate candidate, int start) {
        int i = start - 1;
        int colons = 0;
        while (i >= 0 && start - i < 40 && (isHex(candidate.at(i)) || candidate.at(i) == ':')) {
            colons += candidate.at(i) == ':' ? 1 : 0;
            i--;
        }
        return colons >= 2;
    }

    private static boolean isReserved(int[] octets) {
        int first = octets[0];
        int second = octets[1];
        return first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (octets[2] == 0 || octets[2] == 2)
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && octets[2] == 100
                || first == 203 && second == 0 && octets[2] == 113;
    }

    /** Reads the address around the first colon of a chain. */
    private static void version6(Candidate candidate, FindingSink sink) {
        int colon = candidate.start();
        int start = colon;
        while (start > 0 && colon - start < 4 && isHex(candidate.at(start - 1))) {
            start--;
        }
        char before = candidate.at(start - 1);
        if (before == ':' && isGroup(candidate, start - 1)
                || isHex(before)
                || Candidate.isLetter(before)
                || before == '.'
                || before == '_') {
            return;
        }
        long high = 0; // four groups
        long low = 0;
        int count = 0;
        int gap = -1;
        int pairs = 0;
        int i = start;
        int end = start;
        boolean tail = false;
        boolean mapped = false;
        if (start == colon) {
            if (candidate.at(colon + 1) != ':') {
                return;
            }
            gap = 0;
            i = colon + 2;
            end = i;
        }
        while (count < 8) {
            int value = 0;
            int from = i;
            while (i - from < 4 && isHex(candidate.at(i))) {
                value = value * 16 + Character.digit(candidate.at(i), 16);
                i++;
            }
            if (i == from) {
                break;
            }
            if (candidate.at(i) == '.' && count + (gap < 0 ? 0 : 1) <= 6) {
                int quad = quadEnd(candidate, from);
                if (quad > 0 && (gap >= 0 || count == 6)) {
                    end = quad;
                    tail = true;
                    mapped = isReserved(octets(candidate, from));
                }
                break;
            }
            if (isHex(candidate.at(i)) || Candidate.isLetter(candidate.at(i))) {
                return;
            }
            if (count < 4) {
                high |= (long) value << 48 - 16 * count;
            } else {
                low |= (long) value << 112 - 16 * count;
            }
            count++;
            pairs += i - from == 2 ? 1 : 0;
            end = i;
            if (candidate.at(i) != ':') {
                break;
            }
            i++;
            if (candidate.at(i) == ':') {
                if (gap >= 0) {
                    return;
                }
                gap = count;
                end = ++i;
            }
        }
        boolean whole = tail || gap < 0 && count == 8 || gap >= 0 && count <= 7;
        if (!whole
                || pairs == 8
                || candidate.at(end) == ':'
                || candidate.at(end) == '*'
                || count == 0 && !tail && end - start <= 2) {
            return;
        }
        if (candidate.at(end) == '%') {
            end = Reading.tokenEnd(candidate, end + 1, "");
        }
        boolean reserved = mapped || isReserved6(high, low, gap, count);
        boolean sparse = gap >= 0 && count <= 2 && !tail && high >>> 60 == 0;
        if (sparse) { // a::b may be a name in a program
            report(sink, start, end, reserved, Evidence.AMBIGUOUS_FORM, Evidence.CUSTOMARY_FORM);
        } else {
            report(sink, start, end, reserved, Evidence.DISTINCTIVE_FORM, Evidence.DISTINCTIVE_FORM);
        }
    }

    /** Whether a colon follows a group or another colon, and not a label. */
    private static boolean isGroup(Candidate candidate, int colon) {
        int i = colon - 1;
        while (i >= 0
                && colon - i <= 5
                && (Candidate.isLetter(candidate.at(i)) || Candidate.isDigit(candidate.at(i)))) {
            if (!isHex(candidate.at(i))) {
                return false;
            }
            i--;
        }
        int length = colon - 1 - i;
        return length > 0 && length <= 4 || candidate.at(i) == ':';
    }

    private static int[] octets(Candidate candidate, int from) {
        int[] octets = new int[4];
        int i = from;
        for (int octet = 0; octet < 4; octet++, i++) {
            while (Candidate.isDigit(candidate.at(i))) {
                octets[octet] = octets[octet] * 10 + candidate.at(i++) - '0';
            }
        }
        return octets;
    }

    private static int quadEnd(Candidate candidate, int from) {
        int i = from;
        for (int octet = 0; octet < 4; octet++) {
            int value = 0;
            int first = i;
            while (Candidate.isDigit(candidate.at(i)) && i - first < 3) {
                value = value * 10 + candidate.at(i++) - '0';
            }
            if (i == first || value > 255 || octet < 3 && candidate.at(i++) != '.') {
                return -1;
            }
        }
        return i;
    }

    private static boolean isReserved6(long high, long low, int gap, int count) {
        int first = (int) (high >>> 48);
        boolean loopback = gap == 0 && count == 1 && first <= 1 || gap < 0 && high == 0 && low >>> 1 == 0;
        return loopback
                || high >>> 32 == 0x20010DB8 && gap != 0
                || gap != 0 && (first & 0xFFC0) == 0xFE80
                || gap != 0 && (first & 0xFE00) == 0xFC00
                || gap != 0 && (first & 0xFF00) == 0xFF00;
    }

    private static boolean isHex(char c) {
        return Candidate.isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
