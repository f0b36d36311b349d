package io.tuomin.entity;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;

/**
 * The grammar of addresses: reads the part that begins at a place. A part is a division of the table, a name that ends in a word such as
 * 路 or 小区, a number with its noun (3号楼), or a word that says on which side (对面). Immutable.
 */
final class AddressParser {

    /** Answer of {@link #next} where no part begins. */
    static final long NONE = -1;

    static final int DIVISION = 0;
    static final int NAME = 1;
    static final int NUMBER = 2;
    /** The name of an authority, a company, a school, a station: no address by itself. */
    static final int ORGANISATION = 3;

    static final int SIDE = 4;
    /** The name of a place where people live or stay the night. */
    static final int DWELLING = 5;

    /** Beside the levels seen: a division without 省, 市 or the like was the first, and may be another word. */
    static final int UNCERTAIN = 1 << 13;

    /** Beside the levels seen: nothing but the address stands in the line, so that no word of a sentence is to be expected. */
    static final int ALONE = 1 << 14;

    /** Beside the levels seen: the place named before, 本市, instead of a division. */
    static final int HERE = 1 << 20;

    private static final int LEVELS_SEEN = (1 << 12) - 1;

    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_TOWN = 5;
    private static final int LONGEST_GROUP = 3;
    private static final int LONGEST_NUMBER = 24;
    /** Before 镇 or 乡: another word. */
    private static final String NO_TOWN = "乡村各小古重老名的个为在下家全";
    /** Before 办: another word. */
    private static final String NO_OFFICE = "举主开承协创兴督合代申停查经";
    /** Before 区: a stretch of land rather than a county. */
    private static final String NO_COUNTY = "地市郊城山校园社景灾库牧片辖新老小矿林战疫湖湾港发术业工心游假";
    /** Digits in a row that are a telephone number or the like. */
    private static final int TOO_MANY = 7;

    private static final CharacterSet NUMERALS = CharacterSet.of("一二三四五六七八九十百零〇○两壹贰叁甲乙丙丁戊");
    private static final CharacterSet DIRECTIONS = CharacterSet.of("东西南北中上下前后左右");
    private static final CharacterSet PREFIXES = CharacterSet.of("第附#负甲乙丙丁特新");
    private static final String VAGUE = "园城府居阁轩庭邸湾院楼店仓";
    private static final CharacterSet JOINTS = CharacterSet.of("-/~#_、");
    /** Nouns that, behind a numeral in characters, are the end of a name rather than of a number: 三间房, 五里店. */
    private static final CharacterSet COUNTED = CharacterSet.of("间里村条社连团铺卡门房户屯梯档");

    /** What is counted or measured, in headlines. */
    private static final CharacterSet COUNTABLE = CharacterSet.of("万亿元个年周月日天人次位条项吨千公斤所家届场辆台艘架亩时分秒岁米升度吋寸");

    private static final int ROAD = AddressLevel.ROAD.ordinal();
    private static final int TOWN = AddressLevel.TOWN.ordinal();
    private static final int ESTATE = AddressLevel.ESTATE.ordinal();

    /** Last characters of what is named after its road: 长江路小学, 中山路支行. */
    private static final String SCHOOLS = "学校园所行庭部处局";

    private static final int INSIDE = mask(AddressLevel.COUNTY) | mask(AddressLevel.TOWN);
    private static final int DIVISIONS = mask(AddressLevel.CITY) | mask(AddressLevel.COUNTY);
    private static final int DOORS = mask(AddressLevel.NUMBER) | mask(AddressLevel.BUILDING);
    private static final int INDOORS = mask(AddressLevel.UNIT) | mask(AddressLevel.FLOOR) | mask(AddressLevel.ROOM);
    private static final int NUMBERED =
            DOORS | mask(AddressLevel.ROAD) | mask(AddressLevel.ESTATE) | mask(AddressLevel.VILLAGE);

    private final DivisionNames divisions;
    private final AddressWords words;

    AddressParser(Facts facts) {
        divisions = facts.divisionNames();
        words = facts.addressWords();
    }

    /** The bit of a level in a set of levels. */
    static int mask(AddressLevel level) {
        return 1 << level.ordinal();
    }

