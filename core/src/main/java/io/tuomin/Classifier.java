package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.document.Location;
import io.tuomin.entity.NameMentions;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.Rules;
import io.tuomin.grading.SubjectGrading;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.model.Part;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import io.tuomin.scan.Engine;
import io.tuomin.scan.FieldName;
import io.tuomin.scan.Utf8;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal information in texts and grades it (分类分级). Immutable and safe to share; building one reads the dictionaries, so build
 * it once.
 *
 * <p>Time is linear in the length of the text, whatever the text. Offsets are UTF-16 units.
 *
 * <pre>{@code
 * Classifier classifier = Classifier.standard();
 * for (Finding finding : classifier.classify("张三，手机13800138000")) {
 *     System.out.println(finding); // MOBILE_PHONE[5,16) ORDINARY 99
 * }
 * }</pre>
 */
public final class Classifier {

    /** The confidence from which on findings are reported, unless {@linkplain Builder#minimumConfidence said otherwise}. */
    public static final int DEFAULT_MINIMUM_CONFIDENCE = 50;

    private final Engine engine;
    private final GradingScheme scheme;
    /** The evidence that rows of the scheme ask for. */
    private final long conditions;
    /** By type: the grading of a finding without evidence that a row of the scheme asks for. */
    private final Map<EntityType, GradingScheme.Grading> plain = new HashMap<>();

    /** How findings of one subject are graded together. */
    private final SubjectGrading subjects;

    private Classifier(Engine engine, GradingScheme scheme, SubjectGrading subjects) {
        this.engine = engine;
        this.scheme = scheme;
        this.subjects = subjects;
        this.conditions = scheme.conditions() & ~subjects.rules().unheard();
        engine.specs().forEach(spec -> plain.put(spec.type(), scheme.grade(spec.type())));
    }

    /**
     * All built-in types, the dictionaries on the class path, scheme {@code PIPL_DEFAULT}.
     *
     * @throws io.tuomin.dictionary.DictionaryException if no dictionaries are on the class path; the message says what to add
     */
    public static Classifier standard() {
        return builder().build();
    }

    /** For other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Finds and grades what is in a text. A line is a subject: the {@link Rules} look at the findings of each line together. */
    public Findings classify(CharSequence text) {
        return found(null, text);
    }

    /** Finds what is in a text, and grades it as one subject: a record, a note about one person. */
    public GradedText classifyRecord(CharSequence text) {
        return Paragraphs.whole(subjects, scan(null, text), text);
    }

    /**
     * Finds and grades what is in the value of a named field: a JSON property, a column, a bean property.
     *
     * @param field the name of the field, which is evidence; null if it has none
     */
    public Findings classify(@Nullable String field, CharSequence value) {
        return found(field(field), value);
    }

    /** Finds and grades what is in a text in UTF-8: {@link #classify(String, byte[], int, int)}. */
    public Findings classify(byte[] utf8) {
        return classify(null, utf8, 0, utf8.length);
    }

    /**
     * Finds and grades what is in a text in UTF-8, or in the value of a named field. The same is found as in the same text as a String, and
     * all offsets are those of bytes, counted from the beginning of the array.
     *
     * @param field the name of the field, which is evidence; null if it has none
     * @param utf8 the bytes; one that belongs to no character is taken for a character that nothing is known of
     * @param from index of the first byte
     * @param to index behind the last byte
     */
    public Findings classify(@Nullable String field, byte[] utf8, int from, int to) {
        Objects.checkFromToIndex(from, to, utf8.length);
        Utf8 text = new Utf8(utf8, from, to);
        List<Finding> found = scan(field(field), text);
        return found.isEmpty() ? Findings.none() : Findings.of(inBytes(text, found));
    }

    /** What was found in a text, graded, in offsets of units, as findings in those of bytes. */
    List<Finding> inBytes(Utf8 text, List<Finding> found) {
        String units = text.text();
        List<Finding> graded = graded(units, found);
        return text.isCountedAlike(units.length()) ? graded : ByteOffsets.of(graded, text);
    }

    /** One thread's way to classify many short texts in a row; to be closed. */
    public Session session() {
        return new Session(this);
    }

    /**
     * Finds and grades what is in each of many values of one field. Each is looked at alone, as by {@link #classify(String, CharSequence)};
     * those that come again and again are looked at once.
     *
     * @param field the name of the field, which is evidence; null if it has none
     * @param values the values; in null nothing is found
     * @return the findings in each value, in the order of the values
     */
    public List<Findings> classifyAll(@Nullable String field, List<? extends @Nullable String> values) {
        return classifyAll(field(field), values);
    }

    /**
     * Finds and grades what is in each value of a column. Name and values of the column are evidence for each of them, as in
     * {@linkplain #csv CSV}; they are judged by the first {@value Columns#SAMPLE}.
     *
     * @param name the name of the column; null if it has none
     * @param values the values; in null nothing is found
     * @return the findings in each value, in the order of the values
     */
    public List<Findings> classifyColumn(@Nullable String name, List<? extends @Nullable String> values) {
        return classifyAll(
                Columns.field(this, name, values, cause -> {
                    throw cause;
                }),
                values);
    }

