package io.tuomin;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Place;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyException;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.scan.FieldName;
import io.tuomin.scan.Utf8;
import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.Strategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal information, grades it, and treats it as a policy says (脱敏). Immutable and safe to share; build it once.
 *
 * <p>Text outside findings is copied as it is. When a value cannot be dealt with, the whole value is suppressed or the call throws, as the
 * policy says; nothing passes through unprotected.
 *
 * <pre>{@code
 * Desensitizer desensitizer = Desensitizer.standard();
 * desensitizer.apply("张三的手机是13800138000"); // 张三的手机是138****8000
 * desensitizer.apply("姓名", "张三"); // 张*
 * }</pre>
 */
public final class Desensitizer {

    /** A value is looked at this often at most, the first look included. */
    private static final int MOST_LOOKS = 5;

    /** What takes the place of a value that could not be dealt with. */
    static final String SUPPRESSED = "***";

    private final Classifier classifier;
    private final Policy policy;
    /** Whether what takes the place of a value may be found as a value itself. */
    private final boolean lifelike;
    /** Whether the values of a column may be treated together. */
    private final boolean together;
    /** Whether what comes out is searched for what went in. */
    private final boolean verified;

    private Desensitizer(Desensitizer other, boolean verified) {
        this.classifier = other.classifier;
        this.policy = other.policy;
        this.lifelike = other.lifelike;
        this.together = other.together;
        this.verified = verified;
    }

    private Desensitizer(Classifier classifier, Policy unbound, Resources resources) {
        this.classifier = classifier;
        this.policy = unbound.bind(resources);
        Set<String> known = new HashSet<>();
        for (EntitySpec spec : classifier.engine().specs()) {
            known.add(spec.type().id());
        }
        for (String type : policy.types()) {
            if (!known.contains(type)) {
                throw new IllegalArgumentException(
                        "The " + policy + " treats " + type
                                + ", which no recognizer of this classifier finds. Take it out of the policy or add a recognizer.");
            }
        }
        policy.replacements().forEach(this::refuseIfFound);
        verified = policy.verifiesOriginals();
        together = policy.rules().stream().anyMatch(rule -> rule.strategy() instanceof ColumnStrategy);
        lifelike = policy.rules().stream().anyMatch(rule -> rule.strategy().isLifelike());
    }

    /** What is found in a replacement would be taken for a value, and treated again. */
    private void refuseIfFound(Replace replacement) {
        if (!classifier.classify(replacement.template()).isEmpty()) {
            throw new PolicyException(
                    "The " + policy
                            + " replaces values by something that is found as a value itself. Choose another replacement.",
                    "策略 " + policy.name() + " 的替换文本本身会被识别为个人信息，请换一个。");
        }
    }

    /**
     * Standard classifier, standard policy.
     *
     * @throws io.tuomin.dictionary.DictionaryException if no dictionaries are on the class path; the message says what to add
     */
    public static Desensitizer standard() {
        return of(Policy.standard());
    }

    /** A policy that needs no keys, and a classifier with its grading scheme and confidence. */
    public static Desensitizer of(Policy policy) {
        return of(policy, Resources.none());
    }

    /**
     * A policy with the keys that its strategies need, and a classifier with its grading scheme and confidence.
     *
     * @throws PolicyException if the policy needs keys and there are none
     */
    public static Desensitizer of(Policy policy, Resources resources) {
        return of(
                Classifier.builder()
                        .scheme(policy.scheme())
                        .minimumConfidence(policy.minimumConfidence())
                        .build(),
                policy,
                resources);
    }

    /**
     * A policy with a classifier of one's own; the grades and confidence are the classifier's.
     *
     * @throws IllegalArgumentException if the policy treats a type that the classifier cannot find
     * @throws PolicyException if the policy replaces values by something that the classifier finds, or needs keys
     */
    public static Desensitizer of(Classifier classifier, Policy policy) {
        return of(classifier, policy, Resources.none());
    }

    /**
     * A policy with the keys that its strategies need, and a classifier of one's own: see {@link #of(Classifier, Policy)}.
     *
     * @throws PolicyException also if the policy needs keys and there are none
     */
    public static Desensitizer of(Classifier classifier, Policy policy, Resources resources) {
        return new Desensitizer(classifier, policy, resources);
    }