    static int end(long part) {
        return (int) part;
    }

    static int kind(long part) {
        return (int) (part >>> 32) & 0xF;
    }

    /** The ordinal of the level of a part; {@link AddressWords#LEVELLESS} if it has none. */
    static int level(long part) {
        return (int) (part >>> 36);
    }

    private static long part(int kind, int level, int end) {
        return ((long) level << 4 | kind) << 32 | end;
    }

    /**
     * The part that begins at an offset.
     *
     * @param limit where the text ends for this purpose
     * @param seen the levels of the parts before, and {@link #ALONE}
     * @return its end, {@link #kind} and {@link #level}, or {@link #NONE}
     */
    long next(Candidate candidate, int offset, int limit, int seen) {
        long part = unlimited(candidate, offset, limit, seen);
        return part == NONE || end(part) > limit ? NONE : part;
    }

    private long unlimited(Candidate candidate, int offset, int limit, int seen) {
        char c = candidate.at(offset);
        if (Candidate.isDigit(c) || Candidate.isLetter(c) || c == '#') {
            long part = numbered(candidate, offset, limit, seen);
            boolean name = part == NONE && Candidate.isLetter(c) && (seen & (INSIDE | mask(AddressLevel.ROAD))) != 0;
            return name ? named(candidate, offset, offset, limit, seen) : part; // e家宾馆
        }
        if (!Candidate.isHan(c) && c != '"') {
            return NONE;
        }
        long part = division(candidate, offset, seen);
        if (part == NONE && (seen & LEVELS_SEEN) < 2 * mask(AddressLevel.VILLAGE)) {
            int town = words.town(candidate, offset);
            part = town == Names.NONE
                    ? inDivision(candidate, offset, seen)
                    : part(NAME, TOWN, offset + Names.length(town));
        }
        if (part == NONE) {
            part = numbered(candidate, offset, limit, seen);
        }
        if (part == NONE && (seen & LEVELS_SEEN) != 0) {
            part = side(candidate, offset, limit);
        }
        return part != NONE ? part : name(candidate, offset, limit, seen);
    }

    /** A division that lies in those seen. A short name before a word such as 路 is that of a road. */
    private long division(Candidate candidate, int offset, int seen) {
        int levels = seen & LEVELS_SEEN;
        if (levels >= mask(AddressLevel.TOWN)) {
            return NONE;
        }
        int found = divisions.longest(candidate, offset);
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
        return part(DIVISION, level, end);
    }

    /** A county behind its city, or a town behind its county, that no table names: 雨城区对岩镇, 新郑市新建办. */
    private long inDivision(Candidate candidate, int offset, int seen) {
        int last = Integer.highestOneBit(seen & LEVELS_SEEN);
        if (last == mask(AddressLevel.VILLAGE)) {
            return group(candidate, offset);
        }
        boolean inCounty = last == mask(AddressLevel.COUNTY);
        if (!inCounty && last != mask(AddressLevel.CITY) || (seen & UNCERTAIN) != 0) {
            return NONE;
        }
        for (int i = offset + 1; i <= offset + LONGEST_TOWN && Candidate.isHan(candidate.at(i)); i++) {
            char c = candidate.at(i);
            char before = candidate.at(i - 1);
            if (AddressWords.isStop(words.inName(candidate, i))) {
                return NONE;
            }
            if (isIn("镇乡", c) && (inCounty || i > offset + 1) && !isIn(NO_TOWN, before)) {
                boolean word = i == offset + 1 && isIn("城农", before) || isIn("镇企", candidate.at(i + 1));
                return word ? NONE : part(NAME, TOWN, i + 1);
            }
            if (c == '街' && candidate.at(i + 1) == '道' && i > offset + 1) {
                return part(NAME, TOWN, i + (Reading.isAt(candidate, i + 2, "办事处") ? 5 : 2));
            }
            if (c == '办' && i == offset + 2 && inCounty && !isIn(NO_OFFICE, before)) {
                return isIn("理公学法案事", candidate.at(i + 1)) ? NONE : part(NAME, TOWN, i + 1);
            }
            if (c == '区' && i == offset + 2 && !inCounty && !isIn(NO_COUNTY, before)) {
                return part(NAME, AddressLevel.COUNTY.ordinal(), i + 1);
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
                        : part(NAME, AddressLevel.VILLAGE.ordinal(), i + 1);
            }
        }
        return NONE;
    }