    private List<Findings> classifyAll(@Nullable FieldName field, List<? extends @Nullable String> values) {
        return Batch.of(values, Findings.none(), value -> found(field, value));
    }

    /** What is in a text in UTF-8, in offsets of UTF-16 units, before what stands beside it is known. */
    List<Finding> inUnits(Utf8 text) {
        return scan(null, text);
    }

    private List<Finding> scan(@Nullable FieldName field, Utf8 text) {
        Collector collector = new Collector();
        engine.scan(text, field, collector);
        return collector.findings == null ? List.of() : collector.findings;
    }

    /** What is in a text, or in a value that stands alone, as the rules grade it. */
    Findings found(@Nullable FieldName field, CharSequence value) {
        return Paragraphs.graded(subjects, scan(field, value), value);
    }

    /** What was found in a text: mentions of names linked, and as the rules grade it. */
    List<Finding> graded(CharSequence text, List<Finding> found) {
        return Paragraphs.graded(subjects, Findings.of(NameMentions.link(text, found)), text)
                .asList();
    }

    /** What is in a value, its mentions of names linked, before what stands beside it is known. */
    Findings scan(@Nullable FieldName field, CharSequence value) {
        Collector collector = new Collector();
        engine.scan(value, field, collector);
        return collector.findings == null ? Findings.none() : Findings.of(NameMentions.link(value, collector.findings));
    }

    /**
     * Tells of everything that was considered in a text, and why it was found or not.
     *
     * @param field the name of the field, or null
     * @param text of a long one, the first {@value Engine#WINDOW} units are looked at
     */
    public Explanation explain(@Nullable String field, CharSequence text) {
        return Explaining.of(this, field(field), text);
    }

    /**
     * Classifies running text of any length in bounded memory; offsets are within the line. Mentions of people are not linked to their
     * full names ({@link Finding#fullName}), which may stand anywhere in the text: {@link #classify(CharSequence)} does that.
     *
     * @param found takes the findings, in reading order
     * @throws IOException if reading fails
     */
    public void text(Reader in, Consumer<Located> found) throws IOException {
        text(in, found, Workers.caller());
    }

    /** Classifies running text with several threads: see {@link #text(Reader, Consumer)}. The findings come in the caller's thread. */
    public void text(Reader in, Consumer<Located> found, Workers workers) throws IOException {
        new LocatedText(this, workers, new Records(subjects, found::accept)).read(in);
    }

    /**
     * Classifies the values of JSON, or of a sequence of JSON values such as NDJSON. Mentions of people are linked to full names in the
     * same value.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void json(Reader in, Consumer<Located> found) throws IOException {
        Documents.json(this, in, Writer.nullWriter(), new Telling(this, found::accept));
    }

    /**
     * Classifies the values of JSON values, one a line, with several threads: see {@link #json}. The findings come in the caller's thread.
     */
    public void jsonLines(Reader in, Consumer<Located> found, Workers workers) throws IOException {
        Documents.jsonLines(this, in, new TellingParts(this, found), workers);
    }

    /**
     * Classifies the values of CSV. The names of the columns and the other values of a column are evidence. Mentions of people are linked
     * to full names in the same value.
     *
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void csv(Reader in, CsvOptions options, Consumer<Located> found) throws IOException {
        csv(in, options, found, Workers.caller());
    }

    /** Classifies the values of CSV with several threads: see {@link #csv(Reader, CsvOptions, Consumer)}. */
    public void csv(Reader in, CsvOptions options, Consumer<Located> found, Workers workers) throws IOException {
        Documents.csv(this, options, in, new TellingParts(this, found), workers);
    }

    /**
     * Judges what each column of CSV holds, by its name and all of its values.
     *
     * @param judged takes the name of each column, or {@code #n} if it has none or one that is personal, and the verdict
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void columns(Reader in, CsvOptions options, BiConsumer<String, ColumnVerdict> judged) throws IOException {
        Documents.columns(this, options, in, judged);
    }

    /**
     * Tells of everything that was considered in the values of JSON: what {@link #explain(String, CharSequence)} says of each.
     *
     * @param told takes where a value is, which holds only during the call, and what was considered in it
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void explainJson(Reader in, BiConsumer<Location, Explanation> told) throws IOException {
        Documents.json(this, in, Writer.nullWriter(), new Explaining(this, told));
    }

    /**
     * Tells of everything that was considered in the values of CSV, under the same evidence as {@link #csv}.
     *
     * @param told takes where a value is, which holds only during the call, and what was considered in it
     * @throws io.tuomin.document.DocumentException if it is not well-formed
     * @throws IOException if reading fails
     */
    public void explainCsv(Reader in, CsvOptions options, BiConsumer<Location, Explanation> told) throws IOException {
        Documents.csv(this, options, in, Writer.nullWriter(), new Explaining(this, told));
    }

    /** The scheme findings are graded by. */
    public GradingScheme scheme() {
        return scheme;
    }

    /** How the findings of one subject are graded together: the rules and the reference date. */
    public SubjectGrading subjects() {
        return subjects;
    }

