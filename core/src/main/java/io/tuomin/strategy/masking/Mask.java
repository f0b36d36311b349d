package io.tuomin.strategy.masking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.tuomin.model.AddressLevel;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Expression;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Hides part of a value behind asterisks, in one of the customary ways. Punctuation and spaces stay; everything else is hidden or shown,
 * character by character, whatever UTF-16 units it takes. What is too short to hide enough of, or does not look as it should, is hidden
 * whole.
 *
 * <table>
 * <caption>Masks</caption>
 * <tr><th>expression</th><th>shows</th></tr>
 * <tr><td>{@code keep(first,last)}</td><td>so many symbols at either end, if they are at most half of all; else none</td></tr>
 * <tr><td>{@code phone(first,last)}</td><td>so many digits at either end of the number proper, and the country code</td></tr>
 * <tr><td>{@code landline}</td><td>the area code and the last two digits</td></tr>
 * <tr><td>{@code plate}</td><td>the first three symbols and the last</td></tr>
 * <tr><td>{@code id(part,…)}</td><td>parts of an identity number: province, city, county, year, month, birth, sequence, check</td></tr>
 * <tr><td>{@code name}</td><td>the surname, compound ones whole; the first letter of Latin words</td></tr>
 * <tr><td>{@code given}</td><td>the given name: *三</td></tr>
 * <tr><td>{@code court}</td><td>the surname, and 某 for the given name, as judgments are published</td></tr>
 * <tr><td>{@code email}</td><td>the first character and the domain</td></tr>
 * <tr><td>{@code domain}</td><td>the first character and the last label of the domain</td></tr>
 * <tr><td>{@code county}</td><td>of an address, what is down to the county</td></tr>
 * <tr><td>{@code door}</td><td>of an address, what is before building, unit and room</td></tr>
 * <tr><td>{@code address(level)}</td><td>of an address that could be parsed, what is down to a level: province, city, county, town,
 *     village, road, number, estate; else what is down to the county, or nothing</td></tr>
 * <tr><td>{@code network}</td><td>the first two octets, or three groups but none behind {@code ::}, of an IP address</td></tr>
 * <tr><td>{@code network(n)}</td><td>the first octets, or one group more: 1 to 3</td></tr>
 * <tr><td>{@code year}</td><td>the year a date begins with</td></tr>
 * <tr><td>{@code position}</td><td>two decimals of a coordinate, the degrees of one in degrees and minutes</td></tr>
 * <tr><td>{@code all}</td><td>nothing; as many asterisks as symbols</td></tr>
 * <tr><td>{@code fixed}</td><td>nothing; always six asterisks</td></tr>
 * <tr><td>{@code fixed(n)}</td><td>nothing; always so many asterisks, 1 to 32</td></tr>
 * </table>
 */
public final class Mask implements Strategy {

    /** The character that hides. */
    public static final char ASTERISK = '*';

    private static final int MOST_SYMBOLS = 999;
    private static final int MOST_ASTERISKS = 32;

    /** Masks by name: how each is written, and how it is made of its arguments. */
    private static final ImmutableMap<String, Form> FORMS = Stream.of(
                    new Form("keep(n,m)", call -> ends(call, Mask::keep)),
                    new Form("phone(n,m)", call -> ends(call, Mask::phone)),
                    new Form("landline", call -> plain(call, Symbols::landline)),
                    new Form("plate", call -> plain(call, Mask::plate)),
                    new Form("id(part,…)", IdParts::of),
                    new Form("name", call -> plain(call, Words::name)),
                    new Form("given", call -> plain(call, Words::given)),
                    new Form("court", call -> plain(call, Words::court)),
                    new Form("email", call -> plain(call, Words::email)),
                    new Form("domain", call -> plain(call, Words::domain)),
                    new Form("county", call -> plain(call, new AddressWay(Words::county, Levels::county))),
                    new Form("door", call -> plain(call, new AddressWay(Words::door, Levels::door))),
                    new Form("address(level)", Mask::address),
                    new Form("network", Mask::network),
                    new Form("year", call -> plain(call, Symbols::year)),
                    new Form("position", call -> plain(call, Symbols::position)),
                    new Form("all", call -> plain(call, Symbols::hide)),
                    new Form("fixed", Mask::fixed))
            .collect(ImmutableMap.toImmutableMap(Form::name, form -> form));

