package io.tuomin.strategy.tokenization.format;

import io.tuomin.TestClassifier;
import io.tuomin.checksum.HongKongId;
import io.tuomin.checksum.Luhn;
import io.tuomin.checksum.Mod11Radix10;
import io.tuomin.checksum.Mod11Radix2;
import io.tuomin.checksum.Mod31;
import io.tuomin.checksum.OrganizationCode;
import io.tuomin.checksum.TaiwanId;
import io.tuomin.checksum.VehicleId;
import io.tuomin.dictionary.Dictionary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Random values of each type, made by other means than the formats: out of the tables of facts and the checks. In a pattern, 9 stands for
 * a digit, a for a small letter, A for a capital one, X for either or a digit, H for a hexadecimal digit; what is between quotes for
 * itself.
 */
final class RandomValues {

    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String ORGANIZATION = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private final Random random;
    private final List<String> counties;
    private final List<String> bins;
    private final List<String> segments = new ArrayList<>();
    private final List<String> areas8 = new ArrayList<>();
    private final List<String> areas7 = new ArrayList<>();
    private final List<String> towns;
    private final List<String> surnames;
    private final List<String> given = new ArrayList<>();
    private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();

    RandomValues(long seed) {
        random = new Random(seed);
        counties = column("divisions", "code").stream()
                .filter(code -> !code.endsWith("00"))
                .toList();
        bins = column("bank-bins", "bin").stream()
                .filter(bin -> bin.length() == 6)
                .toList();
        Dictionary numbers = TestClassifier.DICTIONARIES.get("mobile-segments");
        Dictionary areas = TestClassifier.DICTIONARIES.get("area-codes");
        for (int row = 0; row < numbers.size(); row++) {
            if (numbers.column("length").get(row).equals("11")) {
                segments.add(numbers.column("prefix").get(row));
            }
        }
        for (int row = 0; row < areas.size(); row++) {
            (areas.column("lengths").get(row).contains("8") ? areas8 : areas7)
                    .add(areas.column("code").get(row));
        }
        towns = column("towns", "name");
        surnames = column("surnames", "surname").stream().limit(100).toList();
        Dictionary characters = TestClassifier.DICTIONARIES.get("name-characters");
        for (int row = 0; row < characters.size(); row++) {
            if (Integer.parseInt(characters.column("second").get(row)) > 3) {
                given.add(characters.column("character").get(row));
            }
        }
        given.removeAll(List.of("和", "在", "于", "成", "自", "向", "由", "曾", "任"));
        makers();
    }

    private static List<String> column(String table, String column) {
        return List.copyOf(TestClassifier.DICTIONARIES.get(table).column(column));
    }

    /** The types that values are made of. */
    Iterable<String> types() {
        return makers.keySet();
    }

    String next(String type) {
        return makers.get(type).get();
    }

