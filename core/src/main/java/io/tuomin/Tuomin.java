package io.tuomin;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import org.jspecify.annotations.Nullable;

/** One-liners with the standard settings. */
public final class Tuomin {

    /** Reads the dictionaries when first asked for. */
    private static final Supplier<Desensitizer> STANDARD = Suppliers.memoize(Desensitizer::standard);

    private Tuomin() {}

    /**
     * Masks all personal information in a text by the standard policy: {@code 电话13800138000} becomes {@code 电话138****8000}.
     *
     * @param text any text; {@code null} gives {@code null}
     * @throws io.tuomin.dictionary.DictionaryException if no dictionaries are on the class path; the message says what to add
     */
    public static @Nullable String mask(@Nullable String text) {
        return text == null ? null : STANDARD.get().apply(text);
    }
}
