package io.tuomin.strategy.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.model.Category;
import io.tuomin.model.EntityType;
import io.tuomin.model.TokenForm;
import io.tuomin.strategy.anonymization.DateShift;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random values of every reversible strategy that keeps no format of a type are had back; of those that do, {@code FormatsTest} makes
 * some. {@code -Dtokens.values=10000000} makes ten million of each.
 */
class RoundTripTest {

    private static final int VALUES = Integer.getInteger("tokens.values", 100_000);
    private static final String TYPE = "RESIDENT_ID";
    private static final int DIGITS = 18;
    private static final String CHARACTERS = "0123456789XABCxyz@.- 北京市朝阳区张伟欧阳路号𠮷";

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(Suite.class)
    void tokens(Suite suite) {
        AuthenticatedToken tokens = new AuthenticatedToken(Keys.of(suite, 2), Scope.standard());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < VALUES; i++) {
            text.setLength(0);
            for (int length = 1 + random.nextInt(24); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            String value = text.toString();
            String token = tokens.seal(TYPE, value);
            check(TokenForm.end(token, 0) == token.length(), value);
            check(tokens.open(token).equals(value), value);
        }
        tell("tokens of " + suite);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void strings(Suite suite) {
        Ff1 ff1 = Ff1.of(suite, new byte[16]);
        byte[] tweak = new byte[11];
        int[] plain = new int[DIGITS];
        for (int i = 0; i < VALUES; i++) {
            for (int at = 0; at < DIGITS; at++) {
                plain[at] = random.nextInt(10);
            }
            int[] token = ff1.encrypt(plain, 10, tweak);
            check(Arrays.stream(token).allMatch(digit -> digit >= 0 && digit < 10), plain);
            check(Arrays.equals(ff1.decrypt(token, 10, tweak), plain), plain);
        }
        tell("FF1 on strings, " + suite);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void numbers(Suite suite) {
        Ff1 ff1 = Ff1.of(suite, new byte[16]);
        byte[] tweak = new byte[11];
        for (int i = 0; i < VALUES; i++) {
            long size = Math.max(FormatPreservingCipher.SMALLEST_DOMAIN, random.nextLong() >>> 1 + random.nextInt(43));
            long plain = random.nextLong(size);
            long token = ff1.encrypt(plain, size, tweak);
            check(token >= 0 && token < size, size);
            check(ff1.decrypt(token, size, tweak) == plain, plain);
        }
        tell("FF1 on numbers, " + suite);
    }

    @Test
    void dates() {
        EntityType type = new EntityType("DATE_OF_BIRTH", Category.BASIC, "", "");
        DateShift first = DateShift.of(new byte[16], DateShift.MOST_WEEKS);
        DateShift shift = first;
        LocalDate from = LocalDate.of(1900, 1, 1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < VALUES; i++) {
            shift = i % 1000 == 0 ? first.forSubject("subject " + i) : shift;
            LocalDate day = from.plusDays(random.nextInt(46_000));
            out.setLength(0);
            String value = day.toString();
            shift.apply(type, value, 0, value.length(), out);
            String moved = out.toString();
            check(LocalDate.parse(moved).getDayOfWeek() == day.getDayOfWeek() && !moved.equals(value), value);
            check(value.equals(shift.restore(moved)), value);
        }
        tell("dates");
    }

    /** In millions, AssertJ would take the time. */
    private static void check(boolean holds, Object value) {
        if (!holds) {
            assertThat(value).as("is not had back").isNull();
        }
    }

    /** Of a long run, what it is through with. */
    private static void tell(String what) {
        if (Integer.getInteger("tokens.values") != null) {
            System.out.printf("%s: %,d values, all had back%n", what, VALUES);
        }
    }
}
