package io.tuomin.strategy.anonymization;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Part;
import org.jspecify.annotations.Nullable;

/** One way to make a value vaguer. Implementations are immutable. */
interface Vague {

    /**
     * What takes the value's place; null if the value does not look as it should.
     *
     * @param text the text the value is in
     * @param start first UTF-16 unit of the value
     * @param end its end, exclusive
     * @param parts the levels of an address; empty otherwise
     */
    @Nullable
    String of(CharSequence text, int start, int end, ImmutableList<Part> parts);

    /** A way that looks at nothing but the value. */
    interface OfValue extends Vague {

        /** What takes the value's place; null if the value does not look as it should. */
        @Nullable
        String of(String value);

        @Override
        default @Nullable String of(CharSequence text, int start, int end, ImmutableList<Part> parts) {
            return of(text.subSequence(start, end).toString());
        }
    }
}
