package io.tuomin.entity;

import com.google.common.collect.ImmutableMap;
import io.tuomin.recognizer.Candidate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Of whom a sentence says what it says at a place: of somebody (a pronoun, a name, a title, a part somebody plays in a record), of his
 * kin, of nobody (peoples, believers, whoever the law means), or that it is not so. What is nobody's is no personal information
 * (Personal Information Protection Law, article 4). Immutable; allocates nothing but the name it looks up.
 */
final class PersonalSubject {

    /** Of whom something is said. */
    enum Whose {
        /** Of nobody in particular. */
        NOBODY,
        /** Of somebody that only his part names: 申请人, 员工. */
        OF_PART,
        /** Of somebody. */
        OF_PERSON,
        /** Of somebody's kin. */
        OF_RELATIVE,
        /** Of somebody that it is not so. */
        DENIED
    }

    private static final int BEFORE = 60;
    private static final int BEHIND = 14;
    private static final int LEAST_COMMON = 300;
    private static final int COMMON = 120;

    private static final int PERSON = 1;
    private static final int RELATIVE = 2;
    private static final int PART = 3;
    /** Many or all: 教徒们, 全国, 当地人. */
    private static final int CROWD = 4;
    /** What is supposed, demanded or forbidden: 如果, 应当. */
    private static final int SUPPOSED = 5;
    /** What is spoken of and not said of anybody: 反对, 研究. */
    private static final int SPOKEN_OF = 6;

    private static final int NEGATION = 7;
    /** Has another word in it, and is none. */
    private static final int NO_WORD = 8;

