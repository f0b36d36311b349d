package io.tuomin.scan;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.EntityType;
import io.tuomin.model.Evidence;
import io.tuomin.model.Part;
import io.tuomin.pool.Spares;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Finds personal information in a text: the scanner's pass, the judgement of the surroundings, and the resolution of what overlaps.
 * Immutable and safe to share.
 *
 * <p>A long text is scanned in windows. Where a window ends depends on the text alone, and each window begins with the end of the one
 * before, so the result is the same however the text arrives.
 */
public final class Engine {

    /** Units of text that are scanned at a time. */
    public static final int WINDOW = 32_768;

    /** Units at the end of a window that the next window sees again: the right context, and room for a value that has begun. */
    public static final int AHEAD = 1_024;

    /** Units before a window that it sees as left context. */
    public static final int BEHIND = 256;

    /** How far back from its latest place a cut may move to a better one. */
    private static final int CUT_CHOICE = 4_096;

    /** Where something so sure stands, models need not be asked. */
    private static final int SETTLED = 60;

    private final Dispatch dispatch;
    private final Surroundings surroundings;
    private final int minimumConfidence;
    /** Whether texts may be read from afar: what is told below a suspicion is not known from there. */
    private final boolean maySkim;

    private final Spares<Session> spares;

    /** An engine for some recognizers, which takes names of fields for nothing but their labels. */
    public Engine(List<Recognizer> recognizers, int minimumConfidence) {
        this(recognizers, List.of(), FieldNames.NONE, minimumConfidence);
    }

    /**
     * An engine for some recognizers.
     *
     * @param texts recognizers that read whole texts
     * @param names names of fields, beside the labels of the recognizers
     * @param minimumConfidence findings below are not reported: 1 to 99
     */
    public Engine(List<Recognizer> recognizers, List<TextRecognizer> texts, FieldNames names, int minimumConfidence) {
        if (minimumConfidence < 1 || minimumConfidence > 99) {
            throw new IllegalArgumentException("The minimum confidence is 1 to 99, not " + minimumConfidence);
        }
        this.dispatch = new Dispatch(ImmutableList.copyOf(recognizers), ImmutableList.copyOf(texts), names);
        this.surroundings = new Surroundings(dispatch);
        this.minimumConfidence = minimumConfidence;
        maySkim = dispatch.hopes.areKnown && minimumConfidence >= Evidence.SUSPECTED_AT_LEAST;
        spares = new Spares<>(Session::new);
    }

    /** Takes what the engine finds, in reading order. */
    public interface Output {

        /**
         * One finding.
         *
         * @param spec what was found
         * @param start first UTF-16 unit, in the whole text
         * @param end end, exclusive
         * @param confidence 1 to 99
         * @param evidence bits of {@link Evidence}
         * @param parts levels of an address, counted from its first unit
         */
        void found(EntitySpec spec, long start, long end, int confidence, long evidence, ImmutableList<Part> parts);
    }

    /** Takes what the engine considered, found or not. */
    public interface Considered {

        /**
         * One candidate.
         *
         * @param spec what it might be
         * @param start first UTF-16 unit
         * @param end end, exclusive
         * @param confidence 1 to 99
         * @param evidence bits of {@link Evidence}
         * @param winner what took the place, which may be another candidate of the same type; null if the confidence is too low
         * @param won whether this candidate took the place
         */
        void considered(
                EntitySpec spec, int start, int end, int confidence, long evidence, EntitySpec winner, boolean won);
    }

    /** The names of fields, read once. */
    public FieldName field(String name) {
        return FieldName.read(dispatch, name);
    }

    /** The same name, of a column whose values are of a type. */
    public FieldName columnOf(FieldName field, EntityType type) {
        for (int i = 0; i < dispatch.specs.length; i++) {
            if (dispatch.specs[i].type().equals(type)) {
                return field.ofColumn(dispatch, i);
            }
        }
        throw new IllegalArgumentException("No recognizer finds " + type);
    }

