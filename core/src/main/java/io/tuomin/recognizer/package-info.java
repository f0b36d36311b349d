/**
 * The extension point: what finds one kind of personal information. A {@link Recognizer} declares by an {@link EntitySpec} what it
 * finds and which {@link Trigger} calls it; the engine makes the only pass over the text and calls it where the trigger fired, with
 * a {@link Candidate} to look around from. It reports to a {@link FindingSink} what the value itself says; what stands around the
 * value is the engine's business.
 */
@NullMarked
package io.tuomin.recognizer;

import org.jspecify.annotations.NullMarked;
