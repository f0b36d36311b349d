package io.tuomin.entity;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 住址: in running text what the grammar of {@link AddressParser} reads and what is detailed enough, from a division or the name of a road
 * on; behind a label or in a field a stretch with words of addresses in it; alone in a line or beside a telephone number the whole line.
 */
final class Address implements Recognizer {

    private static final int LONGEST = 120;
    /** A run of digits in running text that may be the number of a house or a building. */
    private static final int LONGEST_NUMBER = 5;
    /** How far before a number an address may begin. */
    private static final int BEFORE_NUMBER = 32;

    private static final int PROVINCE = AddressParser.mask(AddressLevel.PROVINCE);
    private static final int CITY = AddressParser.mask(AddressLevel.CITY);
    private static final int COUNTY = AddressParser.mask(AddressLevel.COUNTY);
    private static final int TOWN = AddressParser.mask(AddressLevel.TOWN);
    private static final int VILLAGE = AddressParser.mask(AddressLevel.VILLAGE);
    private static final int ROAD = AddressParser.mask(AddressLevel.ROAD);
    private static final int NUMBER = AddressParser.mask(AddressLevel.NUMBER);
    private static final int ESTATE = AddressParser.mask(AddressLevel.ESTATE);
    private static final int BUILDING = AddressParser.mask(AddressLevel.BUILDING);
    private static final int FLOOR = AddressParser.mask(AddressLevel.FLOOR);
    private static final int UNIT = AddressParser.mask(AddressLevel.UNIT);
    private static final int ROOM = AddressParser.mask(AddressLevel.ROOM);
    private static final int DIVISIONS = PROVINCE | CITY | COUNTY;
    private static final int PLACES = TOWN | VILLAGE | ROAD | ESTATE;
    private static final int DOORS = NUMBER | BUILDING | UNIT | FLOOR | ROOM;

    private static final AddressLevel[] LEVELS = AddressLevel.values();

    private static final EntitySpec SPEC = EntitySpec.of("ADDRESS", Category.CONTACT, "住址/通信地址", "address", 40)
            .labels("""
                    地址, 住址, 家庭住址, 家庭地址, 现住址, 现住地址, 居住地址, 居住地, 现居住地, 联系地址, 通讯地址,
                    通信地址, 收货地址, 收件地址, 寄件地址, 发货地址, 取件地址, 配送地址, 送货地址, 邮寄地址, 详细地址,
                    户籍地址, 户籍所在地, 户籍地, 户口所在地, 户口地址, 常住地址, 身份证地址, 单位地址, 公司地址,
                    办公地址, 工作地址, 注册地址, 经营地址, 上门地址, 安装地址, 送达地址, 出生地, 住所, 住所地, 住址为,
                    暂住地址, 房屋地址, 房产地址, 收货人地址, 收件人地址, 所在地址, 现住, 家住, 住在, 位置地址, 聯絡地址,
                    通訊地址, 地址、电话, 地址电话, 地址及电话, 族，住, 民，住, 业，住, address, addr, home address, home addr, detail address, detailed address, address detail,
                    full address, street address, mailing address, shipping address, delivery address, receiver address,
                    receive address, contact address, living address, residence address, company address, work address,
                    office address, register address, user address, family address, dz, dizhi, xxdz, jtdz, jtzz, txdz,
                    lxdz, shdz, hjdz, zz, zhuzhi, hjszd
                    """)
            .context("送货, 快递, 收货, street")
            .tellsByColumn()
            .ownBorders();

    private final EntitySpec spec;
    private final DivisionNames divisions;
    private final AddressWords words;
    private final AddressParser parser;
    private final Waybill waybill;

    Address(Facts facts) {
        divisions = facts.divisionNames();
        words = facts.addressWords();
        parser = new AddressParser(facts);
        waybill = new Waybill(facts);
        spec = SPEC.triggers(Trigger.value(), Trigger.terms(divisions.all()), Trigger.digits(1, LONGEST_NUMBER));
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        if (candidate.groups() > 0) {
            atNumber(candidate, sink);
        } else if (candidate.end() > start) {
            if (!isInside(candidate, start)) {
                from(candidate, sink, start);
            }
        } else {
            labelled(candidate, sink);
        }
    }

