package io.tuomin.strategy.masking;

import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Strategy;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides part of a value behind asterisks, in one of the customary ways. Punctuation and spaces stay; everything else is hidden or shown.
 * What is too short to hide enough of, or does not look as it should, is hidden whole.
 *
 * <table>
 * <caption>Masks</caption>
 * <tr><th>expression</th><th>shows</th></tr>
 * <tr><td>{@code keep(first,last)}</td><td>so many symbols at either end, if they are at most half of all; else none</td></tr>
 * <tr><td>{@code phone(first,last)}</td><td>so many digits at either end of the number proper, and the country code</td></tr>
 * <tr><td>{@code landline}</td><td>the area code and the last two digits</td></tr>
 * <tr><td>{@code plate}</td><td>the first three symbols and the last</td></tr>
 * <tr><td>{@code name}</td><td>the surname, compound ones whole; the first letter of Latin words</td></tr>
 * <tr><td>{@code email}</td><td>the first character and the domain</td></tr>
 * <tr><td>{@code county}</td><td>of an address, what is down to the county</td></tr>
 * <tr><td>{@code door}</td><td>of an address, what is before building, unit and room</td></tr>
 * <tr><td>{@code network}</td><td>the first two octets, or three groups but none behind {@code ::}, of an IP address</td></tr>
 * <tr><td>{@code year}</td><td>the year a date begins with</td></tr>
 * <tr><td>{@code position}</td><td>two decimals of a coordinate, the degrees of one in degrees and minutes</td></tr>
 * <tr><td>{@code all}</td><td>nothing; as many asterisks as symbols</td></tr>
 * <tr><td>{@code fixed}</td><td>nothing; always six asterisks</td></tr>
 * </table>
 */
public final class Mask implements Strategy {

    /** The character that hides. */
    public static final char ASTERISK = '*';

    private static final Pattern EXPRESSION = Pattern.compile("([a-z]+)(?:\\((\\d{1,3}),\\s*(\\d{1,3})\\))?");

    private final Way way;
    private final int first;
    private final int last;

    private enum Way {
        KEEP,
        PHONE,
        LANDLINE,
        PLATE,
        NAME,
        EMAIL,
        COUNTY,
        DOOR,
        NETWORK,
        YEAR,
        POSITION,
        ALL,
        FIXED;

        boolean hasNumbers() {
            return this == KEEP || this == PHONE;
        }
    }

    private Mask(Way way, int first, int last) {
        this.way = way;
        this.first = first;
        this.last = last;
    }

    /**
     * A mask by its expression, such as {@code keep(3,4)}.
     *
     * @throws IllegalArgumentException if there is no such mask; the message lists those there are
     */
    public static Mask of(String expression) {
        Matcher matcher = EXPRESSION.matcher(expression.strip());
        if (matcher.matches()) {
            for (Way way : Way.values()) {
                boolean hasNumbers = matcher.group(2) != null;
                if (way.name().equalsIgnoreCase(matcher.group(1)) && hasNumbers == way.hasNumbers()) {
                    return new Mask(
                            way,
                            hasNumbers ? Integer.parseInt(matcher.group(2)) : 0,
                            hasNumbers ? Integer.parseInt(matcher.group(3)) : 0);
                }
            }
        }
        throw new IllegalArgumentException("No mask '" + expression
                + "'. There are: keep(n,m), phone(n,m), landline, plate, name, email, county, door,"
                + " network, year, position, all, fixed");
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        switch (way) {
            case KEEP -> Symbols.keep(text, start, end, first, last, false, out);
            case PHONE -> Symbols.phone(text, start, end, first, last, out);
            case LANDLINE -> Symbols.landline(text, start, end, out);
            case PLATE -> Symbols.keep(text, start, end, 3, 1, true, out);
            case NAME -> Words.name(text, start, end, out);
            case EMAIL -> Words.email(text, start, end, out);
            case COUNTY -> Words.county(text, start, end, out);
            case DOOR -> Words.door(text, start, end, out);
            case NETWORK -> Symbols.network(text, start, end, out);
            case YEAR -> Symbols.year(text, start, end, out);
            case POSITION -> Symbols.position(text, start, end, out);
            case ALL -> Symbols.hide(text, start, end, out);
            case FIXED -> out.append("******");
        }
    }

    /** Addresses are cut at their parsed levels. */
    @Override
    public void apply(Finding finding, CharSequence text, StringBuilder out) {
        boolean cut = !finding.parts().isEmpty();
        if (cut && way == Way.COUNTY) {
            Levels.county(finding, text, out);
        } else if (cut && way == Way.DOOR) {
            Levels.door(finding, text, out);
        } else {
            apply(finding.type(), text, finding.start(), finding.end(), out);
        }
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        String name = way.name().toLowerCase(Locale.ROOT);
        return "mask(" + (way.hasNumbers() ? name + "(" + first + "," + last + ")" : name) + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
