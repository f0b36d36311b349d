package io.tuomin.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tuomin.CsvOptions;
import io.tuomin.Desensitizer;
import io.tuomin.PiecewiseReader;
import io.tuomin.TestClassifier;
import io.tuomin.fuzz.Target;
import io.tuomin.policy.Policy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** CSV: refused, or copied; and what is treated has the same records and fields, but for what was replaced. */
public final class CsvTarget implements Target {

    private final Desensitizer desensitizer = Desensitizer.of(TestClassifier.standard(), Policy.standard());

    @Override
    public List<String> seeds() {
        return List.of(
                "姓名,手机\r\n张三,13800138000\r\n\"李 \"\"四\"\"\",\"1380013\r\n8001\"\r\n",
                "\uFEFFa,b\n\n1,2,3\r\"\",\n,=\"13800138000\"\n'13800138001",
                "13800138000\n\"13800138001\"\n\n5",
                "张伟\n李娜\n王芳\n刘洋\n陈静\n杨帆\n");
    }

    @Override
    public void check(String input) {
        String copied = transform(input, Values.KEEP);
        if (copied == null) {
            return;
        }
        assertThat(copied).isEqualTo(input);
        boolean mark = input.startsWith("\uFEFF");
        List<List<String>> before = records(mark, input);
        for (String text : List.of("", "#", "\"", "a,b", "\n")) {
            List<List<String>> expected = before.stream()
                    .map(record -> record.stream()
                            .map(value -> value.replaceAll("[0-9]+", text))
                            .toList())
                    .toList();
            assertThat(records(mark, transform(input, Values.replacing("[0-9]+", text))))
                    .isEqualTo(expected);
        }
        for (CsvOptions.Head head : CsvOptions.Head.values()) {
            StringWriter out = new StringWriter();
            try {
                desensitizer.csv(new PiecewiseReader(input, 1 + input.length() % 9), out, new CsvOptions(',', head));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(records(mark, out.toString()))
                    .extracting(List::size)
                    .isEqualTo(before.stream().map(List::size).toList());
        }
    }

    /** Null if the input was refused. */
    private static String transform(String input, Treatment treatment) {
        StringWriter out = new StringWriter();
        try {
            boolean head = input.length() % 2 == 0;
            CsvDocument.separatedBy(',')
                    .transform(new StringReader(input), out, sample -> new CsvDocument.Plan(head, treatment));
            return out.toString();
        } catch (DocumentException e) {
            assertThat(e).hasMessageStartingWith("line ");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> records(boolean mark, String csv) {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(mark ? csv.substring(1) : csv)) {
            reader.forEach(record -> records.add(record.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
