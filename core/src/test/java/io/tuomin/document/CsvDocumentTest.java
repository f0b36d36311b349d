package io.tuomin.document;

import static io.tuomin.document.Values.KEEP;
import static io.tuomin.document.Values.noting;
import static io.tuomin.document.Values.replacing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tuomin.PiecewiseReader;
import io.tuomin.document.Values.PaceKeeper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as a form: what is a field, which column it belongs to, and that all else stays as it is. */
class CsvDocumentTest {

    private static String transform(char separator, Reader in, boolean head, Treatment treatment) {
        StringWriter out = new StringWriter();
        try {
            CsvDocument.separatedBy(separator).transform(in, out, sample -> new CsvDocument.Plan(head, treatment));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static String transform(String csv, Treatment treatment) {
        return transform(',', new StringReader(csv), false, treatment);
    }

    private static List<List<String>> sample(String csv) throws IOException {
        List<List<String>> records = new ArrayList<>();
        CsvDocument.separatedBy(',').transform(new StringReader(csv), new StringWriter(), sample -> {
            records.addAll(sample.records());
            return new CsvDocument.Plan(false, KEEP);
        });
        return records;
    }

    @Test
    void valuesComeWithTheNameOfTheirColumn() {
        List<String> notes = new ArrayList<>();
        transform(
                ',',
                new StringReader("\uFEFF\r\nname,,\"a \"\"b\"\"\"\r\nx,y,\"z\nz\",more\r\n\r\n,1\r\n"),
                true,
                noting(notes));
        assertThat(notes)
                .containsExactly(
                        "1 #1 null=name",
                        "1 #3 null=a \"b\"",
                        "2 name name=x",
                        "2 #2 =y",
                        "2 a \"b\" a \"b\"=z\nz",
                        "2 #4 null=more",
                        "3 #2 =1");
    }

    @Test
    void withoutAHeadColumnsHaveNumbers() {
        List<String> notes = new ArrayList<>();
        transform(';', new StringReader("a;b,c\n\n1;2"), false, noting(notes));
        assertThat(notes).containsExactly("1 #1 null=a", "1 #2 null=b,c", "2 #1 null=1", "2 #2 null=2");
    }

    @Test
    void cellsTellTheirColumnAndWhetherTheyAreNames() {
        List<String> cells = new ArrayList<>();
        transform(',', new StringReader("a,b\nc,d\n"), true, (name, value, where) -> {
            CsvDocument.Cell cell = (CsvDocument.Cell) where;
            cells.add(value + " " + cell.column() + " " + cell.isHead());
            return List.of();
        });
        assertThat(cells).containsExactly("a 0 true", "b 1 true", "c 0 false", "d 1 false");
    }

    @Test
    void namesAreTreatedAndShownTreated() {
        List<String> paths = new ArrayList<>();
        String treated = transform(',', new StringReader("secret,b\n1,secret"), true, (name, value, where) -> {
            paths.add(where.kept().path() + " " + name);
            return replacing("secret", "*").treat(name, value, where);
        });
        assertThat(treated).isEqualTo("*,b\n1,*");
        assertThat(paths).containsExactly("#1 null", "#2 null", "* secret", "b b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r\n\r\n",
                "\uFEFF",
                "\uFEFFa,b\r\n",
                "a",
                ",",
                ",,\n,",
                "a,b\nc,d",
                "a,b\rc,d\r",
                "a,b\r\nc,d\r\n",
                "a,b\r\n\n\rc,d\n\r\n\n",
                "\"\"",
                "\"\",\"\"\n\"\"",
                "\"a\",\"b\"\"c\"\"\",\"\"\"\"\n",
                "\"a,b\",\"c\nd\r\ne\rf\",g\r",
                "a\"b,c\"\"d,e\"\n",
                " \"a, b \"\n",
                "=\"13800138000\",'13800138000,\t13800138000\n",
                "a,b,c\nd\ne,f,g,h,i\n",
                "a,b\n  \nc,d",
                "\u0000,\uD83D\uDE00,\uD83D\n\u2028,\u0085",
            })
    void whatIsNotReplacedKeepsItsForm(String csv) {
        for (String separator : List.of(",", ";", "\t", "|", " ", "中")) {
            if (separator.equals(" ") && csv.contains(" ")) {
                continue;
            }
            String written = csv.replace(",", separator);
            assertThat(transform(separator.charAt(0), new StringReader(written), true, KEEP))
                    .isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "x~x",
                "a,b~`\"a,b\"`",
                "a;b~a;b",
                "a\"b~`\"a\"\"b\"`",
                "`a\nb`~`\"a\nb\"`",
                "`a\rb`~`\"a\rb\"`",
                "\"~`\"\"\"\"`",
                "``~``",
                "` `~` `",
            })
    void whatTakesTheirPlaceIsQuotedIfItMust(String text, String written) {
        assertThat(transform("1,secret,2\n", replacing("secret", text))).isEqualTo("1," + written + ",2\n");
        String quoted = written.startsWith("\"") ? written : '"' + written + '"';
        assertThat(transform("1,\"secret\",2\n", replacing("secret", text))).isEqualTo("1," + quoted + ",2\n");
    }

    @Test
    void theSeparatorInUseIsTheOneThatAsksForQuotes() {
        assertThat(transform(';', new StringReader("secret;2"), false, replacing("secret", "a;b,c")))
                .isEqualTo("\"a;b,c\";2");
        assertThat(transform('\t', new StringReader("secret\t2"), false, replacing("secret", "a\tb,c")))
                .isEqualTo("\"a\tb,c\"\t2");
    }

    @Test
    void onlyTheReplacedPartOfAFieldChanges() {
        assertThat(transform("\"a \"\"secret\"\", b\nsecret\",secret=", replacing("secret", "*")))
                .isEqualTo("\"a \"\"*\"\", b\n*\",*=");
        assertThat(transform("=\"secret\",'secret,\tsecret", replacing("secret", "*")))
                .isEqualTo("\"=\"\"*\"\"\",'*,\t*");
    }

    /** An empty line is no record, so a record must not become one. */
    @Test
    void aRecordThatIsEmptiedStaysARecord() {
        assertThat(transform("secret\nsecret\r\nx", replacing("secret", ""))).isEqualTo("\"\"\n\"\"\r\nx");
        assertThat(transform("secret,secret\n", replacing("secret", ""))).isEqualTo(",\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "\"13800138000~1",
                "`13800138000\n\n\"a\" 13800138000,b\n`~3",
                "`a,b\n\"c\nd\"13800138000\n`~2",
                "`a,b\r\r\"c\"\"\"13800138000\r`~3",
                "`a,\"13800138000\nb\nc`~1",
                "`\"a\",\"b\"\r\n\"13800138000\"\"\r\n`~2",
            })
    void whatIsMalformedIsRefusedWithTheLineAndWithoutItsContent(String csv, int line) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> transform(csv, KEEP))
                .withMessageStartingWith("line " + line + ": ")
                .withMessageContaining("not well-formed CSV")
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("138"));
    }

    /** Behind the sample, too: what was well-formed before has been treated. */
    @Test
    void whatIsMalformedFarDownIsRefusedToo() {
        String good = "secret,b\n".repeat(CsvDocument.SAMPLE + 10);
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> CsvDocument.separatedBy(',')
                        .transform(
                                new StringReader(good + "\"secret\"secret,b\n"),
                                out,
                                sample -> new CsvDocument.Plan(false, replacing("secret", "*"))))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("line " + (CsvDocument.SAMPLE + 11) + ": ");
        assertThat(out.toString()).doesNotContain("secret");
    }

    @Test
    void aFieldBeyondTheLimitOfTheParserIsRefused() {
        String field = "x".repeat(20_000_000);
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> transform("a\n" + field, KEEP))
                .withMessageStartingWith("line 2: ");
    }

    @Test
    void quotesAndLineEndsAreNoSeparators() {
        for (char c : new char[] {'"', '\n', '\r'}) {
            assertThatIllegalArgumentException().isThrownBy(() -> transform(c, new StringReader("a"), false, KEEP));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b,c', ','",
        "'a;b;c', ';'",
        "'a|b|c', '|'",
        "'a\tb', '\t'",
        "'', ','",
        "'a', ','",
        "'a,b;c,d;e', ','",
        "'a;b;\"x,y,z,w\"', ';'",
        "'a;b\nx,y,z', ';'",
        "'a,\"x;y;z', ','",
    })
    void theFirstLineSpeaksForASeparator(String line, char separator) {
        assertThat(CsvDocument.separatorOf(line)).isEqualTo(separator);
    }

    @Test
    void theSampleHoldsTheFirstRecordsButNoEmptyLines() throws IOException {
        assertThat(sample("\n\r\na,\"b\"\"\"\n\nc\n")).containsExactly(List.of("a", "b\""), List.of("c"));
        assertThat(sample("")).isEmpty();
        assertThat(sample("x\n".repeat(CsvDocument.SAMPLE + 5))).hasSize(CsvDocument.SAMPLE);
        assertThat(sample(("x".repeat(100_000) + "\n").repeat(20))).hasSize(11);
    }

    @Test
    void theSampleDoesNotShowItsContent() throws IOException {
        assertThat(new CsvDocument.Sample(List.of(List.of("13800138000")))).hasToString("1 records");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1_000, 1_001, 1_002, 2_500})
    void theEndOfTheSampleMakesNoDifference(int records) {
        String csv = "a,\"secret \"\"x\"\"\"\r\n\r\n".repeat(records);
        assertThat(transform(csv, replacing("secret", "*"))).isEqualTo(csv.replace("secret", "*"));
    }

    @Test
    void theWayItArrivesMakesNoDifference() {
        String csv = "\uFEFF" + "a,\"secret \"\"x\"\"\"\r\n\"\",b\nsecret\r\r\n,\r".repeat(300);
        String treated = csv.replace("secret", "*");
        for (int size = 1; size <= 7; size++) {
            Reader in = new PiecewiseReader(csv, size);
            assertThat(transform(',', in, false, replacing("secret", "*"))).isEqualTo(treated);
        }
        Reader in = new PiecewiseReader(csv, 1, 2, 3, 4, 5, 6, 7);
        assertThat(transform(',', in, true, replacing("secret", "*"))).isEqualTo(treated);
    }

    @Test
    void outputKeepsPaceWithInput() throws IOException {
        PiecewiseReader in = new PiecewiseReader("a,\"b\"\r\n".repeat(100_000), 10_000);
        PaceKeeper out = new PaceKeeper(in, 16_400);
        CsvDocument.separatedBy(',').transform(in, out, sample -> new CsvDocument.Plan(false, KEEP));
        assertThat(out.written()).isEqualTo(in.given());
    }

    @Test
    void failuresOfReaderAndTreatmentComeThrough() {
        IOException broken = new IOException("broken");
        Reader in = new Reader() {
            private int count;

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                if (count++ > 2) {
                    throw broken;
                }
                buffer[offset] = 'a';
                return 1;
            }

            @Override
            public void close() {
                throw new AssertionError("the reader is its owner's to close");
            }
        };
        assertThatThrownBy(() -> CsvDocument.separatedBy(',')
                        .transform(in, new StringWriter(), sample -> new CsvDocument.Plan(false, KEEP)))
                .isSameAs(broken);
        IllegalStateException refused = new IllegalStateException();
        assertThatThrownBy(() -> transform("a", (name, value, where) -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }

    /**
     * Random documents, read by the parser of the same library on its own: outside the fields that are replaced every unit is the same, and
     * every record has as many fields as before.
     */
    @Test
    void recordsAndFieldsStay() throws IOException {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            char separator = ",;\t|".charAt(random.nextInt(4));
            String[] texts = {"*", "", "a\"b", "\"", "\r\n", "x" + separator, " "};
            String text = texts[random.nextInt(texts.length)];
            StringBuilder before = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
            StringBuilder after = new StringBuilder(before);
            List<List<String>> expected = new ArrayList<>();
            write(random, separator, text, before, after, expected);
            boolean head = random.nextBoolean();
            Reader in = new PiecewiseReader(before.toString(), 1 + random.nextInt(20));
            String treated = transform(separator, in, head, replacing("secret", text));
            assertThat(treated).as("seed " + seed).isEqualTo(after.toString());
            assertThat(read(separator, treated)).as("seed " + seed).isEqualTo(expected);
        }
    }

    private static void write(
            Random random,
            char separator,
            String text,
            StringBuilder before,
            StringBuilder after,
            List<List<String>> expected) {
        String[] plain = {"", "a", "中文", "a b", " ", "=\"x\"", "x\"", "'1", "\uD83D\uDE00", "-1.5"};
        String[] rich = {"", "a", "\n", "\r\n", "\"", "" + separator, "中\"\"文", "\n\n"};
        String[] ends = {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n"};
        int records = random.nextInt(6);
        for (int i = 0; i < records; i++) {
            List<String> values = new ArrayList<>();
            int fields = 1 + random.nextInt(4);
            for (int j = 0; j < fields; j++) {
                boolean secret = random.nextInt(3) == 0;
                boolean quoted = random.nextBoolean();
                String[] pieces = quoted ? rich : plain;
                String left = pieces[random.nextInt(pieces.length)];
                String right = pieces[random.nextInt(pieces.length)];
                String value = left + (secret ? "secret" : "") + right;
                if (!quoted && (value.startsWith("\"") || fields == 1 && value.isEmpty())) {
                    value = secret ? "secret" : "a";
                }
                before.append(j > 0 ? String.valueOf(separator) : "").append(quoted ? quote(value) : value);
                String treated = value.replace("secret", text);
                boolean needsQuotes = quoted
                        || secret
                                && (treated.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                                        || fields == 1 && treated.isEmpty());
                after.append(j > 0 ? String.valueOf(separator) : "").append(needsQuotes ? quote(treated) : treated);
                values.add(treated);
            }
            expected.add(values);
            String end = i + 1 == records && random.nextBoolean() ? "" : ends[random.nextInt(ends.length)];
            before.append(end);
            after.append(end);
        }
    }

    private static String quote(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> read(char separator, String csv) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            reader.forEach(record -> records.add(record.getFields()));
        }
        return records;
    }
}