    /** The same name, for a look at a column of which nothing is known yet. */
    public FieldName askingOf(FieldName field) {
        return field.asking(dispatch);
    }

    /** Whether a name names a type. */
    public boolean names(FieldName field, EntityType type) {
        for (int i = 0; i < dispatch.specs.length; i++) {
            if (dispatch.specs[i].type().equals(type)) {
                return field.says(i) == Dispatch.NAMES;
            }
        }
        return false;
    }

    /** The confidence from which on findings are reported. */
    public int minimumConfidence() {
        return minimumConfidence;
    }

    /** What the recognizers declare, in their order. */
    public List<EntitySpec> specs() {
        return List.of(dispatch.specs);
    }

    /**
     * Scans a text.
     *
     * @param text the text
     * @param field the name of the field whose value the text is, or null for running text
     */
    public void scan(CharSequence text, FieldName field, Output output) {
        Session session = spares.take();
        try {
            session.scan(text, field, output);
        } finally {
            spares.give(session);
        }
    }

    /**
     * Scans a text in UTF-8.
     *
     * @param text the text, unread
     * @param field the name of the field whose value the text is, or null for running text
     * @param output takes what is found, in offsets of UTF-16 units
     */
    public void scan(Utf8 text, FieldName field, Output output) {
        Session session = spares.take();
        try {
            session.scan(text, field, output);
        } finally {
            spares.give(session);
        }
    }

    /**
     * Scans part of a text, seeing what stands around it.
     *
     * @param from first unit of the part
     * @param to its end, exclusive
     * @return where the scan has ended: at the end of the part, or near it where that lies in a finding
     */
    public int scan(String text, int from, int to, Output output) {
        Session session = spares.take();
        try {
            session.start(null);
            return session.scan(text, from, to, output);
        } finally {
            session.forget();
            spares.give(session);
        }
    }

    /** Scans a short text and tells of every candidate. */
    public void explain(CharSequence text, FieldName field, Considered considered) {
        if (text.length() > WINDOW) {
            throw new IllegalArgumentException("A text that is to be explained has at most " + WINDOW + " characters");
        }
        Session session = spares.take();
        try {
            session.start(field);
            session.fill(text, 0);
            session.thorough = true;
            session.resolution.explain(session.look(), considered);
        } finally {
            session.forget();
            spares.give(session);
        }
    }

    /** A session of one's own, for text that arrives in pieces, or for many texts. */
    public Session open(FieldName field) {
        Session session = new Session();
        session.start(field);
        return session;
    }

