package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * MAC 地址 (IEEE 802): six octets with one separator, colon or dash, or three groups of four with dots. The null address and broadcast are
 * nobody's. In one piece, or with no letter in it, only a label makes it one: dates and lots are written like that too.
 */
final class MacAddress implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of("MAC_ADDRESS", Category.DEVICE, "MAC 地址", "MAC address", 75)
            .labels("mac, mac地址, mac address, mac addr, 物理地址, 硬件地址, 网卡地址, wifi mac, bssid, macdz")
            .triggers(
                    Trigger.series(':'),
                    Trigger.token(2, 2).aloneIf(Trigger.Outline.JOINED),
                    Trigger.token(4, 4).aloneIf(Trigger.Outline.JOINED),
                    Trigger.token(12, 12).neverAlone(),
                    Trigger.digits(12, 12).neverAlone())
            .ownBorders();

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int at = candidate.start();
        char behind = candidate.at(candidate.end());
        if (candidate.at(at) == ':') {
            octets(candidate, sink, at - 2, ':');
        } else if (candidate.symbols().length() == 4) {
            if (behind == '.' || candidate.at(at - 1) == '.') {
                quads(candidate, sink, at);
            }
        } else if (candidate.symbols().length() == 12) {
            if (candidate.groups() == 6 && candidate.separator() == '-') {
                octets(candidate, sink, at, '-');
            } else if (candidate.groups() == 3 && candidate.separator() == '.') {
                quads(candidate, sink, at);
            } else if (candidate.groups() == 1) {
                plain(candidate, sink);
            }
        } else if (behind == '-' || candidate.at(at - 1) == '-') {
            int start = at;
            while (start >= 3
                    && at - start < 15
                    && candidate.at(start - 1) == '-'
                    && isHex(candidate.at(start - 2))
                    && isHex(candidate.at(start - 3))) {
                start -= 3;
            }
            octets(candidate, sink, start, '-');
        }
    }

    private static void octets(Candidate candidate, FindingSink sink, int start, char separator) {
        int sum = 0;
        for (int octet = 0; octet < 6; octet++) {
            int i = start + octet * 3;
            if (i < 0
                    || !isHex(candidate.at(i))
                    || !isHex(candidate.at(i + 1))
                    || octet < 5 && candidate.at(i + 2) != separator) {
                return;
            }
            sum += Character.digit(candidate.at(i), 16) * 16 + Character.digit(candidate.at(i + 1), 16);
        }
        report(candidate, sink, start, start + 17, sum, separator);
    }

    private static void quads(Candidate candidate, FindingSink sink, int at) {
        int start = at;
        while (start >= 5
                && at - start < 10
                && candidate.at(start - 1) == '.'
                && isHex(candidate.at(start - 2))
                && isHex(candidate.at(start - 5))
                && !isHex(candidate.at(start - 6))) {
            start -= 5;
        }
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            char c = candidate.at(start + i);
            if (i % 5 == 4 ? c != '.' : !isHex(c)) {
                return;
            }
            sum += i % 5 == 4 ? 0 : Character.digit(c, 16);
        }
        report(candidate, sink, start, start + 14, sum == 12 * 15 ? 6 * 255 : sum, '.');
    }

    /** 001A2B3C4D5E. */
    private static void plain(Candidate candidate, FindingSink sink) {
        CharSequence symbols = candidate.symbols();
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            if (!isHex(symbols.charAt(i))) {
                return;
            }
            sum += Character.digit(symbols.charAt(i), 16);
        }
        int start = candidate.start();
        boolean apart = !isJoined(candidate.at(start - 1)) && !isJoined(candidate.at(candidate.end()));
        if (apart && sum != 0 && sum != 12 * 15) {
            sink.report(start, candidate.end(), Evidence.AMBIGUOUS_FORM);
        }
    }

    private static boolean isJoined(char c) {
        return Candidate.isLetter(c) || Candidate.isDigit(c) || c == '-' || c == '.' || c == '*';
    }

    private static void report(Candidate candidate, FindingSink sink, int start, int end, int sum, char separator) {
        char before = candidate.at(start - 1);
        char behind = candidate.at(end);
        boolean apart = !isHex(before)
                && !(before == separator && isOctet(candidate, start - 1))
                && !Candidate.isLetter(before)
                && !isHex(behind)
                && !Candidate.isLetter(behind)
                && !(behind == separator && isHex(candidate.at(end + 1)));
        if (!apart || sum == 0 || sum == 6 * 255) {
            return;
        }
        if (Reading.symbols(candidate, start, end) == Reading.digits(candidate, start, end)) {
            sink.report(start, end, Evidence.AMBIGUOUS_FORM);
        } else {
            sink.report(start, end);
        }
    }

    /** Whether a separator follows an octet, and not a label. */
    private static boolean isOctet(Candidate candidate, int separator) {
        char third = candidate.at(separator - 3);
        return isHex(candidate.at(separator - 1))
                && isHex(candidate.at(separator - 2))
                && !Candidate.isLetter(third)
                && !Candidate.isDigit(third);
    }

    private static boolean isHex(char c) {
        return Candidate.isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
