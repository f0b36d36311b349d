package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.tuomin.Classifier;
import io.tuomin.Explanation;
import io.tuomin.Located;
import io.tuomin.TestClassifier;
import io.tuomin.model.Category;
import io.tuomin.model.Evidence;
import io.tuomin.model.Finding;
import io.tuomin.model.Findings;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.TextRecognizer;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognizers of whole texts beside the others. */
class TextRecognizerTest {

    private static final EntitySpec CAT = EntitySpec.of("CAT", Category.BASIC, "猫", "cat", 45)
            .labels("猫名, cat name")
            .ownBorders();
    private static final EntitySpec DOG =
            EntitySpec.of("DOG", Category.BASIC, "狗", "dog", 45).ownBorders();

    /** Finds 咪咪 and 13800138000, which it takes for a cat, and 旺财. */
    private static final TextRecognizer PETS = new TextRecognizer() {
        @Override
        public ImmutableList<EntitySpec> specs() {
            return ImmutableList.of(CAT, DOG);
        }

        @Override
        public void recognize(CharSequence text, Sink sink) {
            each(text, "咪咪", CAT, sink);
            each(text, "13800138000", CAT, sink);
            each(text, "旺财", DOG, sink);
        }

        private void each(CharSequence text, String name, EntitySpec spec, Sink sink) {
            String all = text.toString();
            for (int i = all.indexOf(name); i >= 0; i = all.indexOf(name, i + 1)) {
                sink.report(spec, i, i + name.length(), Evidence.MODEL_LIKELY);
            }
        }
    };

    private static Classifier.Builder with(TextRecognizer recognizer) {
        return Classifier.builder().dictionaries(TestClassifier.DICTIONARIES).add(recognizer);
    }

    private static final Classifier CLASSIFIER = with(PETS).build();

    private static String found(Findings findings) {
        return findings.asList().stream()
                .map(finding ->
                        finding.type() + "[" + finding.start() + "," + finding.end() + ")" + finding.confidence())
                .toList()
                .toString();
    }

    @Test
    void findTogetherWithTheOthers() {
        assertThat(found(CLASSIFIER.classify("咪咪和旺财，电话13800138001")))
                .isEqualTo("[CAT[0,2)65, DOG[3,5)65, MOBILE_PHONE[8,19)99]");
    }

    @Test
    void whatStandsForAValueIsNotRead() {
        String token = "TK~MOBILE_PHONE~1~2tco7wTxsQm3CBfsLXmJz_13800138000_Mh13k37wgLT~";
        assertThat(CLASSIFIER.classify("住址" + token + "3号楼").asList()).isEmpty();
        assertThat(found(CLASSIFIER.classify("咪咪" + token + "旺财"))).isEqualTo("[CAT[0,2)65, DOG[66,68)65]");
    }

    @Test
    void theSurerTakesThePlace() {
        assertThat(found(CLASSIFIER.classify("13800138000"))).isEqualTo("[MOBILE_PHONE[0,11)75]");
    }

    @Test
    void labelsAndFieldsAreEvidence() {
        assertThat(found(CLASSIFIER.classify("猫名：咪咪"))).isEqualTo("[CAT[3,5)90]");
        assertThat(found(CLASSIFIER.classify("cat_name", "咪咪"))).isEqualTo("[CAT[0,2)95]");
    }

    /** They see the text as it is, and may take part of a token, or a type in brackets, for a value: a token would be lost by that. */
    @Test
    void whatStandsInAPlaceIsNoValue() {
        String token = "TK~BANK_CARD~1~AbCdEfGh_13800138000_Ij~";
        assertThat(found(CLASSIFIER.classify("卡号" + token + "是咪咪的"))).isEqualTo("[CAT[42,44)65]");
        assertThat(found(CLASSIFIER.classify("卡号" + token.substring(0, 20) + "13800138000是咪咪的")))
                .isEqualTo("[CAT[22,33)65, CAT[34,36)65]");
        String line =
                "{\"姓名\":\"TK~PERSON_NAME~1~IrUQ-vY6x8o-qDPQXk1TqmHUWaoyuYqFDTsCKhQGKnM~\",\"身份证号\":\"TK~RESIDENT_ID~1~"
                        + "Cs1XwoyzD3GJXYBK5uKwp0PE47l2x-hTPrEp7RiaSi6-GBPQj9pg-_Eeh18wJ0NE~\"}";
        assertThat(TestClassifier.standard().classify(line)).isEmpty();
    }

