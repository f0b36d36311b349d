package io.tuomin.examples;

import io.tuomin.Classifier;
import io.tuomin.model.Category;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.regex.Pattern;

/** A type of one's own: membership numbers, an M and eight digits, told by their label. */
public final class OwnType implements Recognizer {

    private static final Pattern NUMBER = Pattern.compile("M\\d{8}");
    private static final EntitySpec SPEC = EntitySpec.of("MEMBER_NO", Category.NETWORK, "会员号", "member number", 40)
            .labels("会员号, 会员编号, member no")
            .triggers(Trigger.token(9, 9));

    @Override
    public EntitySpec spec() {
        return SPEC;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (NUMBER.matcher(candidate.symbols()).matches()) {
            sink.report(candidate.start(), candidate.end());
        }
    }

    /** Prints a number with its label, and one that something else is called. */
    public static void main(String[] args) {
        Classifier classifier = Classifier.builder().add(new OwnType()).build();
        System.out.println(classifier.classify("会员号：M00420042"));
        System.out.println(classifier.classify("商品 M00420043"));
    }
}