    private void makers() {
        makers.put("RESIDENT_ID", () -> random.nextInt(4) == 0 ? citizen15() : citizen());
        makers.put("DRIVER_LICENSE_NO", this::citizen);
        makers.put("SOCIAL_SECURITY_NO", () -> random.nextBoolean() ? citizen() : filled("9999999999"));
        makers.put(
                "HMT_RESIDENCE_PERMIT", () -> checked(one("810000", "820000", "830000") + birthday() + filled("999")));
        makers.put(
                "FOREIGN_PR_ID",
                () -> checked("9" + county().substring(0, 2) + one("840", "392", "276") + birthday() + filled("999")));
        makers.put("DISABILITY_CERT_NO", () -> citizen() + one("1", "7") + one("1", "4") + one("", "B1"));
        makers.put("NATIONAL_STUDENT_NO", () -> "G" + citizen());
        makers.put("DRIVER_LICENSE_FILE_NO", () -> county().substring(0, 2) + filled("9999999999"));
        makers.put("HKID", () -> {
            String number = filled(one("A999999", "AA999999"));
            String check = sought(number, "0123456789A", "", HongKongId::isValid);
            return number + (random.nextBoolean() ? "(" + check + ")" : check);
        });
        makers.put("MACAU_ID", () -> one("1", "5", "7", "8") + filled("999999") + "(" + filled("9") + ")");
        makers.put("TAIWAN_ID", () -> {
            String number = filled("A") + one("1", "2", "8", "9", "A") + filled("9999999");
            return number + sought(number, "0123456789", "", TaiwanId::isValid);
        });
        makers.put("HK_MACAU_PASS", () -> one("H", "M") + filled(one("99999999", "9999999999")));
        makers.put("TAIWAN_PASS", () -> filled("99999999"));
        makers.put(
                "HM_EXIT_PERMIT",
                () -> filled(one("C99999999", "CA9999999", "W99999999"))
                        .replace('I', 'J')
                        .replace('O', 'P'));
        makers.put("TW_EXIT_PERMIT", () -> one("L", "T") + filled("99999999"));
        makers.put("PASSPORT", () -> {
            String head = one("E", "G", "EA", "EH", "MA", "15");
            return head + filled(head.length() == 1 ? "99999999" : "9999999");
        });
        makers.put("BIRTH_CERTIFICATE_NO", () -> filled("A999999999"));
        makers.put(
                "DIPLOMA_NO",
                () -> "1" + filled("0999") + one("1", "5") + (1991 + random.nextInt(30)) + "05" + filled("999999"));
        makers.put("MILITARY_ID", () -> one("军", "南", "士") + "字第" + filled("9999999") + "号");
        makers.put(
                "REAL_ESTATE_CERT_NO",
                () -> one("京", "粤") + "(" + (2015 + random.nextInt(10)) + ")朝阳区不动产权第" + filled("9999999") + "号");
        makers.put("MOBILE_PHONE", this::mobile);
        makers.put("LANDLINE_PHONE", this::landline);
        makers.put("EMAIL", this::email);
        makers.put("WECHAT_ID", () -> one("wxid_", "") + filled(one("aXXXXXX9", "aaaaaaa9", "a9999999", "aaaa_aa9")));
        makers.put("QQ_NUMBER", () -> one("1", "9", "5") + filled(one("999999", "9999999", "999999999")));
        makers.put("IP_ADDRESS", this::address);
        makers.put("MAC_ADDRESS", this::mac);
        makers.put("IMEI", () -> luhn("86" + filled("999999999999")));
        makers.put("MEID", () -> one("A", "D") + filled("HHHHHHHHHHHHH"));
        makers.put("IMSI", () -> "460" + one("00", "01", "11") + filled("9999999999"));
        makers.put(
                "ICCID",
                () -> random.nextBoolean()
                        ? luhn("8986" + filled("999999999999999"))
                        : "8986" + filled("999999999999999"));
        makers.put("BANK_CARD", this::card);
        makers.put("BANK_ACCOUNT", () -> filled(one("99999999999", "9999 9999 9999 9999 999")));
        makers.put("PAYMENT_ACCOUNT", () -> random.nextBoolean() ? mobileDigits() : "2088" + filled("999999999999"));
        for (String type : List.of(
                "PROVIDENT_FUND_ACCOUNT",
                "SOCIAL_SECURITY_CARD_NO",
                "MEDICAL_INSURANCE_NO",
                "MEDICAL_RECORD_NO",
                "STUDENT_NO",
                "EMPLOYEE_NO")) {
            makers.put(type, () -> one("", "B", "ZY") + filled(one("99999999", "9999999999")));
        }
        makers.put("LICENSE_PLATE", this::plate);
        makers.put("VIN", () -> {
            String head = one("LSV", "LFV", "1HG") + of(VIN, 5);
            String tail = one("A", "K", "5") + of(VIN, 3) + filled("9999");
            return head + sought(head, "0123456789X", tail, VehicleId::isValid) + tail;
        });
        makers.put("USCC", this::creditCode);
        makers.put("ORG_CODE", () -> {
            String code = filled(one("99999999", "XXXXXXXX"));
            return code + one("", "-") + sought(code, "0123456789X", "", c -> OrganizationCode.isValid(c, 0));
        });
        makers.put("BUSINESS_REG_NO", () -> {
            String number = county() + filled("99999999");
            return number + Mod11Radix10.checkDigit(number, 14);
        });
        makers.put("CNAPS_CODE", () -> {
            String number = one("102", "105") + filled("99999999");
            return number + Mod11Radix10.checkDigit(number, 11);
        });
        makers.put("PERSON_NAME", this::name);
        makers.put("ADDRESS", this::home);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String of(String alphabet, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    private String filled(String pattern) {
        StringBuilder out = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '9' -> out.append((char) ('0' + random.nextInt(10)));
                case 'a' -> out.append((char) ('a' + random.nextInt(26)));
                case 'A' -> out.append((char) ('A' + random.nextInt(26)));
                case 'X' -> out.append(of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1));
                case 'H' -> out.append(of("0123456789ABCDEF", 1));
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String sought(String head, String alphabet, String tail, Predicate<CharSequence> isValid) {
        for (char c : alphabet.toCharArray()) {
            if (isValid.test(head + c + tail)) {
                return String.valueOf(c);
            }
        }
        throw new AssertionError(head);
    }

    private static String luhn(String body) {
        return body + Luhn.checkDigit(body);
    }

    private static String checked(String body) {
        return body + Mod11Radix2.checkCharacter(body);
    }

    private String county() {
        return one(counties);
    }

    private String birthday() {
        return day(LocalDate.of(1900, 1, 1), 46_000).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private LocalDate day(LocalDate from, int days) {
        return from.plusDays(random.nextInt(days));
    }

    private String citizen() {
        String number = checked(county() + birthday() + filled("999"));
        return random.nextInt(8) == 0 ? number.toLowerCase(Locale.ROOT) : number;
    }

    private String citizen15() {
        return county()
                + day(LocalDate.of(1920, 1, 1), 20_000).format(DateTimeFormatter.ofPattern("yyMMdd"))
                + filled("999");
    }

    private String mobileDigits() {
        String segment = one(segments);
        return segment + filled("99999999").substring(segment.length() - 3);
    }

    private String mobile() {
        String digits = mobileDigits();
        return switch (random.nextInt(6)) {
            case 0 -> "+86 " + digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
            case 1 -> wide(digits);
            case 2 -> numerals(digits);
            case 3 -> digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
            default -> digits;
        };
    }

    private static String wide(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
        return out.toString();
    }

    private static String numerals(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append("〇一二三四五六七八九".charAt(c - '0')));
        return out.toString();
    }

    private String landline() {
        boolean eight = random.nextBoolean();
        String area = one(eight ? areas8 : areas7);
        String local = one("2", "5", "8") + filled(eight ? "9999999" : "999999");
        return switch (random.nextInt(4)) {
            case 0 -> "(" + area + ")" + local;
            case 1 -> "+86 " + area.substring(1) + " " + local;
            case 2 -> area + "-" + local + "转" + filled("9999");
            default -> area + "-" + local;
        };
    }

    private String email() {
        return filled(one("aaaaaaa99", "aaaa.aaaa", "999999999", "aaaa", "Aaaaa_9999")) + "@"
                + one("qq.com", "163.com", "example.com.cn");
    }

    private String address() {
        if (random.nextBoolean()) {
            return one("240e", "2409", "2001")
                    + filled(":HHHH:HHHH:HHHH:HHHH:HHHH:HHHH:HHHH").toLowerCase(Locale.ROOT);
        }
        return one("8", "36", "114", "223") + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + random.nextInt(256);
    }

    private String mac() {
        String separator = one(":", "-");
        StringBuilder out = new StringBuilder(filled("HH"));
        for (int i = 0; i < 5; i++) {
            out.append(separator).append(filled("HH"));
        }
        return random.nextBoolean() ? out.toString() : out.toString().toLowerCase(Locale.ROOT);
    }

    private String card() {
        String number = luhn(one(bins) + filled(one("999999999", "999999999999")));
        return random.nextInt(3) == 0 ? number.replaceAll("(\\d{4})(?=\\d)", "$1 ") : number;
    }

    private String plate() {
        String head = of(PROVINCES, 1) + of(PLATE_LETTERS, 1);
        return switch (random.nextInt(4)) {
            case 0 -> head + of("ABCDEFGHJK", 1) + of("0123456789" + PLATE_LETTERS, 1) + filled("9999");
            case 1 -> head + filled("99999") + of("ABCDEFGHJK", 1);
            case 2 -> head + "·" + filled("99999");
            default -> head + of(PLATE_LETTERS, 1) + filled("99") + of(PLATE_LETTERS, 1) + filled("9");
        };
    }

    private String creditCode() {
        String head = one("91", "92", "52") + county() + of(ORGANIZATION, 7) + "1";
        for (char c : "0123456789X".toCharArray()) {
            if (OrganizationCode.isValid(head + c, 8)) {
                return head + c + Mod31.checkCharacter(head + c);
            }
        }
        throw new AssertionError(head);
    }

    private String name() {
        String surname = one(surnames);
        return switch (random.nextInt(4)) {
            case 0 -> surname + one(given);
            case 1 -> one("欧阳", "司马", "诸葛") + one(given) + one(given);
            case 2 -> "阿" + one("迪力", "里木", "卜杜") + "·" + one("买买提", "热西提", "克里木");
            default -> surname + one(given) + one(given);
        };
    }

    private String home() {
        String town = one(towns);
        return one("北京市朝阳区", "四川省成都市锦江区", "浙江省杭州市西湖区") + town.substring(0, town.length() - 1) + "路"
                + (1 + random.nextInt(999)) + "号" + one("", "3栋2单元" + (100 + random.nextInt(2000)) + "室", "阳光花园A座1203");
    }
}
