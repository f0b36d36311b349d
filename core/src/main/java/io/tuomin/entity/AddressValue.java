package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.DOORS;
import static io.tuomin.entity.AddressFeatures.PLACES;
import static io.tuomin.entity.AddressFeatures.has;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.CharacterSet;
import io.tuomin.recognizer.FindingSink;

/** Addresses behind a label or in a field: a stretch with the names of divisions or the words of addresses in it. Immutable. */
final class AddressValue {

    private static final int LEAST_LENGTH = 4;
    /** So many words of addresses tell one. */
    private static final int MANY = 2;

    private static final CharacterSet LEVEL_WORDS = CharacterSet.of("省市区县镇乡村街道路巷弄号楼栋幢座室层屯组里园庄社苑城厦庭院湾坊寨旗盟");
    /** First characters of what is no name: 本小区5栋, 隔壁小区5栋. */
    private static final CharacterSet ANY = CharacterSet.of("本该某同隔各每哪那");

    private static final CharacterSet DOOR_WORDS = CharacterSet.of("号室栋幢层单组");

    private final DivisionNames divisions;
    private final Waybill waybill;
    private final AddressReader reader;

    AddressValue(Facts facts, Waybill waybill, AddressReader reader) {
        divisions = facts.divisionNames();
        this.waybill = waybill;
        this.reader = reader;
    }

    /** Reports the value that begins where the candidate does. */
    void read(Candidate candidate, FindingSink sink) {
        if (!stretch(candidate, sink) && candidate.isField() && AddressStretch.isOdd(candidate)) {
            sink.noParts();
            believedByField(sink, 0, candidate.length());
        }
    }

    /** Only a field that asks for addresses believes this. */
    private static void believedByField(FindingSink sink, int start, int end) {
        sink.report(start, end, Evidence.NOT_IN_DICTIONARY);
    }

    private boolean stretch(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        boolean number = Candidate.isDigit(candidate.at(start)); // 1号楼2单元301
        int named = divisions.lengthAt(candidate, start);
        boolean touching = !candidate.isIntroduced() && named == 0; // 住在阳光小区5栋
        if (!Candidate.isHan(candidate.at(start)) && (!number || touching)) {
            return false;
        }
        int end = AddressStretch.end(candidate, start);
        boolean whole = named == end - start;
        if (candidate.at(end) == '*' || end - start < LEAST_LENGTH || whole && !candidate.isField()) {
            return false;
        }
        int limit = limit(start, end);
        int levels = levels(candidate, start, limit);
        if (number && (levels < MANY || !hasDoor(candidate, start, limit))) {
            return false;
        }
        int known = candidate.isIntroduced() ? AddressFeatures.ALONE : 0;
        long read = reader.read(candidate, sink, start, limit, known);
        int seen = AddressReader.seen(read);
        boolean detailed = has(seen, PLACES) && has(seen, DOORS);
        if (!candidate.isIntroduced() && detailed) {
            int last = AddressReader.end(read);
            boolean any = ANY.has(candidate.at(start));
            if (!AddressEvidence.report(sink, start, last, seen) && isHome(seen) && !any) {
                sink.report(start, last, Evidence.CUSTOMARY_FORM);
            }
            return true;
        }
        if (touching || !candidate.isIntroduced() && !has(seen, PLACES | DOORS)) {
            sink.noParts(); // 家住四川省甘孜州的: COARSE_LOCATION
            return false;
        }
        if (!detailed && candidate.isField() && isOther(candidate, start, limit, seen)) {
            believedByField(sink, start, end);
            return true;
        }
        return report(candidate, sink, end, named, levels, detailed);
    }

    /** A building on an estate: in a sentence it is somebody's address if a label names it. */
    private static boolean isHome(int seen) {
        return has(seen, AddressFeatures.ESTATE)
                && has(seen, AddressFeatures.BUILDING)
                && !has(seen, AddressFeatures.ORGANISATION);
    }

    /** Whether a stretch is the name of an organisation or a sentence rather than an address. */
    private boolean isOther(Candidate candidate, int start, int limit, int seen) {
        return has(seen, AddressFeatures.ORGANISATION) && !has(seen, PLACES)
                || waybill.isSentence(candidate, start, limit);
    }

    private static boolean report(
            Candidate candidate, FindingSink sink, int end, int named, int levels, boolean detailed) {
        int start = candidate.start();
        boolean inDivision = named > 0 && levels > 0;
        if (inDivision && detailed) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (inDivision && named < end - start) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (levels == MANY || hasDoor(candidate, start, limit(start, end))) {
            sink.report(start, end, Evidence.CUSTOMARY_FORM);
        } else if (levels > 0 && candidate.isField()) {
            sink.report(start, end);
        } else {
            return false;
        }
        return true;
    }

    /** Up to where a stretch is read. */
    private static int limit(int start, int end) {
        return Math.min(end, start + AddressStretch.LONGEST);
    }

    /** How many words of addresses stand in a stretch: none, one or {@link #MANY}. */
    private static int levels(Candidate candidate, int start, int end) {
        int count = 0;
        for (int i = start; i < end && count < MANY; i++) {
            count += LEVEL_WORDS.has(candidate.at(i)) ? 1 : 0;
        }
        return count;
    }

    /** Whether a number with the noun of a door stands in a stretch. */
    private static boolean hasDoor(Candidate candidate, int start, int end) {
        int i = start;
        while (i < end && !(DOOR_WORDS.has(candidate.at(i)) && Candidate.isDigit(candidate.at(i - 1)))) {
            i++;
        }
        return i < end;
    }
}
