package io.tuomin;

import io.tuomin.model.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A text that was graded as one subject.
 *
 * @param findings the findings, as the rules grade them
 * @param subject what is known of the text as a whole; null if nothing was found
 */
public record GradedText(Findings findings, @Nullable GradedSubject subject) {}
