package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.DIVISIONS;
import static io.tuomin.entity.AddressFeatures.DOORS;
import static io.tuomin.entity.AddressFeatures.PLACES;
import static io.tuomin.entity.AddressFeatures.ROAD;
import static io.tuomin.entity.AddressFeatures.TOWN;
import static io.tuomin.entity.AddressFeatures.count;
import static io.tuomin.entity.AddressFeatures.has;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;

/** Addresses that fill their line, alone or beside a name and a telephone number: all of a {@link Waybill} that is neither. Immutable. */
final class AddressLine {

    /** Answer of {@link #at} where the line is another. */
    static final long NONE = -1;

    /** Characters of a line that may be no part of an address which no road or door shows: more make it a headline. */
    private static final int LONGEST_UNREAD = 16;

    /** Last characters of the names of authorities. */
    private static final String AUTHORITIES = "院局府会厅部处队";

    private final Waybill waybill;
    private final AddressReader reader;

    AddressLine(Waybill waybill, AddressReader reader) {
        this.waybill = waybill;
        this.reader = reader;
    }

    /** The line that an address which begins at an offset fills; {@link #NONE} if it is another. */
    long at(Candidate candidate, int start) {
        return waybill.line(candidate, start);
    }

    /** From the beginning of the line on, whatever it begins with: 中国温州市, 金地自在城C区1栋. */
    void whole(Candidate candidate, FindingSink sink) {
        int start = waybill.lineStart(candidate, candidate.start());
        long line = start < 0 ? NONE : waybill.line(candidate, start);
        if (line < 0 || Waybill.hasPhone(line)) {
            return;
        }
        int end = Waybill.end(line);
        int seen = AddressReader.seen(reader.read(candidate, sink, start, end, AddressFeatures.ALONE));
        if (isAddress(seen, end - start) || isPlace(seen, end - start) && !Waybill.isSpaced(candidate, start, end)) {
            report(candidate, sink, start, line);
        }
    }

    /** A door in a road, in two divisions, or in a house of some storeys; at most half of the line is unknown. */
    private static boolean isAddress(int seen, int length) {
        boolean located = count(seen, DIVISIONS | TOWN) > 1 || has(seen, ROAD);
        boolean house = has(seen, AddressFeatures.ESTATE) && count(seen, DOORS) > 1;
        return AddressFeatures.skipped(seen) * 2 <= length && has(seen, DOORS) && (located || house);
    }

    /** A place in a division or town; at most a third of the line is unknown. */
    private static boolean isPlace(int seen, int length) {
        return AddressFeatures.skipped(seen) * 3 <= length && has(seen, DIVISIONS | TOWN) && has(seen, PLACES);
    }

    /** Takes the line for the address but for the name that stands at its end, if one must. */
    boolean report(Candidate candidate, FindingSink sink, int start, long line) {
        int end = Waybill.hidesName(line) ? nameStart(candidate, sink, start, Waybill.end(line)) : Waybill.end(line);
        int seen = AddressReader.seen(reader.read(candidate, sink, start, end, AddressFeatures.ALONE));
        if (candidate.at(end) == '*' || end <= start) {
            return false;
        }
        boolean phone = Waybill.hasPhone(line);
        boolean read = AddressFeatures.skipped(seen) * 2 <= end - start;
        boolean sure = phone || read || count(seen, DIVISIONS | TOWN) > 1;
        if (isDetailed(seen, sure, phone)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.DISTINCTIVE_FORM);
        } else if (isCustomary(seen, sure, phone, read)) {
            sink.report(start, end, Evidence.IN_DICTIONARY, Evidence.CUSTOMARY_FORM);
        } else if (sure && isInDivision(seen) && AUTHORITIES.indexOf(candidate.at(end - 1)) < 0) {
            sink.report(start, end, Evidence.IN_DICTIONARY);
        } else {
            return false;
        }
        return true;
    }

    private static boolean isDetailed(int seen, boolean sure, boolean phone) {
        boolean door = has(seen, PLACES) && has(seen, DOORS) && has(seen, DIVISIONS | ROAD);
        return sure && door || phone && has(seen, DIVISIONS) && has(seen, PLACES);
    }

    private static boolean isCustomary(int seen, boolean sure, boolean phone, boolean read) {
        boolean place = has(seen, PLACES) && (has(seen, DIVISIONS | DOORS) || count(seen, PLACES) > 1);
        return sure && place
                || has(seen, DIVISIONS) && count(seen, DOORS) > 1
                || count(seen, DIVISIONS) > 1 && (has(seen, DOORS) && read || phone);
    }

    /** Something unknown or an organisation in two divisions, or a town. */
    private static boolean isInDivision(int seen) {
        int unread = AddressFeatures.skipped(seen);
        boolean something = unread > 0 || has(seen, AddressFeatures.ORGANISATION);
        return unread <= LONGEST_UNREAD && (count(seen, DIVISIONS) > 1 && something || has(seen, TOWN));
    }

    /** Where the name begins that ends such a line: behind a part of the address, with a surname. */
    private int nameStart(Candidate candidate, FindingSink sink, int start, int end) {
        int best = end;
        int most = 0;
        for (int length = 2; length <= Waybill.LONGEST_NAME && end - length > start; length++) {
            int cut = end - length;
            if (!Candidate.isHan(candidate.at(cut))) {
                break;
            }
            int seen = AddressReader.seen(reader.read(candidate, sink, start, cut, AddressFeatures.ALONE));
            int worth = (has(seen, AddressFeatures.REACHED) ? 4 : 0) + waybill.worth(candidate, cut, end);
            if (worth > most || worth == most && length == 3) {
                most = worth;
                best = cut;
            }
        }
        return Waybill.trimmed(candidate, start, best);
    }
}
