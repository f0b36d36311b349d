package io.tuomin.policy;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.strategy.Expression;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Strategy;
import io.tuomin.strategy.StrategyException;
import io.tuomin.strategy.Suppress;
import io.tuomin.strategy.anonymization.DateShift;
import io.tuomin.strategy.anonymization.Generalization;
import io.tuomin.strategy.anonymization.MicroAggregation;
import io.tuomin.strategy.anonymization.Noise;
import io.tuomin.strategy.anonymization.Shuffle;
import io.tuomin.strategy.anonymization.Synthetic;
import io.tuomin.strategy.masking.Mask;
import io.tuomin.strategy.masking.MaskingPreset;
import io.tuomin.strategy.masking.Residuals;
import io.tuomin.strategy.tokenization.DigestStrategy;
import io.tuomin.strategy.tokenization.TokenStrategy;
import io.tuomin.strategy.tokenization.VaultTokenStrategy;
import io.tuomin.strategy.tokenization.format.FormatStrategy;
import io.tuomin.strategy.tokenization.format.Formats;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy can do with a finding: strategies by their expressions, such as {@code mask(keep(3,4))}. Immutable and safe to share.
 *
 * <p>A secret is never written in a policy. Where a strategy takes one, {@code ${env:NAME}} names a variable of the environment; anywhere
 * else {@code ${…}} is refused.
 */
public final class Strategies {

    private static final Pattern SECRET = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    /** What needs a key and has none. */
    private static final ImmutableSet<String> UNKEYED =
            ImmutableSet.of("hash", "md5", "sha1", "sha256", "sha512", "sm3");

    private static final long MOST_NOISE = 1_000_000_000L;
    private static final long FARTHEST = 1_000_000_000_000_000L;

    private final Supplier<Dictionaries> dictionaries;
    private final UnaryOperator<@Nullable String> environment;
    private final Supplier<Residuals> residuals;
    private final Supplier<Formats> formats;
    private final ImmutableMap<String, Form> forms;

    /** How a strategy is written, and what makes it of its arguments. */
    private record Form(String name, String usage, Maker maker) {}

    /** Makes a strategy of its expression. */
    private interface Maker {
        Strategy of(Expression call);
    }

    /** The formats, made when they are first asked for: no lambda, which would load their class before. */
    private static final class FormatsWhenAsked implements Supplier<Formats> {

        private final Supplier<Dictionaries> dictionaries;
        private @Nullable Formats made;

        FormatsWhenAsked(Supplier<Dictionaries> dictionaries) {
            this.dictionaries = dictionaries;
        }

        @Override
        public synchronized Formats get() {
            if (made == null) {
                made = Formats.over(dictionaries.get());
            }
            return made;
        }
    }

    private Strategies(Supplier<Dictionaries> dictionaries, UnaryOperator<@Nullable String> environment) {
        this.dictionaries = dictionaries;
        this.environment = environment;
        this.residuals = Suppliers.memoize(() -> Residuals.of(dictionaries.get()));
        this.formats = new FormatsWhenAsked(dictionaries);
        this.forms = forms();
    }

    /** The strategies over the installed dictionaries, with the secrets of the environment. */
    public static Strategies standard() {
        return new Strategies(Dictionaries::installed, System::getenv);
    }

    /** The strategies over some dictionaries. */
    public static Strategies of(Dictionaries dictionaries) {
        return new Strategies(() -> dictionaries, System::getenv);
    }

    /** The same strategies with the secrets of another environment, which gives null for what it has not. */
    public Strategies withEnvironment(UnaryOperator<@Nullable String> other) {
        return new Strategies(dictionaries, other);
    }

    /** One line for each strategy. */
    private ImmutableMap<String, Form> forms() {
        return Stream.of(
                        new Form("keep", "keep", call -> plain(call, new Keep())),
                        new Form("suppress", "suppress", call -> plain(call, new Suppress())),
                        new Form("replace", "replace(text)", Strategies::replace),
                        new Form("mask", "mask, mask(preset), mask(keep(n,m))", Strategies::mask),
                        new Form(
                                "generalize",
                                "generalize(age(5))",
                                call -> Generalization.of(call.inner(), dictionaries)),
                        new Form("noise", "noise(scale,lowest,highest,step)", Strategies::noise),
                        new Form("synthetic", "synthetic", call -> plain(call, Synthetic.of(dictionaries.get()))),
                        new Form("token", "token", call -> plain(call, new TokenStrategy())),
                        new Form("vault", "vault", call -> plain(call, new VaultTokenStrategy())),
                        new Form("digest", "digest, digest(16), digest(16,base64url)", Strategies::digest),
                        new Form("fpe", "fpe", call -> plain(call, FormatStrategy.all(formats))),
                        new Form("pseudonym", "pseudonym", call -> plain(call, FormatStrategy.pseudonyms(formats))),
                        new Form("date-shift", "date-shift(weeks), date-shift(weeks,${env:NAME})", this::dateShift),
                        new Form("shuffle", "shuffle", call -> plain(call, new Shuffle())),
                        new Form(
                                "micro-aggregate",
                                "micro-aggregate(k)",
                                call -> new MicroAggregation((int) call.of(1, 1).number(0, 2, 1_000_000))))
                .collect(ImmutableMap.toImmutableMap(Form::name, form -> form));
    }

