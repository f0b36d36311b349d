package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.DIVISIONS;
import static io.tuomin.entity.AddressFeatures.count;
import static io.tuomin.entity.AddressFeatures.has;

import com.google.common.collect.ImmutableSet;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;

/**
 * Addresses in English and in pinyin: Room 1203, Building 5, No. 12 Zhongshan Road, Xuhui District, Shanghai 200030. They are read
 * outwards from the word of a road or a district, piece by piece between commas. Immutable.
 */
final class LatinAddress {

    /** Words that call. */
    static final ImmutableSet<String> TELLING =
            ImmutableSet.of("road", "rd", "street", "avenue", "ave", "lane", "lu", "jie", "district");

    private final LatinAddressExtent extent;
    private final LatinAddressPieces pieces;

    LatinAddress(AddressWords words) {
        LatinAddressWords latin = new LatinAddressWords(words.latin());
        extent = new LatinAddressExtent(latin);
        pieces = new LatinAddressPieces(latin);
    }

    /** Reads around the word that called, and reports what is an address. */
    void read(Candidate candidate, FindingSink sink) {
        int end = extent.end(candidate, candidate.end());
        int start = extent.start(candidate, candidate.start());
        sink.noParts();
        int seen = pieces.read(candidate, sink, start, end);
        boolean road = has(seen, AddressFeatures.ROAD);
        boolean number = road && has(seen, AddressFeatures.NUMBER);
        boolean door = has(seen, AddressFeatures.INDOORS);
        boolean division = has(seen, DIVISIONS);
        if (number && division) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (number && (door || pieces.isNumbered(candidate, start, end))) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        } else if (door && division && (road || count(seen, ~DIVISIONS) > 1)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else {
            sink.noParts();
        }
    }
}
