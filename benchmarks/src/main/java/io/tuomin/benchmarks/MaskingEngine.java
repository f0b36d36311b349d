package io.tuomin.benchmarks;

/** Finds values and masks them. */
interface MaskingEngine extends Engine {

    /** The text masked. */
    String mask(String text);

    /** The text in UTF-8 masked. */
    byte[] mask(byte[] utf8);
}
