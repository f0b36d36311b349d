package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.grading.Signs;
import io.tuomin.grading.SubjectGrading;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grades the findings of a document record by record, and tells them in reading order.
 *
 * <p>A line of text, or a row of CSV, is a record. An object of JSON is one, with the objects and arrays in it; but an element of an array
 * that names somebody, or an object with a name in one that has a name already, is a record of its own: another person. Memory is bounded:
 * where more than {@value #MOST_WAITING} findings wait, the records that are open are graded by what is known of them. Where no rule is on,
 * nothing waits. Not thread-safe.
 */
final class Records {

    private static final int MOST_WAITING = 4_096;

    /** A value in which nothing is found is read for ages and moments if it is no longer. */
    private static final int SHORT = 64;

    private final SubjectGrading grading;
    private final Audience audience;
    private final Deque<Members.Member> waiting = new ArrayDeque<>();
    /** Frames once made serve again. */
    private final List<Frame> frames = new ArrayList<>();

    private int depth;
    /** The audience has thrown: it is told no more. */
    private boolean refused;

    /** Learns of findings twice, each time in reading order. */
    @FunctionalInterface
    interface Audience {

        /** Something was found in a text or value, which is not kept; where it is holds only during the call. */
        default void found(Finding finding, CharSequence text, Location where) {}

        /** It is graded, with its record. */
        void graded(Located located);
    }

    /** An object, array, row or line that is open. */
    private static final class Frame {
        private boolean array;
        private boolean element;
        private final Signs signs = new Signs();
        private @Nullable Members members;
    }

    Records(SubjectGrading grading, Audience audience) {
        this.grading = grading;
        this.audience = audience;
    }

    /** An object, array, row or line begins. */
    void opened(boolean array) {
        boolean element = depth > 0 && frames.get(depth - 1).array;
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        Frame frame = frames.get(depth++);
        frame.array = array;
        frame.element = element;
    }

    /** The one that began last ends. */
    void closed() {
        Frame frame = frames.get(--depth);
        Frame around = object();
        if (frame.array) {
            return; // its values are those of the object around it
        }
        if (around != null && (frame.members == null || belongs(frame, frame.members, around))) {
            around.signs.add(frame.signs);
            if (around.members == null) {
                around.members = frame.members;
            } else if (frame.members != null) {
                around.members.add(frame.members);
            }
        } else if (frame.members != null) {
            settle(frame);
        }
        frame.members = null;
        frame.signs.clear();
    }

    private static boolean belongs(Frame frame, Members members, Frame around) {
        if (frame.element) {
            return !members.nameSomebody();
        }
        return !members.haveName() || around.members == null || !around.members.haveName();
    }

    /** The innermost object that is open; null if there is none. */
    private @Nullable Frame object() {
        for (int i = depth - 1; i >= 0; i--) {
            if (!frames.get(i).array) {
                return frames.get(i);
            }
        }
        return null;
    }

    /** Takes a value of the record that is open; where none is, it is one of its own. */
    void value(CharSequence value, Findings findings, Location where) {
        Frame open = object();
        if (findings.isEmpty()) {
            if (open != null && value.length() <= SHORT && !grading.isIdle()) {
                open.signs.read(value);
            }
            return;
        }
        Frame record = open == null ? new Frame() : open;
        if (!isWhole(findings, value)) {
            record.signs.read(value);
        }
        Location kept = where.kept();
        for (Finding finding : findings) {
            audience.found(finding, value, where);
            add(record, new Members.Member(kept, finding, 0), value);
        }
        if (open == null) {
            settle(record);
        }
    }

    /** Whether a finding is the whole value, so that it says nothing beside it. */
    private static boolean isWhole(Findings findings, CharSequence value) {
        return findings.get(0).start() == 0 && findings.get(0).end() == value.length();
    }

    /** Reads part of a text in the record that is open for what it says beside its findings. */
    void read(CharSequence text, int from, int to) {
        frames.get(depth - 1).signs.read(text, from, to);
    }

    /**
     * Takes a finding of the record that is open.
     *
     * @param text the text that it is in, which is not kept
     * @param shift units that its offsets are to be told higher
     */
    void finding(Finding finding, CharSequence text, Location.Fixed where, int shift) {
        audience.found(finding, text, where);
        add(frames.get(depth - 1), new Members.Member(where, finding, shift), text);
    }

    private void add(Frame record, Members.Member member, CharSequence text) {
        if (grading.isIdle()) {
            audience.graded(member.alone());
            return;
        }
        if (record.members == null) {
            record.members = new Members(grading);
        }
        waiting.add(member);
        record.members.add(member, text);
        if (waiting.size() > MOST_WAITING) {
            settleAll();
        }
    }

    private void settle(Frame frame) {
        if (frame.members != null) {
            frame.members.grade(frame.signs);
            frame.members = null;
        }
        while (!waiting.isEmpty() && waiting.peek().graded() != null) {
            refused = true;
            audience.graded(waiting.remove().graded());
            refused = false;
        }
    }

    private void settleAll() {
        for (int i = 0; i < depth; i++) {
            settle(frames.get(i));
        }
    }

    /** The document ends, or cannot be read on: tells what is left. */
    void finish() {
        if (!refused) {
            settleAll();
        }
        depth = 0;
    }
}