    /** The latest good place to cut a text: behind a line, else behind a sentence, else at a space, else anywhere. */
    public static int cut(CharSequence text, int first, int latest) {
        int least = Math.max(first, latest - CUT_CHOICE);
        int sentence = -1;
        int space = -1;
        for (int i = latest; i >= least; i--) {
            char c = Characters.readsAs(text.charAt(i - 1));
            if (c == '\n') {
                return i;
            }
            if (sentence < 0 && (c == '。' || c == ';' || c == '!' || c == '?')) {
                sentence = i;
            }
            if (space < 0 && (c == ' ' || c == '\t' || c == ',')) {
                space = i;
            }
        }
        if (sentence > 0) {
            return sentence;
        }
        if (space > 0) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(latest)) && latest > least ? latest - 1 : latest;
    }

    /** Steps taken by all scans of a text: for the test of linearity. */
    long steps(CharSequence text) {
        Session session = new Session();
        session.start(null);
        Output nowhere = (spec, start, end, confidence, evidence, parts) -> {};
        session.push(text, nowhere);
        session.finish(nowhere);
        return session.scratch.steps;
    }

    /**
     * The scan of one text, which may arrive in pieces, or of one text after the other. Not thread-safe.
     *
     * <p>{@link #push} takes pieces of any length; a window is scanned when it is full and more is to come.
     */
    public final class Session {

        private final Scratch scratch = new Scratch();
        private final Caller caller = new Caller(dispatch, scratch);
        private final Skim skim = new Skim(dispatch, scratch, caller);
        private final Scanner scanner = new Scanner(dispatch, scratch, caller, skim);
        private final TextPass texts = new TextPass(dispatch, scratch);
        private final Resolution resolution = new Resolution(dispatch, scratch);
        private FieldName field;
        /** Whether what is not found is told as well, and why. */
        private boolean thorough;
        /** Offset of the window in the text. */
        private long base;
        /** First unit of the window that has not been reported yet. */
        private int from;

        private Session() {}

        private void start(FieldName name) {
            field = name;
            thorough = false;
            base = 0;
            from = 0;
            scratch.length = 0;
        }

        /**
         * Scans one text, and overwrites what was read of it.
         *
         * @param name the name of the field whose value the text is, or null for running text
         */
        public void scan(CharSequence text, FieldName name, Output output) {
            try {
                start(name);
                push(text, output);
                if (base == 0 && name == null && maySkim && isHopeless()) {
                    return;
                }
                finish(output);
            } finally {
                forget();
            }
        }

        /** Scans one text in UTF-8, and overwrites what was read of it; takes what is found in offsets of UTF-16 units. */
        public void scan(Utf8 text, FieldName name, Output output) {
            try {
                start(name);
                if (name == null && maySkim && text.isHopeless(skim)) {
                    return;
                }
                push(text, output);
                int length = scratch.length;
                int ranked = look();
                report(ranked, length, output);
                if (ranked > 0 && base + from == 0) {
                    text.reads(scratch.text, length);
                }
            } finally {
                forget();
            }
        }

        /** Whether it is clear from afar that nothing can be found in the window, which holds all of a text. */
        private boolean isHopeless() {
            return Characters.isAscii(scratch.text, scratch.octets, scratch.length) && skim.isHopeless(scratch.length);
        }

        /** Overwrites what was read, so that no text outlives its scan. */
        private void forget() {
            forgetFrom(0);
            caller.place.forget();
            scratch.escapes.forget();
        }

        private void forgetFrom(int length) {
            Arrays.fill(scratch.text, length, scratch.length, '\0');
            Arrays.fill(scratch.normal, length, scratch.length, '\0');
            Arrays.fill(scratch.octets, length, scratch.length, (byte) 0);
            scratch.length = length;
        }

        /**
         * Takes more of the text.
         *
         * @return the offset in the whole text up to which findings have been reported; none begins before and ends behind it
         */
        public long push(CharSequence piece, Output output) {
            int at = 0;
            while (at < piece.length()) {
                if (scratch.length == WINDOW) {
                    scan(latestCut(), output);
                }
                at += fill(piece, at);
            }
            return base + from;
        }

        private int scan(String text, int start, int end, Output output) {
            base = Math.max(0, start - BEHIND);
            from = (int) (start - base);
            String seen = text.substring((int) base, Math.min(text.length(), end + AHEAD));
            push(seen, output);
            scan(Math.max(from, (int) (end - base)), output);
            return (int) (base + from);
        }

        private void push(Utf8 text, Output output) {
            while (!text.isRead()) {
                if (scratch.length == WINDOW) {
                    scan(latestCut(), output);
                }
                scratch.length += text.read(scratch.text, scratch.length, WINDOW - scratch.length);
            }
        }

        /** The text ends here: reports the rest. */
        public void finish(Output output) {
            scan(scratch.length, output);
        }

        private int fill(CharSequence piece, int offset) {
            int count = Math.min(piece.length() - offset, WINDOW - scratch.length);
            if (piece instanceof String string) {
                string.getChars(offset, offset + count, scratch.text, scratch.length);
                scratch.length += count;
            } else {
                for (int i = 0; i < count; i++) { // what was taken is wiped even if the next one throws
                    scratch.text[scratch.length++] = piece.charAt(offset + i);
                }
            }
            return count;
        }

        /** Scans the window, reports up to about a cut, and keeps the rest for the next window. */
        private void scan(int cut, Output output) {
            moveOn(report(look(), cut, output));
        }

        /** Reports what was found up to about a cut; gives where it stopped. The window is as it was written then. */
        private int report(int ranked, int cut, Output output) {
            Escapes escapes = scratch.escapes;
            int end = escapes.origin(resolution.resolve(ranked, escapes.unit(from), escapes.unit(cut), base, output));
            if (!escapes.isEmpty()) {
                scratch.length = escapes.restore(scratch.text);
            }
            return end;
        }

        /** Finds and judges what is in the window, and tells how many hits are sure enough; they are ranked. */
        private int look() {
            boolean ascii = Characters.normalize(scratch.text, scratch.normal, scratch.octets, scratch.length);
            if (Octets.areRareIn(scratch.octets, scratch.length)) {
                ascii = readAsMeant(ascii);
            }
            boolean readsTexts =
                    !ascii && !dispatch.texts.isEmpty(); // they ask for the words of lines that are ASCII as well
            scanner.scan(field, maySkim && !thorough && field == null && !readsTexts);
            int ranked = judge(0, 0);
            int told = scratch.hits;
            if (!ascii || dispatch.textsReadAscii) {
                texts.read(SETTLED);
                ranked = judge(told, ranked);
            }
            Arrays.sort(scratch.ranking, 0, ranked);
            return ranked;
        }

        /** Reads what the window writes in other ways, and what was put into it; whether it reads as ASCII then. */
        private boolean readAsMeant(boolean asciiBefore) {
            boolean ascii = asciiBefore;
            if (Escapes.mayBeIn(scratch.octets, scratch.length)) {
                int all = scratch.length;
                scratch.length = scratch.escapes.read(scratch.text, all);
                Arrays.fill(scratch.normal, scratch.length, all, '\0');
                Arrays.fill(scratch.octets, scratch.length, all, (byte) 0);
                ascii = Characters.normalize(scratch.text, scratch.normal, scratch.octets, scratch.length);
            }
            ControlSequences.blank(scratch.normal, scratch.octets, scratch.length);
            PercentEscapes.read(scratch.normal, scratch.octets, scratch.length);
            LineEscapes.read(scratch.normal, scratch.octets, scratch.length);
            Placeholders.blank(scratch.normal, scratch.octets, scratch.length, dispatch.types);
            return ascii;
        }

        /** Gives hits their confidence and adds those that are sure enough to the ranking. */
        private int judge(int first, int before) {
            int ranked = before;
            int unreported = scratch.escapes.unit(from);
            for (int hit = first; hit < scratch.hits; hit++) {
                int recognizer = scratch.hitRecognizer[hit];
                long around = surroundings.judge(
                        scratch,
                        recognizer,
                        scratch.hitStart[hit],
                        scratch.hitEnd[hit],
                        field,
                        scratch.hitEvidence[hit],
                        thorough ? 0 : Math.min(minimumConfidence, SETTLED));
                scratch.hitEvidence[hit] |= around & ~Surroundings.MASKED;
                boolean masked = (around & Surroundings.MASKED) != 0;
                int confidence =
                        masked ? 0 : Evidence.confidence(dispatch.specs[recognizer].base(), scratch.hitEvidence[hit]);
                scratch.hitConfidence[hit] = confidence;
                if (confidence >= minimumConfidence && scratch.hitStart[hit] >= unreported) {
                    scratch.ranking[ranked++] = resolution.rank(hit, confidence);
                }
            }
            return ranked;
        }

        private int latestCut() {
            return cut(CharBuffer.wrap(scratch.text), from + 1, scratch.length - AHEAD);
        }

        /** Keeps what lies behind the cut, and some context before it. */
        private void moveOn(int cut) {
            int keep = Math.max(0, cut - BEHIND);
            System.arraycopy(scratch.text, keep, scratch.text, 0, scratch.length - keep);
            forgetFrom(scratch.length - keep);
            base += keep;
            from = cut - keep;
        }
    }
}