    /** What can be found, by type. */
    public ImmutableList<EntitySpec> entities() {
        Map<String, EntitySpec> byType = new LinkedHashMap<>();
        engine.specs().stream()
                .filter(spec -> !spec.isNegative())
                .forEach(spec -> byType.putIfAbsent(spec.type().id(), spec));
        return ImmutableList.copyOf(byType.values());
    }

    Engine engine() {
        return engine;
    }

    /** What is known of the name of a field; null if it has none. */
    @Nullable
    FieldName field(@Nullable String name) {
        return name == null ? null : engine.field(name);
    }

    /** The evidence that rows of the scheme ask for. */
    long conditions() {
        return conditions;
    }

    /** A finding with its grade; its parts are counted from its first unit. */
    Finding finding(EntitySpec spec, int start, int end, int confidence, long evidence, ImmutableList<Part> parts) {
        GradingScheme.Grading grading = (evidence & conditions) == 0
                ? plain.get(spec.type())
                : scheme.grade(spec.type(), evidence & conditions);
        return new Finding(
                spec.type(),
                start,
                end,
                confidence,
                grading.grade(),
                grading.basis(),
                grading.disputed(),
                Evidence.setOf(evidence),
                Finding.shifted(parts, start),
                null);
    }

    private final class Collector implements Engine.Output {

        private @Nullable List<Finding> findings;

        @Override
        public void found(
                EntitySpec spec, long start, long end, int confidence, long evidence, ImmutableList<Part> parts) {
            if (findings == null) {
                findings = new ArrayList<>();
            }
            findings.add(finding(spec, (int) start, (int) end, confidence, evidence, parts));
        }
    }

    /** Settings of a {@link Classifier}. */
    public static final class Builder {

        private GradingScheme scheme = GradingScheme.standard();
        private Rules rules = Rules.standard();
        private @Nullable LocalDate referenceDate;
        private int minimumConfidence = DEFAULT_MINIMUM_CONFIDENCE;
        private @Nullable Dictionaries dictionaries;
        private final List<Dictionary> extensions = new ArrayList<>();
        private final List<Recognizer> added = new ArrayList<>();
        private final List<TextRecognizer> texts = new ArrayList<>();
        private final Set<String> only = new LinkedHashSet<>();
        private final Set<String> without = new LinkedHashSet<>();

        private Builder() {}

        /** The grading scheme, {@code PIPL_DEFAULT} unless said otherwise. */
        public Builder scheme(GradingScheme value) {
            scheme = Objects.requireNonNull(value);
            return this;
        }

        /** The rules that grade the findings of one subject together, {@link Rules#standard()} unless said otherwise. */
        public Builder rules(Rules value) {
            rules = Objects.requireNonNull(value);
            return this;
        }

        /** The day on which ages are told; unless said otherwise, the day on which something is classified. */
        public Builder referenceDate(LocalDate value) {
            referenceDate = Objects.requireNonNull(value);
            return this;
        }

        /** Findings less sure than this are not reported: 1 to 99. */
        public Builder minimumConfidence(int value) {
            minimumConfidence = value;
            return this;
        }

        /** The dictionaries, instead of those on the class path. To add rows to these, see {@link #dictionary(Path)}. */
        public Builder dictionaries(Dictionaries value) {
            dictionaries = Objects.requireNonNull(value);
            return this;
        }

        /**
         * A table of one's own, from a file: its rows are added to the table of the same name (that of the file without its ending), and
         * take the place of rows that have the same value in the first column. May be called several times.
         *
         * @throws io.tuomin.dictionary.DictionaryException if the file is no such table; the message names the line
         */
        public Builder dictionary(Path file) {
            return dictionary(Dictionary.parse(file));
        }

        /** A table of one's own: its rows are added to the table of the same name. */
        public Builder dictionary(Dictionary table) {
            extensions.add(table);
            return this;
        }

        /** A recognizer of one's own, with the same rights as the built-in ones. */
        public Builder add(Recognizer recognizer) {
            added.add(recognizer);
            return this;
        }

        /** A recognizer that reads whole texts, such as a model of one's own. */
        public Builder add(TextRecognizer recognizer) {
            texts.add(recognizer);
            return this;
        }

        /** Only these types are reported. */
        public Builder only(String... types) {
            only.addAll(List.of(types));
            return this;
        }

        /** These types are not reported. */
        public Builder without(String... types) {
            without.addAll(List.of(types));
            return this;
        }

        /**
         * Builds the classifier.
         *
         * @throws io.tuomin.dictionary.DictionaryException if a dictionary is missing, or does not fit
         * @throws IllegalArgumentException if a type named in {@link #only} or {@link #without} does not exist
         */
        public Classifier build() {
            Dictionaries tables = dictionaries == null ? Dictionaries.installed() : dictionaries;
            for (Dictionary extension : extensions) {
                tables = tables.extendedBy(extension);
            }
            Engine engine = new Assembly(tables, added, texts, only, without).engine(minimumConfidence);
            return new Classifier(engine, scheme, new SubjectGrading(rules, scheme, referenceDate));
        }
    }
}
