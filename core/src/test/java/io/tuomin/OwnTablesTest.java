package io.tuomin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.DictionaryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of a user's own: what cannot be used is refused when the classifier is built, by table and line. */
class OwnTablesTest {

    /** Rows that a table is cut down to, so that building takes no time. */
    private static final int FEW = 20;

    private static final Dictionaries CUT = cut();

    private static final List<String> ODD =
            List.of("", "-1", "x", "１２", "99999999999", "12345678901234567890", " ", "-", "𠮷", "张".repeat(300));

    static List<String> tables() {
        return List.copyOf(TestClassifier.DICTIONARIES.names());
    }

    private static Dictionaries cut() {
        return TestClassifier.DICTIONARIES.with(tables().stream()
                .map(name -> few(TestClassifier.DICTIONARIES.get(name)))
                .toList());
    }

    private static Dictionary few(Dictionary table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(FEW, table.size()); row++) {
            int at = row;
            rows.add(String.join(
                    "\t",
                    table.columns().stream()
                            .map(column -> table.column(column).get(at))
                            .toList()));
        }
        return table(table, rows);
    }

    private static Dictionary table(Dictionary like, List<String> rows) {
        String head = "# title: t\n# source: s\n# date: 2026-01-02\n# licence: l\n" + String.join("\t", like.columns())
                + "\n";
        try {
            return Dictionary.parse(
                    like.name(), new BufferedReader(new StringReader(head + String.join("\n", rows) + "\n")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whatever stands in a row: the classifier can be built, or says which table has a wrong row. */
    @ParameterizedTest
    @MethodSource("tables")
    void noRowBringsDownTheLibrary(String name) {
        Dictionary table = TestClassifier.DICTIONARIES.get(name);
        for (int column = 0; column < table.columns().size(); column++) {
            for (String odd : ODD) {
                String[] row = table.columns().stream()
                        .map(of -> table.column(of).get(0))
                        .toArray(String[]::new);
                row[column] = odd;
                try {
                    build(table, String.join("\t", row)).classify("记者张伟，手机13800138000");
                } catch (DictionaryException e) {
                    assertThat(e).hasMessageStartingWith("Dictionary '" + name + "'");
                }
            }
        }
    }

    /** The line is that of the user's file: the head has five, and one row stands before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "surnames        | 𠮷,十           | 'rank' must be a whole number not below 1",
                "surnames        | 𠮷,0            | 'rank' must be a whole number not below 1",
                "name-words      | 阿甲,FX         | 'kinds' must be letters of FPBJGKbavpkw",
                "word-classes    | 阿甲,256        | 'class' must be a whole number from 1 to 255",
                "name-characters | 甲,1,1,1,?,1    | 'only' must be a whole number not below 0",
                "name-characters | 甲乙,1,1,1,1,1  | 'character' must be one character of the Basic Multilingual Plane",
                "divisions       | 11010,某区,current | 'code' must be 6 digits",
                "bank-bins       | 62x,19,某行,debit  | 'bin' must be 1 to 10 digits",
                "bank-bins       | 6299,12,某行,debit | 'length' must be a whole number from 13 to 19",
                "mobile-segments | 199,12,某网     | 'length' must be one of 11, 13",
                "mobile-segments | 199999,11,某网  | 'prefix' must be 1 to 5 digits",
                "area-codes      | 1234,7,某市     | 'code' must be 0 and two or three digits",
                "area-codes      | 0999,9,某市     | 'lengths' must be one of 7, 7/8, 8",
                "health-cues     | 阿甲,many       | 'points' must be a whole number from -9 to 9",
                "diseases        | 阿甲病,illness  | 'kind' must be one of disease, mental, reproductive, special, stem, symptom",
                "drugs           | 甲,generic      | 'name' must be two characters or more, the first one Chinese, a letter or a digit",
                "personal-traits | 阿甲派,FAITH,is | 'type' must be one of ",
                "personal-traits | 阿甲派,RELIGION,likes | 'link' must be one of "
            })
    void wrongRowsAreNamedByTableAndLine(String name, String row, String message) {
        Dictionary table = TestClassifier.DICTIONARIES.get(name);
        String right = String.join(
                "\t",
                table.columns().stream().map(of -> table.column(of).get(0)).toList());
        assertThatThrownBy(() -> build(table, right, row.replace(',', '\t')))
                .isInstanceOf(DictionaryException.class)
                .hasMessageStartingWith("Dictionary '" + name + "', line 7: " + message);
    }

    @Test
    void theLastOfTwoRowsOfASurnameCounts() {
        Dictionary surnames = TestClassifier.DICTIONARIES.get("surnames");
        assertThat(build(surnames, "𠮷\t9", "𠮷\t8").classify("姓名：𠮷小明")).hasSize(1);
    }

    private static Classifier build(Dictionary table, String... rows) {
        return Classifier.builder()
                .dictionaries(CUT)
                .dictionary(table(table, List.of(rows)))
                .build();
    }
}