    private static final String[][] WORDS = {
        {},
        {
            "我", "他", "她", "俺", "本人", "某", "先生", "女士", "小姐", "太太", "同志", "阿姨", "大爷", "大妈", "师傅", "男,", "女,", "该男子",
            "该女子", "男友", "女友"
        },
        {
            "父亲", "母亲", "爸爸", "妈妈", "我爸", "我妈", "他爸", "他妈", "她爸", "她妈", "丈夫", "妻子", "老公", "老婆", "爷爷", "奶奶", "外公", "外婆",
            "姥姥", "姥爷", "哥哥", "姐姐", "弟弟", "妹妹", "儿子", "女儿", "父母", "公公", "婆婆", "岳父", "岳母", "叔叔", "舅舅", "姑姑", "姨妈", "配偶",
            "家人", "我哥", "我姐", "我弟", "我妹", "其父", "其母", "其子", "其女", "其妻", "其夫", "其兄", "其弟", "其姐", "其妹", "孩子", "宝宝", "小孩",
            "家属"
        },
        {
            "患者", "病人", "患儿", "申请人", "投保人", "被保险人", "受益人", "员工", "该员", "该生", "当事人", "被告人", "被告", "原告", "嫌疑人", "借款人",
            "担保人", "应聘者", "候选人", "应聘人", "求职者", "客户", "用户", "租客", "司机", "驾驶员", "学员", "学生", "被调查人", "同事", "室友", "邻居",
            "朋友", "老板", "领导", "老师", "经理", "来访者", "受访者", "求助者", "报案人", "证人", "被害人", "受害人", "户主", "被执行人", "上诉人", "当事者",
            "保姆", "房东", "网友", "候选者", "服务对象", "产妇", "孕妇", "死者", "伤者", "居民某", "职工", "教师", "工人", "老人", "男子", "女子", "客人",
            "顾客", "旅客", "乘客", "住客", "访客"
        },
        {
            "们", "人们", "他们", "她们", "我们", "人士", "群众", "有人", "有些", "很多", "许多", "不少", "一些", "大多", "多数", "部分", "少数", "各族",
            "民众", "公民", "国民", "居民", "村民", "教徒们", "该国", "全国", "当地", "地区", "世界", "全球", "国家", "社会", "各国", "历史上", "人口",
            "我国", "中国", "美国", "占", "人类", "族人", "各地", "大家", "机构", "协会", "教会", "寺院", "寺庙", "政府", "信众", "信教群众", "官员", "专家",
            "移民", "王室", "民族", "部落", "百姓", "青年人", "年轻人", "每个人", "任何", "皇帝", "国王", "朝廷", "总统", "首相", "议员", "演员", "主人公",
            "小说", "电影", "主角", "明星", "剧中", "公司", "法院", "检察院", "公安机关", "警方", "集团", "共有", "名", "累计"
        },
        {
            "如果", "如", "若", "假如", "凡", "是否", "有无", "应当", "应该", "不得", "禁止", "规定", "依法", "条例", "可以", "须", "必须", "不予",
            "应予", "同意", "授权", "要求", "需要", "自愿", "允许", "为了", "防止", "避免", "包括", "例如", "比如", "指", "所谓", "假设", "要是", "万一",
            "只要", "只有", "除非", "对于", "关于", "第一", "下列", "之一", "情形", "请", "您", "你", "一般", "通常", "往往", "容易", "可能会", "能不能",
            "能否", "可否", "建议", "最好", "符合", "确保", "及时"
        },
        {
            "反对", "支持", "歧视", "尊重", "讨厌", "了解", "研究", "谈论", "宣传", "谈", "质疑", "治疗", "同情", "帮助", "批评", "介绍", "讨论", "学习",
            "喜爱", "报道", "看待", "理解", "接受", "保护", "打击", "预防", "负责", "主管", "从事", "扶助", "关爱", "服务", "认识", "遇到", "看到", "采访",
            "捐助", "慰问", "救助", "擅长", "专治", "主治", "诊治", "销售", "出售", "买", "卖", "见过", "见到", "接诊", "抢救", "怕", "担心", "以免",
            "险些", "差点"
        },
        {"不", "没", "无", "未", "非", "否认", "并非", "从未", "绝非", "别"},
        {
            "不仅", "不但", "不过", "不幸", "不慎", "不久", "没想到", "未婚", "无业", "非法", "无锡", "不满", "未来", "未成年", "无意", "非常", "无奈",
            "不断", "其他", "其中", "其实", "其次", "尤其", "极其", "其余", "其它", "与其", "他人", "他国", "我省", "我市", "我县", "我区", "我军", "我党",
            "我校", "我厂", "我司", "某些", "某种", "某地", "某市", "某公司", "某个", "某一", "某日", "某年", "某月", "某国", "某县", "某区", "某省", "某局",
            "某处", "自我", "敌我", "吉他", "先生们", "女士们", "例如", "如下", "如今", "如实", "如愿", "指纹", "指认", "指控", "别人", "特别", "分别",
            "区别", "个别", "性别", "级别", "名下", "名叫", "一名", "名为", "姓名", "名义", "著名", "知名", "请求", "申请", "申请表", "聘请", "邀请", "非婚",
            "没收", "无证", "无期", "无罪", "不懂", "不知", "不详", "不同", "不良", "不顾", "不料", "不住", "未能", "无法", "须发", "无人", "没多久", "不到",
            "不止", "不禁", "不洁", "未如实", "未告知", "未说明", "未经允许", "未经同意", "未经授权", "未经许可"
        },
    };

    /** Behind the name of somebody, where a sentence goes on. */
    private static final Set<Character> GOES_ON = Set.of(
            '是', '为', '系', '信', '曾', '因', '有', '于', '自', '已', '一', '在', '被', '原', '生', '早', '受', '皈', '从', ',', '(',
            '犯', '还', '也', '平', '目', '现', '的', '无', '持', '没', '不', '未', '否', '常', '每', '加', '参', '接', '打', '完', '近',
            '上', '今', '昨', '去', '做', '当', '左', '右', '双', '属', '出', '吸', '入', '坐', '服', '蹲', '故', '涉', '以', '向', '公');

    /** What ends like this is no name. */
    private static final String NO_NAME_ENDS = "人国族室家村民教众者们界派方层等省市县区州的是地部院局所会社党军岛洲语史法";

    /** Surnames that begin other words more often than names. */
    private static final String WORD_BEGINNINGS = "常时易应初相左全于关安高成向尤包古文项舒原连庄单符华阳蓝温冷强盛商师官占宁容解巩严党来";

