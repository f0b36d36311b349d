package io.tuomin.examples;

import io.tuomin.Tuomin;

/** Masks a text with the standard settings. */
public final class OneLine {

    private OneLine() {}

    /** Prints the text masked. */
    public static void main(String[] args) {
        System.out.println(Tuomin.mask("收件人：张伟，电话13800138000，身份证号11010119000307998X"));
    }
}
