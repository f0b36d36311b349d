package io.tuomin.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.recognizer.CharacterSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands around names of people, and what looks like one and is none. */
final class PersonNameWords {

    private PersonNameWords() {}

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
            强度, 双方, 双休, 双人, 信息, 宣传, 门卫, 门诊, 安保, 保安, 纪检, 值班, 车间, 法务, 高血, 陈述
            """);

    /** Of these, what people are called. */
    private static final Set<String> NAMES_TOO = WordList.of("""
            高兴, 方便, 方向, 任何, 和平, 平安, 成功, 成立, 阳光, 幸福, 文明, 文章, 江南, 江北, 元旦, 夏天, 季节, 雷达, 时代,
            白天, 黄金, 明天, 向上, 石油, 陈述
            """);

    /**
     * Words that name people and other things: only with a sign behind them, and a Chinese name behind that, are they labels of a name.
     */
    static final ImmutableSet<String> ROLES = ImmutableSet.copyOf(WordList.of("""
            name, username, author, operator, creator, customer, from, 甲方, 乙方, 丙方, 出租方, 承租方, 学生, 老师, 司机, 驾驶员,
            业主, 房东, 会员, 员工, 客户, 签字, 经办, 制单, 复核, 审判长, 审判员, 书记员, 抄送
            """));

    /** Behind a surname they stand for the name. */
    static final ImmutableList<String> TITLES = ImmutableList.of(
            "先生", "女士", "小姐", "太太", "经理", "老师", "医生", "大夫", "主任", "师傅", "同学", "同志", "教授", "律师", "老板", "阿姨", "院长", "校长",
            "局长", "处长", "科长", "部长", "队长", "店长", "总监", "总经理");

    /** The first characters of titles. */
    static final CharacterSet TITLE_BEGINNINGS =
            CharacterSet.of(TITLES.stream().map(title -> title.substring(0, 1)).collect(Collectors.joining()));

    /** Characters that write names of other languages: 玛依拉, 扎西, 阿依古丽. */
    static final CharacterSet TRANSLITERATING =
            CharacterSet.of("阿艾巴班贝比毕布才措次达旦丹德登迪丁顿多朵尔尕噶嘎格古姑哈赫吉加江卡克库拉兰勒丽力曼买玛梅美米木姆穆娜尼努诺帕"
                    + "平普其琪仁日茹萨赛桑热莎沙斯苏索塔提图吐托瓦旺维吾西孜扎泽增珍卓宗依伊亚央叶衣乌米热娅亚尤约则");

    /** Words that stand in a field of names and name nobody. */
    static final Set<String> NOBODY = WordList.of("""
            无, 空, 未知, 不详, 暂无, 匿名, 本人, 系统, 测试, null, none, unknown, system, admin, administrator, root, test, user, guest,
            all, true, false, anonymous, nobody, default, other
            """);

    /** Labels of a name. */
    static final String LABELS = """
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

    /** Words near a name. */
    static final String CONTEXT = "先生, 女士, 同志, 医生, 老师, nick name, nickname, 称呼, 名称, 昵称, " + String.join(", ", ROLES);

    /** Whether a word may be a name where a label asks for one. */
    static boolean isNameToo(String word) {
        return NAMES_TOO.contains(word);
    }

    /** Whether it is a word or begins with one, or names a department. */
    static boolean isWord(String name) {
        return WORDS.contains(name)
                || name.length() > 2 && UNITS.indexOf(name.charAt(name.length() - 1)) >= 0
                || name.length() > 2 && WORDS.contains(name.substring(0, 2))
                || name.length() > 3 && WORDS.contains(name.substring(0, 3));
    }
}
