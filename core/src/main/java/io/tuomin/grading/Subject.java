package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Grade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject: what belongs together, such as the values of a record, a row, or the findings of a paragraph. Values are looked at when they
 * are added, and never kept. Not thread-safe.
 */
public final class Subject {

    private static final String MASK = "*＊∗●■█□╳";

    /** Never changed. */
    private static final BitSet NOTHING = new BitSet();

    private final SubjectGrading grading;
    private final List<Finding> findings = new ArrayList<>(4);
    /** By finding: what it has of what rules need. */
    private long[] bits = new long[8];

    private final Signs signs = new Signs();
    /** Null as long as nothing speaks of anything that could be compared. */
    private @Nullable CrossEvidence cross;

    private int youngestBorn = BirthDate.NONE;
    private int halfPositions;
    private boolean names;
    private boolean named;
    /** By finding: what the matter of a tag is graded; null if there is no such tag. */
    private @Nullable List<GradingScheme.@Nullable Grading> tags;

    Subject(SubjectGrading grading) {
        this.grading = grading;
    }

    /**
     * What is known when all findings are in.
     *
     * @param findings in the order in which they were added, each with the grade, the basis and the rules it has in this subject
     * @param remarks the contradictions between two of them, by their numbers
     * @param referenceDate the day on which an age was told; null if it made no difference to any
     */
    public record Graded(
            ImmutableList<Finding> findings,
            ImmutableList<Remark> remarks,
            @Nullable LocalDate referenceDate) {}

    /**
     * Two findings of a subject contradict each other.
     *
     * @param matter in what
     * @param first the number of the identity number among the findings
     * @param second the number of the other
     */
    public record Remark(Contradiction matter, int first, int second) {}

    /**
     * Adds a finding.
     *
     * @param text the text or value in whose offsets it is; not kept
     * @param field the name or path of the field, or nothing
     */
    public void add(Finding finding, CharSequence text, String field) {
        String type = finding.type().id();
        SubjectGrading.Kind kind = grading.kind(type);
        boolean whole = finding.start() == 0 && finding.end() == text.length();
        CharSequence value = whole ? text : text.subSequence(finding.start(), finding.end());
        long has = kind.needed() | grading.bitsOf(finding.evidence());
        boolean coarse = grading.coarse() != 0 && kind.place() && Precision.isCoarse(finding, value);
        has = coarse ? grading.coarse() : has;
        has |= isMasked(type, value) ? grading.masked() : 0;
        has |= look(finding, type, value, text, field, findings.size(), coarse);
        add(finding, kind, has);
    }

    /** Adds a finding whose value is not known. */
    void add(Finding finding) {
        SubjectGrading.Kind kind = grading.kind(finding.type().id());
        add(finding, kind, kind.needed() | grading.bitsOf(finding.evidence()));
    }

    private void add(Finding finding, SubjectGrading.Kind kind, long has) {
        named |= finding.type().id().equals("PERSON_NAME");
        names |= named || kind.idNumber();
        put(findings.size(), has);
        findings.add(finding);
    }