    /** Countries and other words that begin with a surname. */
    private static final Set<String> NO_NAMES = WordList.of("""
            小苏, 伊朗, 苏丹, 阿曼, 文莱, 巴林, 古巴, 马里, 约旦, 贝宁, 多哥, 柬埔寨, 尼泊尔, 安哥拉, 卢旺达, 乌干达, 黎巴嫩, 利比亚, 叙利亚, 索马里, 蒙古, 金融, 方言,
            高中, 高管, 高校, 马上, 万一, 于是, 何时, 成为, 曾经, 时任, 全家, 从小, 方才, 白天, 黄昏, 和尚, 安徽, 江苏, 江西, 云南, 甘肃, 温州, 常州,
            宁夏, 陕北, 元朝, 唐朝, 宋朝, 明朝, 清朝, 汉朝, 秦朝, 商朝, 周朝, 夏朝, 梁朝, 陈朝, 钱财, 任何, 平时, 平常, 相信, 应聘, 应该, 易于, 解除
            """);

    private static final String[] LAW = {"以上", "以下", "不得", "应当", "可以", "不予", "情形", "方可"};

    private static final String[] THINGS = {
        "们", "者", "群体", "自由", "问题", "活动场所", "场所", "协会", "寺", "文化", "界", "国家", "地区", "歧视", "权", "制度", "团体", "比例", "率",
        "事务", "教义", "节日", "艺术", "音乐", "建筑", "保障", "联合会", "联", "就业", "康复", "运动会", "奥", "证", "婚姻", "平权", "电影", "题材", "题库",
        "专用", "通道", "事业", "工作", "服务", "福利", "识别", "解锁", "支付", "锁", "考勤", "打卡", "登录", "认证技术", "技术", "人口", "学校", "法",
        "委员", "协", "机", "学者", "研究", "史学", "宗教"
    };

    private final Names words;
    private final ImmutableMap<String, Integer> surnames;

