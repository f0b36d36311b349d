package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;
import static io.tuomin.entity.AddressPart.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;

/**
 * The grammar of addresses: reads the part that begins at a place. A part is a division of the table, a name that ends in a word such as
 * 路 or 小区 ({@link AddressName}), a number with its noun ({@link AddressNumber}: 3号楼), or a word that says on which side (对面). Immutable.
 */
final class AddressParser {

    private static final int LONGEST_TOWN = 5;
    private static final int LONGEST_GROUP = 3;
    /** Before 镇 or 乡: another word. */
    private static final String NO_TOWN = "乡村各小古重老名的个为在下家全";
    /** Before 办: another word. */
    private static final String NO_OFFICE = "举主开承协创兴督合代申停查经";
    /** Before 区: a stretch of land rather than a county. */
    private static final String NO_COUNTY = "地市郊城山校园社景灾库牧片辖新老小矿林战疫湖湾港发术业工心游假";

    /** First characters of the endings of towns and counties. */
    private static final CharacterSet ENDINGS = CharacterSet.of("镇乡街办区");

    private final DivisionNames divisions;
    private final AddressWords words;
    private final AddressNumber numbers;
    private final AddressName names;

    AddressParser(Facts facts) {
        divisions = facts.divisionNames();
        words = facts.addressWords();
        numbers = new AddressNumber(words);
        names = new AddressName(words, divisions, numbers);
    }

    /**
     * The part that begins at an offset.
     *
     * @param limit where the text ends for this purpose
     * @param seen the {@link AddressFeatures} of the parts before
     * @return an {@link AddressPart}
     */
    long next(Candidate candidate, int offset, int limit, int seen) {
        long part = unlimited(candidate, offset, limit, seen);
        return part == NONE || AddressPart.end(part) > limit ? NONE : part;
    }

    private long unlimited(Candidate candidate, int offset, int limit, int seen) {
        char c = candidate.at(offset);
        if (Candidate.isDigit(c) || Candidate.isLetter(c) || c == '#') {
            long part = numbers.read(candidate, offset, limit, seen);
            boolean name = part == NONE
                    && Candidate.isLetter(c)
                    && has(seen, AddressFeatures.COUNTY | AddressFeatures.TOWN | AddressFeatures.ROAD);
            return name ? names.withNumber(candidate, offset, offset, limit, seen) : part; // e家宾馆
        }
        if (!Candidate.isHan(c) && c != '"') {
            return NONE;
        }
        long part = division(candidate, offset, seen);
        if (part == NONE && (seen & AddressFeatures.LEVELS) < 2 * AddressFeatures.VILLAGE) {
            part = inDivision(candidate, offset, seen);
        }
        if (part == NONE) {
            part = numbers.read(candidate, offset, limit, seen);
        }
        if (part == NONE && has(seen, AddressFeatures.LEVELS)) {
            part = side(candidate, offset, limit);
        }
        return part != NONE ? part : names.read(candidate, offset, limit, seen);
    }

    /** A division that lies in those seen. A short name before a word such as 路 is that of a road. */
    private long division(Candidate candidate, int offset, int seen) {
        int levels = seen & AddressFeatures.LEVELS;
        int found = levels >= AddressFeatures.TOWN ? Names.NONE : divisions.longest(candidate, offset);
        if (found == Names.NONE) {
            return NONE;
        }
        int level = DivisionNames.level(found);
        int end = offset + Names.length(found);
        boolean isShort = DivisionNames.isShort(found);
        if (levels >> level > (isShort ? 0 : 1)) {
            return NONE;
        }
        boolean city = candidate.at(end) == '城' && candidate.at(end + 1) == '区';
        if (isShort
                && !city
                && (AddressWords.endsName(words.inName(candidate, end))
                        || Names.length(words.inName(candidate, offset)) > end - offset)) {
            return NONE; // 南京路, 公安机关
        }
        return AddressPart.of(AddressPart.DIVISION, level, end);
    }

    /** A town, or what lies in a division and no table names. */
    private long inDivision(Candidate candidate, int offset, int seen) {
        int town = words.town(candidate, offset);
        if (town != Names.NONE) {
            return AddressPart.of(AddressPart.NAME, AddressLevel.TOWN, offset + Names.length(town));
        }
        int last = Integer.highestOneBit(seen & AddressFeatures.LEVELS);
        if (last == AddressFeatures.VILLAGE) {
            return group(candidate, offset);
        }
        long neighbours = neighbours(candidate, offset);
        if (neighbours != NONE) {
            return neighbours;
        }
        boolean inCounty = last == AddressFeatures.COUNTY;
        return (inCounty || last == AddressFeatures.CITY) && !has(seen, AddressFeatures.UNCERTAIN)
                ? unlisted(candidate, offset, inCounty)
                : NONE;
    }

