package io.tuomin;

import io.tuomin.model.Finding;
import io.tuomin.model.Span;
import io.tuomin.scan.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts where findings are in bytes of UTF-8 instead of units of UTF-16. */
final class ByteOffsets {

    private ByteOffsets() {}

    /** The same findings, their mentions of names linked as before. */
    static List<Finding> of(List<Finding> findings, Utf8 text) {
        List<Finding> inBytes = new ArrayList<>(findings.size());
        if (findings.stream().allMatch(finding -> finding.fullName() == null)) {
            findings.forEach(finding -> inBytes.add(finding.at(text::byteAt)));
            return inBytes;
        }
        Map<Span, Span> spans = new HashMap<>();
        for (Finding finding : findings) {
            Finding counted = finding.at(text::byteAt);
            inBytes.add(counted);
            spans.put(finding.span(), counted.span());
        }
        for (int i = 0; i < findings.size(); i++) {
            Span name = findings.get(i).fullName();
            if (name != null) {
                inBytes.set(i, inBytes.get(i).mentionOf(spans.get(name)));
            }
        }
        return inBytes;
    }
}
