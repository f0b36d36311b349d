package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.grading.LevelScale;
import io.tuomin.grading.LevelScales;
import io.tuomin.grading.Rules;
import io.tuomin.model.Finding;

/** The levels of sectors' standards beside the grade of the law. */
public final class Levels {

    private Levels() {}

    /** Prints the level of each finding in finance and as general data. */
    public static void main(String[] args) {
        LevelScales scales = LevelScales.of(LevelScale.named("JRT_0171_2020"), LevelScale.named("GBT_43697_2024"));
        Classifier classifier = Classifier.standard();
        Rules rules = classifier.subjects().rules(); // levels follow what stands together
        for (Finding finding : classifier.classify("姓名：张伟，银行卡号6222020000000007，密码：S3cret!pass")) {
            System.out.println(finding.type() + " " + finding.grade() + " " + rules.rate(scales, finding));
        }
    }
}
