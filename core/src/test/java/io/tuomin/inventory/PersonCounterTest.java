package io.tuomin.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCounterTest {

    private static final int MEGABYTE = 1_000_000;
    private static final PersonKey KEY = key(1);

    static PersonKey key(long seed) {
        byte[] key = new byte[PersonKey.BYTES];
        new Random(seed).nextBytes(key);
        return PersonKey.of(key);
    }

    private static String person(int number) {
        return "RESIDENT_ID " + (110101_19900000_0000L + number);
    }

    /** The counter of the persons from one number to another. */
    private static PersonCounter count(PersonKey key, int from, int to) {
        PersonCounter counter = new PersonCounter(key);
        for (int number = from; number < to; number++) {
            counter.add(person(number));
        }
        return counter;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 1_500, 10_000, 99_999, 100_000})
    void countsExactlyUpToAHundredThousand(int persons) {
        PersonCounter counter = count(KEY, 0, persons);
        counter.merge(count(KEY, persons / 2, persons)); // nobody twice
        assertThat(counter.count()).isEqualTo(new Headcount(persons, true));
        assertThat(PersonCounter.decode(counter.encode(), KEY).count()).isEqualTo(new Headcount(persons, true));
    }

    @Test
    void saysThatItEstimatesFromThenOn() {
        Headcount headcount = count(KEY, 0, 100_001).count();
        assertThat(headcount.exact()).isFalse();
        assertThat(headcount.least()).isEqualTo(100_001);
        assertThat((double) headcount.persons()).isCloseTo(100_001, within(0.02 * 100_001));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWithinTwoPercentAtTenMillion(long seed) {
        PersonCounter counter = new PersonCounter(key(seed));
        for (int number = 0; number < 10_000_000; number++) {
            counter.add(person(number));
            if (number == 1_000_000 - 1) {
                assertThat((double) counter.count().persons()).isCloseTo(1e6, within(0.02e6));
            }
        }
        assertThat((double) counter.count().persons()).isCloseTo(1e7, within(0.02e7));
        assertThat(counter.count().least()).isLessThanOrEqualTo(10_000_000);
        assertThat(counter.count().most()).isGreaterThanOrEqualTo(10_000_000);
    }

    /** The hashes of SipHash are as good as random numbers, so these stand for them. */
    @Test
    void hasNoBiasAndTheErrorItStates() {
        Random random = new Random(5);
        int runs = 60;
        for (int persons : new int[] {150_000, 400_000}) {
            double sum = 0;
            double squares = 0;
            for (int run = 0; run < runs; run++) {
                HyperLogLog sketch = new HyperLogLog();
                for (int person = 0; person < persons; person++) {
                    sketch.add(random.nextLong());
                }
                double error = (double) sketch.estimate() / persons - 1;
                sum += error;
                squares += error * error;
            }
            assertThat(sum / runs).isCloseTo(0, within(3 * HyperLogLog.STANDARD_ERROR / Math.sqrt(runs)));
            assertThat(Math.sqrt(squares / runs)).isBetween(0.7 * 0.0040, 1.3 * 0.0041);
        }
    }

    @Test
    void neverTakesMoreThanAMegabyte() {
        PersonCounter counter = new PersonCounter(KEY);
        int most = 0;
        int before = counter.bytes();
        for (int number = 0; number < 150_000; number++) {
            counter.add(person(number));
            int bytes = counter.bytes();
            most = Math.max(most, bytes == before ? bytes : bytes + before); // both while one turns into the other
            before = bytes;
        }
        assertThat(most).isBetween(100_000 * Long.BYTES, MEGABYTE);
        assertThat(counter.bytes()).isEqualTo(65_536);
    }

    @Test
    void writesNoMoreThanAMillionCharacters() {
        assertThat(count(KEY, 0, 100_000).encode().length()).isBetween(800_000, MEGABYTE);
        assertThat(count(KEY, 0, 100_001).encode()).hasSizeLessThan(65_600);
    }

    /** Three pieces of random sizes, overlapping, so that exact and estimated ones meet in all mixtures. */
    @ParameterizedTest
    @MethodSource("seeds")
    void mergingRunsIsOneRun(long seed) {
        Random random = new Random(seed);
        int[] from = new int[3];
        int[] to = new int[3];
        PersonCounter one = new PersonCounter(KEY);
        for (int piece = 0; piece < 3; piece++) {
            from[piece] = random.nextInt(200_000);
            to[piece] = from[piece] + random.nextInt(random.nextBoolean() ? 150_000 : 2_000);
            for (int number = from[piece]; number < to[piece]; number++) {
                one.add(person(number));
            }
        }
        PersonCounter leftFirst = count(KEY, from[0], to[0]);
        PersonCounter second = count(KEY, from[1], to[1]);
        String untouched = second.encode();
        leftFirst.merge(second);
        leftFirst.merge(count(KEY, from[2], to[2]));
        PersonCounter rightFirst = count(KEY, from[2], to[2]);
        rightFirst.merge(second);
        rightFirst.merge(count(KEY, from[0], to[0]));

        assertThat(leftFirst.encode()).isEqualTo(one.encode()).isEqualTo(rightFirst.encode());
        assertThat(leftFirst.count()).isEqualTo(one.count());
        assertThat(second.encode()).isEqualTo(untouched);
        one.merge(one);
        assertThat(leftFirst.encode()).isEqualTo(one.encode());
        assertThat(PersonCounter.decode(one.encode(), KEY).encode()).isEqualTo(one.encode());
    }

    static Stream<Long> seeds() {
        return Stream.iterate(0L, seed -> seed + 1).limit(8);
    }

    @Test
    void goesOnCountingWhatWasRead() {
        PersonCounter read = PersonCounter.decode(count(KEY, 0, 60_000).encode(), KEY);
        for (int number = 50_000; number < 120_000; number++) {
            read.add(person(number));
        }
        assertThat(read.encode()).isEqualTo(count(KEY, 0, 120_000).encode());
    }

    @Test
    void refusesAnotherKey() {
        PersonCounter counter = count(KEY, 0, 3);
        PersonCounter other = count(key(2), 0, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.merge(other))
                .withMessage("Counts of persons under different keys cannot be merged");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonCounter.decode(counter.encode(), key(2)))
                .withMessage("This count of persons was made under another key");
        assertThatIllegalArgumentException().isThrownBy(() -> PersonKey.of(new byte[15]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100_001})
    void refusesEveryDamage(int persons) {
        String encoded = count(KEY, 0, persons).encode();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int place = persons == 100_001 ? random.nextInt(encoded.length()) : i % encoded.length();
            char other = "ABCDwxyz0189+/=*\n张".charAt(random.nextInt(18));
            if (encoded.charAt(place) != other) {
                refuses(encoded.substring(0, place) + other + encoded.substring(place + 1));
            }
            refuses(encoded.substring(0, place));
        }
        refuses(encoded + "AAAA");
        refuses(encoded + "\n");
        refuses("A".repeat(1_000_004));
    }

    private static void refuses(String damaged) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonCounter.decode(damaged, KEY))
                .withMessage("Not an encoded count of persons of version 1, or damaged")
                .withNoCause();
    }

    @Test
    void holdsAndShowsNoValue() {
        PersonCounter counter = new PersonCounter(KEY);
        counter.add("SENTINEL-张伟");
        String bytes = new String(Base64.getDecoder().decode(counter.encode()), StandardCharsets.ISO_8859_1);
        assertThat(counter.encode() + bytes + counter + KEY).doesNotContain("SENTINEL", "张伟");
        assertThat(counter).hasToString("1 persons");
        assertThat(KEY).hasToString("PersonKey");
    }

    /** Who has no key cannot try numbers: the same person has another hash under another key. */
    @Test
    void hashesDependOnTheKey() {
        assertThat(PersonKey.random().hash(person(1)))
                .isNotEqualTo(PersonKey.random().hash(person(1)));
        assertThat(key(9).hash(person(1))).isEqualTo(key(9).hash(person(1)));
        assertThat(KEY.hash(person(1))).isNotEqualTo(KEY.hash(person(2)));
    }
}