    private final String expression;
    private final Way way;

    /** How a mask is written, and what makes it of its arguments. */
    private record Form(String usage, Function<Expression, Way> maker) {
        String name() {
            return usage.replaceFirst("\\(.*", "");
        }
    }

    /** A way that shows so many symbols at either end. */
    private interface Ends {
        void hide(CharSequence text, int start, int end, int first, int last, StringBuilder out);
    }

    private Mask(String expression, Way way) {
        this.expression = expression;
        this.way = way;
    }

    /**
     * A mask by its expression, such as {@code keep(3,4)}.
     *
     * @throws StrategyException if there is no such mask; the message lists those there are
     */
    public static Mask of(String expression) {
        return of(Expression.parse(expression));
    }

    private static Mask of(Expression call) {
        Form form = FORMS.get(call.name());
        if (form == null) {
            String all = String.join(", ", usages());
            throw new StrategyException(
                    "No mask '" + call + "'. There are: " + all, "没有名为 '" + call + "' 的掩码。可用：" + all);
        }
        String arguments = call.hasBrackets() ? "(" + String.join(",", call.arguments()) + ")" : "";
        return new Mask(call.name() + arguments, form.maker.apply(call));
    }

    /** How masks are written, such as {@code keep(n,m)}: all there are. */
    public static ImmutableList<String> usages() {
        return FORMS.values().stream().map(Form::usage).collect(ImmutableList.toImmutableList());
    }

    private static Way plain(Expression call, Way way) {
        if (call.hasBrackets()) {
            throw new StrategyException(
                    "the mask '" + call.name() + "' takes no arguments", "掩码 '" + call.name() + "' 不带参数");
        }
        return way;
    }

    private static Way ends(Expression call, Ends ends) {
        call.of(2, 2);
        int first = (int) call.number(0, 0, MOST_SYMBOLS);
        int last = (int) call.number(1, 0, MOST_SYMBOLS);
        return (text, start, end, out) -> ends.hide(text, start, end, first, last, out);
    }

    private static void keep(CharSequence text, int start, int end, int first, int last, StringBuilder out) {
        Symbols.keep(text, start, end, first, last, false, out);
    }

    private static void phone(CharSequence text, int start, int end, int first, int last, StringBuilder out) {
        Symbols.phone(text, start, end, first, last, out);
    }

    private static void plate(CharSequence text, int start, int end, StringBuilder out) {
        Symbols.keep(text, start, end, 3, 1, true, out);
    }

    private static Way address(Expression call) {
        ImmutableList<String> levels = Stream.of(AddressLevel.values())
                .filter(level -> !level.isIndoors())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .collect(ImmutableList.toImmutableList());
        AddressLevel level = AddressLevel.valueOf(call.of(1, 1).word(0, levels).toUpperCase(Locale.ROOT));
        Way unparsed = level.compareTo(AddressLevel.COUNTY) < 0
                ? (text, start, end, out) -> out.append(Levels.HIDDEN)
                : Words::county;
        return new AddressWay(unparsed, (address, text, out) -> Levels.downTo(level, address, text, out));
    }

    private static Way network(Expression call) {
        int octets = (int) call.of(0, 1).number(0, 1, 3, 2);
        return (text, start, end, out) -> Symbols.network(text, start, end, octets, out);
    }

    private static Way fixed(Expression call) {
        int asterisks = (int) call.of(0, 1).number(0, 1, MOST_ASTERISKS, 6);
        String hidden = String.valueOf(ASTERISK).repeat(asterisks);
        return (text, start, end, out) -> out.append(hidden);
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        way.hide(text, start, end, out);
    }

    /** Addresses are cut at their parsed levels. */
    @Override
    public void apply(Finding finding, CharSequence text, StringBuilder out) {
        way.hide(finding, text, out);
    }

    @Override
    public Effect effect() {
        return Effect.IRREVERSIBLE;
    }

    @Override
    public String expression() {
        return "mask(" + expression + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