    /** Nothing of what stands beside a token in a report is left in clear; a token alone, or a type in brackets, is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "«咪TK~BANK_CARD~1~AbCdEfGh_13800138000_Ij~喵»",
                "TK~BANK_CARD~1~AbCdEfGh_13800138000_Ij~«喵喵»",
                "«咪»TK~BANK_CARD~1~AbCdEfGh_13800138000_Ij~",
                "TK~BANK_CARD~1~AbCdEfGh_13800138000_Ij~",
                "<BANK_CARD>",
                "<BANK_CARD>«咪咪»",
                "«咪»<BANK_CARD>",
                "«咪<BANK_CARD>喵»",
            })
    void whatStandsBesideATokenIsTaken(String marked) {
        String text = marked.replaceAll("[«»]", "");
        Classifier classifier = with(new TextRecognizer() {
                    @Override
                    public ImmutableList<EntitySpec> specs() {
                        return ImmutableList.of(CAT);
                    }

                    @Override
                    public void recognize(CharSequence all, Sink sink) {
                        sink.report(CAT, 0, all.length(), Evidence.MODEL_LIKELY);
                    }
                })
                .build();
        StringBuilder found = new StringBuilder(text);
        for (Finding finding : classifier.classify(text).asList()) {
            found.insert(finding.end(), '»').insert(finding.start(), '«');
        }
        assertThat(found).hasToString(marked);
    }

    /** Two that find one type: a name of a field is evidence for both. */
    @Test
    void namesOfFieldsSpeakForAllThatFindTheType() {
        EntitySpec person = EntitySpec.of("PERSON_NAME", Category.BASIC, "姓名", "person's name", 45)
                .ownBorders();
        Classifier classifier = with(new TextRecognizer() {
                    @Override
                    public ImmutableList<EntitySpec> specs() {
                        return ImmutableList.of(person);
                    }

                    @Override
                    public void recognize(CharSequence text, Sink sink) {
                        if (text.toString().startsWith("猪八戒")) {
                            sink.report(person, 0, 3, Evidence.MODEL_LIKELY);
                        }
                    }
                })
                .build();
        assertThat(found(classifier.classify("hzxm", "猪八戒"))).isEqualTo("[PERSON_NAME[0,3)95]");
        assertThat(found(classifier.classify("hzxm", "张伟"))).isEqualTo("[PERSON_NAME[0,2)80]");
    }

    @Test
    void whatIsNotWantedIsNotReported() {
        assertThat(found(with(PETS).without("CAT").build().classify("咪咪和旺财"))).isEqualTo("[DOG[3,5)65]");
        assertThat(found(with(PETS).only("CAT").build().classify("咪咪和旺财 13800138001")))
                .isEqualTo("[CAT[0,2)65]");
        assertThat(found(with(PETS).only("EMAIL").build().classify("咪咪和旺财"))).isEqualTo("[]");
    }

    @Test
    void longTextsAreReadInWindowsThatDependOnTheTextAlone() throws IOException {
        String text = "昨天咪咪见到了旺财，".repeat(20_000);
        Findings whole = CLASSIFIER.classify(text);
        assertThat(whole).hasSize(40_000);
        List<Located> pieces = new ArrayList<>();
        CLASSIFIER.text(new StringReader(text), pieces::add);
        assertThat(pieces).extracting(Located::finding).containsExactlyElementsOf(whole);
    }

    @Test
    void theyAreExplained() {
        Explanation explanation = CLASSIFIER.explain(null, "咪咪");
        assertThat(explanation.considered())
                .singleElement()
                .satisfies(considered -> assertThat(considered.evidence()).containsExactly(Evidence.MODEL_LIKELY))
                .satisfies(considered -> assertThat(considered.found()).isTrue());
    }

    @Test
    void reportsOutsideTheTextOrOfOthersAreRefused() {
        for (int[] place : new int[][] {{-1, 1}, {0, 0}, {1, 3}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            with(reporting(CAT, place[0], place[1])).build().classify("咪咪"))
                    .withMessage("CAT is reported outside the text");
        }
    }

    private static TextRecognizer reporting(EntitySpec spec, int start, int end) {
        return new TextRecognizer() {
            @Override
            public ImmutableList<EntitySpec> specs() {
                return ImmutableList.of(CAT);
            }

            @Override
            public void recognize(CharSequence text, Sink sink) {
                sink.report(spec, start, end);
            }
        };
    }
}
