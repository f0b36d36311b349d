package io.tuomin.examples;

import io.tuomin.Desensitizer;
import io.tuomin.policy.Match;
import io.tuomin.policy.Policy;
import io.tuomin.policy.Strategies;
import io.tuomin.strategy.anonymization.DateShift;
import io.tuomin.strategy.anonymization.MicroAggregation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says less of values instead of masking them. */
public final class Anonymize {

    private Anonymize() {}

    /** Prints bands, a column of means, and dates that moved by whole weeks. */
    public static void main(String[] args) {
        Desensitizer analytics = Desensitizer.of(Policy.named("analytics"));
        System.out.println(analytics.apply("年龄：34岁，住址：四川省成都市锦江区红星路三段1号"));

        Policy policy = Policy.builder()
                .type("AGE", new MicroAggregation(3))
                .rule(
                        Match.types("ADDRESS").labels("*住址"),
                        Strategies.standard().of("generalize(address(city))"))
                .build();
        System.out.println(Desensitizer.of(policy).applyColumn("年龄", List.of("31", "35", "36", "58", "61", "67")));

        byte[] key = "kept apart from the data".getBytes(StandardCharsets.UTF_8);
        DateShift shift = DateShift.of(key, 52).forSubject("patient 4711");
        Policy moved = Policy.builder().type("DATE_OF_BIRTH", shift).build();
        System.out.println(Desensitizer.of(moved).apply("出生日期", "1990-03-07"));
    }
}