    /** Whether the division that begins at an offset goes without 省, 市 or the like and is of a county. */
    boolean isUncertain(Candidate candidate, int offset) {
        int found = divisions.longest(candidate, offset);
        return DivisionNames.isShort(found) && DivisionNames.level(found) == AddressLevel.COUNTY.ordinal();
    }

    /** A number with its noun, or, behind a road or an estate, a number alone. */
    private long numbered(Candidate candidate, int offset, int limit, int seen) {
        int i = offset;
        if (PREFIXES.has(candidate.at(i)) && (isSymbol(candidate.at(i + 1)) || candidate.at(i) == '第')) {
            i++;
        }
        int end = Math.min(limit, numberEnd(candidate, i));
        if (end <= i) {
            return NONE;
        }
        boolean latin = !Candidate.isHan(candidate.at(i));
        int at = candidate.at(end) == ' ' || candidate.at(end) == '\n' ? end + 1 : end;
        if (candidate.at(at) == '#') {
            return part(NUMBER, AddressLevel.BUILDING.ordinal(), at + 1);
        }
        int noun = words.behindNumber(candidate, at);
        if (noun != Names.NONE && at + Names.length(noun) > limit) {
            return NONE;
        }
        if (noun != Names.NONE) {
            boolean counted = !latin && Names.length(noun) == 1 && COUNTED.has(candidate.at(at));
            return counted && !DIRECTIONS.has(candidate.at(i))
                    ? NONE
                    : withNoun(candidate, offset, at + Names.length(noun), Names.number(noun), seen);
        }
        boolean bare = latin && (seen & (NUMBERED | INDOORS)) != 0 && hasDigit(candidate, i, end);
        char behind = end == limit ? Candidate.OUTSIDE : candidate.at(end);
        boolean goesOn = Candidate.isHan(behind)
                && ((seen & ALONE) == 0 || COUNTABLE.has(behind) || !isBehindName(candidate, offset));
        if (!bare
                || goesOn
                || behind == '.'
                || behind == '%'
                || behind == ':'
                || behind == '*'
                || "·℃°".indexOf(behind) >= 0) {
            return NONE;
        }
        return part(NUMBER, bareLevel(seen).ordinal(), end);
    }

    /** 文一西路969: whether a word that ends a name ends at an offset. */
    private boolean isBehindName(Candidate candidate, int offset) {
        for (int i = offset - 1; i >= offset - 3; i--) {
            int word = words.inName(candidate, i);
            if (AddressWords.endsName(word) && i + Names.length(word) == offset) {
                return true;
            }
        }
        return false;
    }

    private long withNoun(Candidate candidate, int offset, int end, int level, int seen) {
        if (level == AddressWords.LEVELLESS) {
            return NONE; // 3号线
        }
        boolean direction = DIRECTIONS.has(candidate.at(offset));
        if (direction && ((seen & (NUMBERED | INDOORS)) == 0 || level < AddressLevel.UNIT.ordinal())) {
            return NONE;
        }
        int to = end;
        if (candidate.at(to) == '之' && numberEnd(candidate, to + 1) > to + 1) {
            to = numberEnd(candidate, to + 1); // 16号之一
        }
        return level == ROAD || level == ESTATE
                ? extended(candidate, to, level, NUMBER, seen)
                : part(NUMBER, level, to);
    }

    private static AddressLevel bareLevel(int seen) {
        if ((seen & (DOORS | INDOORS)) != 0) {
            return AddressLevel.ROOM;
        }
        return (seen & mask(AddressLevel.ESTATE)) != 0 ? AddressLevel.BUILDING : AddressLevel.NUMBER;
    }

