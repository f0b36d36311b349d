package io.tuomin.model;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/**
 * What speaks for or against a finding. Confidence is a sum: the base of the entity type plus the {@linkplain #points() points} of
 * each piece of evidence, held between 1 and 99. A piece that {@linkplain #refutes() refutes} (a check digit that does not fit, a
 * date that does not exist) holds the sum at {@value #REFUTED_AT_MOST} or less, whatever else speaks for it; a value whose shape fits
 * and that a label names has at least {@value #SUSPECTED_AT_LEAST}, unless its borders speak against it.
 *
 * <p>Sets of evidence travel through the engine as the bits of a {@code long}.
 */
public enum Evidence {

    // What the value itself says.
    /** The check character fits. */
    CHECK_DIGIT(20, "check digit fits", "校验位正确"),
    /** The check character does not fit. */
    CHECK_DIGIT_FAILED(-20, "check digit does not fit", "校验位不符", true),
    /** The date inside exists and has passed. */
    REAL_DATE(20, "the date inside is real", "日期真实存在"),
    /** The date inside does not exist, or has yet to come. */
    IMPOSSIBLE_DATE(-45, "the date inside is impossible", "日期不存在", true),
    /** The code of a division is, or was, in force. */
    KNOWN_REGION(20, "region code was allocated", "行政区划代码有效"),
    /** The code of a prefecture is, or was, in force, but that of the county is not in the table. */
    KNOWN_PREFECTURE(0, "prefecture code was allocated, county code is not in the table", "地级行政区划代码有效，县级代码未收录"),
    /** The code of a division was never in force. */
    UNKNOWN_REGION(-10, "region code was never allocated", "行政区划代码从未启用", true),
    /** The code begins with no province. */
    UNKNOWN_PROVINCE(-50, "begins with no province's code", "省级代码不存在", true),
    /** The prefix belongs to a known issuer, with this length. */
    KNOWN_ISSUER(25, "issuer prefix is known", "发卡行标识代码已知"),
    /** The prefix lies in a range given to issuers. */
    ISSUER_RANGE(12, "prefix lies in an issuer range", "号段属于发卡范围"),
    /** The prefix lies in no range given to issuers. */
    UNKNOWN_ISSUER(-15, "prefix belongs to no issuer", "号段不属于任何发卡机构", true),
    /** The segment of the number is in use. */
    LIVE_SEGMENT(15, "number segment is in use", "号段已启用"),
    /** The segment of the number is not in use. */
    UNKNOWN_SEGMENT(-5, "number segment is not in use", "号段未启用", true),
    /** The area code exists, and the local number is as long as it should be there. */
    KNOWN_AREA_CODE(15, "area code exists", "区号有效"),
    /** The area code does not exist, or the local number is too short or too long for it. */
    UNKNOWN_AREA_CODE(-30, "no such area code and length", "区号或位数不符", true),
    /** The value stands in a table. */
    IN_DICTIONARY(15, "value is in the dictionary", "词典收录"),
    /** The value stands in no table of its kind. */
    NOT_IN_DICTIONARY(-20, "value is not in the dictionary", "词典未收录", true),
    /** Written the way people write it: in groups, with brackets. */
    CUSTOMARY_FORM(10, "written in the customary form", "书写形式规范"),
    /** A shape that nothing else has. */
    DISTINCTIVE_FORM(20, "distinctive form", "形式独特"),
    /** Grouped or split as nobody usually writes it. */
    UNUSUAL_FORM(-40, "written in an unusual form", "书写形式少见"),
    /** A rule of its form is broken: a dot at the beginning of a mailbox. */
    MALFORMED(-10, "breaks a rule of its form", "形式有误", true),
    /** Of a form that the standard knows and authorities do not issue. */
    UNISSUED_FORM(-10, "of a form that is not issued", "不发放的编码形式", true),
    /** Written in one piece where people write a separator. */
    RUN_TOGETHER(-10, "written without a separator", "连写无分隔"),
    /** Other numbers look like this as well. */
    AMBIGUOUS_FORM(-40, "other numbers look like this too", "与其他号码形式相同"),
    /** With the country's calling code. */
    COUNTRY_CODE(10, "has the country code", "带国家代码"),
    /** A number that documents and tests use as an example. */
    SPECIMEN(-5, "a well-known example", "常见示例号码"),

    // What a model says.
    /** A model is sure: probability 0.95 and more. */
    MODEL_SURE(30, "a model is sure", "模型很有把握"),
    /** A model thinks so: probability 0.8 and more. */
    MODEL_LIKELY(20, "a model thinks so", "模型认为很可能"),
    /** A model thinks so rather than not: probability 0.5 and more. */
    MODEL_POSSIBLE(8, "a model thinks it possible", "模型认为可能"),
    /** A model thinks that nothing else is likelier: probability 0.2 and more. */
    MODEL_DOUBTFUL(5, "a model doubts it", "模型存疑"),
    /** It stands in the title of goods: brands look like names there, and names are those of authors and stars. */
    IN_LISTING(-45, "stands in the title of goods", "位于商品标题中"),

