package io.tuomin.entity;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import java.util.Locale;
import java.util.Set;

/** How far an address reaches behind a label or in a field, whatever words it is made of. */
final class AddressStretch {

    /** Most characters of an address that are read. */
    static final int LONGEST = 120;

    /** Words of streets and houses in English. */
    private static final Set<String> STREETS = Set.of(
            "road",
            "rd",
            "street",
            "st",
            "avenue",
            "ave",
            "lane",
            "alley",
            "boulevard",
            "blvd",
            "drive",
            "building",
            "bldg",
            "room",
            "rm",
            "floor",
            "flat",
            "apt",
            "apartment",
            "suite",
            "unit",
            "block",
            "tower",
            "district",
            "village");

    /** Most stretches with a door that follow behind commas. */
    private static final int MOST_TAILS = 2;

    private static final int LONGEST_TAIL = 40;

    private static final CharacterSet SIGNS = CharacterSet.of("-#()·");

    /** Where an address ends. 建国路88号，SOHO现代城A座1205: what stands behind a comma belongs to the address if it has a door in it. */
    static int end(Candidate candidate, int start) {
        int end = stretchEnd(candidate, start, LONGEST);
        for (int tails = 0; tails < MOST_TAILS && end > start && candidate.at(end) == ','; tails++) {
            int from = candidate.at(end + 1) == ' ' ? end + 2 : end + 1;
            int to = candidate.nextLabel(from) == from ? from : stretchEnd(candidate, from, LONGEST_TAIL);
            if (!hasDoor(candidate, from, to)) {
                break;
            }
            end = to;
        }
        return end;
    }

    private static boolean hasDoor(Candidate candidate, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("室座栋幢层单".indexOf(candidate.at(i)) >= 0
                    && (Candidate.isDigit(candidate.at(i - 1)) || Candidate.isDigit(candidate.at(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static int stretchEnd(Candidate candidate, int start, int longest) {
        int end = start;
        int i = start;
        int label = start;
        while (i < candidate.length() && i - start < longest) {
            char c = candidate.at(i);
            boolean part =
                    Candidate.isHan(c) && c != '的' || Candidate.isDigit(c) || Candidate.isLetter(c) || SIGNS.has(c);
            if (!part && !(c == ' ' && Candidate.isHan(candidate.at(i + 1)))
                    || c == ')' && Reading.isUnopened(candidate, start, i)
                    || c != '(' && Waybill.isLongNumber(candidate, i)) {
                break;
            }
            label = label < i ? candidate.nextLabel(i) : label;
            if (i > start && label == i && isLabel(candidate, i)) {
                break;
            }
            i++;
            end = part ? i : end;
        }
        if (i - start == LONGEST) {
            end = candidate.runEnd(Candidate.Run.CLAUSE, end);
        }
        while (end > start && "-#(·".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** A label of another field, with its colon: an address may well hold words that are labels elsewhere. */
    private static boolean isLabel(Candidate candidate, int from) {
        for (int i = from; i < from + 8; i++) {
            char c = candidate.at(i);
            if (c == ':' || c == '=') {
                return true;
            }
            if (!Candidate.isHan(c) && c != ' ') {
                return Candidate.isDigit(c) && i - from >= 2 && Waybill.isLongNumber(candidate, i);
            }
        }
        return false;
    }

    /** SOHO现代城A座1205, Room 1205, No. 88 Jianguo Road: a door or a street with a number, in whatever words. */
    static boolean isOdd(Candidate candidate) {
        boolean number = false;
        boolean word = false;
        int wordStart = 0;
        for (int i = 0; i <= candidate.length(); i++) {
            char c = candidate.at(i);
            if (c == '/' && candidate.at(i + 1) == '/') {
                return false; // a URL
            }
            number |= Candidate.isDigit(c);
            word |= "号室座栋幢层楼弄组".indexOf(c) >= 0
                    && c != 0
                    && (Candidate.isDigit(candidate.at(i - 1)) || Candidate.isDigit(candidate.at(i + 1)));
            if (!Candidate.isLetter(c)) {
                word |= i > wordStart
                        && STREETS.contains(
                                Reading.text(candidate, wordStart, i).toLowerCase(Locale.ROOT));
                wordStart = i + 1;
            }
        }
        return number && word;
    }
}