    /** End of a number in digits with letters (12-3, A1) or in numerals; its beginning if there is none. */
    private static int numberEnd(Candidate candidate, int from) {
        char c = candidate.at(from);
        if (DIRECTIONS.has(c)) {
            return from + 1;
        }
        int i = from;
        if (NUMERALS.has(c)) {
            while (i < from + 6 && NUMERALS.has(candidate.at(i))) {
                i++;
            }
            return i;
        }
        int digits = 0;
        int letters = 0;
        int end = from;
        while (i < from + LONGEST_NUMBER) {
            char d = candidate.at(i);
            if (Candidate.isDigit(d)) {
                digits++;
                letters = 0;
                end = i + 1;
            } else if (Candidate.isLetter(d)) {
                letters++;
                digits = 0;
                end = i + 1;
            } else if (i > from && JOINTS.has(d) && isSymbol(candidate.at(i + 1))) {
                digits = 0;
                letters = 0;
            } else if (d != Candidate.INVISIBLE) {
                break;
            }
            if (digits >= TOO_MANY || letters > 3) {
                return from;
            }
            i++;
        }
        return i == from + LONGEST_NUMBER ? from : end;
    }

    private static boolean isIn(String characters, char c) {
        return c != Candidate.OUTSIDE && characters.indexOf(c) >= 0;
    }

    /** Whether a character is a digit or a numeral. */
    static boolean isNumeral(char c) {
        return Candidate.isDigit(c) || NUMERALS.has(c);
    }

    private static boolean isSymbol(char c) {
        return Candidate.isDigit(c) || Candidate.isLetter(c);
    }

