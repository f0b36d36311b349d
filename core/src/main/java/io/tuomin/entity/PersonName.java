package io.tuomin.entity;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 姓名, where a label or a field names it: a surname of the table and one to three characters, names with a dot between the parts, and
 * Latin names.
 */
final class PersonName implements Recognizer {

    private static final int LONGEST_DOTTED = 25;
    private static final int LONGEST_PART = 6;
    /** Most names behind one label. */
    private static final int MOST_NAMES = 20;

    private static final Splitter PARTS = Splitter.on('·');

    /** Rank up to which a surname is believed in front of a single character behind a label with a sign, and behind one without. */
    private static final int COMMON = 300;

    private static final int VERY_COMMON = 150;

    /** Characters that go on with the sentence and do not end a name. */
    private static final CharacterSet STOPS = CharacterSet.of("的是在于和与及或为被将把对向等从到由因自曾任已经系称说并也都就不未");

    /** Last characters of what else stands between commas: 汉族, 安徽人, 黄河路. */
    private static final String NO_LAST = "族人省市县区路街村镇乡岁生男女热病痛";

    /** Last characters of departments, which no name has. */
    private static final String UNITS = "部处室局厂店站";

    /** Words that begin like a name and are none. */
    private static final Set<String> WORDS = WordList.of("""
            高级, 高中, 高等, 高校, 高新, 高层, 高度, 高温, 高速, 高压, 高兴, 高考, 马上, 马路, 方向, 方式, 方面, 方案,
            方法, 方便, 王国, 金额, 金融, 金属, 黄金, 黄色, 白色, 白天, 成为, 成功, 成立, 成员, 成都, 成本, 成人, 成绩,
            常用, 常见, 常规, 常州, 温度, 温州, 安全, 安排, 安徽, 安装, 安阳, 安庆, 平台, 平安, 平均, 平方, 和平, 华为,
            华东, 华北, 华南, 华中, 江苏, 江西, 江南, 江北, 江门, 石油, 石家庄, 水平, 水果, 水利, 水电, 项目, 全部, 全国,
            全省, 全市, 全体, 全面, 全职, 程序, 程度, 计划, 计算, 时间, 时候, 时代, 于是, 任何, 任务, 任职, 万元, 万科,
            张贴, 张家口, 国家, 国际, 国内, 国民, 解决, 解释, 关于, 关系, 关键, 单位, 单身, 单个, 单价, 未知, 未填, 未婚,
            公司, 公安, 公民, 公开, 同上, 同事, 同意, 相关, 相同, 有限, 有效, 年级, 应用, 应当, 应收, 应急, 管理, 管理员,
            经理, 经济, 经营, 车辆, 车牌, 家庭, 家长, 连接, 连锁, 商品, 商家, 商户, 商务, 司机, 房间, 房屋, 路由, 路径,
            包装, 包括, 包裹, 广东, 广西, 广州, 广告, 能力, 能源, 居民, 居住, 居家, 文化, 文件, 文章, 文明, 文本, 用户,
            用于, 权限, 权利, 农业, 农村, 农民, 农行, 印刷, 鱼类, 向上, 支付, 支付宝, 支行, 党员, 党委, 法人, 法院, 法律,
            法定, 幸福, 明细, 明确, 明天, 红色, 雷达, 东方, 东城, 东莞, 西城, 西安, 南京, 南宁, 南昌, 海南, 海口, 北京,
            上海, 天津, 湖南, 湖北, 山东, 山西, 河南, 河北, 云南, 云计算, 贵州, 贵阳, 贵方, 宁波, 宁夏, 青岛, 青海, 青年,
            青少年, 夏季, 夏天, 秋季, 冬季, 春季, 春节, 季节, 季度, 暴雨, 历史, 历年, 边界, 顾客, 顾问, 元素, 元旦, 花费,
            花园, 苗族, 易于, 易购, 步骤, 终端, 终止, 充值, 充电, 利息, 利润, 利用, 后台, 后续, 阳光, 阳性, 阴性, 强制,
            强度, 双方, 双休, 双人, 信息, 宣传, 门卫, 门诊, 安保, 保安, 纪检, 值班, 车间, 法务, 高血
            """);

