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
        "比赛进行到下半场，双方体能下降，节奏慢了下来，比分停在2比1。"
    };
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
    private int identifiers;
    private int names;

    Planter(Random random) {
        this.random = random;
    }

    int identifiers() {
        return identifiers;
    }

    int names() {
        return names;
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

    /** A few sentences; behind one in sixteen paragraphs, whom to call. */
    String paragraph(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(any(SENTENCES));
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
        names++;
        return any(SURNAMES) + any(GIVEN);
    }

    private String address() {
        names++;
        return any(PLACES) + (1 + random.nextInt(98)) + "号" + (1 + random.nextInt(9)) + "栋"
                + (100 + random.nextInt(800)) + "室";
    }

    private String mobile() {
        identifiers++;
        return "1390000" + digits(4);
    }

    private String mail() {
        identifiers++;
        return "user" + digits(4) + "@example.com";
    }

    private String ip() {
        identifiers++;
        return "203.0.114." + (1 + random.nextInt(254));
    }

    private String residentId() {
        identifiers++;
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
        identifiers++;
        String body = "622202000000" + digits(3);
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = body.charAt(i) - '0';
            sum += i % 2 == 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return body + (10 - sum % 10) % 10;
    }
}
