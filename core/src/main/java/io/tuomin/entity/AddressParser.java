package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;
import static io.tuomin.entity.AddressPart.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;

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
        boolean inCounty = last == AddressFeatures.COUNTY;
        return (inCounty || last == AddressFeatures.CITY) && !has(seen, AddressFeatures.UNCERTAIN)
                ? unlisted(candidate, offset, inCounty)
                : NONE;
    }

    /** A county behind its city, or a town behind its county, that no table names: 雨城区对岩镇, 新郑市新建办. */
    private long unlisted(Candidate candidate, int offset, boolean inCounty) {
        for (int i = offset + 1; i <= offset + LONGEST_TOWN && Candidate.isHan(candidate.at(i)); i++) {
            char c = candidate.at(i);
            char before = candidate.at(i - 1);
            if (AddressWords.isStop(words.inName(candidate, i))) {
                return NONE;
            }
            if ((c == '镇' || c == '乡') && (inCounty || i > offset + 1) && !isIn(NO_TOWN, before)) {
                boolean word = i == offset + 1 && isIn("城农", before) || isIn("镇企", candidate.at(i + 1));
                return word ? NONE : AddressPart.of(AddressPart.NAME, AddressLevel.TOWN, i + 1);
            }
            if (c == '街' && candidate.at(i + 1) == '道' && i > offset + 1) {
                int end = i + (Reading.isAt(candidate, i + 2, "办事处") ? 5 : 2);
                return AddressPart.of(AddressPart.NAME, AddressLevel.TOWN, end);
            }
            if (c == '办' && i == offset + 2 && inCounty && !isIn(NO_OFFICE, before)) {
                boolean word = isIn("理公学法案事", candidate.at(i + 1));
                return word ? NONE : AddressPart.of(AddressPart.NAME, AddressLevel.TOWN, i + 1);
            }
            if (c == '区' && i == offset + 2 && !inCounty && !isIn(NO_COUNTY, before)) {
                return AddressPart.of(AddressPart.NAME, AddressLevel.COUNTY, i + 1);
            }
        }
        return NONE;
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