    /**
     * Words that name people and other things: only with a sign behind them, and a Chinese name behind that, are they labels of a name.
     */
    private static final ImmutableSet<String> ROLES = ImmutableSet.copyOf(WordList.of("""
            name, username, author, operator, creator, customer, from, 甲方, 乙方, 丙方, 出租方, 承租方, 学生, 老师, 司机, 驾驶员,
            业主, 房东, 会员, 员工, 客户, 签字, 经办, 制单, 复核, 审判长, 审判员, 书记员, 抄送
            """));

    /** Behind a surname they stand for the name. */
    static final ImmutableList<String> TITLES = ImmutableList.of(
            "先生", "女士", "小姐", "太太", "经理", "老师", "医生", "大夫", "主任", "师傅", "同学", "同志", "教授", "律师", "老板", "阿姨", "院长", "校长",
            "局长", "处长", "科长", "部长", "队长", "店长", "总监", "总经理");

    private static final CharacterSet TITLE_BEGINNINGS =
            CharacterSet.of(TITLES.stream().map(title -> title.substring(0, 1)).collect(Collectors.joining()));

    /** Characters that write names of other languages: 玛依拉, 扎西, 阿依古丽. */
    private static final CharacterSet TRANSLITERATING =
            CharacterSet.of("阿艾巴班贝比毕布才措次达旦丹德登迪丁顿多朵尔尕噶嘎格古姑哈赫吉加江卡克库拉兰勒丽力曼买玛梅美米木姆穆娜尼努诺帕"
                    + "平普其琪仁日茹萨赛桑热莎沙斯苏索塔提图吐托瓦旺维吾西孜扎泽增珍卓宗依伊亚央叶衣乌米热娅亚尤约则");

    /** Words that stand in a field of names and name nobody. */
    private static final Set<String> NOBODY = WordList.of("""
            无, 空, 未知, 不详, 暂无, 匿名, 本人, 系统, 测试, null, none, unknown, system, admin, administrator, root, test, user, guest,
            all, true, false, anonymous, nobody, default, other
            """);

    private static final int LONGEST_ODD = 25;
    private static final int MOST_ODD_CHARACTERS = 4;