    private static boolean hasDigit(Candidate candidate, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Candidate.isDigit(candidate.at(i))) {
                return true;
            }
        }
        return false;
    }

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
                : part(SIDE, AddressWords.LEVELLESS, end);
    }

    /** A name up to the first word that ends one; two to six characters before a number with its noun are a name as well. */
    private long name(Candidate candidate, int offset, int limit, int seen) {
        boolean alone = (seen & ALONE) != 0;
        int from = candidate.at(offset) == '"' ? offset + 1 : offset;
        boolean doubtful = false;
        boolean firm = false;
        int i = from;
        while (i < from + LONGEST_NAME && i < limit) {
            char c = candidate.at(i);
            if (isSymbol(c) && (i == from || !AddressWords.endsName(words.inName(candidate, i)))) {
                return i > from && i <= from + 6 && !doubtful ? named(candidate, from, i, limit, seen) : NONE;
            }
            boolean wrapped = (c == '\n' || c == '\r') && i > from && !alone && (seen & LEVELS_SEEN) != 0;
            if (!Candidate.isHan(c) && !isSymbol(c) && c != '·' && c != '"' && c != Candidate.INVISIBLE && !wrapped) {
                return NONE;
            }
            int word = words.inName(candidate, i);
            if (AddressWords.isStop(word) || i > from && isDivision(candidate, i)) {
                return NONE;
            }
            firm |= AddressWords.is(word, AddressWords.FIRM);
            doubtful |= !alone
                    && (AddressWords.is(word, AddressWords.FIRM)
                            || i == from && AddressWords.is(word, AddressWords.SOFT));
            boolean road = AddressWords.is(word, ROAD) && Names.length(word) > 1 && (seen & LEVELS_SEEN) != 0;
            boolean any =
                    i == from + 1 && candidate.at(from) == '一' && (seen & ALONE) == 0 && !AddressWords.is(word, ROAD);
            if (any && AddressWords.endsName(word)) {
                return NONE; // 一宾馆
            }
            boolean zone = AddressWords.is(word, TOWN) && Names.length(word) > 2 && (seen & DIVISIONS) != 0; // 宝鸡市高新区
            if (AddressWords.endsName(word) && (i > from || road || zone)) {
                int end = i + Names.length(word);
                boolean believed = !doubtful
                        || Names.number(word) == ROAD && i <= from + 4 && Candidate.isDigit(candidate.at(end));
                boolean dwelling = AddressWords.is(word, AddressWords.DWELLING) && i > from + 1 && (seen & INSIDE) != 0;
                return believed || dwelling && (!firm || isDoor(candidate, end))
                        ? extended(candidate, end, Names.number(word), alone ? NAME : kindOf(candidate, i, word), seen)
                        : NONE;
            }
            i += Math.max(1, Names.length(word));
        }
        return NONE;
    }

    /** 城市枫景小区9号楼: whether the number of a door follows. */
    private boolean isDoor(Candidate candidate, int offset) {
        int end = Candidate.isDigit(candidate.at(offset)) ? numberEnd(candidate, offset) : offset;
        return end > offset && AddressWords.isDoor(words.behindNumber(candidate, end));
    }

    /** In a sentence, a single character that many words end in makes a landmark, no estate: 茶园, 古城. */
    private static int kindOf(Candidate candidate, int offset, int word) {
        if (Names.number(word) == AddressWords.DWELLING) {
            return DWELLING;
        }
        boolean vague = Names.length(word) == 1
                ? isIn(VAGUE, candidate.at(offset))
                : Names.length(word) == 2
                        && isIn("新片老园商厂校", candidate.at(offset))
                        && isIn("区城", candidate.at(offset + 1));
        return vague ? ORGANISATION : NAME;
    }

    /** Whether the full name of a province or a city begins at an offset: no other name goes on there. */
    private boolean isDivision(Candidate candidate, int offset) {
        int found = divisions.longest(candidate, offset);
        return found != Names.NONE
                && !DivisionNames.isShort(found)
                && Names.length(found) > 2
                && DivisionNames.level(found) < AddressLevel.COUNTY.ordinal();
    }

    /** A name with digits in it (莫泰168酒店), or right before the number of a building (中环16栋). */
    private long named(Candidate candidate, int from, int number, int limit, int seen) {
        int end = numberEnd(candidate, number);
        if (end == number) {
            return NONE;
        }
        int noun = words.behindNumber(candidate, end);
        boolean numbered = noun != Names.NONE && Names.number(noun) != AddressWords.LEVELLESS;
        for (int i = end; !numbered && i < end + 4 && i < limit && Candidate.isHan(candidate.at(i)); i++) {
            int word = words.inName(candidate, i);
            if (AddressWords.isStop(word)) {
                break;
            }
            if (AddressWords.endsName(word)) {
                return extended(candidate, i + Names.length(word), Names.number(word), NAME, seen);
            }
        }
        long door = numbered(candidate, number, limit, seen | mask(AddressLevel.ESTATE));
        boolean inside =
                (seen & (ALONE | mask(AddressLevel.COUNTY) | mask(AddressLevel.TOWN) | mask(AddressLevel.ROAD))) != 0;
        AddressLevel least = inside ? AddressLevel.NUMBER : AddressLevel.BUILDING;
        boolean bare = door != NONE && isSymbol(candidate.at(end(door) - 1));
        boolean named = door != NONE
                && level(door) >= least.ordinal()
                && (seen & (bare ? LEVELS_SEEN : LEVELS_SEEN | ALONE)) != 0
                && number > from + 1;
        return named ? part(NAME, ESTATE, number) : NONE;
    }

    /** A name that goes on with another ending: 花园 and 路, 镇 and 卫生院. */
    private long extended(Candidate candidate, int from, int level, int kind, int seen) {
        int end = from;
        int last = level;
        int what = kind;
        if (last == AddressWords.DWELLING) {
            last = ESTATE;
            what = DWELLING;
        }
        for (int word = words.inName(candidate, end);
                AddressWords.endsName(word);
                word = words.inName(candidate, end)) {
            if (Reading.isAt(candidate, end - 2, "医院")) {
                break; // 人民医院停车场
            }
            if (last == ROAD && Names.number(word) == AddressWords.LEVELLESS && (seen & INSIDE) != 0) {
                char c = candidate.at(end + Names.length(word) - 1);
                if (!isIn(SCHOOLS, c) || Names.length(word) == 2 && candidate.at(end) == '邮') {
                    break; // 卡若区聚盛街邮局
                }
            }
            end += Names.length(word);
            boolean dwelling = Names.number(word) == AddressWords.DWELLING;
            last = dwelling ? ESTATE : Names.number(word);
            what = dwelling ? DWELLING : NAME; // 茶园路
        }
        if (candidate.at(end) == '"') {
            end++;
        }
        return last == AddressWords.LEVELLESS ? part(ORGANISATION, last, end) : part(what, last, end);
    }
}
