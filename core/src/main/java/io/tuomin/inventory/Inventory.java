package io.tuomin.inventory;

import io.tuomin.grading.Contradiction;
import io.tuomin.model.Category;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Effect;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What personal information some files hold, by file, field, type and grade; of how many persons; under which edition, and what follows
 * from it. Holds no value; names of files and fields that are personal are masked in it. The same files, settings and date give the same
 * inventory, but for estimates beyond 100,000 persons, which depend on the key. Immutable; made by {@link InventoryBuilder}, written and
 * read by {@link InventoryJson}.
 *
 * @param form version of the form, {@value #FORM}
 * @param tool what made it, such as {@code tuomin 0.1.0}
 * @param date the day it is of, such as {@code 2026-11-22}
 * @param scheme what the grades follow
 * @param scales the scales of levels beside the grade
 * @param policy what the treatments follow
 * @param totals numbers of files and findings
 * @param persons by group, how many distinct persons
 * @param thresholds all thresholds of persons and items, in the order of the table
 * @param kinds by type and grade, what was found
 * @param clauses by code, the clauses that {@code kinds} refers to
 * @param disagreements what the editions disagree on, of the types found
 * @param files the files that were read, by name
 * @param skipped the files that were not, by name
 */
public record Inventory(
        int form,
        String tool,
        String date,
        Scheme scheme,
        List<Scheme> scales,
        Rules policy,
        Totals totals,
        SortedMap<PersonGroup, PersonNumbers> persons,
        List<Reached> thresholds,
        List<Kind> kinds,
        SortedMap<String, Text> clauses,
        List<Dispute> disagreements,
        List<Scanned> files,
        List<Skipped> skipped) {

    /** The version of the form that is written and read. */
    public static final int FORM = 1;

    /** @throws IllegalArgumentException if it is of another form, or the date is none */
    public Inventory {
        if (form != FORM) {
            throw new IllegalArgumentException("it is of form " + form);
        }
        try {
            LocalDate.parse(date);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("its date is not written YYYY-MM-DD");
        }
        scales = List.copyOf(scales);
        persons = sorted(persons);
        thresholds = List.copyOf(thresholds);
        kinds = List.copyOf(kinds);
        clauses = sorted(clauses);
        disagreements = List.copyOf(disagreements);
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(SortedMap<K, V> map) {
        map.values().forEach(Objects::requireNonNull);
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Words in both languages. */
    public record Text(String chinese, String english) {}

    /**
     * A table of grades or levels.
     *
     * @param id such as {@code PIPL_DEFAULT}
     * @param edition the standards and their years
     * @param effective since when it is in force
     * @param status {@code in-force} or {@code experimental}
     */
    public record Scheme(String id, String edition, String effective, String status) {}

    /**
     * The policy that says what would become of each finding.
     *
     * @param name its name
     * @param minimumConfidence findings less sure than this are not in the inventory
     */
    public record Rules(String name, int minimumConfidence) {}

    /**
     * Numbers of files and findings.
     *
     * @param files files that were read
     * @param withFindings those of them in which something personal was found
     * @param skipped files that were not read
     * @param excluded files that the user did not want read
     * @param findings by grade
     * @param levels by scale, by level, the number of findings
     * @param highest the gravest grade; NOT_PERSONAL if nothing was found
     */
    public record Totals(
            long files,
            long withFindings,
            long skipped,
            long excluded,
            SortedMap<Grade, Long> findings,
            SortedMap<String, SortedMap<String, Long>> levels,
            Grade highest) {

        /** Copies what could change. */
        public Totals {
            findings = sorted(findings);
            levels = sorted(levels);
        }

        /** All findings of personal information. */
        public long personal() {
            return of(Grade.ORDINARY) + of(Grade.SENSITIVE);
        }

        /** The findings of a grade. */
        public long of(Grade grade) {
            return findings.getOrDefault(grade, 0L);
        }
    }

    /**
     * How many persons: {@link Persons}.
     *
     * @param identified those with an identifier of their own
     * @param exact whether {@code identified} and {@code weak} are the numbers themselves and no estimates
     * @param weak distinct names, devices or vehicles of those without
     * @param unidentified records without any identifier
     * @param least the fewest there may be
     * @param most the most there may be
     */
    public record PersonNumbers(long identified, boolean exact, long weak, long unidentified, long least, long most) {

        static PersonNumbers of(Persons persons) {
            return new PersonNumbers(
                    persons.identified().persons(),
                    persons.identified().exact() && persons.weak().exact(),
                    persons.weak().persons(),
                    persons.unidentified(),
                    persons.least(),
                    persons.most());
        }

        /** Such as {@code 12}, {@code 12–15}, {@code ~120000}. */
        @Override
        public String toString() {
            return (exact ? "" : "~") + (least == most ? "" + least : least + "–" + most);
        }
    }

    /**
     * The numbers set against a threshold.
     *
     * @param code of the {@link Threshold}
     * @param result whether it is reached
     * @param from from this number on
     * @param least the fewest persons or items there may be
     * @param most the most there may be
     * @param persons whether persons are counted, and not items
     * @param clause the clause
     * @param follows what follows
     */
    public record Reached(
            String code,
            Assessment.Result result,
            long from,
            long least,
            long most,
            boolean persons,
            Text clause,
            Text follows) {

        /** Whether to act as the threshold demands. */
        public boolean applies() {
            return result != Assessment.Result.NOT_REACHED;
        }
    }

    /**
     * What was found of one type and grade.
     *
     * @param type id of the type
     * @param name its name
     * @param category its family
     * @param grade the grade
     * @param count how many findings
     * @param files in how many files
     * @param basis codes of the clauses the grade rests on
     * @param disputed whether editions of the standards disagree
     * @param schemes by scheme, the grade it gives the type taken alone
     * @param levels by scale, the highest level that findings have; {@code –} if out of its scope
     * @param rules codes of the rules that were applied to findings
     * @param treatment the strategy of the policy, as a policy file writes it
     * @param effect what the treatment leaves
     */
    public record Kind(
            String type,
            Text name,
            Category category,
            Grade grade,
            long count,
            long files,
            List<String> basis,
            boolean disputed,
            SortedMap<String, Grade> schemes,
            SortedMap<String, String> levels,
            List<String> rules,
            String treatment,
            Effect effect) {

        /** Copies what could change. */
        public Kind {
            basis = List.copyOf(basis);
            schemes = sorted(schemes);
            levels = sorted(levels);
            rules = List.copyOf(rules);
        }
    }

    /** Types found on which editions disagree, and how. */
    public record Dispute(List<String> types, Text text) {

        /** Copies what could change. */
        public Dispute {
            types = List.copyOf(types);
        }
    }

    /**
     * A file that was read.
     *
     * @param name its name, masked where it is personal
     * @param format how it was read: TEXT, JSON, NDJSON, CSV, XLSX
     * @param charset the encoding; {@code -} if it has none
     * @param remarks what its reader should know
     * @param contradictions by matter, how many records hold values that contradict each other: the quality of the data
     * @param highest the gravest grade; NOT_PERSONAL if nothing was found
     * @param findings by grade
     * @param persons by group, how many distinct persons
     * @param fields what was found where
     */
    public record Scanned(
            String name,
            String format,
            String charset,
            List<Remark> remarks,
            SortedMap<Contradiction, Long> contradictions,
            Grade highest,
            SortedMap<Grade, Long> findings,
            SortedMap<PersonGroup, PersonNumbers> persons,
            List<Field> fields) {

        /** Copies what could change. */
        public Scanned {
            remarks = List.copyOf(remarks);
            contradictions = sorted(contradictions);
            findings = sorted(findings);
            persons = sorted(persons);
            fields = List.copyOf(fields);
        }

        /** The findings of a grade. */
        public long of(Grade grade) {
            return findings.getOrDefault(grade, 0L);
        }

        /** The persons of a group, if there are any. */
        public Optional<PersonNumbers> persons(PersonGroup group) {
            return Optional.ofNullable(persons.get(group));
        }
    }

    /**
     * Findings of one type and grade in one field.
     *
     * @param path the column, the path in JSON with {@code *} for each index, or empty for text
     * @param type id of the type
     * @param grade the grade
     * @param count how many
     */
    public record Field(String path, String type, Grade grade, long count) {}

    /** A file that was not read, and why. */
    public record Skipped(String name, Reason reason) {}

    /** What the reader of an inventory should know of a file. */
    public enum Remark {
        /** It is not what its ending says, so it was read as text. */
        READ_AS_TEXT("内容与扩展名不符，按文本读取", "not what its ending says; read as text"),
        /** Its name is personal. */
        NAME_MASKED("文件名含个人信息，已遮蔽", "the name of the file is personal and masked"),
        /** It has more fields than are listed one by one. */
        FIELDS_FOLDED("字段过多，其余合并为一项", "more fields than are listed; the rest is folded into one");

        private final String chinese;
        private final String english;

        Remark(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** In Chinese. */
        public String chinese() {
            return chinese;
        }

        /** In English. */
        public String english() {
            return english;
        }
    }

    /** Why a file was not read. */
    public enum Reason {
        /** An archive or a compressed file. */
        ARCHIVE("压缩包", "archive"),
        /** A picture, sound or film. */
        MEDIA("图片或音视频", "picture, sound or film"),
        /** A document of an office program that is not read yet. */
        OFFICE_DOCUMENT("办公文档（仅支持 .xlsx）", "office document (only .xlsx is read)"),
        /** A file of another form than text. */
        BINARY("二进制文件", "binary file"),
        /** Text in none of the encodings that are recognized. */
        UNKNOWN_ENCODING("无法识别的字符编码", "unknown encoding"),
        /** Its ending says what it is, and it is not. */
        DAMAGED("文件损坏", "damaged"),
        /** It would take more memory than allowed. */
        TOO_LARGE("超出内存限度", "beyond the limit of memory"),
        /** It cannot be opened. */
        UNREADABLE("无法读取", "cannot be read"),
        /** A pipe, a device, or the like. */
        NO_REGULAR_FILE("不是普通文件", "no regular file"),
        /** A link to a file or a folder that is read under another name. */
        SEEN_ALREADY("链接，目标已读取", "link to what is read under another name"),
        /** The tool itself failed. */
        FAILED("处理出错", "failed");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** In Chinese. */
        public String chinese() {
            return chinese;
        }

        /** In English. */
        public String english() {
            return english;
        }
    }
}
