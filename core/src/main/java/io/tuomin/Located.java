package io.tuomin;

import io.tuomin.document.Location;
import io.tuomin.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a document.
 *
 * @param where the value it is in: in text, the line
 * @param finding the finding, in offsets of the value
 * @param subject what is known of the record, row or paragraph it is in, one object for all of it; null if that was not asked
 */
public record Located(
        Location where, Finding finding, @Nullable GradedSubject subject) {

    /** A finding of which no subject is known. */
    public Located(Location where, Finding finding) {
        this(where, finding, null);
    }

    /** What contradicts this finding, if it is the identity number: each remark on a subject is with one finding. */
    public List<Remark> remarks() {
        return subject == null
                ? List.of()
                : subject.remarks().stream()
                        .filter(remark -> remark.number().span().equals(finding.span())
                                && remark.number().where().equals(where))
                        .toList();
    }
}
