package io.tuomin;

/** One-liners with the standard settings. */
public final class Tuomin {

    private Tuomin() {}

    /** Reads the dictionaries when first asked for. */
    private static final class Standard {
        private static final Desensitizer DESENSITIZER = Desensitizer.standard();
    }

    /**
     * Masks all personal information in a text by the standard policy: {@code 电话13800138000} becomes {@code 电话138****8000}.
     *
     * @param text any text; {@code null} gives {@code null}
     */
    public static String mask(String text) {
        return text == null ? null : Standard.DESENSITIZER.apply(text);
    }
}
