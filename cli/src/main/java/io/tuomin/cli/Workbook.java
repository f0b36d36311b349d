package io.tuomin.cli;

import io.tuomin.inventory.Inventory.Reason;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The sheets of an Excel file (.xlsx), each as CSV, so that rows and columns are judged in one way. Rows are streamed, shared texts are not. */
final class Workbook {

    /** Texts that cells share are held in memory, up to this size. */
    private static final long MOST_SHARED = 256L << 20;

    /** What is quoted or in brackets in a format of numbers says nothing of dates. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    /** Numbers with more digits than that are written as they stand. */
    private static final int LONGEST_NUMBER = 40;

    private Workbook() {}

    /** The file cannot be read as a workbook. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Unreadable(Reason reason) {
            super(reason.english());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** What is done with a sheet. */
    interface Job {
        /**
         * Reads a sheet.
         *
         * @param name the name of the sheet, which may be personal; empty if it is the only one
         */
        void read(String name, Reader csv) throws IOException;
    }

    static void each(Path file, Job job) throws IOException, Unreadable {
        checkSize(file);
        try (ReadableWorkbook workbook = open(file)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                try (Stream<Row> rows = sheet.openStream()) {
                    job.read(sheets.size() == 1 ? "" : sheet.getName(), new Csv(rows.iterator()));
                }
            }
        }
    }

    private static void checkSize(Path file) throws Unreadable {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long shared = zip.stream()
                    .filter(entry -> !entry.getName().startsWith("xl/worksheets/"))
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (shared > MOST_SHARED) {
                throw new Unreadable(Reason.TOO_LARGE);
            }
        } catch (IOException e) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    private static ReadableWorkbook open(Path file) throws Unreadable {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.DAMAGED);
        }
    }

    /** Rows as lines of CSV, every field in quotes. */
    private static final class Csv extends Reader {

        private final Iterator<Row> rows;
        private final StringBuilder line = new StringBuilder();
        private int position;

        Csv(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            while (position == line.length()) {
                if (!rows.hasNext()) {
                    return -1;
                }
                position = 0;
                line.setLength(0);
                write(rows.next());
            }
            int count = Math.min(length, line.length() - position);
            line.getChars(position, position + count, buffer, offset);
            position += count;
            return count;
        }

        private void write(Row row) {
            for (int i = 0; i < row.getCellCount(); i++) {
                line.append(i == 0 ? "\"" : ",\"");
                line.append(text(row.getCell(i)).replace("\"", "\"\"")).append('"');
            }
            line.append('\n');
        }

        @Override
        public void close() {
            // the workbook is closed by whoever opened it
        }
    }

    /** What a cell shows, but for digits that its format hides. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString()) ? date(cell) : number(cell.asNumber());
        }
        return cell.getType() == CellType.STRING ? cell.asString() : raw == null ? "" : raw;
    }

    private static boolean isDate(@Nullable String format) {
        String plain =
                format == null ? "" : LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.contains("y") || plain.contains("d");
    }

    private static String date(Cell cell) {
        try {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString().replace('T', ' ');
        } catch (RuntimeException e) {
            return number(cell.asNumber());
        }
    }

    private static String number(BigDecimal number) {
        return Math.abs(number.scale()) > LONGEST_NUMBER
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
