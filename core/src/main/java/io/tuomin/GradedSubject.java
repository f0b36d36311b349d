package io.tuomin;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a subject as a whole: a record of JSON, a row of CSV, a paragraph of text. Its findings share one object of this class.
 *
 * @param highestGrade the gravest grade among its findings, after the rules
 * @param remarks what contradicts in it
 * @param referenceDate the day on which an age was told; null if it made no difference
 */
public record GradedSubject(
        Grade highestGrade,
        ImmutableList<Remark> remarks,
        @Nullable LocalDate referenceDate) {}
