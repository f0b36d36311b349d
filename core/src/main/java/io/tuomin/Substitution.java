package io.tuomin;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.policy.OnError;
import io.tuomin.policy.Place;
import io.tuomin.policy.Policy;
import io.tuomin.scan.EscapedValue;
import io.tuomin.scan.FieldName;
import io.tuomin.scan.Utf8;
import io.tuomin.strategy.ColumnStrategy;
import io.tuomin.strategy.Effect;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Strategy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the strategies of a policy make of findings in their place, and looks at the result again: what hid a value may have hidden what
 * kept another from being found. Immutable and safe to share.
 */
final class Substitution {

    /** A value is looked at this often at most, the first look included. */
    static final int MOST_LOOKS = 5;

    private final Classifier classifier;
    private final Policy policy;
    /** Whether what takes the place of a value may be found as a value itself. */
    private final boolean lifelike;

    Substitution(Classifier classifier, Policy policy) {
        this.classifier = classifier;
        this.policy = policy;
        this.lifelike = policy.rules().stream().anyMatch(rule -> rule.strategy().isLifelike());
    }

    Classifier classifier() {
        return classifier;
    }

    Policy policy() {
        return policy;
    }

    /** The first look at a value or a text. */
    Pass first(Place place, Originals originals) {
        return Pass.first(place, lifelike ? Surrogates.ofText() : Surrogates.NONE, originals);
    }

    /** The first look at running text of any length. */
    Pass firstOfStream(Originals originals) {
        return Pass.first(Place.TEXT, lifelike ? Surrogates.ofStream() : Surrogates.NONE, originals)
                .beforeRules();
    }

    /** Treats a value until nothing more is found in it. */
    Desensitizer.Result treat(@Nullable FieldName field, CharSequence value, Pass first) {
        Findings findings = classifier.found(field, value);
        String treated = replace(value, 0, value.length(), findings.asList(), first);
        return new Desensitizer.Result(findings.isEmpty() ? treated : again(field, treated, first.again()), findings);
    }

    private String again(@Nullable FieldName field, String treated, Pass pass) {
        String before = treated;
        for (int looks = 1; looks < MOST_LOOKS; looks++) {
            List<Finding> findings = classifier.found(field, before).asList();
            String after = replace(before, 0, before.length(), findings, pass);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    /** Part of a text with what takes the place of the findings in it. */
    String replace(CharSequence text, int from, int to, List<Finding> findings, Pass pass) {
        if (findings.isEmpty()) {
            return text.subSequence(from, to).toString();
        }
        StringBuilder out = new StringBuilder(to - from + 16);
        int at = from;
        for (Finding finding : findings) {
            out.append(text, at, finding.start());
            append(text, finding, pass, out);
            at = finding.end();
        }
        return out.append(text, at, to).toString();
    }

    /** Appends what takes the place of one finding; what took the place of one before stays. */
    void append(CharSequence text, Finding finding, Pass pass, StringBuilder out) {
        if (lifelike && !pass.isFirst() && pass.made().has(text, finding)) {
            out.append(text, finding.start(), finding.end());
            return;
        }
        Strategy strategy = strategyFor(finding, pass);
        int from = out.length();
        apply(strategy, finding, text, out);
        if (lifelike && strategy.isLifelike()) {
            pass.made().add(out.substring(from));
        }
        if (pass.originals().areWanted() && !(strategy instanceof ColumnStrategy)) {
            String original = text.subSequence(finding.start(), finding.end()).toString();
            if (out.indexOf(original, from) < 0) {
                pass.originals().add(original);
            }
        }
    }

    /** A value that is written in ASCII is treated as what it reads as, unless a token is to give it back as it was written. */
    private static void apply(Strategy strategy, Finding finding, CharSequence text, StringBuilder out) {
        boolean token = strategy.effect() == Effect.REVERSIBLE && !strategy.isLifelike();
        EscapedValue escaped = token || strategy instanceof Keep ? null : EscapedValue.of(finding, text);
        if (escaped == null) {
            strategy.apply(finding, text, out);
        } else {
            StringBuilder treated = new StringBuilder();
            strategy.apply(escaped.in(finding), escaped.text(), treated);
            escaped.write(treated, out);
        }
    }

    /** What is done with a finding. */
    Strategy strategyFor(Finding finding, Pass pass) {
        return pass.isGraded() || classifier.subjects().isIdle()
                ? policy.strategyFor(finding, pass.place())
                : policy.strategyBeforeRules(finding, pass.place());
    }

    /** Whether a value is one finding as a whole. */
    static boolean isWhole(Findings findings, CharSequence value) {
        return findings.size() == 1
                && findings.get(0).start() == 0
                && findings.get(0).end() == value.length();
    }

    /** Treats a text in UTF-8 until nothing more is found in it; what is no character stays as it is. The same array if nothing was found. */
    byte[] treat(byte[] utf8, Pass first) {
        Utf8 read = new Utf8(utf8, 0, utf8.length);
        List<Finding> found = classifier.inUnits(read);
        if (found.isEmpty()) {
            return utf8;
        }
        String text = read.text();
        List<Finding> findings = classifier.graded(text, found);
        if (text.indexOf(Utf8.MALFORMED) >= 0) {
            return again(replace(utf8, text, findings, first), first.again());
        }
        String treated = again(null, replace(text, 0, text.length(), findings, first), first.again());
        return treated.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] again(byte[] treated, Pass pass) {
        byte[] before = treated;
        for (int looks = 1; looks < MOST_LOOKS; looks++) {
            Utf8 read = new Utf8(before, 0, before.length);
            List<Finding> found = classifier.inUnits(read);
            String text = read.text();
            byte[] after = replace(before, text, classifier.graded(text, found), pass);
            if (Arrays.equals(after, before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private byte[] replace(byte[] utf8, String text, List<Finding> findings, Pass pass) {
        Utf8 offsets = new Utf8(utf8, 0, utf8.length);
        ByteArrayDataOutput out = ByteStreams.newDataOutput(utf8.length + 16);
        int from = 0;
        for (Finding finding : findings) {
            int start = offsets.byteAt(finding.start());
            int end = offsets.byteAt(finding.end());
            out.write(utf8, from, start - from);
            StringBuilder treated = new StringBuilder();
            append(text, finding, pass, treated);
            out.write(treated.toString().getBytes(StandardCharsets.UTF_8));
            from = end;
        }
        out.write(utf8, from, utf8.length - from);
        return out.toByteArray();
    }

    /**
     * What takes the place of a value that cannot be dealt with. The message of the cause is left out: it might quote the value.
     *
     * @throws DesensitizationException if that is to fail
     */
    String failed(RuntimeException cause) {
        if (policy.onError() == OnError.FAIL) {
            String kind = cause.getClass().getName();
            throw new DesensitizationException("A value could not be dealt with: " + kind, "有一个值无法处理：" + kind);
        }
        return Desensitizer.SUPPRESSED;
    }
}
