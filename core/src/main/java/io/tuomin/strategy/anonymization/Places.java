package io.tuomin.strategy.anonymization;

import io.tuomin.dictionary.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The counties of the table of divisions that are there today, and the names of what they lie in. Immutable. */
final class Places {

    private final Map<String, String> names = new HashMap<>();
    private final List<String> counties;

    Places(Dictionary divisions) {
        List<String> codes = divisions.column("code");
        List<String> all = divisions.column("name");
        List<String> status = divisions.column("status");
        for (int row = 0; row < codes.size(); row++) {
            names.put(codes.get(row), all.get(row));
        }
        counties = IntStream.range(0, codes.size())
                .filter(row ->
                        status.get(row).equals("current") && !codes.get(row).endsWith("00"))
                .mapToObj(codes::get)
                .toList();
    }

    /** The codes of the counties. */
    List<String> counties() {
        return counties;
    }

    /** 四川省成都市锦江区. A city that is called as its province is said once. */
    String path(String county) {
        String province = Objects.requireNonNullElse(names.get(county.substring(0, 2) + "0000"), "");
        String city = Objects.requireNonNullElse(names.get(county.substring(0, 4) + "00"), "");
        return province + (city.equals(province) ? "" : city) + names.get(county);
    }
}
