package io.tuomin.examples;

import io.tuomin.Desensitizer;
import io.tuomin.model.Category;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Keep;
import io.tuomin.strategy.Replace;
import io.tuomin.strategy.masking.Mask;
import java.nio.file.Path;

/** Says what becomes of which finding: in code, or in a file that others can read and change. */
public final class WithPolicy {

    private WithPolicy() {}

    /** Prints a text as two policies treat it. */
    public static void main(String[] args) {
        String text = "车牌京A12345，电话13800138000，密码：S3cret!pass，住址：北京市朝阳区建国路88号5栋302室";
        Policy policy = Policy.builder()
                .type("MOBILE_PHONE", Mask.of("phone(3,2)"))
                .type("LICENSE_PLATE", new Keep())
                .category(Category.CREDENTIAL, new Replace("<{type}>"))
                .build();
        System.out.println(Desensitizer.of(policy).apply(text));

        Policy courier = Policy.read(Path.of("examples/data/policy.yaml"));
        System.out.println(Desensitizer.of(courier).apply(text));
    }
}
