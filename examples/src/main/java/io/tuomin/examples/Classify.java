package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.model.Finding;

/** Tells what is where, how it is graded, and why. A finding never holds the value, so it may be logged. */
public final class Classify {

    private Classify() {}

    /** Prints the findings in a text. */
    public static void main(String[] args) {
        Classifier classifier = Classifier.standard(); // build it once and share it
        for (Finding finding : classifier.classify("收件人：张伟，电话13800138000，银行卡号6222020000000007")) {
            System.out.println(finding);
            System.out.println(
                    "  " + finding.type().chinese() + "，" + finding.grade().chinese());
            finding.basis().forEach(clause -> System.out.println("  " + clause.chinese()));
            finding.evidence().forEach(evidence -> System.out.println("  " + evidence.english()));
        }
    }
}
