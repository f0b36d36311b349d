package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.model.Finding;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Tells where in running text something is found, line by line: what stands in one line, or reaches into it, is one record. A line of more
 * than {@value #LONGEST} units is cut where the text is. Not thread-safe.
 */
final class LocatedText extends TextStream<List<Finding>> {

    private static final int LONGEST = 1 << 15;

    private final Records records;
    private long line = 1;
    /** Units of the line that have passed. */
    private long column;
    /** A record is open, of which so many units have passed. */
    private boolean open;

    private int length;

    LocatedText(Classifier classifier, Workers workers, Records records) {
        super(classifier, workers);
        this.records = records;
    }

    /** Reads a text to its end. */
    void read(Reader in) throws IOException {
        try {
            run(in);
        } finally {
            records.finish();
        }
    }

    @Override
    List<Finding> treat(String text, int from, int to, List<Finding> findings) {
        return findings;
    }

    @Override
    void take(List<Finding> findings, String text, int from, int to) {
        int first = 0;
        int end;
        for (int start = from; start < to; start = end) {
            end = behindLine(text, start, to);
            int next = first;
            while (next < findings.size() && findings.get(next).start() < end) {
                end = Math.max(end, behindLine(text, findings.get(next++).end() - 1, to));
            }
            boolean ends = text.charAt(end - 1) == '\n';
            if (open || !ends || next > first) {
                record(findings.subList(first, next), text, start, end, ends);
            } else {
                count(text, start, end);
            }
            first = next;
        }
    }

    private static int behindLine(String text, int from, int to) {
        int end = text.indexOf('\n', from);
        return end < 0 || end >= to ? to : end + 1;
    }

    /** Takes a record, or part of it. */
    private void record(List<Finding> findings, String text, int from, int to, boolean ends) {
        if (!open) {
            open = true;
            length = 0;
            records.opened(false);
        }
        int at = from;
        for (Finding finding : findings) {
            count(text, at, finding.start());
            at = finding.start();
            records.finding(finding, text, new Location.Fixed("", line), (int) column - at);
        }
        count(text, at, to);
        records.read(text, from, ends ? to - 1 : to);
        length += to - from;
        if (ends || length > LONGEST) {
            open = false;
            records.closed();
        }
    }

    private void count(String text, int from, int to) {
        int start = from;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', start)) {
            line++;
            column = 0;
            start = i + 1;
        }
        column += to - start;
    }

    @Override
    void failed(RuntimeException cause, boolean line) {
        throw cause;
    }
}
