package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import io.tuomin.recognizer.FindingSink;
import java.util.Set;

/** Addresses in running text, from where a division, a word or a number calls. Immutable. */
final class AddressInText {

    /** Words that stand for a division named before: 在本市文一西路969号. */
    static final Set<String> HERE =
            Set.of("本市", "本县", "本区", "本省", "本镇", "我市", "我县", "我区", "我省", "该市", "该县", "该区", "全市", "本辖区");

    /** Words that call where they stand in a line that begins with the address. */
    static final Set<String> TELLING = Set.of(
            "街道", "开发区", "高新区", "工业区", "工业园", "产业园", "科技园", "软件园", "广场", "大厦", "小区", "花园", "公寓", "新村", "家园", "国际", "市场",
            "大楼", "大道", "交叉口", "交汇处", "路口", "村委会", "社区", "花苑", "嘉园", "山庄", "商贸城", "公司", "附近", "对面", "旁边", "隔壁", "医院",
            "中学", "门口", "宾馆", "酒店");

    /** Before and behind what Markdown emphasizes. */
    private static final String EMPHASIS = "**";

    private static final CharacterSet HERE_BEGINNINGS = CharacterSet.of("本我该全");

    private final DivisionNames divisions;
    private final AddressWords words;
    private final AddressStart starts;
    private final AddressReader reader;
    private final AddressLine lines;

    AddressInText(Facts facts, AddressReader reader, AddressLine lines) {
        divisions = facts.divisionNames();
        words = facts.addressWords();
        starts = new AddressStart(facts);
        this.reader = reader;
        this.lines = lines;
    }

    /** Reads from where a word or a number calls; whether an address was found. */
    boolean read(Candidate candidate, FindingSink sink) {
        if (candidate.groups() > 0) {
            return atNumber(candidate, sink);
        }
        if (divisions.lengthAt(candidate, candidate.start()) > 0) {
            return atDivision(candidate, sink);
        }
        return HERE_BEGINNINGS.has(candidate.at(candidate.start()))
                ? from(candidate, sink, candidate.end(), AddressFeatures.COUNTY | AddressFeatures.HERE)
                : inLine(candidate, sink);
    }

    private boolean atDivision(Candidate candidate, FindingSink sink) {
        int start = starts.ofDivision(candidate);
        boolean called = start != candidate.start();
        if (!called && starts.isBehindDivision(candidate, start)) {
            return true;
        }
        return (called || !starts.isInOtherName(candidate, start)) && from(candidate, sink, start, 0);
    }

    /** 五常街道余杭广场: from the beginning of the line, if nothing but names stands before. */
    private boolean inLine(Candidate candidate, FindingSink sink) {
        int start = starts.before(candidate, candidate.start());
        return start >= 0
                && (Waybill.isBorder(candidate.at(start - 1)) || words.town(candidate, start) != Names.NONE)
                && from(candidate, sink, start, 0);
    }

    /** 中关村大街1号, 阳光小区3栋: from the number to the left. */
    private boolean atNumber(Candidate candidate, FindingSink sink) {
        int number = candidate.start();
        if (isBehindNumber(candidate, number)) {
            return false;
        }
        int noun = words.behindNumber(candidate, candidate.end());
        if (noun == Names.NONE) {
            return Candidate.isHan(candidate.at(number - 1))
                    && !candidate.isInCharacters()
                    && AddressStart.isFirstInLine(candidate, number)
                    && inLine(candidate, sink); // 文一西路969
        }
        if (Names.number(noun) < AddressLevel.ROAD.ordinal() || Names.number(noun) == AddressWords.LEVELLESS) {
            return false;
        }
        int start = starts.before(candidate, number);
        return start >= 0 && from(candidate, sink, start, 0);
    }

    /** 3号楼2单元, 6月5号: the first of the numbers has called already. */
    private static boolean isBehindNumber(Candidate candidate, int number) {
        for (int i = number - 1; i >= number - 3 && Candidate.isHan(candidate.at(i)); i--) {
            boolean month = candidate.at(i) == '月' && AddressNumber.isNumeral(candidate.at(i - 1));
            if (month || Candidate.isDigit(candidate.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Reads an address from an offset on and reports it if it is detailed enough. */
    private boolean from(Candidate candidate, FindingSink sink, int start, int known) {
        long line = lines.at(candidate, start);
        if (line >= 0 && (lines.report(candidate, sink, start, line) || Waybill.hasPhone(line))) {
            return true;
        }
        long read = reader.read(candidate, sink, start, candidate.length(), known);
        int end = AddressReader.end(read);
        int seen = AddressReader.seen(read);
        boolean villager = !has(seen, AddressFeatures.DOORS) && Reading.isAt(candidate, end, "村民");
        return end > start && !villager && AddressEvidence.report(sink, withEmphasis(candidate, start, end), end, seen);
    }

    /** **北京市朝阳区**建国路88号: two stars that end what is emphasized before an address stand for no part of it, and go with it. */
    private static int withEmphasis(Candidate candidate, int start, int end) {
        boolean ended = Reading.isAt(candidate, start - EMPHASIS.length(), EMPHASIS)
                && Candidate.isHan(candidate.at(start - EMPHASIS.length() - 1));
        return ended && candidate.at(end) != '*' ? start - EMPHASIS.length() : start;
    }
}
