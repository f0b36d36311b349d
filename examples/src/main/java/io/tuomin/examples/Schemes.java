package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.grading.GradingScheme;
import io.tuomin.model.Finding;

/** The same text under the editions of the standards, which do not agree on what is sensitive. What stands in one line is graded together. */
public final class Schemes {

    private Schemes() {}

    /** Prints the grade of each finding under each scheme. */
    public static void main(String[] args) {
        String text = "身份证号11010119000307998X\n电话13800138000\n密码：S3cret!pass";
        for (String id : GradingScheme.IDS) {
            Classifier classifier =
                    Classifier.builder().scheme(GradingScheme.named(id)).build();
            System.out.println(id);
            for (Finding finding : classifier.classify(text)) {
                System.out.println("  " + finding.type() + " " + finding.grade() + (finding.disputed() ? " ⚑" : ""));
            }
        }
    }
}
