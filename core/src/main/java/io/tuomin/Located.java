package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.model.Finding;

/**
 * A finding in a document.
 *
 * @param where the value it is in: in text, the line
 * @param finding the finding, in offsets of the value
 */
public record Located(Location where, Finding finding) {}
