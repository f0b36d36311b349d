package io.tuomin.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** A table for people: columns as wide as they need to be, Chinese characters counted as two. */
final class Table {

    /** Rows are printed in portions, so that memory stays bounded; widths may then change between portions. */
    private static final int PORTION = 1_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final PrintWriter out;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> head;
    private final List<String> styles = new ArrayList<>();
    private boolean headPrinted;

    Table(PrintWriter out, List<String> head) {
        this.out = out;
        this.head = head;
    }

    /** Adds a row; the style, such as {@code red}, is that of the whole row, or empty. */
    void add(String style, List<String> row) {
        rows.add(row.stream().map(Table::oneLine).toList());
        styles.add(style);
        if (rows.size() == PORTION) {
            print();
        }
    }

    void print() {
        int[] widths = new int[head.size()];
        widen(widths, head);
        rows.forEach(row -> widen(widths, row));
        Ansi ansi = Terminal.hasColours() ? Ansi.ON : Ansi.OFF;
        if (!headPrinted) {
            out.println(ansi.string("@|bold " + line(head, widths) + "|@"));
            headPrinted = true;
        }
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths);
            boolean plain = styles.get(i).isEmpty() || line.contains("|@") || line.contains("@|");
            out.println(plain ? line : ansi.string("@|" + styles.get(i) + " " + line + "|@"));
        }
        rows.clear();
        styles.clear();
        out.flush();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i));
            if (i + 1 < widths.length) {
                line.append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    /** A text without control characters: names out of documents must neither break a line nor steer the terminal. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }

    /** Columns that a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints()
                .map(c -> c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xFFE6) ? 2 : 1)
                .sum();
    }
}
