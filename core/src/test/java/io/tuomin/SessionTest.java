package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.tuomin.model.Finding;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A session finds what its classifier finds, and allocates nothing where there is nothing. */
class SessionTest {

    private static final Classifier CLASSIFIER = TestClassifier.standard();

    private static final List<String> CLEAN = List.of(
            "2026-11-22 10:30:00.123 INFO  [order-7f3a] c.e.OrderService - created in 12 ms, retries=0, status=OK",
            "The quick brown fox jumps over the lazy dog, version 2.13.4 of the build: done",
            "今天的会议改到下午三点，请大家准时参加，并带上上周的报告。",
            "{\"level\":\"debug\",\"msg\":\"cache miss\",\"size\":4096,\"ratio\":0.25}",
            "商品支持七天无理由退货，运费由卖家承担",
            "");

    private static final List<String> PIECES = List.of(
            "手机13800138000",
            "张伟",
            "王女士",
            "王丽在",
            "，",
            "。\n",
            " ",
            "𠮷",
            "zhang.san@example.com",
            "地址：浙江省杭州市西湖区文三路18号3幢",
            "6222020000000007",
            "order 20261122");

    private static final List<@Nullable String> FIELDS = new ArrayList<>(List.of("手机", "cardNo", "备注", "name"));

    static {
        FIELDS.add(null);
    }

    @RepeatedTest(30)
    void theSameIsFound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        try (Session session = CLASSIFIER.session()) {
            for (int round = 0; round < 20; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(round == 19 ? 8_000 : 20); i >= 0; i--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                String field = FIELDS.get(random.nextInt(FIELDS.size()));
                List<Finding> found = new ArrayList<>();
                session.classify(field, text, found::add);
                assertThat(found).isEqualTo(CLASSIFIER.classify(field, text).asList());
                byte[] bytes = ("前" + text + "后").getBytes(StandardCharsets.UTF_8);
                List<Finding> inBytes = new ArrayList<>();
                session.classify(field, bytes, 3, bytes.length - 3, inBytes::add);
                assertThat(inBytes)
                        .isEqualTo(CLASSIFIER
                                .classify(field, bytes, 3, bytes.length - 3)
                                .asList());
            }
        }
    }

    @Test
    void nothingIsAllocatedWhereNothingIsFound() {
        List<byte[]> bytes = CLEAN.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        try (Session session = CLASSIFIER.session()) {
            assertThat(allocated(() -> {
                        for (int i = 0; i < CLEAN.size(); i++) {
                            session.classify(null, CLEAN.get(i), SessionTest::fail);
                            session.classify("备注", CLEAN.get(i), SessionTest::fail);
                        }
                    }))
                    .as("bytes for Strings")
                    .isZero();
            assertThat(allocated(() -> {
                        for (int i = 0; i < bytes.size(); i++) {
                            session.classify(null, bytes.get(i), 0, bytes.get(i).length, SessionTest::fail);
                            session.classify("备注", bytes.get(i), 0, bytes.get(i).length, SessionTest::fail);
                        }
                    }))
                    .as("bytes for UTF-8")
                    .isZero();
        }
    }

    /** Allocation is counted at all, and little of it is needed for a finding. */
    @Test
    void littleIsAllocatedForAFinding() {
        try (Session session = CLASSIFIER.session()) {
            long[] found = new long[1];
            assertThat(allocated(() -> session.classify(null, "手机13800138000", finding -> found[0]++)))
                    .isBetween(16L, 1_024L);
            assertThat(found[0]).isPositive();
        }
    }

    private static void fail(Finding finding) {
        throw new AssertionError(finding);
    }

    /** Bytes that one run allocates, when others have come before: the fewest of some, for the machine may allocate as well. */
    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long fewest = Long.MAX_VALUE;
        for (int run = 0; run < 100; run++) {
            long before = threads.getThreadAllocatedBytes(id);
            work.run();
            fewest = Math.min(fewest, threads.getThreadAllocatedBytes(id) - before);
        }
        return fewest;
    }

    @Test
    void whatTakesFindingsMustNotUseTheSession() {
        try (Session session = CLASSIFIER.session()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> session.classify(
                            null,
                            "手机13800138000，13800138001",
                            finding -> session.classify(null, "手机13800138002", inner -> {})));
            List<Finding> found = new ArrayList<>();
            session.classify(null, "手机13800138000，13800138001", found::add);
            assertThat(found).hasSize(2);
        }
    }

    @Test
    void whatTakesFindingsMayThrow() {
        try (Session session = CLASSIFIER.session()) {
            assertThatThrownBy(() -> session.classify(null, "手机13800138000", finding -> {
                        throw new IllegalArgumentException("full");
                    }))
                    .hasMessage("full");
            session.classify(null, "没有", SessionTest::fail);
        }
    }

    @Test
    void isOfNoUseWhenClosed() {
        Session session = CLASSIFIER.session();
        session.close();
        session.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> session.classify(null, "手机13800138000", finding -> {}))
                .withMessage("The session is closed");
    }

    @Test
    void manyNamesOfFieldsAreForgotten() {
        try (Session session = CLASSIFIER.session()) {
            for (int i = 0; i < 3_000; i++) {
                List<Finding> found = new ArrayList<>();
                session.classify("c" + i + "_手机", "13800138000", found::add);
                assertThat(found).hasSize(1);
            }
        }
    }
}
