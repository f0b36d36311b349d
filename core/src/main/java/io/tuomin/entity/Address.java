package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.AddressLevel;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Set;

/**
 * 住址: in running text what the grammar of {@link AddressParser} reads and what is detailed enough, from a division or the name of a road
 * on; behind a label or in a field a stretch with words of addresses in it; alone in a line or beside a telephone number the whole line.
 */
final class Address implements Recognizer {

    private static final int LONGEST = AddressStretch.LONGEST;
    /** A run of digits in running text that may be the number of a house or a building. */
    private static final int LONGEST_NUMBER = 5;
    /** Characters of a line that may be no part of an address which no road or door shows: more make it a headline. */
    private static final int LONGEST_UNREAD = 16;

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
    private static final int LEVELS_SEEN = (1 << 12) - 1;

    /** Beside the levels seen: the name of an organisation. */
    private static final int ORGANISATION = 1 << 12;

    /** Beside the levels seen: the last part ends where the text does. */
    private static final int REACHED = 1 << 15;

    /** Beside the levels seen: a place where people live or stay the night. */
    private static final int DWELLING = 1 << 16;

    /** Beside the levels seen: two roads that meet at a place named so. */
    private static final int CROSSING = 1 << 17;

    /** Beside the levels seen: a subdistrict, 街道, where a village is a quarter of a town. */
    private static final int SUBDISTRICT = 1 << 18;

    /** Beside the levels seen: a place beside or in a hospital: who is there is ill or visits somebody who is. */
    private static final int AT_HOSPITAL = 1 << 19;

    /** Beside the levels seen: a group in a village. */
    private static final int GROUP = 1 << 21;

    /** Beside the levels seen: more than one road. */
    private static final int ROADS = 1 << 22;

    /** Beside the levels seen: a place beside what an organisation or a landmark is named after. */
    private static final int BESIDE = 1 << 23;

    /** Above the levels seen: how many characters of a line were no part. */
    private static final int SKIPPED = 24;

    /** Last characters of the names of authorities. */
    private static final String AUTHORITIES = "院局府会厅部处队";

    /** Last characters of the names of landmarks, on which a road may follow: 始版桥直街. */
    private static final String LANDMARKS = "桥湖塔寺庙园";

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

    /** Words that stand for a division named before: 在本市文一西路969号. */
    private static final Set<String> HERE =
            Set.of("本市", "本县", "本区", "本省", "本镇", "我市", "我县", "我区", "我省", "该市", "该县", "该区", "全市", "本辖区");

    /** Words that call where they stand in a line that begins with the address. */
    private static final Set<String> TELLING = Set.of(
            "街道", "开发区", "高新区", "工业区", "工业园", "产业园", "科技园", "软件园", "广场", "大厦", "小区", "花园", "公寓", "新村", "家园", "国际", "市场",
            "大楼", "大道", "交叉口", "交汇处", "路口", "村委会", "社区", "花苑", "嘉园", "山庄", "商贸城", "公司", "附近", "对面", "旁边", "隔壁", "医院",
            "中学", "门口", "宾馆", "酒店");

    private final EntitySpec spec;
    private final DivisionNames divisions;
    private final AddressWords words;
    private final AddressParser parser;
    private final Waybill waybill;
    private final LatinAddress latin;