    /**
     * The same with a last look: what comes out of a call is searched for every value that was treated in it, wherever that stands. If one still
     * does, the call throws, or the value or line that holds it is suppressed, as the policy says. A document is held in memory until then.
     * A policy asks for it by {@code verify: originals}.
     *
     * <p>Values that are short – an age, a sex – or that their strategy leaves as they are, or gives to others, are not searched for. What looks
     * like a value but was made up may be somebody's value by chance.
     */
    public Desensitizer verified() {
        return verified ? this : new Desensitizer(this, true);
    }

    /**
     * A text that has been treated.
     *
     * @param text the result
     * @param findings what the first look found, in offsets of the text before; a later look may treat more
     */
    public record Result(String text, Findings findings) {

        /** Tells of the findings, not of the text. */
        @Override
        public String toString() {
            return "Result" + findings;
        }
    }

    /** Treats a text, and looks at the result once more. */
    public String apply(CharSequence text) {
        return treat(null, text).text();
    }

    /** Treats the value of a named field; the name is evidence. */
    public String apply(String field, CharSequence value) {
        return treat(field, value).text();
    }

    /**
     * Treats a text, or the value of a named field, and tells what was found.
     *
     * @param field the name of the field; null if it has none
     * @throws DesensitizationException if the value could not be dealt with and the policy says FAIL
     */
    public Result treat(@Nullable String field, CharSequence value) {
        Originals originals = originals();
        Result result;
        try {
            result = treated(field(field), value, first(Place.field(field), originals));
        } catch (RuntimeException e) {
            return failed(e);
        }
        String text = verification(originals).of(result.text());
        return text.equals(result.text()) ? result : new Result(text, Findings.none());
    }

    private Originals originals() {
        return verified ? new Originals() : Originals.NONE;
    }

    private Verification verification(Originals originals) {
        return new Verification(policy.onError(), originals);
    }

    private Pass first(Place place, Originals originals) {
        return Pass.first(place, lifelike ? Surrogates.ofText() : Surrogates.NONE, originals);
    }

    private @Nullable FieldName field(@Nullable String name) {
        return name == null ? null : classifier.engine().field(name);
    }

    private Result treated(@Nullable FieldName field, CharSequence value, Pass first) {
        Findings findings = classifier.found(field, value);
        String treated = replace(value, findings, first);
        return new Result(
                findings.isEmpty()
                        ? treated
                        : again(treated, text -> replace(text, classifier.found(field, text), first.again())),
                findings);
    }

    /**
     * Treats each of many values of one field alone, as {@link #apply(String, CharSequence)} does; those that come again and again are
     * treated once.
     *
     * @param field the name of the field, which is evidence; null if it has none
     * @param values the values; null stays null
     * @return the treated values, in the order of the values
     * @throws DesensitizationException if a value could not be dealt with and the policy says FAIL
     */
    public List<@Nullable String> applyAll(@Nullable String field, List<? extends @Nullable String> values) {
        Originals originals = originals();
        return searched(applyAll(field(field), Place.field(field), values, originals), originals);
    }

    /** What still holds an original fails or is suppressed. */
    private List<@Nullable String> searched(List<@Nullable String> treated, Originals originals) {
        if (!verified) {
            return treated;
        }
        Verification verification = verification(originals);
        List<@Nullable String> searched = new ArrayList<>(treated);
        searched.replaceAll(value -> value == null ? null : verification.of(value));
        return Collections.unmodifiableList(searched);
    }

    /**
     * Treats each value of a column. Name and values of the column are evidence for each of them, as in {@linkplain #csv CSV}; they are
     * judged by the first {@value Columns#SAMPLE}.
     *
     * @param name the name of the column; null if it has none
     * @param values the values; null stays null
     * @return the treated values, in the order of the values
     * @throws DesensitizationException if a value could not be dealt with and the policy says FAIL
     */
    public List<@Nullable String> applyColumn(@Nullable String name, List<? extends @Nullable String> values) {
        FieldName field = Columns.field(classifier, name, values, this::failed);
        Place place = Place.column(name);
        Originals originals = originals();
        List<@Nullable String> treated = applyAll(field, place, values, originals);
        return searched(together ? together(field, place, values, treated) : treated, originals);
    }

