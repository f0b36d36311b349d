package io.tuomin.entity;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record asserts of an illness it names: that somebody has it, that he has not (否认高血压、糖尿病, 无发热, 未见转移), or that a
 * relative has it (其父患高血压).
 */
final class Assertion {

    private static final int LONGEST = 40;

    private static final String[] NEGATIONS = {
        "否认", "未见", "未发现", "未查见", "未触及", "未闻及", "未诉", "未出现", "没有", "并无", "排除", "除外", "无", "未及", "未患", "不伴", "未伴"
    };

    /** 无力, 无明显诱因下出现: no negations of what follows. */
    private static final String[] NO_NEGATIONS = {
        "无力", "无明显诱因", "无诱因", "无痛", "无症状", "无效", "无法", "无创", "无缓解", "无好转", "无改善"
    };

    private static final String[] ENDS = {
        "出现", "但", "后", "伴有", "而", "示", "提示", "仍", "可见", "见于", "考虑", "诊断", "确诊", "系", "为"
    };

    private static final String[] RELATIVES = {
        "父亲", "母亲", "其父", "其母", "祖父", "祖母", "外祖", "爷爷", "奶奶", "外公", "外婆", "姥姥", "姥爷", "哥哥", "姐姐", "弟弟", "妹妹", "其兄",
        "其弟", "其姐", "其妹", "其子", "其女", "叔叔", "舅舅", "姑姑", "姨妈", "父母", "兄弟", "家族", "直系亲属", "家人"
    };

    /** What any of them begins with: most characters of a text are none of these. */
    private static final CharacterSet BEGINNINGS = CharacterSet.of(Stream.of(NEGATIONS, ENDS, RELATIVES)
            .flatMap(Stream::of)
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining()));

    private Assertion() {}

    /**
     * Nothing if the illness is asserted of the person in scope; else what is said instead. 否认 reaches over commas, other words of
     * negation only over 、.
     */
    static Optional<Evidence> against(Candidate candidate, int start) {
        boolean comma = false;
        boolean list = true;
        for (int i = start - 1; i >= Math.max(0, start - LONGEST); i--) {
            char c = candidate.at(i);
            if (c == '。' || c == ';' || c == '\n' || c == ':') {
                break;
            }
            comma |= c == ',';
            if (!BEGINNINGS.has(c)) {
                continue;
            }
            list &= !anyAt(candidate, i, start, ENDS);
            boolean negates = list && (!comma || c == '否') && anyAt(candidate, i, start, NEGATIONS);
            if (negates && !anyAt(candidate, i, candidate.length(), NO_NEGATIONS)) {
                return Optional.of(Evidence.NEGATED);
            }
            if (!comma && anyAt(candidate, i, start, RELATIVES)) {
                return Optional.of(Evidence.OF_RELATIVE);
            }
        }
        return Optional.empty();
    }

    private static boolean anyAt(Candidate candidate, int offset, int end, String[] words) {
        for (String word : words) {
            if (offset + word.length() <= end && Reading.isAt(candidate, offset, word)) {
                return true;
            }
        }
        return false;
    }
}
