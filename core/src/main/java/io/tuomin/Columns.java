package io.tuomin;

import io.tuomin.dataset.ColumnSurvey;
import io.tuomin.dataset.ColumnVerdict;
import io.tuomin.document.CsvDocument;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.scan.Engine;
import io.tuomin.scan.FieldName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the columns of a table: what their names say, what their values are. Not thread-safe. */
final class Columns {

    /** Values that a column is judged by. */
    static final int SAMPLE = CsvDocument.SAMPLE;

    /** A field longer than this is text, and not looked at as a value. */
    private static final int LONGEST_VALUE = 4_096;

    /** Cells longer than this are no names of columns. */
    private static final int LONGEST_NAME = 64;

    /** Confidence of more than a suspicion: such a cell is a value. */
    private static final int SURE = 60;

    /** Share of values of a type from which on the column is evidence for the others. */
    private static final double TELLING = 0.6;

    private final Engine engine;
    private final Consumer<RuntimeException> failed;
    private final Set<EntityType> toldByColumn = new HashSet<>();
    private final List<EntityType> types = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private static final class Column {
        private final FieldName name;
        private final FieldName asking;
        private final ColumnSurvey survey = new ColumnSurvey();

        Column(FieldName name, FieldName asking) {
            this.name = name;
            this.asking = asking;
        }
    }

    /**
     * With the names of the columns; more columns may turn up.
     *
     * @param failed takes what goes wrong with a value; the others count nevertheless
     */
    Columns(Classifier classifier, List<String> head, Consumer<RuntimeException> failed) {
        this.engine = classifier.engine();
        this.failed = failed;
        for (EntitySpec spec : engine.specs()) {
            if (!spec.isNegative()) {
                types.add(spec.type());
            }
            if (spec.isToldByColumn()) {
                toldByColumn.add(spec.type());
            }
        }
        head.forEach(this::column);
    }

    /** What the name of a column and its first values say of it. */
    static FieldName field(
            Classifier classifier,
            @Nullable String name,
            List<? extends @Nullable String> values,
            Consumer<RuntimeException> failed) {
        Columns column = new Columns(classifier, List.of(name == null ? "" : name), failed);
        for (String value : values.subList(0, Math.min(SAMPLE, values.size()))) {
            column.add(0, value == null ? "" : value);
        }
        return column.field(0);
    }

    /**
     * Whether a first record names columns rather than holding values: none of its cells is a finding, a number, or of the type of the
     * values below it.
     *
     * @param failed takes what goes wrong with a value; a record with such a value is no head
     */
    static boolean hasHead(Classifier classifier, List<List<String>> records, Consumer<RuntimeException> failed) {
        Columns below = new Columns(classifier, List.of(), failed);
        records.subList(1, records.size()).forEach(below::add);
        try {
            return namesColumns(classifier, records.get(0), below);
        } catch (RuntimeException e) {
            failed.accept(e);
            return false;
        }
    }

    private static boolean namesColumns(Classifier classifier, List<String> first, Columns below) {
        for (String cell : first) {
            if (cell.length() > LONGEST_NAME || isNumber(cell)) {
                return false;
            }
            for (Finding finding : classifier.classify(cell)) {
                if (finding.confidence() >= SURE) {
                    return false;
                }
            }
        }
        if (holdsValues(classifier, first)) {
            return false;
        }
        for (int i = 0; i < Math.min(first.size(), below.columns.size()); i++) {
            ColumnVerdict verdict = below.verdict(i);
            boolean name = classifier.engine().field(first.get(i)).isTelling(); // 班主任 could be somebody's name as well
            if (!name && verdict.type() != null && below.fits(i, first.get(i), verdict.type())) {
                return false;
            }
        }
        return first.stream().anyMatch(cell -> !cell.isBlank());
    }

    /** Whether labels and values stand side by side, as in a form: 姓名,张三,性别,男. A label is no value. */
    private static boolean holdsValues(Classifier classifier, List<String> record) {
        for (int i = 1; i < record.size(); i++) {
            if (classifier.engine().field(record.get(i)).isTelling()) {
                continue; // wechat,login_pwd: another name
            }
            for (Finding finding : classifier.classify(record.get(i - 1), record.get(i))) {
                if (finding.confidence() >= SURE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNumber(String cell) {
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digit |= Character.isDigit(c);
            if (!Character.isDigit(c) && "+-.,/: ".indexOf(c) < 0) {
                return false;
            }
        }
        return digit;
    }

    private void column(String name) {
        FieldName field = engine.field(name);
        columns.add(new Column(field, engine.askingOf(field)));
    }

    /** Takes one record into account. */
    void add(List<String> record) {
        for (int i = 0; i < record.size(); i++) {
            add(i, record.get(i));
        }
    }

    /** Takes one value into account. */
    void add(int index, String value) {
        while (index >= columns.size()) {
            column("");
        }
        if (!value.isBlank()) {
            Column column = columns.get(index);
            try {
                Map<EntityType, Candidate> candidates = candidates(column, value);
                column.survey.value();
                if (isNumber(value)) {
                    column.survey.number();
                }
                candidates.forEach((type, candidate) -> candidate.addTo(column.survey, type));
            } catch (RuntimeException e) {
                failed.accept(e);
            }
        }
    }

    private record Candidate(boolean whole, boolean found, int confidence, Set<Evidence> evidence) {

        /** What says more of a value is greater. */
        private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::whole)
                .thenComparing(Candidate::found)
                .thenComparing(Candidate::confidence);

        void addTo(ColumnSurvey survey, EntityType type) {
            survey.candidate(type, whole, found, confidence, evidence);
        }
    }

    /** The best candidate of each type in a value. */
    private Map<EntityType, Candidate> candidates(Column column, String value) {
        Map<EntityType, Candidate> best = new LinkedHashMap<>();
        String looked = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        int from = looked.length() - looked.stripLeading().length();
        int to = looked.stripTrailing().length();
        engine.explain(looked, column.asking, (spec, start, end, confidence, evidence, winner, won) -> {
            if (!spec.isNegative()) {
                boolean whole = start <= from + 1 && end >= to - 1;
                Candidate candidate = new Candidate(whole, won, confidence, Evidence.setOf(evidence));
                best.merge(spec.type(), candidate, BinaryOperator.maxBy(Candidate.ORDER));
            }
        });
        return best;
    }

    private boolean fits(int column, String value, EntityType type) {
        Candidate candidate = candidates(columns.get(column), value).get(type);
        return candidate != null
                && candidate.whole
                && (candidate.found || candidate.evidence.contains(Evidence.NO_LABEL));
    }

    int size() {
        return columns.size();
    }

    /** What a column holds by the records so far. */
    ColumnVerdict verdict(int column) {
        FieldName name = columns.get(column).name;
        return columns.get(column).survey.verdict(type -> engine.names(name, type), toldByColumn::contains, types);
    }

    /** The name of a column, with what its values tell: a column whose values hold a type among other words is not of that type. */
    FieldName field(int column) {
        FieldName name = columns.get(column).name;
        ColumnVerdict verdict = verdict(column);
        boolean told = verdict.type() != null && columns.get(column).survey.share(verdict.type()) >= TELLING;
        return told ? engine.columnOf(name, verdict.type()) : name;
    }
}
