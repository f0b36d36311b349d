package io.tuomin.entity;

import com.google.common.collect.ImmutableMap;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes {@link DivisionNames} of the tables of divisions and of ethnic groups, which some names hold. */
final class DivisionNamesBuilder {

    private static final String[] ENDINGS = {
        "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "区", "县", "盟", "旗", "林区", "特区"
    };

    /** Rows of the table that name no place by themselves. */
    private static final Set<String> NAMELESS = Set.of("市辖区", "县", "一区", "二区", "三区", "市区", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** Short names that are common words as well. */
    private static final Set<String> WORDS = Set.of("通道", "互助", "河口", "大通", "三都");

    /** The table of the divisions of Taiwan, Hong Kong and Macau, which have no code. */
    static final String WITHOUT_CODE = "hmt-divisions";

    /** The level there of what is believed inside of an address only. */
    private static final String TOWN = "town";

    private static final ImmutableMap<String, Integer> LEVELS = ImmutableMap.of(
            "city",
            AddressLevel.CITY.ordinal(),
            "county",
            AddressLevel.COUNTY.ordinal(),
            "short",
            AddressLevel.COUNTY.ordinal() | DivisionNames.SHORT,
            TOWN,
            AddressLevel.TOWN.ordinal());

    /** The codes in a province and in a prefecture, which have the lowest of them. */
    private static final int PROVINCE = 10_000;

    private static final int PREFECTURE = 100;

    private final Map<String, Integer> numbers = new HashMap<>();

    private DivisionNamesBuilder() {}

    /**
     * The names by some dictionaries, each with its number.
     *
     * @throws io.tuomin.dictionary.DictionaryException if a table is missing, or does not fit
     */
    static Names build(Dictionaries dictionaries) {
        DivisionNamesBuilder builder = new DivisionNamesBuilder();
        builder.add(
                dictionaries.get("divisions"),
                List.copyOf(dictionaries.get("ethnic-groups").column("name")));
        builder.add(dictionaries.get(WITHOUT_CODE));
        return new Names(builder.numbers);
    }

    /** The names of quarters and of what is believed inside of an address only. */
    static List<String> towns(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get(WITHOUT_CODE);
        List<String> names = table.column("name");
        List<String> levels = table.choices("level", LEVELS.keySet());
        return IntStream.range(0, names.size())
                .filter(row -> levels.get(row).equals(TOWN))
                .mapToObj(names::get)
                .toList();
    }

    /** Adds the names of what has no code. */
    private void add(Dictionary table) {
        List<String> names = table.column("name");
        List<String> levels = table.choices("level", LEVELS.keySet());
        for (int row = 0; row < names.size(); row++) {
            if (isName(names.get(row)) && !levels.get(row).equals(TOWN)) {
                numbers.merge(names.get(row), LEVELS.get(levels.get(row)), Math::min);
            }
        }
    }

    private void add(Dictionary table, List<String> groups) {
        List<String> codes = table.digits("code", 6, 6);
        List<String> column = table.column("name");
        Map<Integer, String> above = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            int code = Integer.parseInt(codes.get(row));
            String name = own(column.get(row), code, above);
            if (code % PREFECTURE == 0) {
                above.put(code, name);
            }
            if (!isName(name) || NAMELESS.contains(name)) {
                continue;
            }
            int level = levelOf(code).ordinal();
            numbers.merge(name, level, Math::min);
            autonomous(name, level, groups);
            for (String ending : ENDINGS) {
                if (name.endsWith(ending) && name.length() >= ending.length() + 2) {
                    numbers.merge(
                            name.substring(0, name.length() - ending.length()), level | DivisionNames.SHORT, Math::min);
                    break;
                }
            }
        }
    }

    /** 恩施州, 恩施 for 恩施土家族苗族自治州: a name without the groups it names. */
    private void autonomous(String name, int level, List<String> groups) {
        int end = name.indexOf("自治", 2);
        if (end < 0 || name.length() != end + 3 || name.endsWith("区")) {
            return;
        }
        String base = name.substring(0, end);
        for (String before = ""; !before.equals(base); ) {
            before = base;
            for (String group : groups) {
                base = withoutEnding(withoutEnding(base, group), group.substring(0, group.length() - 1));
            }
        }
        if (base.length() > 1 && base.length() < end) {
            numbers.merge(base + name.charAt(end + 2), level, Math::min);
            if (!WORDS.contains(base)) {
                numbers.merge(base, level | DivisionNames.SHORT, Math::min);
            }
        }
    }

    private static boolean isName(String name) {
        return name.length() >= 2 && Candidate.isHan(name.charAt(0));
    }

    private static String withoutEnding(String name, String ending) {
        boolean named = ending.length() > 1 && name.endsWith(ending) && name.length() > ending.length() + 1;
        return named ? name.substring(0, name.length() - ending.length()) : name;
    }

    /** A name without those of the province and the prefecture that some rows begin with. Rows are in the order of their codes. */
    private static String own(String name, int code, Map<Integer, String> above) {
        String own = withoutBeginning(name, above.get(code - code % PROVINCE));
        own = withoutBeginning(own, above.get(code - code % PREFECTURE));
        int city = own.indexOf('市', 2);
        return city > 0 && city < own.length() - 2 ? own.substring(city + 1) : own;
    }

    private static String withoutBeginning(String name, @Nullable String beginning) {
        boolean begins = beginning != null && name.startsWith(beginning) && name.length() > beginning.length() + 1;
        return begins ? name.substring(beginning.length()) : name;
    }

    private static AddressLevel levelOf(int code) {
        return code % PROVINCE == 0
                ? AddressLevel.PROVINCE
                : code % PREFECTURE == 0 ? AddressLevel.CITY : AddressLevel.COUNTY;
    }
}
