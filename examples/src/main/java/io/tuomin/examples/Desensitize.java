package io.tuomin.examples;

import io.tuomin.Desensitizer;

/** Treats texts and the values of named fields. The name of a field is evidence for what its value is. */
public final class Desensitize {

    private Desensitize() {}

    /** Prints values masked. */
    public static void main(String[] args) {
        Desensitizer desensitizer = Desensitizer.standard(); // build it once and share it
        System.out.println(desensitizer.apply("微信同号：13800138000"));
        System.out.println(desensitizer.apply("高原")); // a name alone might be anything
        System.out.println(desensitizer.apply("姓名", "高原"));
        System.out.println(desensitizer.apply("customerName", "张伟"));

        Desensitizer.Result result = desensitizer.treat("备注", "电话 021-61234567");
        System.out.println(result.text() + " " + result.findings());
    }
}
