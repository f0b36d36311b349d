package io.tuomin.benchmarks.record;

import com.google.common.collect.ImmutableMap;

/** What readers call the engines. */
final class Label {

    private static final ImmutableMap<String, String> OF = ImmutableMap.<String, String>builder()
            .put("lookup", "table look-up")
            .put("decoding", "UTF-8 decoding")
            .put("identifiers", "Tuomin, identifiers")
            .put("names", "Tuomin, + names, places")
            .put("everything", "Tuomin, everything")
            .put("masks", "Tuomin, its masks alone")
            .put("desensitizer", "Tuomin, find and mask")
            .put("hyperscan", "Hyperscan (native)")
            .put("re2j", "RE2/J")
            .put("regexChain", "java.util.regex")
            .put("hanlp", "HanLP")
            .put("libphonenumber", "libphonenumber")
            .put("hutool", "Hutool")
            .put("houbb", "houbb sensitive")
            .build();

    private Label() {}

    static String of(Speed speed) {
        String engine = OF.getOrDefault(speed.engine(), speed.engine());
        return speed.deed().equals(Speed.DESENSITIZE) ? engine + ", masked" : engine;
    }
}