    private void put(int number, long has) {
        if (number >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(number + 1, 2 * bits.length));
        }
        bits[number] = has;
    }

    /** Looks at a value, and says what bits it adds. */
    private long look(
            Finding finding,
            String type,
            CharSequence value,
            CharSequence text,
            String field,
            int number,
            boolean coarse) {
        switch (type) {
            case "DATE_OF_BIRTH" -> {
                int date = BirthDate.of(value);
                born(date);
                cross().birth(date, number);
            }
            case "AGE" -> signs.age(StatedAge.of(value));
            case "GENDER" -> cross().gender(value, number);
            case "PERSON_NAME" -> cross().name(finding, text, number);
            case "ADDRESS", "COARSE_LOCATION" -> cross().place(finding, text, field, number);
            case "GPS_COORDINATE" -> halfPositions += coarse ? 0 : Precision.halves(value);
            case "USER_TAG" -> {
                GradingScheme.Grading matter = grading.ofTag(value);
                if (matter != null) {
                    tag(number, matter);
                    return grading.tag();
                }
            }
            default -> {
                if (grading.kind(type).residentNumber()) {
                    String symbols = BirthDate.symbols(value);
                    born(BirthDate.ofNumber(symbols));
                    cross().number(symbols, number);
                }
            }
        }
        return 0;
    }

    private CrossEvidence cross() {
        if (cross == null) {
            cross = new CrossEvidence();
        }
        return cross;
    }

    private void born(int date) {
        youngestBorn = Math.max(youngestBorn, date);
    }

    private void tag(int number, GradingScheme.Grading matter) {
        if (tags == null) {
            tags = new ArrayList<>();
        }
        while (tags.size() <= number) {
            tags.add(null);
        }
        tags.set(number, matter);
    }

    /** Two signs of a mask side by side, or one in a name. */
    private static boolean isMasked(String type, CharSequence value) {
        int least = type.equals("PERSON_NAME") ? 1 : 2;
        int run = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean special = c == '*' || c == '＊' || c >= '∗' && c <= '●';
            run = special && MASK.indexOf(c) >= 0 ? run + 1 : 0;
            if (run == least) {
                return true;
            }
        }
        return false;
    }

    /** Adds another subject, which turns out to be the same; its findings are behind those of this one. */
    public void add(Subject other) {
        if (other.cross != null) {
            cross().add(other.cross, findings.size());
        }
        if (other.tags != null) {
            for (int i = 0; i < other.tags.size(); i++) {
                GradingScheme.Grading matter = other.tags.get(i);
                if (matter != null) {
                    tag(findings.size() + i, matter);
                }
            }
        }
        for (int i = 0; i < other.findings.size(); i++) {
            put(findings.size(), other.bits[i]);
            findings.add(other.findings.get(i));
        }
        signs.add(other.signs);
        youngestBorn = Math.max(youngestBorn, other.youngestBorn);
        halfPositions += other.halfPositions;
        names |= other.names;
        named |= other.named;
    }

    /** How many findings it has. */
    public int size() {
        return findings.size();
    }

    /** Whether it names somebody: by a name, or by the number of an identity document. */
    public boolean namesSomebody() {
        return names;
    }

    /** Whether it has a person's name. */
    public boolean hasName() {
        return named;
    }

    /**
     * The findings, graded.
     *
     * @param more what else was read of the subject
     */
    public Graded graded(Signs more) {
        signs.add(more);
        LocalDate day = null;
        long met = 0;
        for (int i = 0; i < findings.size(); i++) { // what is not personal adds nothing to what is
            met |= findings.get(i).grade() == Grade.NOT_PERSONAL ? 0 : bits[i];
        }
        if (halfPositions >= 4 && signs.moments() >= 2) {
            met |= grading.track();
        }
        boolean minor = signs.youngest() <= grading.oldestMinor();
        if (!minor && youngestBorn != BirthDate.NONE && grading.minor() != 0) {
            SubjectGrading.Day reference = grading.day();
            int years = BirthDate.years(youngestBorn, reference.packed());
            minor = years >= 0 && years <= grading.oldestMinor();
            day = minor ? reference.date() : null;
        }
        met |= minor ? grading.minor() : 0;
        long together = grading.together(met);
        BitSet agreeing = NOTHING;
        List<Remark> remarks = List.of();
        if (cross != null && cross.isComparable()) {
            agreeing = new BitSet();
            remarks = new ArrayList<>(0);
            cross.compare(agreeing, remarks);
        }
        ImmutableList.Builder<Finding> after = ImmutableList.builderWithExpectedSize(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            Finding ruled = ruled(i, together);
            after.add(agreeing.get(i) ? ruled.with(Evidence.CORROBORATED) : ruled);
        }
        return new Graded(after.build(), ImmutableList.copyOf(remarks), day);
    }

    /**
     * A finding after the rules that hold.
     *
     * @param together the rules for subjects that hold, as bits
     */
    private Finding ruled(int number, long together) {
        Finding finding = findings.get(number);
        long has = bits[number];
        if (together == 0 && (has & grading.neededAlone()) == 0) {
            return finding;
        }
        Grade grade = finding.grade();
        long applied = 0;
        for (int i = 0; i < grading.active().size(); i++) {
            SubjectGrading.Active active = grading.active().get(i);
            boolean holds = active.rule().scope() == Rule.Scope.FINDING
                    ? (has & active.needs()) == active.needs() && (has & active.unless()) == 0
                    : (together >> i & 1) != 0 && (active.rule().toAll() || (has & active.applies()) != 0);
            if (holds && (active.rule().grade() == null || finding.grade() != Grade.NOT_PERSONAL)) {
                applied |= 1L << i;
                grade = after(grade, active.rule(), number);
            }
        }
        if (applied == 0) {
            return finding;
        }
        SubjectGrading.Applied all = grading.applied(applied, finding.basis());
        return finding.graded(grade, all.basis(), all.codes());
    }

    private Grade after(Grade grade, Rule rule, int number) {
        GradingScheme.Grading tag = tags == null || number >= tags.size() ? null : tags.get(number);
        Grade to = rule.code().equals("DERIVED_TAG") && tag != null ? tag.grade() : rule.grade();
        if (to == null || grade == Grade.NOT_PERSONAL || grade == Grade.SECRET) {
            return grade;
        }
        boolean graver = to.compareTo(grade) > 0;
        return graver == rule.lowers() ? grade : to;
    }
}
