package io.tuomin.benchmarks;

import java.util.Locale;
import java.util.Random;

/** Makes texts and counts what it plants. All values are synthetic: specimens, reserved names, birthdays before 1910. */
final class Planter {

    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN = {"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋"};
    private static final String[] COUNTIES = {"110101", "310104", "440305", "510104"};
    private static final String[] PLACES = {"北京市朝阳区建国路", "上海市徐汇区漕溪北路", "四川省成都市锦江区红星路"};
    private static final String[] SERVICES = {"OrderService", "StockService", "SearchService", "CacheService"};
    private static final String[] EVENTS = {
        "cache refreshed", "queue drained", "request accepted", "index rebuilt", "batch written", "retry scheduled"
    };
    private static final String[] GOODS = {"不锈钢保温杯", "纯棉毛巾", "无线鼠标", "折叠雨伞", "陶瓷餐盘"};
    private static final String[] SENTENCES = {
        "11月22日，老旧小区改造现场会在成都召开，会期2天。",
        "专家认为，这项技术有望在3年内投入使用，但成本仍是主要障碍。",
        "数据显示，上半年产量同比增长5.2%，出口3.6亿元，保持平稳。",
        "清晨6时30分，码头已经热闹起来，渔船陆续靠岸，鱼市里人声鼎沸。",
        "会议强调，要坚持因地制宜，不搞“一刀切”，让政策真正落到实处。",
        "气象部门预计，未来3天华北、华东部分地区降温6至8摄氏度，请注意防范。",
        "展览共展出文物1200余件，其中300多件是首次与公众见面。",
        "比赛进行到下半场，双方体能下降，节奏慢了下来，比分停在2比1。",
        "新修的步道沿着江岸展开，傍晚时分，散步的人三三两两，十分惬意。",
        "据统计，全市夜间公交线路增至38条，末班车延长到零点以后。",
        "这部纪录片用4年时间跟拍一座水库的四季，镜头安静而克制。",
        "为方便老人，社区食堂把午餐开到了家门口，一荤两素只要12元。",
        "科研团队在海拔4500米的观测站连续工作，积累了大量一手资料。",
        "随着气温回升，大棚里的草莓陆续成熟，采摘的游客多了起来。",
        "图书馆新增自助借还设备20台，读者平均等候时间缩短了一半。",
        "铁路部门加开列车46列，主要投向客流集中的方向。",
        "评审组认为，方案总体可行，但在防洪标准上还需要进一步论证。",
        "老街的石板路修好了，两边的铺面保留着原来的木门和招牌。",
        "第三季度订单回暖，工厂恢复了双班生产，交货期缩短到15天。",
        "演出结束后，观众久久不愿离去，掌声持续了将近10分钟。"
    };
    private static final String[] SPEAKERS = {"市民", "记者采访了居民", "项目负责人", "该校教师"};
    private static final String[] SPEECHES = {"说，这样的变化大家都看在眼里。", "告诉记者，希望这项工作能坚持下去。", "表示，今后还会继续努力。"};
    private static final String[] WORDS = {
        "connection",
        "pool",
        "resized",
        "from",
        "worker",
        "thread",
        "started",
        "after",
        "configuration",
        "reload",
        "without",
        "error"
    };

    private final Random random;
    private int phones;
    private int others;
    private int people;
    private int addresses;

    Planter(Random random) {
        this.random = random;
    }

    Corpus.Planted planted() {
        return new Corpus.Planted(phones, others, people, addresses);
    }

    /** A line of a log; every twentieth is about somebody. */
    String logLine(int number) {
        String head = String.format(
                Locale.ROOT,
                "2026-11-22 %02d:%02d:%02d.%03d %-5s [worker-%d] %s - ",
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60),
                random.nextInt(1000),
                random.nextInt(10) == 0 ? "WARN" : "INFO",
                random.nextInt(16),
                any(SERVICES));
        if (number % 20 == 19) {
            return head + "user created, mobile=" + mobile() + ", mail=" + mail() + ", ip=" + ip();
        }
        return head + any(EVENTS) + " in " + random.nextInt(900) + " ms, order " + orderNumber() + ", trace "
                + Integer.toHexString(random.nextInt() | Integer.MIN_VALUE);
    }

    /** An order as JSON. */
    String order() {
        return "{\"orderNo\":\"" + orderNumber() + "\",\"receiver\":{\"姓名\":\"" + name() + "\",\"身份证号\":\""
                + residentId()
                + "\",\"手机号\":\"" + mobile() + "\",\"地址\":\"" + address() + "\"},\"银行卡号\":\"" + card()
                + "\",\"email\":\""
                + mail() + "\",\"goods\":\"" + any(GOODS) + "\",\"amount\":" + random.nextInt(500) + ".50}";
    }

    /** A few sentences; in one of four paragraphs, who said so, and behind one in sixteen, whom to call. */
    String paragraph(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(any(SENTENCES));
        }
        if (number % 4 == 1) {
            text.append(any(SPEAKERS)).append(name()).append(any(SPEECHES));
        }
        if (number % 16 == 15) {
            text.append("读者热线请拨打").append(mobile()).append("。");
        }
        return text.toString();
    }

    /** A line of English words. */
    String cleanLine() {
        StringBuilder line = new StringBuilder("INFO ");
        for (int i = 0; i < 12; i++) {
            line.append(any(WORDS)).append(' ');
        }
        return line.append("in ").append(random.nextInt(900)).append(" ms").toString();
    }

    /** A value of a kind. */
    String value(ValueMasker.Kind kind) {
        return switch (kind) {
            case PERSON_NAME -> name();
            case RESIDENT_ID -> residentId();
            case MOBILE_PHONE -> mobile();
            case BANK_CARD -> card();
            case EMAIL -> mail();
        };
    }

    private String any(String[] choice) {
        return choice[random.nextInt(choice.length)];
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String orderNumber() {
        return "20261122" + digits(9);
    }

    private String name() {
        people++;
        return any(SURNAMES) + any(GIVEN);
    }

    private String address() {
        addresses++;
        return any(PLACES) + (1 + random.nextInt(98)) + "号" + (1 + random.nextInt(9)) + "栋"
                + (100 + random.nextInt(800)) + "室";
    }

    private String mobile() {
        phones++;
        return "1390000" + digits(4);
    }

    private String mail() {
        others++;
        return "user" + digits(4) + "@example.com";
    }

    private String ip() {
        others++;
        return "203.0.114." + (1 + random.nextInt(254));
    }

    private String residentId() {
        others++;
        String body = String.format(
                Locale.ROOT,
                "%s19%02d%02d%02d%s",
                any(COUNTIES),
                random.nextInt(10),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                digits(3));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + body.charAt(i) - '0') * 2 % 11;
        }
        return body + "0123456789X".charAt((12 - sum) % 11);
    }

    private String card() {
        others++;
        String body = "622202000000" + digits(3);
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = body.charAt(i) - '0';
            sum += i % 2 == 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return body + (10 - sum % 10) % 10;
    }
}
