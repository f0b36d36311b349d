package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;

/**
 * 住址: in running text what the grammar of {@link AddressParser} reads and what is detailed enough, from a division or the name of a road
 * on ({@link AddressInText}); behind a label or in a field a stretch with words of addresses in it ({@link AddressValue}); alone in a line or
 * beside a telephone number the whole line ({@link AddressLine}); in English and pinyin {@link LatinAddress}.
 */
final class Address implements Recognizer {

    /** A run of digits in running text that may be the number of a house or a building. */
    private static final int LONGEST_NUMBER = 5;

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
    private final AddressValue values;
    private final AddressInText inText;
    private final AddressLine lines;
    private final LatinAddress latin;

    Address(Facts facts) {
        Waybill waybill = new Waybill(facts);
        AddressReader reader = new AddressReader(facts);
        values = new AddressValue(facts, waybill, reader);
        lines = new AddressLine(waybill, reader);
        inText = new AddressInText(facts, reader, lines);
        latin = new LatinAddress(facts.addressWords());
        ImmutableSet<String> terms = ImmutableSet.<String>builder()
                .addAll(facts.divisionNames().all())
                .addAll(AddressInText.HERE)
                .addAll(AddressInText.TELLING)
                .addAll(LatinAddress.TELLING)
                .build();
        spec = SPEC.triggers(
                Trigger.value(),
                Trigger.terms(terms),
                Trigger.digits(1, LONGEST_NUMBER).neverAlone());
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() == candidate.start()) {
            values.read(candidate, sink);
        } else if (Candidate.isLetter(candidate.at(candidate.start()))) {
            latin.read(candidate, sink);
        } else if (candidate.groups() > 0 && !isBesideHan(candidate)) {
            return; // most numbers
        } else if (!inText.read(candidate, sink)) {
            lines.whole(candidate, sink);
        }
    }

    private static boolean isBesideHan(Candidate candidate) {
        return Candidate.isHan(candidate.at(candidate.start() - 1)) || Candidate.isHan(candidate.at(candidate.end()));
    }
}
