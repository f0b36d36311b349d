package io.tuomin.grading;

import com.google.common.collect.ImmutableMap;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.LegalBasis;
import java.util.List;

/** The clauses that the tables cite, by their codes: the table {@code clauses.tsv}, read once. */
final class Clauses {

    static final ImmutableMap<String, LegalBasis> INCLUDED = read();

    private Clauses() {}

    private static ImmutableMap<String, LegalBasis> read() {
        Dictionary table = GradingTable.included("clauses");
        List<String> codes = table.column("code");
        List<String> chinese = table.column("chinese");
        List<String> english = table.column("english");
        ImmutableMap.Builder<String, LegalBasis> clauses = ImmutableMap.builder();
        for (int row = 0; row < codes.size(); row++) {
            clauses.put(codes.get(row), new LegalBasis(codes.get(row), chinese.get(row), english.get(row)));
        }
        return clauses.buildOrThrow();
    }
}