    private static final String LABELS = """
                    姓名, 名字, 真实姓名, 中文姓名, 英文姓名, 姓名拼音, 收货人, 收货人姓名, 收件人, 收件人姓名, 寄件人, 寄件人姓名, 发件人,
                    发货人, 取件人, 联系人, 联系人姓名, 联络人, 紧急联系人, 申请人, 申请人姓名, 患者, 患者姓名, 病人,
                    病人姓名, 病员, 就诊人, 户主, 户名, 法定代表人, 法人代表, 法人, 法人姓名, 负责人, 经办人, 委托人,
                    受托人, 被委托人, 代理人, 委托代理人, 被告人, 被告, 原告, 上诉人, 被上诉人, 被申请人, 第三人, 监护人,
                    监护人姓名, 父亲, 母亲, 父亲姓名, 母亲姓名, 配偶, 配偶姓名, 家长, 家长姓名, 学生姓名, 员工姓名,
                    客户姓名, 客户名称, 用户姓名, 会员姓名, 乘客, 乘客姓名, 乘机人, 旅客姓名, 入住人, 持卡人, 持卡人姓名,
                    开户人, 账户名, 车主, 车主姓名, 机主, 机主姓名, 投保人, 被保险人, 受益人, 出租人, 承租人, 买受人,
                    出卖人, 借款人, 担保人, 贷款人, 保证人, 债务人, 债权人, 签字人, 签名, 甲方代表, 乙方代表, 审核人,
                    审批人, 填表人, 制表人, 报案人, 举报人, 投诉人, 证人, 当事人, 犯罪嫌疑人, 嫌疑人, 被害人, 受害人,
                    死者, 我叫, 被保人, 出借人, 录入人, 签收人, 辩护人, 驾驶员姓名, 主治医师, 主治医生, 经治医师, 责任护士, 曾用名, 别名, 本人姓名, 持证人, 居民姓名, 教师姓名,
                    老师姓名, 姓名称呼, 联系人员, 受访人, 借阅人, 退货人, 退货人姓名, 收发货人, 收发货人姓名, 收票人,
                    处理人员, 收货人员, 收货地址, 收件地址, 寄件地址, 配送地址, 送货地址, 邮寄地址, 购买人, 付款人, 付款人姓名, 收款人, 收款人姓名, 汇款人, 收货人名称, 被申请执行人,
                    被执行人, 申请执行人, 聯絡人, 聯繫人, 收件人姓名, 真實姓名, real name, realname, true name,
                    full name, fullname, person name, customer name, cust name, cust nm, client name, patient name,
                    patient, receiver, receiver name, recipient, recipient name, consignee, consignee name, sender,
                    sender name, contact name, contact person, contacts, linkman, user real name, username cn,
                    employee name, emp name, staff name, student name, member name, owner name, holder name, card holder,
                    cardholder, account name, applicant, applicant name, father name, mother name, spouse name,
                    guardian name, teacher name, doctor name, passenger, passenger name, chinese name, cn name,
                    legal person, return name, nominee, spouse, guardian, first name, last name, surname, family name, given name,
                    name en, xm, xingming, yhxm, khxm, khmc, hzxm, lxr, lxrxm, sjr, sjrxm,
                    jjr, shr, shrxm, fddbr, frdb, xsxm, zsxm, xm name
            """;

    private static final String CONTEXT =
            "先生, 女士, 同志, 医生, 老师, nick name, nickname, 称呼, 名称, 昵称, " + String.join(", ", ROLES);

    /** What a model finds in running text: with the least of its evidence it is reported, with more it is believed. */
    static final EntitySpec IN_TEXT = EntitySpec.of("PERSON_NAME", Category.BASIC, "姓名", "person's name", 45)
            .labels(LABELS)
            .context(CONTEXT)
            .ownBorders();

    private static final EntitySpec SPEC = EntitySpec.of("PERSON_NAME", Category.BASIC, "姓名", "person's name", 35)
            .labels(LABELS)
            .context(CONTEXT)
            .triggers(Trigger.value(), new Trigger.Word(ROLES))
            .needsLabel()
            .tellsByColumn()
            .ownBorders();

    private final Map<String, Integer> surnames;

