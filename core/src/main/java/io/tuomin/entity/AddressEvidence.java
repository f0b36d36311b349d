package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.COUNTY;
import static io.tuomin.entity.AddressFeatures.DIVISIONS;
import static io.tuomin.entity.AddressFeatures.DOORS;
import static io.tuomin.entity.AddressFeatures.ESTATE;
import static io.tuomin.entity.AddressFeatures.ROAD;
import static io.tuomin.entity.AddressFeatures.TOWN;
import static io.tuomin.entity.AddressFeatures.count;
import static io.tuomin.entity.AddressFeatures.has;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.FindingSink;

/** Whether what was seen in running text is detailed enough to be an address, and how sure that is. */
final class AddressEvidence {

    private AddressEvidence() {}

    /** Reports an address if it is detailed enough. */
    static boolean report(FindingSink sink, int start, int end, int seen) {
        boolean place = has(seen, AddressFeatures.PLACES);
        boolean road = has(seen, ROAD);
        boolean number = road && has(seen, AddressFeatures.NUMBER);
        boolean indoors = count(seen, AddressFeatures.INDOORS) > 1;
        if (isRoadHere(seen)) {
            return false;
        }
        if (has(seen, DIVISIONS) && place && has(seen, DOORS)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (number && indoors) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM, Evidence.CUSTOMARY_FORM);
        } else if (number || place && indoors || has(seen, TOWN) && place && has(seen, DOORS)) {
            sink.report(start, end, Evidence.DISTINCTIVE_FORM);
        } else if (isInCounty(seen) && has(seen, ROAD | AddressFeatures.DWELLING)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (isNamed(seen) || isBeside(seen)) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        } else if (has(seen, ESTATE) && has(seen, AddressFeatures.ROOM)) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else {
            return false;
        }
        return true;
    }

    /** 本市解放路: nothing but a road. */
    private static boolean isRoadHere(int seen) {
        int narrower = AddressFeatures.LEVELS & ~COUNTY | AddressFeatures.ROADS | AddressFeatures.ORGANISATION;
        return has(seen, AddressFeatures.HERE) && (seen & narrower) == ROAD;
    }

    private static boolean isCertain(int seen) {
        return has(seen, DIVISIONS) && !has(seen, AddressFeatures.UNCERTAIN);
    }

    private static boolean isInCounty(int seen) {
        return isCertain(seen) && has(seen, COUNTY | TOWN);
    }

    /** A road, an estate or a group of a village, in a division or a town. */
    private static boolean isNamed(int seen) {
        return isCertain(seen) && has(seen, AddressFeatures.DWELLING | ROAD)
                || isInCounty(seen) && has(seen, ESTATE)
                || has(seen, TOWN) && has(seen, ESTATE | ROAD)
                || has(seen, DIVISIONS | TOWN) && has(seen, AddressFeatures.GROUP);
    }

    /** A crossing, a village in a subdistrict, or a place beside another. */
    private static boolean isBeside(int seen) {
        return has(seen, ROAD) && has(seen, AddressFeatures.CROSSING)
                || has(seen, DIVISIONS)
                        && has(seen, AddressFeatures.SUBDISTRICT)
                        && has(seen, AddressFeatures.VILLAGE | AddressFeatures.BESIDE)
                || isCertain(seen) && has(seen, AddressFeatures.AT_HOSPITAL);
    }
}
