package io.tuomin.strategy.anonymization;

import com.google.common.collect.ImmutableMap;
import io.tuomin.checksum.Luhn;
import io.tuomin.checksum.Mod11Radix2;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.EntityType;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Puts a value in the place that is valid and nobody's, another one each time (synthetic data, GB/T 37964-2019 annex A), so that tests have
 * something to work with: an identity number with the right check character of somebody born before 1910, a telephone number of a segment that
 * is not assigned, a card of no issuer, names and addresses put together from tables. A type it does not know is replaced by its id. Safe to
 * share.
 */
public final class Synthetic implements Strategy {

    private static final SecureRandom SECURE = new SecureRandom();

    /** Nobody alive was born before 1910. */
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_BIRTH = LocalDate.of(1909, 12, 31);

    /** ISO/IEC 7812-1: 9 and a country's number are for that country's own use, and no issuer of the table has it. */
    private static final String NO_ISSUER = "9156";

    private static final int CARD = 16;
    private static final int COMMON_SURNAMES = 100;
    private static final int COMMON_CHARACTERS = 300;

    private final RandomGenerator random;
    private final List<String> counties;
    private final Places places;
    private final List<String> segments;
    private final List<String> areas;
    private final List<String> surnames;
    private final List<String> characters;
    private final ImmutableMap<String, UnaryOperator<String>> makers;

    Synthetic(Dictionaries dictionaries, RandomGenerator random) {
        this.random = random;
        places = new Places(dictionaries.get("divisions"));
        counties = places.counties();
        segments = unassigned(dictionaries.get("mobile-segments"));
        areas = dictionaries.get("area-codes").column("code");
        surnames = first(dictionaries.get("surnames"), "surname", "rank", COMMON_SURNAMES, false);
        characters = first(dictionaries.get("name-characters"), "character", "second", COMMON_CHARACTERS, true);
        makers = makers();
    }

    /** Values made of the tables of divisions, segments, area codes and names. */
    public static Synthetic of(Dictionaries dictionaries) {
        return new Synthetic(dictionaries, SECURE);
    }

    private ImmutableMap<String, UnaryOperator<String>> makers() {
        return ImmutableMap.<String, UnaryOperator<String>>builder()
                .put("RESIDENT_ID", value -> identityNumber())
                .put("DRIVER_LICENSE_NO", value -> identityNumber())
                .put("SOCIAL_SECURITY_NO", value -> identityNumber())
                .put("MOBILE_PHONE", value -> any(segments) + digits(8))
                .put("LANDLINE_PHONE", value -> any(areas) + "-1" + digits(6))
                .put("BANK_CARD", value -> card())
                .put(
                        "PERSON_NAME",
                        value -> any(surnames) + any(characters) + (random.nextBoolean() ? any(characters) : ""))
                .put("ADDRESS", value -> places.path(any(counties)) + "虚构路" + (1 + random.nextInt(999)) + "号")
                .put("EMAIL", value -> "user" + digits(8) + "@example.com") // RFC 2606
                .put("DATE_OF_BIRTH", this::birth)
                .put("IP_ADDRESS", value -> "203.0.113." + (1 + random.nextInt(254))) // RFC 5737
                .put("MAC_ADDRESS", value -> "02:00:00:" + hex() + ":" + hex() + ":" + hex()) // locally administered
                .buildOrThrow();
    }

    /** The segments of three digits from 14 on of which no longer or shorter one is assigned. */
    private static List<String> unassigned(Dictionary table) {
        List<String> assigned = table.column("prefix");
        return IntStream.range(140, 200)
                .mapToObj(String::valueOf)
                .filter(segment ->
                        assigned.stream().noneMatch(other -> other.startsWith(segment) || segment.startsWith(other)))
                .toList();
    }

    private static List<String> first(Dictionary table, String column, String by, int most, boolean descending) {
        List<String> all = table.column(column);
        int[] ranks = table.numbers(by, 0, Integer.MAX_VALUE);
        return IntStream.range(0, all.size())
                .filter(row -> all.get(row).length() == 1)
                .boxed()
                .sorted((a, b) -> descending ? ranks[b] - ranks[a] : ranks[a] - ranks[b])
                .limit(most)
                .map(all::get)
                .toList();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String hex() {
        return String.format("%02X", random.nextInt(256));
    }

    private LocalDate birth() {
        return FIRST_BIRTH.plusDays(random.nextLong(LAST_BIRTH.toEpochDay() - FIRST_BIRTH.toEpochDay() + 1));
    }

    private String birth(String value) {
        DateText text = DateText.of(value);
        LocalDate birth = birth();
        return text == null || text.date() == null ? birth.toString() : text.with(birth);
    }

    private String identityNumber() {
        String body = any(counties) + DateTimeFormatter.BASIC_ISO_DATE.format(birth()) + digits(3);
        return body + Mod11Radix2.checkCharacter(body);
    }

    private String card() {
        String body = NO_ISSUER + digits(CARD - 1 - NO_ISSUER.length());
        return body + Luhn.checkDigit(body);
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        UnaryOperator<String> maker = makers.get(type.id());
        out.append(
                maker == null
                        ? "<" + type.id() + ">"
                        : maker.apply(text.subSequence(start, end).toString()));
    }

    /** The types it makes values of. */
    public Set<String> types() {
        return makers.keySet();
    }

    @Override
    public boolean supports(String type) {
        return makers.containsKey(type);
    }

    @Override
    public boolean isLifelike() {
        return true;
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        return "synthetic";
    }

    @Override
    public String toString() {
        return expression();
    }
}