    /** Whether a division ends where this one begins, so that what is to be found here was found from there. */
    private boolean isInside(Candidate candidate, int start) {
        for (int i = start - 2; i >= start - 11 && Candidate.isHan(candidate.at(i)); i--) {
            int found = divisions.longest(candidate, i);
            if (found != Names.NONE && i + Names.length(found) == start) {
                return true;
            }
        }
        return false;
    }

    /** 中关村大街1号, 阳光小区3栋: from the number to the left. */
    private void atNumber(Candidate candidate, FindingSink sink) {
        int number = candidate.start();
        int noun = words.behindNumber(candidate, candidate.end());
        if (noun == Names.NONE
                || Names.number(noun) < AddressLevel.NUMBER.ordinal()
                || isBehindNoun(candidate, number)) {
            return;
        }
        int from = number;
        while (from > number - BEFORE_NUMBER && Candidate.isHan(candidate.at(from - 1))) {
            from--;
        }
        int start = from;
        for (int i = from; i < number; ) {
            if (divisions.longest(candidate, i) != Names.NONE
                    && parser.next(candidate, i, 0) != AddressParser.NONE
                    && AddressParser.kind(parser.next(candidate, i, 0)) == AddressParser.DIVISION) {
                return; // which calls by itself
            }
            int word = words.inName(candidate, i);
            i += Math.max(1, Names.length(word));
            start = AddressWords.isStop(word) ? i : start;
        }
        from(candidate, sink, start);
    }