    /**
     * A strategy by its expression.
     *
     * @throws StrategyException if there is no such strategy; the message lists those there are, or says what the arguments are
     */
    public Strategy of(String expression) {
        Expression call = Expression.parse(expression);
        if (UNKEYED.contains(call.name())) {
            throw new StrategyException(
                    "A hash without a key is undone by hashing all values there are (some 8·10⁹ mobile numbers, 2·10¹¹ identity"
                            + " numbers). Use the keyed digest: digest, or digest(16)",
                    "不带密钥的散列可通过穷举还原（手机号约 8·10⁹ 个，身份证号约 2·10¹¹ 个）。请改用带密钥的摘要：digest 或 digest(16)");
        }
        Form form = forms.get(call.name());
        if (form == null) {
            String all = String.join(", ", usages());
            throw new StrategyException(
                    "No strategy '" + call.name() + "'. There are: " + all,
                    "没有名为 '" + call.name() + "' 的处理方式。可用：" + all);
        }
        return form.maker.of(call);
    }

    /** Expressions that an editor can offer: strategies without arguments, presets, masks and generalizations. */
    ImmutableList<String> examples() {
        return Stream.of(
                        usages().stream().filter(usage -> !usage.startsWith("mask") && !usage.startsWith("generalize")),
                        MaskingPreset.ALL.stream().map(MaskingPreset::expression),
                        Mask.usages().stream().map(usage -> "mask(" + usage + ")"),
                        Generalization.usages().stream().map(usage -> "generalize(" + usage + ")"))
                .flatMap(all -> all)
                .collect(ImmutableList.toImmutableList());
    }

    /** The names of all strategies. */
    public ImmutableList<String> names() {
        return forms.keySet().asList();
    }

    /** How the strategies are written. */
    public ImmutableList<String> usages() {
        return forms.values().stream().map(Form::usage).collect(ImmutableList.toImmutableList());
    }

    /** Counts what masks leave, over the same dictionaries; made when first asked for. */
    public Residuals residuals() {
        return residuals.get();
    }

    private static Strategy plain(Expression call, Strategy strategy) {
        if (call.hasBrackets()) {
            throw new StrategyException("'" + call.name() + "' takes no arguments", "'" + call.name() + "' 不带参数");
        }
        return strategy;
    }

    private static Strategy replace(Expression call) {
        if (!call.hasBrackets()) {
            throw new StrategyException(
                    "'replace' takes the text in brackets: replace(<{type}>)",
                    "'replace' 需要在括号里写明文本：replace(<{type}>)");
        }
        refuseSecrets(call.inner());
        return new Replace(call.inner());
    }

    private static Strategy digest(Expression call) {
        return call.hasBrackets() ? DigestStrategy.of(call.inner()) : new DigestStrategy();
    }

    private static Strategy mask(Expression call) {
        if (!call.hasBrackets()) {
            return MaskingPreset.STANDARD;
        }
        Optional<MaskingPreset> preset = MaskingPreset.named(call.inner().strip());
        return preset.isPresent() ? preset.get() : Mask.of(call.inner());
    }

    private static Strategy noise(Expression call) {
        call.of(1, 4);
        long scale = call.number(0, 1, MOST_NOISE);
        long lowest = call.number(1, -FARTHEST, FARTHEST, -FARTHEST);
        return Noise.of(scale, lowest, call.number(2, lowest, FARTHEST, FARTHEST), call.number(3, 1, FARTHEST, 1));
    }

    private Strategy dateShift(Expression call) {
        call.of(1, 2);
        if (call.arguments().size() == 1) {
            return DateShift.keyed((int) call.number(0, 1, DateShift.MOST_WEEKS));
        }
        byte[] key = secret(call, 1).getBytes(StandardCharsets.UTF_8);
        if (key.length < DateShift.SHORTEST_KEY) {
            throw new StrategyException(
                    "the secret of 'date-shift' has at least " + DateShift.SHORTEST_KEY + " bytes",
                    "'date-shift' 的密钥至少要有 " + DateShift.SHORTEST_KEY + " 个字节");
        }
        return DateShift.of(key, (int) call.number(0, 1, DateShift.MOST_WEEKS));
    }

    /** Refuses {@code ${…}} where no secret is expected. */
    static void refuseSecrets(String text) {
        if (text.contains("${")) {
            throw new StrategyException("${…} stands only where a strategy takes a secret", "${…} 只能写在处理方式需要密钥的地方");
        }
    }

    /** A secret that an argument names. The message of what goes wrong holds its name, never its value. */
    String secret(Expression call, int index) {
        Matcher matcher = SECRET.matcher(
                index < call.arguments().size() ? call.arguments().get(index) : "");
        if (!matcher.matches()) {
            throw new StrategyException(
                    "argument " + (index + 1) + " of '" + call.name()
                            + "' is a secret: write ${env:NAME}, and put it into the environment",
                    "'" + call.name() + "' 的第 " + (index + 1) + " 个参数是密钥：请写 ${env:NAME}，并把它放进环境变量");
        }
        String value = environment.apply(matcher.group(1));
        if (value == null || value.isEmpty()) {
            throw new StrategyException(
                    "the environment variable " + matcher.group(1) + " is not set", "没有设置环境变量 " + matcher.group(1));
        }
        return value;
    }
}