    PersonName(Facts facts) {
        surnames = facts.surnames();
    }

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() > candidate.start()) {
            int value = behindSign(candidate, candidate.end());
            if (value > 0) {
                names(candidate, sink, value, Lead.ROLE);
            }
            return;
        }
        int start = candidate.start();
        Lead lead = candidate.isField() ? Lead.FIELD : candidate.isIntroduced() ? Lead.LABEL : Lead.TOUCHING;
        boolean found = Candidate.isLetter(candidate.at(start)) && lead != Lead.TOUCHING
                ? latin(candidate, sink, start)
                : names(candidate, sink, start, lead);
        if (!found && lead == Lead.FIELD && start == 0 && isOddName(candidate)) {
            sink.report(
                    0,
                    candidate.length(),
                    Evidence.NOT_IN_DICTIONARY); // only a field that asks for names believes this
        }
    }

    /** What leads to a name: the more it says, the less the name itself must. */
    private enum Lead {
        /** A field named for names, or hinting at them. */
        FIELD,
        /** A label and a sign. */
        LABEL,
        /** A label that the name touches. */
        TOUCHING,
        /** A word that may name other things too, and a sign. */
        ROLE
    }

    /** Where the value begins that a sign behind a word introduces: name=, name">, 甲方（出租方）：, name="…" value="; 0 if none does. */
    private static int behindSign(Candidate candidate, int from) {
        int i = from;
        if (candidate.at(i) == '(') {
            int close = i + 1;
            while (close < i + 12 && Candidate.isHan(candidate.at(close))) {
                close++;
            }
            i = candidate.at(close) == ')' ? close + 1 : i;
        }
        boolean sign = false;
        for (int limit = i + 12; i < limit; i++) {
            char c = candidate.at(i);
            boolean attribute = c == 'v' && Candidate.isLetter(candidate.at(i + 4)) && candidate.at(i + 5) == '=';
            if (attribute) {
                i += 5;
            }
            sign |= attribute || c == '=' || c == ':' || c == '>';
            if (!attribute && (c == 0 || " \t=:>\"'\\".indexOf(c) < 0)) {
                return sign && Candidate.isHan(c) ? i : 0;
            }
        }
        return 0;
    }

    /** Reports the names of a list; tells whether there is one. */
    private boolean names(Candidate candidate, FindingSink sink, int from, Lead lead) {
        boolean any = false;
        int start = from;
        for (int names = 0; names < MOST_NAMES && isCharacter(candidate, start); names++) {
            int end = runEnd(candidate, start);
            boolean found = han(candidate, sink, start, end, lead);
            any |= found;
            char sign = candidate.at(end);
            if (found && sign == ',' && lead != Lead.TOUCHING) {
                listed(candidate, sink, end);
                return true;
            }
            boolean goesOn = sign == '、' || sign == '/' || sign == ' ' && !found; // 联系人：信息科 张三
            if (!goesOn || lead == Lead.TOUCHING) {
                return any;
            }
            start = end + 1;
        }
        return any;
    }

    /** 张三，李四，王五: reports names behind commas, if nothing else stands there up to the end of the sentence. */
    private void listed(Candidate candidate, FindingSink sink, int comma) {
        int[] ends = new int[MOST_NAMES];
        int count = 0;
        int i = comma;
        while (candidate.at(i) == ',' && count < MOST_NAMES) {
            int end = runEnd(candidate, i + 1);
            String name = Reading.text(candidate, i + 1, end);
            boolean believed = name.length() >= 2
                    && name.length() <= 3
                    && surnames.getOrDefault(name.substring(0, 1), COMMON + 1) <= COMMON
                    && NO_LAST.indexOf(name.charAt(name.length() - 1)) < 0
                    && !isWord(name);
            if (!believed) {
                return;
            }
            ends[count++] = end;
            i = end;
        }
        char behind = candidate.at(i);
        if (behind != 0 && "\n\r。;\"'})]".indexOf(behind) < 0) {
            return;
        }
        int start = comma + 1;
        for (int name = 0; name < count; name++) {
            if (count > 1) {
                sink.report(start, ends[name], Evidence.IN_DICTIONARY);
            } else { // 患者：张三，黄疸。
                sink.report(start, ends[name], Evidence.IN_DICTIONARY, Evidence.RUN_TOGETHER);
            }
            start = ends[name] + 1;
        }
    }

    /** A field that asks for names holds something short that no rule knows as one: 张,伟, 佚, Cher. */
    private static boolean isOddName(Candidate candidate) {
        int length = candidate.length();
        int characters = 0;
        int letters = 0;
        if (length > LONGEST_ODD
                || candidate.nextLabel(0) < length
                || NOBODY.contains(Reading.text(candidate, 0, length).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = candidate.at(i);
            characters += isCharacter(candidate, i) ? 1 : 0;
            letters += Character.isLetter(c) && !isCharacter(candidate, i) ? 1 : 0;
            if (Candidate.isDigit(c) || c == '*' || c == '某' || c == '@' || c == '_' || c == '$') {
                return false;
            }
        }
        boolean capital = candidate.at(0) >= 'A' && candidate.at(0) <= 'Z';
        return isCharacter(candidate, 0)
                ? letters == 0 && characters <= MOST_ODD_CHARACTERS && !isWord(Reading.text(candidate, 0, length))
                : capital && length > 1;
    }

    /** End of the run of characters that may be a name. */
    private static int runEnd(Candidate candidate, int start) {
        int limit = Math.min(start + LONGEST_DOTTED, candidate.nextLabel(start));
        int end = start;
        for (int i = start; i < limit; i++) {
            char c = candidate.at(i);
            boolean dot = c == '·' && i > start && isCharacter(candidate, i + 1);
            boolean part = isCharacter(candidate, i) && (i == start || !STOPS.has(c));
            if (dot || part) {
                end = i + 1;
            } else if (c != Candidate.INVISIBLE) {
                break;
            }
        }
        return end;
    }

    /** Reports a name that a run of characters is, if it is one. */
    private boolean han(Candidate candidate, FindingSink sink, int start, int end, Lead lead) {
        int titled = start == end ? 0 : titledEnd(candidate, start, end);
        if (titled > 0 && lead != Lead.TOUCHING) {
            sink.report(start, titled, Evidence.IN_DICTIONARY);
            return true;
        }
        char behind = candidate.at(end);
        boolean labelBehind = end == candidate.nextLabel(start);
        boolean apart = !Candidate.isHan(behind) || labelBehind;
        boolean closed = apart || lead != Lead.ROLE && STOPS.has(behind);
        if (start == end || behind == '*' || behind == '某' || !closed) {
            return false;
        }
        String name = Reading.text(candidate, start, end);
        if (name.codePointCount(0, name.length()) == 1) {
            return lead != Lead.TOUCHING && spaced(candidate, sink, start, end, name);
        }
        if (name.indexOf('·') > 0) {
            return dotted(sink, start, end, name);
        }
        if (name.indexOf('某') >= 0 || isWord(name)) {
            return false;
        }
        return lead == Lead.TOUCHING
                ? apart && touching(sink, start, end, name)
                : surnamed(sink, start, end, name, lead) || transliterated(sink, start, end, name);
    }

    /** Parts with a dot between them. */
    private static boolean dotted(FindingSink sink, int start, int end, String name) {
        for (String part : PARTS.split(name)) {
            if (part.length() > LONGEST_PART) {
                return false;
            }
        }
        sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        return true;
    }

    /** A surname of the table and one to three characters, behind a sign. */
    private boolean surnamed(FindingSink sink, int start, int end, String name, Lead lead) {
        int surname = surnameLength(name);
        if (!isFullName(name, surname, lead)) {
            return false;
        }
        boolean common = surnames.get(name.substring(0, surname)) <= COMMON;
        boolean believed = lead == Lead.ROLE ? common : common || lead == Lead.FIELD || name.length() > 2;
        if (believed) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        }
        return believed;
    }

    /** A very common surname and its characters, right behind a label. */
    private boolean touching(FindingSink sink, int start, int end, String name) {
        int surname = surnameLength(name);
        boolean believed =
                isFullName(name, surname, Lead.TOUCHING) && surnames.get(name.substring(0, surname)) <= VERY_COMMON;
        if (believed) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.RUN_TOGETHER);
        }
        return believed;
    }

    private static boolean isFullName(String name, int surname, Lead lead) {
        int length = name.codePointCount(0, name.length());
        int most = surname + (surname == 2 || lead != Lead.FIELD ? 2 : 3);
        return surname > 0 && length > surname && length <= most;
    }

    /** A name of another language that its characters betray. */
    private static boolean transliterated(FindingSink sink, int start, int end, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!TRANSLITERATING.has(name.charAt(i))) {
                return false;
            }
        }
        boolean believed = name.length() <= LONGEST_PART;
        if (believed) {
            sink.report(start, end);
        }
        return believed;
    }

    /** End of a title right behind a surname that begins a run: 王先生, 欧阳经理; 0 if there is none. */
    private int titledEnd(Candidate candidate, int start, int end) {
        for (int surname = 1; surname <= 2 && start + surname <= end; surname++) {
            int titled = titleEnd(candidate, start + surname);
            if (titled > 0 && surnames.containsKey(Reading.text(candidate, start, start + surname))) {
                return titled;
            }
        }
        return 0;
    }

    /** End of a title that begins at an offset and stands apart from what follows; 0 if there is none. */
    private static int titleEnd(Candidate candidate, int start) {
        if (!TITLE_BEGINNINGS.has(candidate.at(start))) {
            return 0;
        }
        for (String title : TITLES) {
            int end = start + title.length();
            if (isAt(candidate, start, title)
                    && (!Candidate.isHan(candidate.at(end)) || candidate.nextLabel(end) == end)) {
                return end;
            }
        }
        return 0;
    }

    private static boolean isAt(Candidate candidate, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (candidate.at(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** 张　三: a name of two characters, set apart to fill the line. */
    private boolean spaced(Candidate candidate, FindingSink sink, int start, int end, String surname) {
        int second = end;
        while (second < end + 4 && candidate.at(second) == ' ') {
            second++;
        }
        boolean single = second > end
                && Candidate.isHan(candidate.at(second))
                && !Candidate.isHan(candidate.at(second + 1))
                && candidate.at(second + 1) != '*'
                && candidate.at(second) != '男'
                && candidate.at(second) != '女';
        if (single && surnames.getOrDefault(surname, COMMON + 1) <= COMMON) {
            sink.report(start, second + 1, Evidence.IN_DICTIONARY);
            return true;
        }
        return false;
    }

    /** A Chinese character, of the supplementary planes as well: those are found in names. */
    private static boolean isCharacter(Candidate candidate, int i) {
        char c = candidate.at(i);
        return Candidate.isHan(c)
                || c >= '\uD840' && c <= '\uD888'
                || Character.isLowSurrogate(c) && isCharacter(candidate, i - 1);
    }

    private static boolean isWord(String name) {
        return WORDS.contains(name)
                || name.length() > 2 && UNITS.indexOf(name.charAt(name.length() - 1)) >= 0
                || name.length() > 2 && WORDS.contains(name.substring(0, 2))
                || name.length() > 3 && WORDS.contains(name.substring(0, 3));
    }

    private int surnameLength(String name) {
        if (name.length() > 2 && surnames.containsKey(name.substring(0, 2))) {
            return 2;
        }
        return surnames.containsKey(name.substring(0, 1)) ? 1 : 0;
    }

    /** Two to four capitalized words: Zhang Wei, ZHANG/WEI, John O'Neill. */
    private static boolean latin(Candidate candidate, FindingSink sink, int start) {
        int words = 0;
        int end = start;
        int i = start;
        while (words < 4 && candidate.at(i) >= 'A' && candidate.at(i) <= 'Z') {
            int from = i;
            while (Candidate.isLetter(candidate.at(i))
                    || candidate.at(i) == '\'' && Candidate.isLetter(candidate.at(i + 1))) {
                i++;
            }
            if (i - from < 2 && candidate.at(i) != '.' || i - from > 20) {
                break;
            }
            words++;
            i += i - from == 1 ? 1 : 0; // the dot of an initial
            end = i;
            if (candidate.at(i) == ' '
                    || candidate.at(i) == '/'
                    || candidate.at(i) == '-'
                    || candidate.at(i) == ',' && candidate.at(i + 1) == ' ') {
                i += candidate.at(i) == ',' ? 2 : 1;
            }
        }
        boolean apart = !Candidate.isDigit(candidate.at(end))
                && !Candidate.isLetter(candidate.at(end))
                && candidate.at(end) != '_'
                && candidate.at(end) != '*'
                && candidate.at(end) != '@';
        boolean believed = words >= 2 && apart;
        if (believed) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        }
        return believed;
    }
}
