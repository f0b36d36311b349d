package io.tuomin.strategy.anonymization;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The province, or province and city, whose code a number begins with. Codes that were abolished keep their names. */
final class Region implements Vague.OfValue {

    private static final String NO_CITY = "市辖区 县 省直辖县级行政区划 自治区直辖县级行政区划";

    private final Map<String, String> names = new HashMap<>();
    private final boolean city;

    Region(Dictionaries dictionaries, boolean city) {
        Dictionary table = dictionaries.get("divisions");
        List<String> codes = table.column("code");
        List<String> all = table.column("name");
        for (int row = 0; row < codes.size(); row++) {
            if (codes.get(row).endsWith("00")) {
                names.put(codes.get(row), all.get(row));
            }
        }
        this.city = city;
    }

    @Override
    public @Nullable String of(String value) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < value.length() && code.length() < 4; i++) {
            int digit = Character.digit(value.charAt(i), 10);
            if (digit >= 0) {
                code.append(digit);
            } else if (Character.isLetter(value.charAt(i)) || value.charAt(i) == '*') {
                return null;
            }
        }
        String province = code.length() < 4 ? null : names.get(code.substring(0, 2) + "0000");
        if (province == null || !city) {
            return province;
        }
        String name = names.get(code + "00");
        return name == null || name.equals(province) || NO_CITY.contains(name) ? province : province + name;
    }
}
