package io.tuomin.benchmarks;

import com.google.common.collect.Range;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;

/** HanLP: names of people and places in sentences, by its dictionaries and role models. Of names that stand alone it misses most. */
final class HanLp implements Engine {

    /** How many of the names it has to find. */
    private static final double LEAST = 0.8;

    private final Segment segment = HanLP.newSegment().enableNameRecognize(true).enablePlaceRecognize(true);

    /** Names of people; places are sought, too. */
    @Override
    public int count(String text) {
        int count = 0;
        for (Term term : segment.seg(text)) {
            if (term.nature.startsWith("nr")) {
                count++;
            }
        }
        return count;
    }

    @Override
    public Range<Integer> expected(Corpus corpus) {
        return Range.atLeast((int) (corpus.planted().people() * LEAST));
    }
}