    Address(Facts facts) {
        divisions = facts.divisionNames();
        words = facts.addressWords();
        parser = new AddressParser(facts);
        waybill = new Waybill(facts);
        latin = new LatinAddress(words);
        ImmutableSet<String> terms = ImmutableSet.<String>builder()
                .addAll(divisions.all())
                .addAll(HERE)
                .addAll(TELLING)
                .addAll(LatinAddress.TELLING)
                .build();
        spec = SPEC.triggers(Trigger.value(), Trigger.terms(terms), Trigger.digits(1, LONGEST_NUMBER));
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() == candidate.start()) {
            labelled(candidate, sink);
        } else if (Candidate.isLetter(candidate.at(candidate.start()))) {
            latin.read(candidate, sink);
        } else if (candidate.groups() > 0 && !isBesideHan(candidate)) {
            return; // most numbers
        } else if (!called(candidate, sink)) {
            wholeLine(candidate, sink);
        }
    }

    private static boolean isBesideHan(Candidate candidate) {
        return Candidate.isHan(candidate.at(candidate.start() - 1)) || Candidate.isHan(candidate.at(candidate.end()));
    }

    /** Reads from where a word or a number calls; whether an address was found. */
    private boolean called(Candidate candidate, FindingSink sink) {
        if (candidate.groups() > 0) {
            return atNumber(candidate, sink);
        }
        if (divisions.lengthAt(candidate, candidate.start()) > 0) {
            return atDivision(candidate, sink);
        }
        return isHere(candidate)
                ? from(candidate, sink, candidate.end(), COUNTY | AddressParser.HERE)
                : inLine(candidate, sink);
    }

    /** From the beginning of a line on that holds an address alone, whatever it begins with: 中国温州市, 金地自在城C区1栋. */
    private void wholeLine(Candidate candidate, FindingSink sink) {
        int start = waybill.lineStart(candidate, candidate.start());
        long line = start < 0 ? -1 : waybill.line(candidate, start);
        if (line < 0 || Waybill.hasPhone(line)) {
            return;
        }
        int end = Waybill.end(line);
        sink.noParts();
        int seen = (int) (read(candidate, sink, start, end, AddressParser.ALONE) >>> 32);
        int unread = seen >>> SKIPPED;
        boolean door = (seen & DOORS) != 0;
        boolean located = Integer.bitCount(seen & (DIVISIONS | TOWN)) > 1 || (seen & ROAD) != 0;
        boolean house = (seen & ESTATE) != 0 && Integer.bitCount(seen & DOORS) > 1;
        if (unread * 2 <= end - start && door && (located || house)
                || unread * 3 <= end - start
                        && (seen & (DIVISIONS | TOWN)) != 0
                        && (seen & PLACES) != 0
                        && !Waybill.isSpaced(candidate, start, end)) {
            inWaybill(candidate, sink, start, line);
        }
    }

    /** From a division on, or from a longer one that begins inside it: 红河 in 隗小红河南省. */
    private boolean atDivision(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        for (int i = start + 1; i < candidate.end(); i++) {
            int found = divisions.longest(candidate, i);
            boolean certain = found != Names.NONE
                    && (!DivisionNames.isShort(found) || DivisionNames.level(found) == AddressLevel.PROVINCE.ordinal());
            if (certain && i + Names.length(found) > candidate.end() && parser.isUncertain(candidate, start)) {
                return from(candidate, sink, i, 0);
            }
        }
        return isInside(candidate, start) || from(candidate, sink, start, 0);
    }

    private static boolean isHere(Candidate candidate) {
        char first = candidate.at(candidate.start());
        return first == '本' || first == '我' || first == '该' || first == '全';
    }

    /** Whether a division ends where this one begins, so that what is to be found here was found from there. */
    private boolean isInside(Candidate candidate, int start) {
        for (int i = start - 2; i >= start - 11 && Candidate.isHan(candidate.at(i)); i--) {
            int found = divisions.longest(candidate, i);
            if (found != Names.NONE && i + Names.length(found) == start) {
                return !parser.isUncertain(candidate, i);
            }
        }
        return false;
    }

    /** 五常街道余杭广场: from the beginning of the line, if nothing but names stands before. */
    private boolean inLine(Candidate candidate, FindingSink sink) {
        int start = startBefore(candidate, candidate.start());
        return start >= 0
                && (Waybill.isBorder(candidate.at(start - 1)) || words.town(candidate, start) != Names.NONE)
                && from(candidate, sink, start, 0);
    }

    /** Whether nothing but Chinese characters stands before an offset in its line. */
    private static boolean isFirstInLine(Candidate candidate, int offset) {
        int from = offset;
        while (from > offset - BEFORE_NUMBER && Candidate.isHan(candidate.at(from - 1))) {
            from--;
        }
        return Waybill.isBorder(candidate.at(from - 1));
    }

    /** Where an address may begin that goes on at an offset: behind the last word that is no part of one; -1 if a division calls. */
    private int startBefore(Candidate candidate, int offset) {
        int from = offset;
        while (from > offset - BEFORE_NUMBER
                && (Candidate.isHan(candidate.at(from - 1)) || candidate.at(from - 1) == '"')) {
            from--;
        }
        int start = from;
        int wordEnd = from;
        boolean called = false;
        for (int i = from; i < offset; i++) {
            int found = divisions.longest(candidate, i);
            boolean certain = found != Names.NONE && !DivisionNames.isShort(found) && Names.length(found) > 2;
            called |= certain || found != Names.NONE && i == start;
            int word = i < wordEnd ? Names.NONE : words.inName(candidate, i);
            wordEnd = word == Names.NONE ? wordEnd : i + Names.length(word);
            if (AddressWords.isStop(word)) {
                start = wordEnd;
                called = false;
            }
        }
        if (called) {
            return -1;
        }
        return start;
    }

    /** 中关村大街1号, 阳光小区3栋: from the number to the left. */
    private boolean atNumber(Candidate candidate, FindingSink sink) {
        int number = candidate.start();
        boolean behindHan = Candidate.isHan(candidate.at(number - 1));
        int noun = words.behindNumber(candidate, candidate.end());
        if (isBehindNumber(candidate, number)) {
            return false;
        }
        if (noun == Names.NONE) {
            return behindHan
                    && !candidate.isInCharacters()
                    && isFirstInLine(candidate, number)
                    && inLine(candidate, sink); // 文一西路969
        }
        if (Names.number(noun) < AddressLevel.ROAD.ordinal() || Names.number(noun) == AddressWords.LEVELLESS) {
            return false;
        }
        int start = startBefore(candidate, number);
        return start >= 0 && from(candidate, sink, start, 0);
    }

    /** 3号楼2单元, 6月5号: the first of the numbers has called already. */
    private static boolean isBehindNumber(Candidate candidate, int number) {
        for (int i = number - 1; i >= number - 3 && Candidate.isHan(candidate.at(i)); i--) {
            boolean month = candidate.at(i) == '月' && AddressParser.isNumeral(candidate.at(i - 1));
            if (month || Candidate.isDigit(candidate.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Reads an address from an offset on and reports it if it is detailed enough. */
    private boolean from(Candidate candidate, FindingSink sink, int start, int seen) {
        long line = waybill.line(candidate, start);
        if (line >= 0 && (inWaybill(candidate, sink, start, line) || Waybill.hasPhone(line))) {
            return true;
        }
        sink.noParts();
        long read = read(candidate, sink, start, candidate.length(), seen);
        int end = (int) read;
        int found = (int) (read >>> 32);
        boolean villager = (found & DOORS) == 0 && Reading.isAt(candidate, end, "村民");
        return end > start && candidate.at(end) != '*' && !villager && report(sink, start, end, found);
    }

    /** Takes the line for the address but for the name that stands at its end, if one must. */
    private boolean inWaybill(Candidate candidate, FindingSink sink, int start, long line) {
        int end = Waybill.end(line);
        if (Waybill.hidesName(line)) {
            end = nameStart(candidate, sink, start, end);
        }
        sink.noParts();
        long read = read(candidate, sink, start, end, AddressParser.ALONE);
        int seen = (int) (read >>> 32);
        int skipped = seen >>> SKIPPED;
        if (candidate.at(end) == '*' || end <= start) {
            return false;
        }
        boolean place = (seen & PLACES) != 0;
        boolean division = (seen & DIVISIONS) != 0;
        boolean door = (seen & DOORS) != 0;
        boolean sure =
                Waybill.hasPhone(line) || skipped * 2 <= end - start || Integer.bitCount(seen & (DIVISIONS | TOWN)) > 1;
        if (sure && place && door && (division || (seen & ROAD) != 0) || Waybill.hasPhone(line) && division && place) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (sure && place && (division || door || Integer.bitCount(seen & PLACES) > 1)
                || division && Integer.bitCount(seen & DOORS) > 1
                || Integer.bitCount(seen & DIVISIONS) > 1
                        && (door && skipped * 2 <= end - start || Waybill.hasPhone(line))) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (skipped <= LONGEST_UNREAD
                && sure
                && (Integer.bitCount(seen & DIVISIONS) > 1 && (skipped > 0 || (seen & ORGANISATION) != 0)
                        || (seen & TOWN) != 0)
                && AUTHORITIES.indexOf(candidate.at(end - 1)) < 0) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        } else {
            return false;
        }
        return true;
    }

    /** Where the name begins that ends such a line: behind a part of the address, with a surname. */
    private int nameStart(Candidate candidate, FindingSink sink, int start, int end) {
        int best = end;
        int most = 0;
        for (int length = 2; length <= Waybill.LONGEST_NAME && end - length > start; length++) {
            int cut = end - length;
            if (!Candidate.isHan(candidate.at(cut))) {
                break;
            }
            sink.noParts();
            long read = read(candidate, sink, start, cut, AddressParser.ALONE);
            boolean closed = ((int) (read >>> 32) & REACHED) != 0;
            int worth = (closed ? 4 : 0) + waybill.worth(candidate, cut, end);
            if (worth > most || worth == most && length == 3) {
                most = worth;
                best = cut;
            }
        }
        return Waybill.trimmed(candidate, start, best);
    }

    private static boolean report(FindingSink sink, int start, int end, int seen) {
        boolean division = (seen & DIVISIONS) != 0;
        boolean certain = (seen & AddressParser.UNCERTAIN) == 0;
        boolean county = (seen & (COUNTY | TOWN)) != 0;
        boolean place = (seen & PLACES) != 0;
        boolean door = (seen & DOORS) != 0;
        boolean road = (seen & ROAD) != 0;
        boolean number = road && (seen & NUMBER) != 0;
        boolean indoors = Integer.bitCount(seen & (BUILDING | UNIT | ROOM | FLOOR)) > 1;
        boolean bare = (seen & AddressParser.HERE) != 0
                && (seen & (LEVELS_SEEN | ROADS | ORGANISATION) & ~COUNTY) == ROAD; // 本市解放路
        if (bare) {
            return false;
        }
        if (division && place && door) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (number && indoors) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM, Evidence.CUSTOMARY_FORM);
        } else if (number || place && indoors || (seen & TOWN) != 0 && place && door) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        } else if (division && certain && county && (seen & (ROAD | DWELLING)) != 0) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (division && certain && (seen & (county ? ESTATE : DWELLING | ROAD)) != 0
                || (seen & TOWN) != 0 && (seen & (ESTATE | ROAD)) != 0
                || road && (seen & CROSSING) != 0
                || division && (seen & SUBDISTRICT) != 0 && (seen & (VILLAGE | BESIDE)) != 0
                || (division || (seen & TOWN) != 0) && (seen & GROUP) != 0
                || division && certain && (seen & AT_HOSPITAL) != 0) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        } else if ((seen & ESTATE) != 0 && (seen & ROOM) != 0) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else {
            return false;
        }
        return true;
    }

    /**
     * Notes the parts from an offset on; gives the end of the last one and, in the upper half, the levels seen, whether the limit was
     * reached, and how many characters of a line were no part.
     */
    private long read(Candidate candidate, FindingSink sink, int start, int limit, int known) {
        int seen = known;
        boolean alone = (known & AddressParser.ALONE) != 0;
        int end = start;
        int last = start;
        int skipped = 0;
        boolean joined = false;
        int i = start;
        for (int steps = 0; steps < LONGEST && i < limit && i - start < LONGEST; steps++) {
            int at = i == start ? i : behindGap(candidate, i, seen);
            long part = at >= limit ? AddressParser.NONE : parser.next(candidate, at, limit, seen);
            if (part == AddressParser.NONE || !alone && !goesOn(part, seen, candidate, i, at)) {
                if (!alone) {
                    break;
                }
                i = Math.max(i, at) + 1;
                skipped++;
                continue;
            }
            i = AddressParser.end(part);
            last = i;
            if (AddressParser.kind(part) == AddressParser.ORGANISATION) {
                seen |= ORGANISATION;
                continue; // part of the address if more of it follows
            }
            if (AddressParser.kind(part) == AddressParser.SIDE) {
                seen |= beside(candidate, at, end, i);
            }
            end = i;
            if (at > start && candidate.at(at - 1) == '(' && candidate.at(end) == ')' && end < limit) {
                end = ++i;
            }
            if (AddressParser.kind(part) != AddressParser.SIDE) {
                seen |= AddressParser.kind(part) == AddressParser.DWELLING ? DWELLING : 0;
                if (AddressParser.kind(part) == AddressParser.NUMBER && (seen & ORGANISATION) != 0) {
                    seen |= ESTATE; // 人民医院3号楼
                }
                if (seen == 0
                        && AddressParser.kind(part) == AddressParser.DIVISION
                        && parser.isUncertain(candidate, at)) {
                    seen |= AddressParser.UNCERTAIN;
                } else if (AddressParser.kind(part) == AddressParser.DIVISION) {
                    seen &= ~AddressParser.UNCERTAIN;
                }
                joined |= at > start && isJoint(candidate.at(at - 1));
                boolean group = 1 << AddressParser.level(part) == VILLAGE && "组队社".indexOf(candidate.at(end - 1)) >= 0;
                seen |= group && (seen & VILLAGE) != 0 ? GROUP : 0;
                boolean subdistrict = 1 << AddressParser.level(part) == TOWN && isSubdistrict(candidate, end);
                seen |= subdistrict ? SUBDISTRICT : 0;
                seen |= (seen & ROAD) != 0 && 1 << AddressParser.level(part) == ROAD ? ROADS : 0;
                seen |= 1 << AddressParser.level(part);
                sink.part(LEVELS[AddressParser.level(part)], at, AddressParser.end(part));
            }
        }
        seen &= joined ? -1 : ~CROSSING;
        seen |= last == limit ? REACHED : 0;
        return (long) (seen & (1 << SKIPPED) - 1 | skipped << SKIPPED) << 32 | end;
    }

    /** Where the address may go on: here, behind a space, a comma or the end of a line, or behind the 与 of a crossing. */
    private static int behindGap(Candidate candidate, int from, int seen) {
        int i = from;
        while (i < from + 3 && " ,_-\n\r(.\u200B".indexOf(candidate.at(i)) >= 0) {
            i++;
        }
        return i == from && (seen & ROAD) != 0 && isJoint(candidate.at(i)) ? i + 1 : i;
    }

    /** What stands between the names of two roads that meet. */
    private static boolean isJoint(char c) {
        return c == '与' || c == '和' || c == '、';
    }

    /** What a word that says on which side tells of the place before it. */
    private static int beside(Candidate candidate, int side, int before, int end) {
        if (before < side) {
            return Reading.isAt(candidate, side - 2, "医院") ? BESIDE | AT_HOSPITAL : BESIDE;
        }
        char last = candidate.at(end - 1);
        return last == '口' || last == '处' || candidate.at(side) == '交' ? CROSSING : 0;
    }

    private static boolean isSubdistrict(Candidate candidate, int end) {
        return Reading.isAt(candidate, end - 2, "街道") || Reading.isAt(candidate, end - 3, "办事处");
    }

    /** Whether a part continues what was seen: what is named ends where a door begins, and behind a comma it must lead further inwards. */
    private static boolean goesOn(long part, int seen, Candidate candidate, int from, int at) {
        int kind = AddressParser.kind(part);
        int level = AddressParser.level(part);
        if (kind == AddressParser.NAME || kind == AddressParser.ORGANISATION || kind == AddressParser.DWELLING) {
            boolean within = (seen & ORGANISATION) != 0
                    && (seen & ROAD) == 0
                    && kind == AddressParser.NAME
                    && !(1 << level == ROAD && LANDMARKS.indexOf(candidate.at(from - 1)) >= 0); // 公安局毒品检测中心
            if ((seen & (UNIT | ROOM)) != 0 || within) {
                return false;
            }
            if ((seen & (NUMBER | BUILDING | FLOOR)) != 0
                    && (1 << level < NUMBER || AddressParser.end(part) - at > 10)) {
                return false;
            }
        }
        if (at == from) {
            return true;
        }
        char gap = candidate.at(from);
        if (isJoint(gap)) {
            return kind == AddressParser.NAME && 1 << level == ROAD;
        }
        if (gap == ' ' || gap == '_' || gap == '-' || gap == '(') {
            return true;
        }
        boolean named = kind == AddressParser.NAME || kind == AddressParser.NUMBER || kind == AddressParser.DWELLING;
        return (kind == AddressParser.DIVISION || gap != ',' && named) && (seen & LEVELS_SEEN) >> level == 0;
    }

    /** Behind a label or in a field. */
    private void labelled(Candidate candidate, FindingSink sink) {
        if (!stretch(candidate, sink) && candidate.isField() && AddressStretch.isOdd(candidate)) {
            sink.noParts();
            sink.report(
                    0,
                    candidate.length(),
                    Evidence.NOT_IN_DICTIONARY); // only a field that asks for addresses believes this
        }
    }

    /** A stretch up to where it ends, with the names of divisions or the words of addresses in it. */
    private boolean stretch(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean number = Candidate.isDigit(candidate.at(start)); // 1号楼2单元301
        if (!Candidate.isHan(candidate.at(start)) && !number
                || !candidate.isIntroduced() && divisions.lengthAt(candidate, start) == 0) {
            return false;
        }
        int end = AddressStretch.end(candidate, start);
        int read = Math.min(end, start + LONGEST);
        int levels = 0;
        int doors = 0;
        for (int i = start; i < read; i++) {
            char c = candidate.at(i);
            levels += LEVEL_WORDS.has(c) ? 1 : 0;
            doors += Candidate.isDigit(candidate.at(i - 1)) && "号室栋幢层单组".indexOf(c) >= 0 ? 1 : 0;
        }
        int named = divisions.lengthAt(candidate, start);
        boolean whole = named == end - start;
        if (candidate.at(end) == '*' || end - start < 4 || whole && !candidate.isField()) {
            return false;
        }
        if (number && (levels < 2 || doors == 0)) {
            return false;
        }
        sink.noParts();
        long found = read(candidate, sink, start, read, candidate.isIntroduced() ? AddressParser.ALONE : 0);
        int seen = (int) (found >>> 32);
        boolean detailed = (seen & PLACES) != 0 && (seen & DOORS) != 0;
        if (!candidate.isIntroduced() && detailed) {
            report(sink, start, (int) found, seen);
            return true;
        } else if (!candidate.isIntroduced() && (seen & (PLACES | DOORS)) == 0) {
            sink.noParts(); // 家住四川省甘孜州的: COARSE_LOCATION
        } else if (!detailed
                && candidate.isField()
                && ((seen & ORGANISATION) != 0 && (seen & PLACES) == 0 || waybill.isSentence(candidate, start, read))) {
            sink.report(start, end, Evidence.NOT_IN_DICTIONARY); // only a field that asks for addresses believes this
            return true;
        } else if (named > 0 && levels >= 1 && detailed) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
            return true;
        } else if (named > 0 && levels >= 1 && !whole) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
            return true;
        } else if (levels >= 2 || doors > 0) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
            return true;
        } else if (levels == 1 && candidate.isField()) {
            sink.report(start, end);
            return true;
        }
        return false;
    }

    private static final CharacterSet LEVEL_WORDS = CharacterSet.of("省市区县镇乡村街道路巷弄号楼栋幢座室层屯组里园庄社苑城厦庭院湾坊寨旗盟");
}
