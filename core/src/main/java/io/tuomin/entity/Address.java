package io.tuomin.entity;

import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 住址, where a label or a field names it: a stretch with the names of divisions or the words of addresses in it (路, 号, 栋, 室), up to
 * where it ends.
 */
final class Address implements Recognizer {

    private static final int LONGEST = 120;

    private static final String LEVELS = "省市区县镇乡村街道路巷弄号楼栋幢座室层屯组里园庄社苑城厦庭院湾坊寨旗盟";

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
            .triggers(Trigger.value())
            .needsLabel()
            .tellsByColumn()
            .ownBorders();

    private final DivisionNames divisions;

    Address(Facts facts) {
        divisions = facts.divisionNames();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean number = Candidate.isDigit(candidate.at(start)); // 1号楼2单元301
        if (!Candidate.isHan(candidate.at(start)) && !number
                || !candidate.isIntroduced() && divisions.lengthAt(candidate, start) == 0) {
            return;
        }
        int end = start;
        int levels = 0;
        int doors = 0;
        int i = start;
        while (i < candidate.length() && i - start < LONGEST) {
            char c = candidate.at(i);
            boolean part = Candidate.isHan(c) && c != '的'
                    || Candidate.isDigit(c)
                    || Candidate.isLetter(c)
                    || "-#()·".indexOf(c) >= 0;
            if (!part && !(c == ' ' && Candidate.isHan(candidate.at(i + 1)))
                    || c != '(' && isLongNumber(candidate, i)) {
                break;
            }
            if (i > start && candidate.nextLabel(i) == i && isLabel(candidate, i)) {
                break;
            }
            levels += LEVELS.indexOf(c) >= 0 ? 1 : 0;
            doors += "号室栋幢层单组".indexOf(c) >= 0 && Candidate.isDigit(candidate.at(i - 1)) ? 1 : 0;
            i++;
            end = part ? i : end;
        }
        while (end > start && "-#(·".indexOf(candidate.at(end - 1)) >= 0) {
            end--;
        }
        int named = divisions.lengthAt(candidate, start);
        boolean whole = named == end - start;
        if (candidate.at(end) == '*' || end - start < 4 || whole && !candidate.isField()) {
            return;
        }
        if (number && (levels < 2 || doors == 0)) {
            return;
        }
        if (named > 0 && levels >= 1 && !whole) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (levels >= 2 || doors > 0) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else if (levels == 1 && candidate.isField()) {
            sink.report(start, end);
        }
    }

    /** A telephone number or the like is no part of an address. */
    private static boolean isLongNumber(Candidate candidate, int from) {
        if (!Candidate.isDigit(candidate.at(from)) || Candidate.isDigit(candidate.at(from - 1))) {
            return false;
        }
        int i = from;
        while (Candidate.isDigit(candidate.at(i))) {
            i++;
        }
        return i - from >= 7;
    }

    /** A label of another field, with its colon: an address may well hold words that are labels elsewhere. */
    private static boolean isLabel(Candidate candidate, int from) {
        for (int i = from; i < from + 8; i++) {
            char c = candidate.at(i);
            if (c == ':' || c == '=') {
                return true;
            }
            if (!Candidate.isHan(c) && c != ' ') {
                return Candidate.isDigit(c) && i - from >= 2 && isLongNumber(candidate, i);
            }
        }
        return false;
    }
}
