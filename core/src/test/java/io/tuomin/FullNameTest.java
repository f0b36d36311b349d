package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.model.Finding;
import io.tuomin.model.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where mentions of people are linked to their full names: in a text, and in a value of a document, but not in a stream. */
class FullNameTest {

    private static final Classifier STANDARD = TestClassifier.standard();
    private static final String BOTH = "记者王丽昨天报道，王女士表示同意。";
    private static final String MENTION = "联系人：王女士，请假一天。";
    private static final Span NAME = new Span(2, 4);

    private final List<Span> linked = new ArrayList<>();

    private void add(Finding finding) {
        linked.add(finding.fullName());
    }

    private void add(Located located) {
        add(located.finding());
    }

    @Test
    void texts() {
        STANDARD.classify(BOTH).forEach(this::add);
        STANDARD.classify("备注", BOTH).forEach(this::add);
        assertThat(linked).containsExactly(null, NAME, null, NAME);
    }

    @Test
    void valuesOfJson() throws IOException {
        STANDARD.json(new StringReader("{\"a\":\"" + BOTH + "\",\"b\":\"" + MENTION + "\"}"), this::add);
        assertThat(linked).containsExactly(null, NAME, null);
    }

    @Test
    void valuesOfCsv() throws IOException {
        STANDARD.csv(new StringReader("备注,说明\n" + BOTH + "," + MENTION + "\n"), CsvOptions.standard(), this::add);
        assertThat(linked).containsExactly(null, NAME, null);
    }

    @Test
    void notStreams() throws IOException {
        STANDARD.text(new StringReader(BOTH + MENTION), this::add);
        assertThat(linked).containsExactly(null, null, null);
    }
}