    /** A county behind its city, or a town behind its county, that no table names: 雨城区对岩镇, 新郑市新建办. */
    private long unlisted(Candidate candidate, int offset, boolean inCounty) {
        for (int i = offset + 1; i <= offset + LONGEST_TOWN && Candidate.isHan(candidate.at(i)); i++) {
            int length = ENDINGS.has(candidate.at(i)) ? endingLength(candidate, offset, i, inCounty) : 0;
            if (length > 0) {
                AddressLevel level = candidate.at(i) == '区' ? AddressLevel.COUNTY : AddressLevel.TOWN;
                return isOtherWord(candidate, offset, i) || holdsStop(candidate, offset + 1, i)
                        ? NONE
                        : AddressPart.of(AddressPart.NAME, level, i + length);
            }
        }
        return NONE;
    }

    /** How long the ending is of a county or a town that begins at one offset and ends from another on; 0 if there is none. */
    private static int endingLength(Candidate candidate, int offset, int at, boolean inCounty) {
        char before = candidate.at(at - 1);
        boolean third = at == offset + 2;
        switch (candidate.at(at)) {
            case '镇', '乡':
                return (inCounty || at > offset + 1) && !isIn(NO_TOWN, before) ? 1 : 0;
            case '街':
                boolean street = candidate.at(at + 1) == '道' && at > offset + 1;
                return !street ? 0 : Reading.isAt(candidate, at + 2, "办事处") ? 5 : 2;
            case '办':
                return third && inCounty && !isIn(NO_OFFICE, before) ? 1 : 0;
            default: // 区
                return third && !inCounty && !isIn(NO_COUNTY, before) ? 1 : 0;
        }
    }

    /** 城乡, 乡镇企业, 新建办理: whether what reads like the ending of a town is part of a word. */
    private static boolean isOtherWord(Candidate candidate, int offset, int at) {
        char behind = candidate.at(at + 1);
        switch (candidate.at(at)) {
            case '镇', '乡':
                return at == offset + 1 && isIn("城农", candidate.at(at - 1)) || isIn("镇企", behind);
            case '办':
                return isIn("理公学法案事", behind);
            default:
                return false;
        }
    }

    private boolean holdsStop(Candidate candidate, int from, int to) {
        int i = from;
        while (i <= to && !AddressWords.isStop(words.inName(candidate, i))) {
            i++;
        }
        return i <= to;
    }

    /** 东风村错地组: a group behind its village. */
    private static long group(Candidate candidate, int offset) {
        for (int i = offset + 1; i <= offset + LONGEST_GROUP && Candidate.isHan(candidate.at(i)); i++) {
            if (candidate.at(i) == '组') {
                return isIn("小入班工专", candidate.at(i - 1)) || isIn("织成长建员", candidate.at(i + 1))
                        ? NONE
                        : AddressPart.of(AddressPart.NAME, AddressLevel.VILLAGE, i + 1);
            }
        }
        return NONE;
    }

    /** 中正里12鄰: a village of a city of Taiwan and the neighbours in it. */
    private static long neighbours(Candidate candidate, int offset) {
        for (int i = offset + 1; i <= offset + LONGEST_GROUP && Candidate.isHan(candidate.at(i)); i++) {
            int number = i + 1;
            int end = AddressNumber.isNumeral(candidate.at(number)) ? AddressNumber.end(candidate, number) : number;
            if (isIn("里村", candidate.at(i)) && end > number && candidate.at(end) == '邻') {
                return AddressPart.of(AddressPart.NAME, AddressLevel.VILLAGE, end + 1);
            }
        }
        return NONE;
    }

    /** A word that says on which side; not the beginning of a name. */
    private long side(Candidate candidate, int offset, int limit) {
        int found = words.side(candidate, offset);
        if (found == Names.NONE) {
            return NONE;
        }
        int end = offset + Names.length(found);
        boolean single = end == offset + 1;
        boolean ofName = end < limit && AddressWords.endsName(words.inName(candidate, end)); // 东门街
        return ofName || single && end < limit && Candidate.isHan(candidate.at(end))
                ? NONE
                : AddressPart.of(AddressPart.SIDE, AddressWords.LEVELLESS, end);
    }

    private static boolean isIn(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }
}