    /** Over surnames with their ranks. */
    PersonalSubject(ImmutableMap<String, Integer> surnames) {
        this.surnames = surnames;
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 1; number < WORDS.length; number++) {
            for (String word : WORDS[number]) {
                numbers.put(word, number);
            }
        }
        words = new Names(numbers);
    }

    /** Of whom it is said what ends at an offset, behind the words from another on that link it to somebody. */
    Whose of(Candidate candidate, int from, int end) {
        return isOfKind(candidate, end) ? Whose.NOBODY : subject(candidate, from);
    }

    /** Whether the words behind tell that a kind or a rule is spoken of: 残疾人保障法, 信教的公民, 判处有期徒刑三年以上的. */
    private static boolean isOfKind(Candidate candidate, int end) {
        if (candidate.at(end) == '的') {
            char next = candidate.at(end + 1);
            return next != '。' && next != '!' && next != Candidate.OUTSIDE;
        }
        return anyAt(candidate, end, THINGS) || isRule(candidate, end);
    }

    /** Whether a rule goes on at an offset: 三年以上, 的不得. */
    private static boolean isRule(Candidate candidate, int end) {
        for (int i = end; i < end + BEHIND && Candidate.isHan(candidate.at(i)); i++) {
            if (anyAt(candidate, i, LAW)) {
                return true;
            }
        }
        return false;
    }

    private Whose subject(Candidate candidate, int to) {
        Whose whose = Whose.NOBODY;
        boolean negated = false;
        boolean spokenOf = false;
        boolean passive = false;
        int afterPart = -1;
        int i = sentenceStart(candidate, to);
        while (i < to) {
            if (whose != Whose.OF_RELATIVE
                    && (i == afterPart || isClauseStart(candidate, i))
                    && isNameAt(candidate, i)) {
                whose = Whose.OF_PERSON;
                spokenOf = false;
            }
            int found = words.longest(candidate, i);
            switch (found == Names.NONE ? 0 : Names.number(found)) {
                case PERSON:
                    whose = whose == Whose.OF_RELATIVE && candidate.at(i) == '某' ? whose : Whose.OF_PERSON;
                    spokenOf = false;
                    break;
                case RELATIVE:
                    whose = Whose.OF_RELATIVE;
                    break;
                case PART:
                    afterPart = i + Names.length(found);
                    whose = isObject(candidate, i)
                            ? whose
                            : isTitle(candidate, i)
                                    ? Whose.OF_PERSON
                                    : whose == Whose.OF_PERSON && isPossessive(candidate, i)
                                            ? Whose.OF_PERSON
                                            : Whose.OF_PART;
                    break;
                case CROWD:
                    whose = passive ? whose : Whose.NOBODY; // 被法院判处
                    break;
                case SUPPOSED:
                    return Whose.NOBODY;
                case SPOKEN_OF:
                    spokenOf = true;
                    break;
                case NEGATION:
                    negated = true;
                    break;
                default:
                    break;
            }
            passive |= candidate.at(i) == '被';
            if (candidate.at(i) == ',') {
                negated = false;
                spokenOf = false;
                passive = false;
            }
            i += Math.max(1, Names.length(found));
        }
        if (spokenOf || whose == Whose.NOBODY) {
            return Whose.NOBODY;
        }
        return negated ? Whose.DENIED : whose;
    }

    /** 我同事, 他的老板: somebody in particular. */
    private static boolean isPossessive(Candidate candidate, int i) {
        char before = candidate.at(i - 1);
        return before == '的' || before == '我' || before == '他' || before == '她';
    }

    /** 为犯罪嫌疑人申请: no subject. */
    private static boolean isObject(Candidate candidate, int i) {
        int before = Reading.isAt(candidate, i - 2, "犯罪") ? i - 3 : i - 1;
        char c = candidate.at(before);
        return c != Candidate.OUTSIDE && "为对给向替帮".indexOf(c) >= 0;
    }

    /** 王经理, 李老师. */
    private boolean isTitle(Candidate candidate, int i) {
        return !Candidate.isHan(candidate.at(i - 2))
                && Candidate.isHan(candidate.at(i - 1))
                && surnames.getOrDefault(String.valueOf(candidate.at(i - 1)), LEAST_COMMON) < COMMON;
    }

    private static int sentenceStart(Candidate candidate, int from) {
        int i = from;
        while (i > Math.max(0, from - BEFORE) && !endsSentence(candidate.at(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean endsSentence(char c) {
        return c == '。'
                || c == ';'
                || c == '\n'
                || c == '!'
                || c == '?'
                || c == ':'
                || c == Candidate.OUTSIDE
                || c == '"';
    }

    private static boolean isClauseStart(Candidate candidate, int i) {
        char before = candidate.at(i - 1);
        return before == '的' && (candidate.at(i) == '老' || candidate.at(i) == '小') // 我们村的老张
                || !Candidate.isHan(before)
                        && !Candidate.isLetter(before)
                        && !Candidate.isDigit(before)
                        && before != '、';
    }

    /** Whether somebody's name stands here, and the sentence goes on behind: 王芳信奉天主教; 王芳,女,回族; 员工张强因…. */
    private boolean isNameAt(Candidate candidate, int i) {
        for (int end = Reading.hanEnd(candidate, i, 4); end > i + 1; end--) {
            char behind = candidate.at(end);
            if ((GOES_ON.contains(behind) || isYear(candidate, end)) && isName(Reading.text(candidate, i, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(Candidate candidate, int i) {
        return (Reading.isAt(candidate, i, "19") || Reading.isAt(candidate, i, "20"))
                && Candidate.isDigit(candidate.at(i + 3));
    }

    private boolean isName(String text) {
        char first = text.charAt(0);
        if ((first == '老' || first == '小') && text.length() == 2) {
            return !NO_NAMES.contains(text) && surnames.getOrDefault(text.substring(1), LEAST_COMMON) < COMMON;
        }
        int surname = text.length() > 2 && surnames.containsKey(text.substring(0, 2)) ? 2 : 1;
        int given = text.length() - surname;
        return given > 0
                && given < 3
                && (surname == 2 || WORD_BEGINNINGS.indexOf(text.charAt(0)) < 0)
                && surnames.getOrDefault(text.substring(0, surname), LEAST_COMMON) < LEAST_COMMON
                && NO_NAME_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                && !NO_NAMES.contains(text);
    }

    private static boolean anyAt(Candidate candidate, int offset, String[] all) {
        for (String word : all) {
            if (Reading.isAt(candidate, offset, word)) {
                return true;
            }
        }
        return false;
    }
}
