package io.tuomin.benchmarks;

import com.google.common.collect.Range;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.stream.Collectors;

/** RE2/J: all shapes as one alternation, in time linear in the text. What touches a match is looked at afterwards. */
final class Re2j implements Engine {

    private static final Pattern ANY = Pattern.compile(
            Shape.ALL.stream().map(shape -> "(" + shape.pattern() + ")").collect(Collectors.joining("|")));

    @Override
    public int count(String text) {
        Matcher matcher = ANY.matcher(text);
        int count = 0;
        while (matcher.find()) {
            int previous = matcher.start() == 0 ? 0 : text.charAt(matcher.start() - 1);
            int next = matcher.end() == text.length() ? 0 : text.charAt(matcher.end());
            if (matched(matcher).mayStandBetween(previous, next)) {
                count++;
            }
        }
        return count;
    }

    private static Shape matched(Matcher matcher) {
        int group = 1;
        while (matcher.start(group) < 0) {
            group++;
        }
        return Shape.ALL.get(group - 1);
    }

    @Override
    public Range<Integer> expected(Corpus corpus) {
        return Range.singleton(corpus.planted().identifiers());
    }
}