    // What stands around it.
    /** The name of the field (JSON key, column header, bean property) names this type. */
    FIELD(30, "the field is named so", "字段名指明"),
    /** The other values of the column are of this type. */
    COLUMN(25, "other values of the column are alike", "同列其他值一致"),
    /** A label right before the value names this type. */
    LABEL(25, "a label names it", "标签指明"),
    /** A word near the value belongs to this type. */
    CONTEXT(15, "a word nearby belongs to it", "上下文相关"),
    /** A label right before the value names another type. */
    OTHER_LABEL(-10, "a label names something else", "标签指向其他类型"),
    /** A label right before the value names something that is not personal, such as 订单号. */
    NEGATIVE_LABEL(-45, "a label names something not personal", "标签指向非个人信息"),
    /** A word near the value belongs to something that is not personal. */
    NEGATIVE_CONTEXT(-15, "a word nearby belongs to something not personal", "上下文属于非个人信息"),
    /** This type needs a label, and there is none. */
    NO_LABEL(-60, "needs a label and has none", "缺少必要的标签"),
    /** The text around speaks of a person: a patient's record, somebody who fell ill. */
    PERSON_IN_SCOPE(15, "a person is in scope", "涉及具体的人"),
    /** The text speaks of an illness or the like as such, of nobody's (Personal Information Protection Law, article 4). */
    NO_SUBJECT(-60, "no person in scope", "未涉及具体的人"),
    /** A letter or digit touches the value: it is part of a longer token. */
    PART_OF_TOKEN(-70, "part of a longer token", "属于更长的字符串"),
    /** Digits before or behind a decimal point touch the value. */
    PART_OF_DECIMAL(-70, "part of a decimal number", "属于小数"),
    /** Joined by a dash, underscore or dot to other letters or digits. */
    PART_OF_CODE(-30, "part of a code", "属于编码的一部分"),
    /** An amount of money or a quantity: currency sign before, unit behind. */
    QUANTITY(-45, "a quantity or an amount", "数量或金额"),

    // What other findings of the same person say, once all are known.
    /**
     * Another finding of the same person agrees: sex, date of birth or province in an identity number. It counts little, since one in two
     * agrees by chance on the sex: a suspicion (50) remains one (below 60).
     */
    CORROBORATED(5, "another value of the same person agrees", "与同一人的其他信息一致"),

    // What grading wants to know.
    /** A network address of a private, loopback, link-local or documentation range. */
    RESERVED_RANGE(0, "reserved address range", "保留地址段"),
    /** A mailbox of a function, such as info@. */
    ROLE_ACCOUNT(0, "mailbox of a function", "职能邮箱"),
    /** The number of a sole trader, who is a natural person. */
    SOLE_TRADER(0, "belongs to a sole trader", "个体工商户"),
    /** The record says that it is not so: 否认高血压. */
    NEGATED(0, "negated", "否认或阴性"),
    /** It is said of a relative: 其父有高血压. */
    OF_RELATIVE(0, "said of a relative", "亲属情况");

    /** The most confidence a refuted candidate can have. */
    public static final int REFUTED_AT_MOST = 55;

    /** The least confidence of a candidate that a label or a field name names. */
    public static final int SUSPECTED_AT_LEAST = 50;

    private static final Evidence[] ALL = values();
    private static final long REFUTING = refuting();
    private static final long NAMING = FIELD.bit() | LABEL.bit();
    private static final long DETACHING = PART_OF_TOKEN.bit()
            | PART_OF_DECIMAL.bit()
            | PART_OF_CODE.bit()
            | QUANTITY.bit()
            | NO_LABEL.bit()
            | NO_SUBJECT.bit();

    private final int points;
    private final String english;
    private final String chinese;
    private final boolean refutes;

    Evidence(int points, String english, String chinese) {
        this(points, english, chinese, false);
    }

    Evidence(int points, String english, String chinese, boolean refutes) {
        this.points = points;
        this.english = english;
        this.chinese = chinese;
        this.refutes = refutes;
    }

    private static long refuting() {
        long bits = 0;
        for (Evidence evidence : ALL) {
            bits |= evidence.refutes ? evidence.bit() : 0;
        }
        return bits;
    }

    /** What it adds to the confidence. */
    public int points() {
        return points;
    }

    /** In English words. */
    public String english() {
        return english;
    }

    /** In Chinese words. */
    public String chinese() {
        return chinese;
    }

    /** Whether it holds the confidence at {@value #REFUTED_AT_MOST} or less. */
    public boolean refutes() {
        return refutes;
    }

    /** Its bit in a set of evidence. */
    public long bit() {
        return 1L << ordinal();
    }

    /** Whether it is in a set of evidence. */
    public boolean in(long bits) {
        return (bits & bit()) != 0;
    }

    /** A set of evidence as an immutable set. */
    public static Set<Evidence> setOf(long bits) {
        EnumSet<Evidence> set = EnumSet.noneOf(Evidence.class);
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            set.add(ALL[Long.numberOfTrailingZeros(rest)]);
        }
        return Sets.immutableEnumSet(set);
    }

    /** The confidence that a base and a set of evidence give: 1 to 99. */
    public static int confidence(int base, long bits) {
        int sum = base;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            sum += ALL[Long.numberOfTrailingZeros(rest)].points;
        }
        int most = (bits & REFUTING) != 0 ? REFUTED_AT_MOST : 99;
        boolean suspected = (bits & NAMING) != 0 && (bits & DETACHING) == 0;
        return Math.max(suspected ? SUSPECTED_AT_LEAST : 1, Math.min(most, sum));
    }
}
