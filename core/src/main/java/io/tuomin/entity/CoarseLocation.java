package io.tuomin.entity;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/** 粗略位置: the names of a province, city or county alone, in a field or behind a label that asks for them; each is a part. */
final class CoarseLocation implements Recognizer {

    private static final EntitySpec SPEC = EntitySpec.of(
                    "COARSE_LOCATION", Category.LOCATION, "粗略位置（区县及以上/IP 归属地）", "coarse location", 40)
            .labels("""
                    省, 省份, 城市, 市, 区县, 区, 县, 地区, 所在省, 所在市, 所在区, 所在城市, 所在地区, 所在地, 籍贯,
                    归属地, 户籍, 户籍地, 家住, 现住, 现居, 现居地, 出生于, 定位, 户籍省份, 省市, 省/直辖市, 收货省份, 收货城市, 行政区, 现居城市, 居住城市, 工作城市,
                    ip归属地, province, prov, city, district, county, region, area, town, native place, birth place, sf,
                    cs, szcs, jg, sheng, shi, qu, xian
                    """)
            .triggers(Trigger.value())
            .needsLabel()
            .tellsByColumn()
            .ownBorders();

    private static final AddressLevel[] LEVELS = AddressLevel.values();

    private final DivisionNames divisions;

    CoarseLocation(Facts facts) {
        divisions = facts.divisionNames();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = start;
        int parts = 0;
        boolean full = false;
        sink.noParts();
        while (parts < 4) {
            int found = divisions.longest(candidate, end);
            int length = Names.length(found);
            if (length == 0) {
                break;
            }
            parts++;
            full |= !DivisionNames.isShort(found);
            sink.part(LEVELS[DivisionNames.level(found)], end, end + length);
            end += length;
            char c = candidate.at(end);
            if ((c == '/' || c == '-' || c == ' ' || c == ',') && divisions.lengthAt(candidate, end + 1) > 0) {
                end++;
            }
        }
        boolean closed = candidate.isField()
                ? end == candidate.length()
                : candidate.at(end) == '的' || !Candidate.isHan(candidate.at(end)) && candidate.at(end) != '*';
        if (parts == 0 || !closed) {
            sink.noParts();
        } else if (candidate.isIntroduced()) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        } else if (candidate.at(start - 1) == '贯' || isOfPerson(candidate, start) && (parts > 1 || full)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.RUN_TOGETHER);
        } else {
            sink.noParts();
        }
    }

    /** 家住浙江省, 籍贯河南: whether the label right before speaks of a person, not of places (城市, 地区). */
    private static boolean isOfPerson(Candidate candidate, int start) {
        char last = candidate.at(start - 1);
        char before = candidate.at(start - 2);
        return last != Candidate.OUTSIDE && "住居籍于".indexOf(last) >= 0
                || last == '地' && (before == '居' || before == '籍');
    }
}
