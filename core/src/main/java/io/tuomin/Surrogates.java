package io.tuomin;

import io.tuomin.model.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What strategies have put in the place of values and may be found as values itself: the second look leaves it. For one call; safe to share
 * among its threads.
 */
final class Surrogates {

    /** Where nothing is remembered. */
    static final Surrogates NONE = new Surrogates(0);

    /** How many of a stream are remembered, the latest: more than are made between the first look and the second. */
    private static final int OF_STREAM = 1 << 17;

    private final Map<String, Boolean> made;

    private Surrogates(int most) {
        made = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        });
    }

    /** Remembers the results of one text. */
    static Surrogates ofText() {
        return new Surrogates(Integer.MAX_VALUE);
    }

    /** Remembers the latest results of a stream. */
    static Surrogates ofStream() {
        return new Surrogates(OF_STREAM);
    }

    void add(String surrogate) {
        made.put(surrogate, true);
    }

    boolean has(CharSequence text, Finding finding) {
        return made.containsKey(text.subSequence(finding.start(), finding.end()).toString());
    }
}
