package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.model.Findings;
import io.tuomin.policy.Place;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyException;
import io.tuomin.policy.Rule;
import io.tuomin.scan.FieldName;
import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.Resources;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
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

    /** What takes the place of a value that could not be dealt with. */
    static final String SUPPRESSED = "***";

    private final Classifier classifier;
    private final Policy policy;
    private final Substitution substitution;
    /** Whether the values of a column may be treated together. */
    private final boolean together;
    /** Whether what comes out is searched for what went in. */
    private final boolean verified;

    private Desensitizer(Desensitizer other, boolean verified) {
        this.classifier = other.classifier;
        this.policy = other.policy;
        this.substitution = other.substitution;
        this.together = other.together;
        this.verified = verified;
    }

    private Desensitizer(Classifier classifier, Policy unbound, Resources resources) {
        this.classifier = classifier;
        this.policy = unbound.bind(resources);
        policy.types().forEach(this::refuseIfUnknown);
        policy.rules().forEach(this::refuseIfFound);
        verified = policy.verifiesOriginals();
        together = policy.rules().stream().anyMatch(rule -> rule.strategy() instanceof ColumnStrategy);
        substitution = new Substitution(classifier, policy);
    }

    private void refuseIfUnknown(String type) {
        if (classifier.engine().specs().stream()
                .noneMatch(spec -> spec.type().id().equals(type))) {
            throw new IllegalArgumentException("The " + policy + " treats " + type
                    + ", which no recognizer of this classifier finds. Take it out of the policy or add a recognizer.");
        }
    }

    /** What is found in a replacement would be taken for a value, and treated again. */
    private void refuseIfFound(Rule rule) {
        if (rule.strategy() instanceof Replace replacement
                && !classifier.classify(replacement.template()).isEmpty()) {
            throw new PolicyException(
                    rule.whereInFile() + "The " + policy
                            + " replaces values by something that is found as a value itself. Choose another replacement.",
                    rule.whereInFile() + "策略 " + policy.name() + " 的替换文本本身会被识别为个人信息，请换一个。");
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
        Verification verification = verification();
        Result result;
        try {
            Pass first = substitution.first(Place.field(field), verification.originals());
            result = substitution.treat(classifier.field(field), value, first);
        } catch (RuntimeException e) {
            return new Result(substitution.failed(e), Findings.none());
        }
        String text = verification.of(result.text());
        return text.equals(result.text()) ? result : new Result(text, Findings.none());
    }

    private Verification verification() {
        return verified ? new Verification(policy.onError(), new Originals()) : Verification.NONE;
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
        Verification verification = verification();
        return searched(
                column(classifier.field(field), Place.field(field), verification)
                        .each(values),
                verification);
    }

    private TreatedColumn column(@Nullable FieldName field, Place place, Verification verification) {
        return new TreatedColumn(substitution, field, place, verification.originals());
    }

    /** What still holds an original fails or is suppressed. */
    private List<@Nullable String> searched(List<@Nullable String> treated, Verification verification) {
        if (!verified) {
            return treated;
        }
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
        FieldName field = Columns.field(classifier, name, values, substitution::failed);
        Verification verification = verification();
        TreatedColumn column = column(field, Place.column(name), verification);
        return searched(together ? column.together(values) : column.each(values), verification);
    }

    /**
     * Treats a text in UTF-8, and looks at the result once more. What is no character stays as it is.
     *
     * @return the result; the same array if nothing was found
     */
    public byte[] apply(byte[] utf8) {
        Verification verification = verification();
        byte[] treated;
        try {
            treated = substitution.treat(utf8, substitution.first(Place.TEXT, verification.originals()));
        } catch (RuntimeException e) {
            return substitution.failed(e).getBytes(StandardCharsets.UTF_8);
        }
        if (!verified) {
            return treated;
        }
        String text = new String(treated, StandardCharsets.UTF_8);
        String searched = verification.of(text);
        return searched.equals(text) ? treated : searched.getBytes(StandardCharsets.UTF_8);
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
        Verification verification = verification();
        TreatedText.copy(in, verification.before(out), substitution, workers, verification.originals());
        verification.text(out);
    }

    /**
     * Treats the values of JSON, or of a sequence of JSON values such as NDJSON. The result parses, has the same shape, and differs only
     * where something was found. A number of which part is masked becomes a string.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed; the message names line and column
     * @throws IOException if reading or writing fails
     */
    public void json(Reader in, Writer out) throws IOException {
        Verification verification = verification();
        Documents.json(classifier, in, verification.before(out), treating(this::property, verification, null));
        verification.json(out);
    }

    /**
     * Treats the values of JSON values, one a line, with several threads: see {@link #json}. A line that is not well-formed ends it; what
     * stands before may have been written.
     */
    public void jsonLines(Reader in, Writer out, Workers workers) throws IOException {
        Verification verification = verification();
        Documents.jsonLines(classifier, in, writing(verification.before(out), this::property, verification), workers);
        verification.json(out);
    }

    private Place property(Location where) {
        return policy.asksForPlace() ? Place.json(where.path()) : Place.TEXT;
    }

    /**
     * Treats the values of CSV. The names of the columns and the other values of a column are evidence; everything but the findings is
     * copied unit for unit. If the policy treats values of columns together, the document is held until its end, and must not be longer
     * than 2^26 characters.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed or too long to be held; the message names the line
     * @throws IOException if reading or writing fails
     */
    public void csv(Reader in, Writer out, CsvOptions options) throws IOException {
        csv(in, out, options, Workers.caller());
    }

    /** Treats the values of CSV with several threads: see {@link #csv(Reader, Writer, CsvOptions)}. */
    public void csv(Reader in, Writer out, CsvOptions options, Workers workers) throws IOException {
        Verification verification = verification();
        Writer to = verification.before(out);
        if (together) {
            HeldColumns columns = new HeldColumns(HeldColumns.MOST_UNITS);
            Documents.csv(
                    classifier,
                    options,
                    in,
                    new Writing(columns.held(), () -> treating(this::cell, verification, columns)),
                    workers);
            columns.csv(options.separator(), to);
        } else {
            Documents.csv(classifier, options, in, writing(to, this::cell, verification), workers);
        }
        verification.csv(options.separator(), out);
    }

    private Place cell(Location where) {
        return policy.asksForPlace() ? Place.column(where.path()) : Place.TEXT;
    }

    private Writing writing(Writer to, Function<Location, Place> places, Verification verification) {
        return new Writing(to, () -> treating(places, verification, null));
    }

    private Treating treating(
            Function<Location, Place> places, Verification verification, @Nullable HeldColumns columns) {
        return new Treating(substitution, places, verification.originals(), columns);
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
