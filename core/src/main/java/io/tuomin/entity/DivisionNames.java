package io.tuomin.entity;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.recognizer.Candidate;
import java.util.HashSet;
import java.util.Set;

/** Names of administrative divisions, in full (北京市) and short (北京). */
final class DivisionNames {

    private static final int LONGEST = 12;

    private static final String[] ENDINGS = {
        "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "区", "县", "盟", "旗", "林区", "特区"
    };

    private final Set<String> names = new HashSet<>();

    DivisionNames(Dictionaries dictionaries) {
        for (String name : dictionaries.get("divisions").column("name")) {
            if (name.equals("市辖区") || name.equals("县") || name.equals("市区")) {
                continue;
            }
            names.add(name);
            for (String ending : ENDINGS) {
                if (name.endsWith(ending) && name.length() >= ending.length() + 2) {
                    names.add(name.substring(0, name.length() - ending.length()));
                    break;
                }
            }
        }
    }

    /** Length of the longest name that begins at an offset, or 0. */
    int lengthAt(Candidate candidate, int offset) {
        StringBuilder name = new StringBuilder(LONGEST);
        int longest = 0;
        for (int i = offset; i < offset + LONGEST && Candidate.isHan(candidate.at(i)); i++) {
            name.append(candidate.at(i));
            if (name.length() >= 2 && names.contains(name.toString())) {
                longest = name.length();
            }
        }
        return longest;
    }

    /** Whether a text is the name of a division. */
    boolean contains(String name) {
        return names.contains(name);
    }
}
