package io.tuomin.scan;

import io.tuomin.model.Evidence;
import io.tuomin.model.Part;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The engine as plainly as it can be written: the same recognizers, called by a pass that takes no short cut. It is slow, and says what the
 * fast engine has to find in a text of one window.
 */
final class ReferenceEngine {

    private static final int SETTLED = 60;
    private static final int READ = 40;
    private static final long NAMED = Evidence.LABEL.bit() | Evidence.FIELD.bit() | Evidence.COLUMN.bit();

    private final List<Recognizer> recognizers;
    private final List<TextRecognizer> readers;
    private final EntitySpec[] specs;
    private final ReferenceWords words;
    private final int minimumConfidence;

    /** What is found. */
    record Found(String type, long start, long end, int confidence, String evidence, List<Part> parts) {

        static Found of(EntitySpec spec, long start, long end, int confidence, long evidence, List<Part> parts) {
            return new Found(
                    spec.type().id(),
                    start,
                    end,
                    confidence,
                    Evidence.setOf(evidence).toString(),
                    List.copyOf(parts));
        }
    }

    ReferenceEngine(
            List<Recognizer> recognizers, List<TextRecognizer> readers, FieldNames names, int minimumConfidence) {
        this.recognizers = recognizers;
        this.readers = readers;
        this.minimumConfidence = minimumConfidence;
        specs = Stream.concat(
                        recognizers.stream().map(Recognizer::spec),
                        readers.stream().flatMap(reader -> reader.specs().stream()))
                .toArray(EntitySpec[]::new);
        words = new ReferenceWords(specs, names);
    }

    List<Found> scan(String written, FieldName field) {
        if (written.length() > Engine.WINDOW) {
            throw new IllegalArgumentException("A reference text is one window");
        }
        ReferenceEscapes escapes = new ReferenceEscapes(written);
        return scan(escapes.text(), field, escapes);
    }

    private List<Found> scan(String raw, FieldName field, ReferenceEscapes escapes) {
        ReferenceText text = new ReferenceText(raw, escapes::isWriting);
        text.unescape();
        text.blankPlaceholders(
                Arrays.stream(specs).map(spec -> spec.type().id()).toList());
        text.blankTokens();
        new ReferenceScanner(recognizers, specs, words, text).scan(field);
        judge(text, 0, field);
        read(text);
        judge(text, told(text), field);
        return resolve(text.hits).stream().map(escapes::written).toList();
    }

    private int told(ReferenceText text) {
        return (int) text.hits.stream()
                .filter(hit -> hit.recognizer < recognizers.size())
                .count();
    }

    private void judge(ReferenceText text, int first, FieldName field) {
        for (ReferenceText.Hit hit : text.hits.subList(first, text.hits.size())) {
            long around = ReferenceSurroundings.judge(text, specs, field, hit);
            hit.evidence |= around & ~ReferenceSurroundings.MASKED;
            hit.confidence = (around & ReferenceSurroundings.MASKED) != 0
                    ? 0
                    : Evidence.confidence(specs[hit.recognizer].base(), hit.evidence);
        }
    }

    private void read(ReferenceText text) {
        if (text.length == 0) {
            return;
        }
        boolean[] settled = new boolean[text.length];
        for (ReferenceText.Hit hit : text.hits) {
            if (hit.confidence >= SETTLED && !specs[hit.recognizer].isNegative()) {
                Arrays.fill(settled, hit.start, hit.end, true);
            }
        }
        for (ReferenceText.Word word : text.words) {
            String behind = "" + text.at(word.end()) + text.at(word.end() + 1);
            boolean assigned = behind.charAt(0) == ':' || behind.charAt(0) == '=' || behind.equals("\":");
            if (word.saying().isNaming() && assigned) {
                Arrays.fill(settled, word.start(), word.end(), true);
            }
        }
        readers.forEach(reader -> reader.recognize(text.raw, new TextRecognizer.Sink() {
            @Override
            public boolean isSettled(int offset) {
                return settled[offset];
            }

            @Override
            public void report(EntitySpec spec, int start, int end, Evidence... evidence) {
                int first = start;
                while (first < end && isMade(text, first)) {
                    first++;
                }
                int behind = end;
                while (behind > first && isMade(text, behind - 1)) {
                    behind--;
                }
                if (first == behind) {
                    return;
                }
                long bits = 0;
                for (Evidence piece : evidence) {
                    bits |= piece.bit();
                }
                int recognizer = Arrays.asList(specs).lastIndexOf(spec);
                text.hits.add(new ReferenceText.Hit(recognizer, first, behind, bits, List.of()));
            }
        }));
    }

    /** Whether a unit is of a token or of a placeholder. */
    private static boolean isMade(ReferenceText text, int i) {
        boolean opens = text.at(i) == '<' && isName(text, i + 1);
        boolean closes = text.at(i) == '>' && isName(text, i - 1);
        return opens || closes || isName(text, i);
    }

    private static boolean isName(ReferenceText text, int i) {
        return text.at(i) == Candidate.REPLACED && text.raw.charAt(i) != Candidate.REPLACED;
    }

    /** The surest first: each takes its place unless a surer one has taken part of it. */
    private List<Found> resolve(List<ReferenceText.Hit> hits) {
        List<ReferenceText.Hit> ranked = new ArrayList<>(hits);
        ranked.removeIf(hit -> hit.confidence < minimumConfidence);
        ranked.sort(Comparator.comparingInt(this::sure)
                .reversed()
                .thenComparing(hit -> (hit.evidence & NAMED) == 0)
                .thenComparing(hit -> specs[hit.recognizer].isNegative())
                .thenComparing(Comparator.<ReferenceText.Hit>comparingInt(hit -> Math.min(1023, hit.end - hit.start))
                        .reversed())
                .thenComparing(hit -> hit.start)); // and then in the order of the reports
        List<ReferenceText.Hit> winners = new ArrayList<>();
        for (ReferenceText.Hit hit : ranked) {
            if (winners.stream().allMatch(winner -> winner.end <= hit.start || winner.start >= hit.end)) {
                winners.add(hit);
            }
        }
        return winners.stream()
                .filter(hit -> !specs[hit.recognizer].isNegative())
                .sorted(Comparator.comparingInt(hit -> hit.start))
                .map(hit ->
                        Found.of(specs[hit.recognizer], hit.start, hit.end, hit.confidence, hit.evidence, hit.parts))
                .toList();
    }

    private int sure(ReferenceText.Hit hit) {
        return hit.recognizer < recognizers.size() ? hit.confidence : hit.confidence - READ;
    }
}
