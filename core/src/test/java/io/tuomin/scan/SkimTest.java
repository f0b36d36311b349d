package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.tuomin.TestClassifier;
import io.tuomin.entity.BuiltIns;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stepped over. That nothing is which the pass would find something in, {@link ReferenceTest} tells. */
class SkimTest {

    private static final Dispatch DISPATCH = new Dispatch(
            ImmutableList.copyOf(BuiltIns.recognizers(TestClassifier.DICTIONARIES)),
            ImmutableList.copyOf(BuiltIns.texts(TestClassifier.DICTIONARIES)),
            FieldNames.of(TestClassifier.DICTIONARIES.get(FieldNames.TABLE)));

    private final Scratch scratch = new Scratch();
    private final Skim skim = new Skim(DISPATCH, scratch, new Caller(DISPATCH, scratch));

    private boolean isHopeless(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return skim.isHopeless(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22 10:20:30.123 INFO  [worker-7] OrderService - request accepted in 12 ms, order 20261122123456789",
                "INFO configuration reload without error in 345 ms",
                "trace ac592885, span c9432301, build 4.17.3",
                "GC pause 12.5 ms, heap 1024M of 2048M",
                "POST /api/v1/orders/20261122123456789/items 201 1532",
                "2026-11-22 10:20:30 started at 2026-11-22T10:20:31.5Z, done 2026-11-22 10:20:32",
                "trace c79f9a5f e34e5f41 936f654a, commit 0123456789abcdef0123456789abcdef01234567",
                "we know how the global git work goes on in a large repository of somebody who left before",
                "at java.base/java.lang.Thread.run(Thread.java:840)",
            })
    void stepsOver(String text) {
        assertThat(isHopeless(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "tel13800138000",
                "call +86 138 0013 8000",
                "id 11010119000307998X",
                "11010119000307998XPayment account",
                "mail user@example.com",
                "from 203.0.113.7 to 203.0.113.8",
                "host 2001:db8::1",
                "00:1A:2B:3C:4D:5E",
                "password: hunter2",
                "name=Zhang",
                "\"phone\": 1",
                "39.9087,116.3975",
                "order 手机",
                "passport E12345678",
                "<PHONE>",
                "started and ended without any error at all, and the mobile is 13800138000",
                "key AKIAIOSFODNN7EXAMPLE",
                "started and ended without any error at all until the key sk-",
            })
    void leavesToThePass(String text) {
        assertThat(isHopeless(text)).isFalse();
    }

    @Test
    void readsNoFurtherThanTheText() {
        byte[] bytes = "13800138000".getBytes(StandardCharsets.UTF_8);
        assertThat(skim.isHopeless(bytes, 0, 9)).isTrue();
        assertThat(skim.isHopeless(bytes, 0, 11)).isFalse();
        assertThat(skim.isHopeless(bytes, 2, 11)).isTrue();
    }

    @Test
    void knowsAllThatIsFoundInAscii() {
        assertThat(DISPATCH.hopes.areKnown).isTrue();
        assertThat(List.of(DISPATCH.specs)).hasSizeGreaterThan(90);
    }
}
