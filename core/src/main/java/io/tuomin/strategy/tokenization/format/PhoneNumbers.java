package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Telephone numbers. The country code and other prefixes stay, and say nothing of the number behind them. */
final class PhoneNumbers {

    private static final ImmutableList<String> MOBILE_PREFIXES =
            ImmutableList.of("", "0", "86", "086", "0086", "2B86", "17951", "12593");
    private static final ImmutableList<String> COUNTRY = ImmutableList.of("", "00");
    private static final ImmutableList<String> TRUNK = ImmutableList.of("0", "86", "860", "0086", "00860");

    /** The first digits of local numbers. */
    private static final Field FIRST = Field.of("2345678", 1);

    private static final int LONGEST_EXTENSION = 6;

    private final Tables tables;

    PhoneNumbers(Tables tables) {
        this.tables = tables;
    }

    /** Mobile numbers of the mainland, of machines, and of Hong Kong, Macau and Taiwan. */
    List<Layout> mobileLayouts() {
        List<Layout> layouts = new ArrayList<>();
        Field number = Field.prefixed(tables.segments(11), 11);
        MOBILE_PREFIXES.forEach(prefix -> layouts.add(Layout.of(Field.prefix(prefix), number)));
        layouts.add(Layout.of(Field.prefixed(tables.segments(13), 13)));
        for (String country : COUNTRY) {
            layouts.add(Layout.of(Field.prefix(country), Field.literal("852"), Field.of("456789", 1), Field.digits(7)));
            layouts.add(Layout.of(Field.prefix(country), Field.literal("8536"), Field.digits(7)));
            layouts.add(Layout.of(Field.prefix(country), Field.literal("8869"), Field.digits(8)));
        }
        layouts.add(Layout.of(Field.literal("09"), Field.digits(8)));
        return layouts;
    }

    Format mobiles() {
        return new CodeFormat("MOBILE_PHONE", mobileLayouts());
    }

    /** Numbers with their area code and with an extension, local numbers, and those of Hong Kong, Macau and Taiwan. */
    Format landlines() {
        List<Layout> layouts = new ArrayList<>();
        for (int extension = 0; extension <= LONGEST_EXTENSION; extension++) {
            for (String trunk : TRUNK) {
                layouts.add(withArea(trunk, 2, "8", 8, extension));
                layouts.add(withArea(trunk, 3, "7", 7, extension));
                layouts.add(withArea(trunk, 3, "8", 8, extension));
                layouts.add(withArea(trunk, 3, "7/8", 8, extension));
                layouts.add(withArea(trunk, 3, "7/8", 7, extension));
            }
            layouts.add(extended(8, extension, FIRST, Field.digits(7 + extension)));
            layouts.add(extended(7, extension, FIRST, Field.digits(6 + extension)));
            for (String country : COUNTRY) {
                abroad(layouts, country, "852", "23", 8, extension);
                abroad(layouts, country, "853", "28", 8, extension);
                abroad(layouts, country, "886", "2345678", 9, extension);
                abroad(layouts, country, "886", "2345678", 8, extension);
            }
        }
        return new CodeFormat("LANDLINE_PHONE", layouts);
    }

    private Layout withArea(String trunk, int digits, String lengths, int local, int extension) {
        Field area = Field.choice(tables.areas(digits, lengths), Refusal.NOT_ALLOCATED);
        return extended(
                trunk.length() + digits + local,
                extension,
                Field.prefix(trunk),
                area,
                FIRST,
                Field.digits(local - 1 + extension));
    }

    private static void abroad(
            List<Layout> layouts, String international, String country, String first, int local, int extension) {
        layouts.add(extended(
                international.length() + country.length() + local,
                extension,
                Field.prefix(international),
                Field.literal(country),
                Field.of(first, 1),
                Field.digits(local - 1 + extension)));
    }

    private static Layout extended(int number, int extension, Field... fields) {
        return extension == 0 ? Layout.of(fields) : Layout.of(fields).apartAt(number);
    }
}
