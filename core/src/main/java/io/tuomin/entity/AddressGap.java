package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;

/** What may stand between two parts of an address, and which part may follow there. */
final class AddressGap {

    private static final int LONGEST = 3;

    /** Most characters of a name behind the number of a house. */
    private static final int LONGEST_NAME = 10;

    private static final CharacterSet SIGNS = CharacterSet.of(" ,_-\n\r(.\u200B");

    /** Last characters of the names of landmarks, on which a road may follow: 始版桥直街. */
    private static final String LANDMARKS = "桥湖塔寺庙园";

    private AddressGap() {}

    /** Where the address may go on: here, behind a space, a comma or the end of a line, or behind the 与 of a crossing. */
    static int behind(Candidate candidate, int from, int seen) {
        int i = from;
        while (i < from + LONGEST && SIGNS.has(candidate.at(i))) {
            i++;
        }
        return i == from && has(seen, AddressFeatures.ROAD) && isJoint(candidate.at(i)) ? i + 1 : i;
    }

    /** What stands between the names of two roads that meet. */
    static boolean isJoint(char c) {
        return c == '与' || c == '和' || c == '、';
    }

    /**
     * Whether a part continues what was seen.
     *
     * @param from where the gap begins
     * @param at where the part does
     */
    static boolean leadsTo(Candidate candidate, int from, int at, long part, int seen) {
        if (AddressPart.isNamed(part) && isClosedTo(candidate, from, at, part, seen)) {
            return false;
        }
        if (at == from) {
            return true;
        }
        char gap = candidate.at(from);
        int kind = AddressPart.kind(part);
        if (isJoint(gap)) {
            return kind == AddressPart.NAME && AddressPart.is(part, AddressLevel.ROAD);
        }
        if (gap == '(' && kind == AddressPart.DIVISION && has(seen, AddressFeatures.ORGANISATION)) {
            return false; // 上海会展中心（上海市漕宝路88号）
        }
        if (gap == ' ' || gap == '_' || gap == '-' || gap == '(') {
            return true;
        }
        boolean named = kind == AddressPart.NAME || kind == AddressPart.NUMBER || kind == AddressPart.DWELLING;
        return (kind == AddressPart.DIVISION || gap != ',' && named) && !reaches(seen, part);
    }

    /** Whether what was seen is of the level of a part or narrower: behind a comma an address leads further inwards. */
    private static boolean reaches(int seen, long part) {
        return (seen & AddressFeatures.LEVELS) >> AddressPart.level(part) != 0;
    }

    /** Whether no such name follows on what was seen: behind a door none does, and in an organisation there are no estates. */
    private static boolean isClosedTo(Candidate candidate, int from, int at, long part, int seen) {
        boolean inOrganisation = has(seen, AddressFeatures.ORGANISATION)
                && !has(seen, AddressFeatures.ROAD)
                && AddressPart.kind(part) == AddressPart.NAME; // 公安局毒品检测中心
        boolean numbered = has(seen, AddressFeatures.LEVELS)
                && Candidate.isDigit(candidate.at(AddressPart.end(part))); // 海珠区会展中心新港东路380号
        boolean roadAtLandmark =
                AddressPart.is(part, AddressLevel.ROAD) && (numbered || LANDMARKS.indexOf(candidate.at(from - 1)) >= 0);
        if (has(seen, AddressFeatures.UNIT | AddressFeatures.ROOM) || inOrganisation && !roadAtLandmark) {
            return true;
        }
        return has(seen, AddressFeatures.NUMBER | AddressFeatures.BUILDING | AddressFeatures.FLOOR)
                && (AddressPart.level(part) < AddressLevel.NUMBER.ordinal()
                        || AddressPart.end(part) - at > LONGEST_NAME);
    }
}
