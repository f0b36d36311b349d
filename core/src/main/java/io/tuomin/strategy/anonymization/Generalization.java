package io.tuomin.strategy.anonymization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.model.AddressLevel;
import io.tuomin.model.EntityType;
import io.tuomin.model.Finding;
import io.tuomin.model.Part;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Expression;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says less of a value: a band for an age, a month for a day, a city for an address (generalization, GB/T 37964-2019 annex A). What does
 * not look as it should is replaced by three asterisks. The result cannot be turned back; whether it still tells a person apart depends on
 * what stands beside it.
 *
 * <table>
 * <caption>Generalizations</caption>
 * <tr><th>expression</th><th>says</th></tr>
 * <tr><td>{@code age(5)}</td><td>a band of so many years, 90+ from ninety on</td></tr>
 * <tr><td>{@code date(month)}</td><td>year and month; {@code date(year)} the year</td></tr>
 * <tr><td>{@code address(city)}</td><td>of an address that could be parsed, what is down to a level</td></tr>
 * <tr><td>{@code region(province)}</td><td>the province or city that an identity number or division code begins with, by the history
 *     of the codes (GB/T 2260)</td></tr>
 * <tr><td>{@code number(1000)}</td><td>a band of such a width: of an income, an amount</td></tr>
 * <tr><td>{@code grid(2)}</td><td>coordinates cut to so many decimals, 0 to 3: two are about a kilometre</td></tr>
 * <tr><td>{@code ip(24,48)}</td><td>the network of so many bits, of IPv4 and of IPv6</td></tr>
 * <tr><td>{@code icd(chapter)}</td><td>the chapter of ICD-10</td></tr>
 * </table>
 */
public final class Generalization implements Strategy {

    private static final String NOT_UNDERSTOOD = "***";

    private static final ImmutableSet<String> WITH_DIVISION =
            ImmutableSet.of("RESIDENT_ID", "HMT_RESIDENCE_PERMIT", "DRIVER_LICENSE_NO", "SOCIAL_SECURITY_NO");

    private static final ImmutableMap<String, Form> FORMS = Stream.of(
                    new Form("age(years)", Set.of("AGE"), (call, tables) -> new AgeBand((int) call.number(0, 2, 50))),
                    new Form("date(month|year)", Set.of(), (call, tables) -> date(call)),
                    new Form("address(level)", Set.of("ADDRESS"), (call, tables) -> address(call)),
                    new Form(
                            "region(province|city)",
                            WITH_DIVISION,
                            (call, tables) -> new Region(
                                    tables.get(),
                                    call.word(0, ImmutableList.of("province", "city"))
                                            .equals("city"))),
                    new Form(
                            "number(width)",
                            Set.of(),
                            (call, tables) -> new NumberBand(call.number(0, 1, 1_000_000_000_000L))),
                    new Form(
                            "grid(decimals)",
                            Set.of("GPS_COORDINATE"),
                            (call, tables) -> new Grid((int) call.number(0, 0, 3))),
                    new Form("ip(bits,bits6)", Set.of("IP_ADDRESS"), (call, tables) -> network(call)),
                    new Form("icd(chapter)", Set.of("ICD10_CODE"), (call, tables) -> chapter(call)))
            .collect(ImmutableMap.toImmutableMap(Form::name, form -> form));

    private final String expression;
    private final Set<String> types;
    private final Vague vague;

    /** How a generalization is written, the types it is for (any if none is named), and what makes it of its arguments. */
    private record Form(String usage, Set<String> types, Maker maker) {
        String name() {
            return usage.substring(0, usage.indexOf('('));
        }
    }

    private interface Maker {
        Vague of(Expression call, Supplier<Dictionaries> dictionaries);
    }

    private Generalization(String expression, Set<String> types, Vague vague) {
        this.expression = expression;
        this.types = types;
        this.vague = vague;
    }

    /**
     * A generalization by its expression, such as {@code age(5)}.
     *
     * @param dictionaries asked for the table of divisions where one is needed
     * @throws StrategyException if there is no such generalization; the message lists those there are
     */
    public static Generalization of(String expression, Supplier<Dictionaries> dictionaries) {
        Expression call = Expression.parse(expression);
        Form form = FORMS.get(call.name());
        if (form == null) {
            String all = String.join(", ", usages());
            throw new StrategyException(
                    "No generalization '" + call + "'. There are: " + all, "没有名为 '" + call + "' 的泛化。可用：" + all);
        }
        call.of(1, form.name().equals("ip") ? 2 : 1);
        String written = call.name() + "(" + String.join(",", call.arguments()) + ")";
        return new Generalization(written, form.types, form.maker.of(call, dictionaries));
    }

    /** How generalizations are written: all there are. */
    public static ImmutableList<String> usages() {
        return FORMS.values().stream().map(Form::usage).collect(ImmutableList.toImmutableList());
    }

    private static Vague date(Expression call) {
        int field = call.word(0, ImmutableList.of("month", "year")).equals("year") ? 0 : 1;
        return (Vague.OfValue) value -> {
            DateText date = DateText.of(value);
            return date == null ? null : date.downTo(field);
        };
    }

    private static Vague address(Expression call) {
        ImmutableList<String> levels = Stream.of(AddressLevel.values())
                .filter(level -> !level.isIndoors())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .collect(ImmutableList.toImmutableList());
        AddressLevel level = AddressLevel.valueOf(call.word(0, levels).toUpperCase(Locale.ROOT));
        return (text, start, end, parts) -> {
            int shown = start;
            for (Part part : parts) {
                if (part.level().compareTo(level) > 0) {
                    break;
                }
                shown = part.end();
            }
            return shown == start ? null : text.subSequence(start, shown).toString();
        };
    }

    private static Vague network(Expression call) {
        return new Network((int) call.number(0, 1, 31), (int) call.number(1, 1, 127, 48));
    }

    private static Vague chapter(Expression call) {
        call.word(0, ImmutableList.of("chapter"));
        return new IcdChapter();
    }

    @Override
    public void apply(EntityType type, CharSequence text, int start, int end, StringBuilder out) {
        append(vague.of(text, start, end, ImmutableList.of()), out);
    }

    @Override
    public void apply(Finding finding, CharSequence text, StringBuilder out) {
        append(vague.of(text, finding.start(), finding.end(), finding.parts()), out);
    }

    private static void append(@Nullable String result, StringBuilder out) {
        out.append(result == null ? NOT_UNDERSTOOD : result);
    }

    @Override
    public boolean supports(String type) {
        return types.isEmpty() || types.contains(type);
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
        return "generalize(" + expression + ")";
    }

    @Override
    public String toString() {
        return expression();
    }
}