    /** 3号楼2单元: the first of the numbers has called already. */
    private static boolean isBehindNoun(Candidate candidate, int number) {
        for (int i = number - 1; i >= number - 3 && Candidate.isHan(candidate.at(i)); i--) {
            if (candidate.at(i) == '月') {
                return true;
            }
            if (Candidate.isDigit(candidate.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Reads an address from an offset on and reports it if it is detailed enough. */
    private void from(Candidate candidate, FindingSink sink, int start) {
        sink.noParts();
        long read = read(candidate, sink, start);
        int end = (int) read;
        int seen = (int) (read >>> 32);
        if (end == start || candidate.at(end) == '*') {
            return;
        }
        int to = waybill.end(candidate, start, end);
        boolean whole = to > 0;
        int places = Integer.bitCount(seen & (PLACES | DOORS));
        if (whole && places == 0) {
            return;
        }
        report(sink, start, whole ? to : end, seen, whole);
    }

    private static void report(FindingSink sink, int start, int end, int seen, boolean whole) {
        boolean division = (seen & DIVISIONS) != 0;
        boolean county = (seen & COUNTY) != 0 || (seen & TOWN) != 0;
        boolean place = (seen & PLACES) != 0;
        boolean door = (seen & DOORS) != 0;
        boolean road = (seen & ROAD) != 0;
        boolean indoors = Integer.bitCount(seen & (BUILDING | UNIT | ROOM | FLOOR)) > 1;
        if (division && place && door) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (road && (seen & NUMBER) != 0 && (place && indoors || whole)) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM, Evidence.CUSTOMARY_FORM);
        } else if (road && (seen & NUMBER) != 0
                || place && indoors
                || (seen & TOWN) != 0 && (seen & (ROAD | VILLAGE)) != 0 && door) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        } else if (division && (road || county) && (seen & (ROAD | ESTATE)) != 0) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (whole && (division && place || place && door)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        }
    }

    /** Notes the parts from an offset on; gives the end of the last one and, in the upper half, the levels seen. */
    private long read(Candidate candidate, FindingSink sink, int start) {
        int seen = 0;
        int end = start;
        int i = start;
        for (int parts = 0; parts < FindingSink.MOST_PARTS && i - start < LONGEST; parts++) {
            int at = i == start ? i : behindGap(candidate, i);
            long part = at < 0 ? AddressParser.NONE : parser.next(candidate, at, seen);
            if (part == AddressParser.NONE || !goesOn(part, seen, candidate, i, at)) {
                break;
            }
            i = AddressParser.end(part);
            if (AddressParser.kind(part) == AddressParser.ORGANISATION) {
                if (seen < TOWN) {
                    break;
                }
                continue; // part of the address if more of it follows
            }
            end = i;
            if (AddressParser.kind(part) != AddressParser.SIDE) {
                seen |= 1 << AddressParser.level(part);
                sink.part(LEVELS[AddressParser.level(part)], at, end);
            }
        }
        return (long) seen << 32 | end;
    }

    /** Where the address may go on: here, or behind a space, a comma or the end of a line; -1 if it ends. */
    private static int behindGap(Candidate candidate, int from) {
        char c = candidate.at(from);
        if (c == Candidate.OUTSIDE) {
            return -1;
        }
        int i = from;
        while (i < from + 3 && " ,_-\n\r(.\u200B".indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether a part continues what was seen: what is named ends where a door begins, and behind a comma it must lead further inwards. */
    private static boolean goesOn(long part, int seen, Candidate candidate, int from, int at) {
        int kind = AddressParser.kind(part);
        if (kind == AddressParser.NAME || kind == AddressParser.ORGANISATION) {
            int level = AddressParser.level(part);
            if ((seen & (UNIT | ROOM)) != 0) {
                return false;
            }
            if ((seen & (NUMBER | BUILDING | FLOOR)) != 0
                    && (1 << level < NUMBER || AddressParser.end(part) - at > 10)) {
                return false;
            }
        }
        char gap = at > from ? candidate.at(from) : ' ';
        if (gap == ' ' || gap == '_' || gap == '-') {
            return true;
        }
        return kind != AddressParser.ORGANISATION
                && kind != AddressParser.SIDE
                && (seen >> AddressParser.level(part)) == 0;
    }

    /** Behind a label or in a field: a stretch up to where it ends, with the names of divisions or the words of addresses in it. */
    private void labelled(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean number = Candidate.isDigit(candidate.at(start)); // 1号楼2单元301
        if (!Candidate.isHan(candidate.at(start)) && !number
                || !candidate.isIntroduced() && divisions.lengthAt(candidate, start) == 0) {
            return;
        }
        int end = stretchEnd(candidate, start);
        int levels = 0;
        int doors = 0;
        for (int i = start; i < end; i++) {
            char c = candidate.at(i);
            levels += LEVEL_WORDS.indexOf(c) >= 0 ? 1 : 0;
            doors += "号室栋幢层单组".indexOf(c) >= 0 && Candidate.isDigit(candidate.at(i - 1)) ? 1 : 0;
        }
        int named = divisions.lengthAt(candidate, start);
        boolean whole = named == end - start;
        if (candidate.at(end) == '*' || end - start < 4 || whole && !candidate.isField()) {
            return;
        }
        if (number && (levels < 2 || doors == 0)) {
            return;
        }
        sink.noParts();
        read(candidate, sink, start);
        if (named > 0 && levels >= 1 && !whole) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (levels >= 2 || doors > 0) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else if (levels == 1 && candidate.isField()) {
            sink.report(start, end);
        }
    }

    private static final String LEVEL_WORDS = "省市区县镇乡村街道路巷弄号楼栋幢座室层屯组里园庄社苑城厦庭院湾坊寨旗盟";

    private static int stretchEnd(Candidate candidate, int start) {
        int end = start;
        int i = start;
        while (i < candidate.length() && i - start < LONGEST) {
            char c = candidate.at(i);
            boolean part = Candidate.isHan(c) && c != '的'
                    || Candidate.isDigit(c)
                    || Candidate.isLetter(c)
                    || "-#()·".indexOf(c) >= 0;
            if (!part && !(c == ' ' && Candidate.isHan(candidate.at(i + 1)))
                    || c != '(' && Waybill.isLongNumber(candidate, i)) {
                break;
            }
            if (i > start && candidate.nextLabel(i) == i && isLabel(candidate, i)) {
                break;
            }
            i++;
            end = part ? i : end;
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
}