    /** Treats together those values of a column that are whole findings for which the policy says so. */
    private List<@Nullable String> together(
            @Nullable FieldName field,
            Place place,
            List<? extends @Nullable String> values,
            List<@Nullable String> treated) {
        Map<ColumnStrategy, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < values.size(); row++) {
            if (treated.get(row) != null
                    && strategyOfWhole(field, place, values.get(row)) instanceof ColumnStrategy all) {
                rows.computeIfAbsent(all, key -> new ArrayList<>()).add(row);
            }
        }
        List<@Nullable String> results = new ArrayList<>(treated);
        rows.forEach((strategy, some) -> {
            List<String> all =
                    strategy.applyAll(some.stream().<String>map(values::get).toList());
            for (int i = 0; i < some.size(); i++) {
                results.set(some.get(i), all.get(i));
            }
        });
        return Collections.unmodifiableList(results);
    }

    /** The strategy for a value that is a finding as a whole; null if it is none, or cannot be dealt with. */
    private @Nullable Strategy strategyOfWhole(@Nullable FieldName field, Place place, String value) {
        try {
            Findings findings = classifier.found(field, value);
            boolean whole = findings.size() == 1
                    && findings.get(0).start() == 0
                    && findings.get(0).end() == value.length();
            return whole ? policy.strategyFor(findings.get(0), place) : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private List<@Nullable String> applyAll(
            @Nullable FieldName field, Place place, List<? extends @Nullable String> values, Originals originals) {
        return Batch.<@Nullable String>of(values, null, value -> {
            try {
                return treated(field, value, first(place, originals)).text();
            } catch (RuntimeException e) {
                return failed(e).text();
            }
        });
    }

    /**
     * Treats a text in UTF-8, and looks at the result once more. What is no character stays as it is.
     *
     * @return the result; the same array if nothing was found
     */
    public byte[] apply(byte[] utf8) {
        Originals originals = originals();
        byte[] treated;
        try {
            treated = treated(utf8, first(Place.TEXT, originals));
        } catch (RuntimeException e) {
            return failed(e).text().getBytes(StandardCharsets.UTF_8);
        }
        if (!verified) {
            return treated;
        }
        String text = new String(treated, StandardCharsets.UTF_8);
        String searched = verification(originals).of(text);
        return searched.equals(text) ? treated : searched.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] treated(byte[] utf8, Pass first) {
        byte[] before = utf8;
        Pass pass = first;
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            byte[] after = replace(before, pass);
            if (Arrays.equals(after, before)) {
                return before;
            }
            before = after;
            pass = pass.again();
        }
        return before;
    }

    private byte[] replace(byte[] utf8, Pass pass) {
        Utf8 offsets = new Utf8(utf8, 0, utf8.length);
        Findings findings = classifier.inUnits(utf8);
        if (findings.isEmpty()) {
            return utf8;
        }
        ByteArrayDataOutput out = ByteStreams.newDataOutput(utf8.length + 16);
        int from = 0;
        for (Finding finding : findings) {
            int start = offsets.byteAt(finding.start());
            int end = offsets.byteAt(finding.end());
            out.write(utf8, from, start - from);
            StringBuilder treated = new StringBuilder();
            replace(Utf8.text(utf8, start, end), finding.shiftedBy(-finding.start()), pass, treated);
            out.write(treated.toString().getBytes(StandardCharsets.UTF_8));
            from = end;
        }
        out.write(utf8, from, utf8.length - from);
        return out.toByteArray();
    }

    /** The value cannot be dealt with. The message of the cause is left out: it might quote the value. */
    Result failed(RuntimeException cause) {
        if (policy.onError() == OnError.FAIL) {
            throw new DesensitizationException(
                    "A value could not be dealt with: " + cause.getClass().getName());
        }
        return new Result(SUPPRESSED, Findings.none());
    }

    /** Looks at what was treated until nothing more is found: what hid a value may have hidden what kept another from being found. */
    private String again(String treated, UnaryOperator<String> look) {
        String before = treated;
        for (int looks = 1; looks < MOST_LOOKS; looks++) {
            String after = look.apply(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private String replace(CharSequence text, Findings findings, Pass pass) {
        if (findings.isEmpty()) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Finding finding : findings) {
            out.append(text, from, finding.start());
            replace(text, finding, pass, out);
            from = finding.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Appends what takes the place of one finding; what took the place of one before stays. */
    private void replace(CharSequence text, Finding finding, Pass pass, StringBuilder out) {
        if (lifelike && !pass.isFirst() && pass.made().has(text, finding)) {
            out.append(text, finding.start(), finding.end());
            return;
        }
        Strategy strategy = pass.isGraded() || classifier.subjects().isIdle()
                ? policy.strategyFor(finding, pass.place())
                : policy.strategyBeforeRules(finding, pass.place());
        int from = out.length();
        strategy.apply(finding, text, out);
        if (lifelike && strategy.isLifelike()) {
            pass.made().add(out.substring(from));
        }
        if (verified && !(strategy instanceof ColumnStrategy)) {
            String original = text.subSequence(finding.start(), finding.end()).toString();
            if (out.indexOf(original, from) < 0) {
                pass.originals().add(original);
            }
        }
    }

    /**
     * Treats running text of any length in bounded memory; everything but the findings is copied unit for unit.
     *
     * @throws IOException if reading or writing fails
     */
    public void text(Reader in, Writer out) throws IOException {
        text(in, out, Workers.caller());
    }

    /** Treats running text with several threads: see {@link #text(Reader, Writer)}. */
    public void text(Reader in, Writer out, Workers workers) throws IOException {
        Originals originals = originals();
        if (verified) {
            Verification verification = verification(originals);
            text(in, verification.held(), workers, originals);
            verification.text(out);
        } else {
            text(in, out, workers, originals);
        }
    }

    private void text(Reader in, Writer out, Workers workers, Originals originals) throws IOException {
        Pass pass = Pass.first(Place.TEXT, lifelike ? Surrogates.ofStream() : Surrogates.NONE, originals)
                .beforeRules();
        Look second = new Look(workers, pass.again(), treated -> out.write(treated));
        Look first = new Look(workers, pass, treated -> second.take(treated.toCharArray(), 0, treated.length()));
        try {
            first.run(in);
        } catch (IOException e) {
            second.flush();
            throw e;
        }
        second.finish();
    }

    /** One look at running text. */
    private final class Look extends TextStream<String> {

        private final Workers.Taker<String> out;
        private final Pass pass;

        Look(Workers workers, Pass pass, Workers.Taker<String> out) {
            super(classifier, workers);
            this.pass = pass;
            this.out = out;
        }

        @Override
        String treat(String text, int from, int to, List<Finding> findings) {
            StringBuilder treated = new StringBuilder(to - from + 16);
            int at = from;
            for (Finding finding : findings) {
                treated.append(text, at, finding.start());
                replace(text, finding, pass, treated);
                at = finding.end();
            }
            return treated.append(text, at, to).toString();
        }

        @Override
        void take(String treated, String text, int from, int to) throws IOException {
            out.take(treated);
        }

        @Override
        void failed(RuntimeException cause, boolean line) throws IOException {
            String suppressed = Desensitizer.this.failed(cause).text();
            out.take(line ? suppressed + "\n" : suppressed);
        }
    }

    /**
     * Treats the values of JSON, or of a sequence of JSON values such as NDJSON. The result parses, has the same shape, and differs only
     * where something was found. A number of which part is masked becomes a string.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed; the message names line and column
     * @throws IOException if reading or writing fails
     */
    public void json(Reader in, Writer out) throws IOException {
        Originals originals = originals();
        Verification verification = verification(originals);
        Documents.json(
                classifier, in, verified ? verification.held() : out, new Treating(Place.Format.JSON, originals));
        if (verified) {
            verification.json(out);
        }
    }

    /**
     * Treats the values of JSON values, one a line, with several threads: see {@link #json}. A line that is not well-formed ends it; what
     * stands before may have been written.
     */
    public void jsonLines(Reader in, Writer out, Workers workers) throws IOException {
        Originals originals = originals();
        Verification verification = verification(originals);
        Writer to = verified ? verification.held() : out;
        Documents.jsonLines(classifier, in, new Writing(to, Place.Format.JSON, originals), workers);
        if (verified) {
            verification.json(out);
        }
    }

    /**
     * Treats the values of CSV. The names of the columns and the other values of a column are evidence; everything but the findings is
     * copied unit for unit.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed; the message names the line
     * @throws IOException if reading or writing fails
     */
    public void csv(Reader in, Writer out, CsvOptions options) throws IOException {
        csv(in, out, options, Workers.caller());
    }

    /** Treats the values of CSV with several threads: see {@link #csv(Reader, Writer, CsvOptions)}. */
    public void csv(Reader in, Writer out, CsvOptions options, Workers workers) throws IOException {
        Originals originals = originals();
        Verification verification = verification(originals);
        Writer to = verified ? verification.held() : out;
        Documents.csv(classifier, options, in, new Writing(to, Place.Format.CSV, originals), workers);
        if (verified) {
            verification.csv(options.separator(), out);
        }
    }

    /** Writes documents, part by part. */
    private final class Writing implements Documents.Sink<String> {

        private final Writer out;

        private final Place.Format format;
        private final Originals originals;

        Writing(Writer out, Place.Format format, Originals originals) {
            this.out = out;
            this.format = format;
            this.originals = originals;
        }

        private record Outcome(Writer out, Documents.Deed deed) implements Documents.Outcome<String> {
            @Override
            public String value() {
                return out.toString();
            }
        }

        @Override
        public Documents.Outcome<String> part() {
            return new Outcome(new StringWriter(), new Treating(format, originals));
        }

        @Override
        public void take(String value) throws IOException {
            out.write(value);
        }

        @Override
        public Documents.Outcome<String> whole() {
            return new Outcome(out, new Treating(format, originals));
        }
    }

    private final class Treating implements Documents.Deed {

        private final Place.Format format;
        private final Originals originals;

        Treating(Place.Format format, Originals originals) {
            this.format = format;
            this.originals = originals;
        }

        @Override
        public List<Replacement> of(@Nullable FieldName field, CharSequence value, Location where) {
            try {
                Findings findings = classifier.scan(field, value);
                if (findings.isEmpty()) {
                    return List.of();
                }
                Pass first = first(place(where), originals).beforeRules();
                return again(field, value, replacements(value, findings, first), first.again());
            } catch (RuntimeException e) {
                return List.of(new Replacement(0, value.length(), failed(e).text()));
            }
        }

        /** Looks at what was treated until nothing more is found; what was not treated keeps its place, and so its form. */
        private List<Replacement> again(
                @Nullable FieldName field, CharSequence value, List<Replacement> replacements, Pass pass) {
            List<Replacement> all = replacements;
            String before = Replacement.in(value.toString(), all);
            for (int looks = 1; looks < MOST_LOOKS; looks++) {
                List<Replacement> more = replacements(before, classifier.scan(field, before), pass);
                String after = Replacement.in(before, more);
                if (after.equals(before)) {
                    break;
                }
                all = Replacement.inOrder(before, all, more);
                before = after;
            }
            return all;
        }

        private Place place(Location where) {
            if (!policy.asksForPlace()) {
                return Place.TEXT;
            }
            return format == Place.Format.JSON ? Place.json(where.path()) : Place.column(where.path());
        }

        private List<Replacement> replacements(CharSequence value, Findings findings, Pass pass) {
            List<Replacement> replacements = new ArrayList<>(findings.size());
            for (Finding finding : findings) {
                StringBuilder text = new StringBuilder();
                replace(value, finding, pass, text);
                replacements.add(new Replacement(finding.start(), finding.end(), text.toString()));
            }
            return replacements;
        }

        /** Throws or, under SUPPRESS, does nothing: the value fails again, and is suppressed, when it is treated. */
        @Override
        public void skipped(RuntimeException cause) {
            failed(cause);
        }
    }

    /** The classifier. */
    public Classifier classifier() {
        return classifier;
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }
}
