package io.tuomin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tuomin.Classifier;
import io.tuomin.GradedSubject;
import io.tuomin.Located;
import io.tuomin.Remark;
import io.tuomin.grading.GradingScheme;
import io.tuomin.grading.Level;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rating;
import io.tuomin.grading.Rules;
import io.tuomin.model.Finding;
import io.tuomin.model.LegalBasis;
import io.tuomin.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Findings of files as lines of JSON: one a line, behind an identity number what contradicts it, and at the end the whole file in one line. */
final class FindingLines {

    private final JsonGenerator json;
    private final GradingScheme scheme;
    private final Rules rules;
    private final LevelScales scales;
    private final String file;
    private final Summary summary = new Summary();

    FindingLines(JsonGenerator json, Classifier classifier, LevelScales scales, String file) {
        this.json = json;
        this.scheme = classifier.scheme();
        this.rules = classifier.subjects().rules();
        this.scales = scales;
        this.file = file;
    }

    void add(Located located) {
        try {
            summary.add(located);
            json.writeStartObject();
            json.writeStringField("file", file);
            if (!located.where().path().isEmpty()) {
                json.writeStringField("path", located.where().path());
            }
            json.writeNumberField("line", located.where().line());
            write(located.finding());
            if (located.subject() != null) {
                json.writeStringField(
                        "recordGrade", located.subject().highestGrade().name());
                date(json, located.subject(), located.finding());
            }
            JsonLines.end(json);
            remarks(located.remarks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remarks(List<Remark> remarks) throws IOException {
        for (Remark remark : remarks) {
            json.writeStartObject();
            json.writeStringField("file", file);
            write(json, remark, true);
            JsonLines.end(json);
        }
    }

    /** The file as a whole, if something was found in it. */
    void end() throws IOException {
        if (summary.findings() == 0) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeObjectFieldStart("summary");
        json.writeStringField("grade", summary.highestGrade().name());
        json.writeNumberField("findings", summary.findings());
        json.writeNumberField("remarks", summary.remarks());
        json.writeStringField("scheme", scheme.id());
        json.writeStringField("edition", scheme.edition().name());
        if (summary.referenceDate() != null) {
            json.writeStringField("referenceDate", summary.referenceDate().toString());
        }
        json.writeEndObject();
        JsonLines.end(json);
    }

    /** The day of an age, with the findings to which it made a difference. */
    private static void date(JsonGenerator json, GradedSubject subject, Finding finding) throws IOException {
        if (subject.referenceDate() != null && !finding.rules().isEmpty()) {
            json.writeStringField("referenceDate", subject.referenceDate().toString());
        }
    }

    /** The fields of a finding. */
    void write(Finding finding) throws IOException {
        json.writeStringField("type", finding.type().id());
        json.writeNumberField("start", finding.start());
        json.writeNumberField("end", finding.end());
        json.writeStringField("grade", finding.grade().name());
        json.writeNumberField("confidence", finding.confidence());
        json.writeStringField("scheme", scheme.id());
        json.writeArrayFieldStart("basis");
        for (LegalBasis basis : finding.basis()) {
            json.writeString(basis.code());
        }
        json.writeEndArray();
        if (!finding.rules().isEmpty()) {
            json.writeArrayFieldStart("rules");
            for (String code : finding.rules()) {
                json.writeString(code);
            }
            json.writeEndArray();
        }
        if (finding.disputed()) {
            json.writeBooleanField("disputed", true);
        }
        Span fullName = finding.fullName();
        if (fullName != null) {
            json.writeObjectFieldStart("fullName");
            json.writeNumberField("start", fullName.start());
            json.writeNumberField("end", fullName.end());
            json.writeEndObject();
        }
        levels(json, scales, rules.rate(scales, finding));
    }

    /** The level on each scale asked for; null where it is out of scope. */
    static void levels(JsonGenerator json, LevelScales scales, List<Rating> ratings) throws IOException {
        if (ratings.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("levels");
        for (int i = 0; i < ratings.size(); i++) {
            Level level = ratings.get(i).level();
            json.writeStringField(scales.scales().get(i).id(), level == null ? null : level.name());
        }
        json.writeEndObject();
    }

    /** The fields of a remark. */
    static void write(JsonGenerator json, Remark remark, boolean withPath) throws IOException {
        json.writeStringField("remark", remark.matter().name());
        write(json, "number", remark.number(), withPath);
        write(json, "other", remark.other(), withPath);
    }

    private static void write(JsonGenerator json, String name, Remark.Place place, boolean withPath)
            throws IOException {
        json.writeObjectFieldStart(name);
        if (withPath) {
            if (!place.where().path().isEmpty()) {
                json.writeStringField("path", place.where().path());
            }
            json.writeNumberField("line", place.where().line());
        }
        json.writeNumberField("start", place.span().start());
        json.writeNumberField("end", place.span().end());
        json.writeEndObject();
    }
}
