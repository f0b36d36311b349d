package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;
import static io.tuomin.entity.AddressPart.NONE;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;

/** Reads an address part by part, as far as one leads on to the next; or, in a line that holds nothing else, all parts of it. Immutable. */
final class AddressReader {

    private static final int LONGEST = AddressStretch.LONGEST;

    private static final AddressLevel[] LEVELS = AddressLevel.values();

    private final AddressParser parser;
    private final DivisionNames divisions;

    AddressReader(Facts facts) {
        parser = new AddressParser(facts);
        divisions = facts.divisionNames();
    }

    /** End of what was read: of the last part that makes an address. */
    static int end(long read) {
        return (int) read;
    }

    /** The {@link AddressFeatures} of what was read. */
    static int seen(long read) {
        return (int) (read >>> 32);
    }

    /**
     * Notes the parts from an offset on, in the place of those noted before.
     *
     * @param known the {@link AddressFeatures} known before
     * @return for {@link #end} and {@link #seen}
     */
    long read(Candidate candidate, FindingSink sink, int start, int limit, int known) {
        boolean alone = has(known, AddressFeatures.ALONE);
        sink.noParts();
        int seen = known;
        int end = start;
        int last = start;
        int skipped = 0;
        int i = start;
        for (int steps = 0; steps < LONGEST && i < limit && i - start < LONGEST; steps++) {
            int at = i == start ? i : AddressGap.behind(candidate, i, seen);
            long part = at >= limit ? NONE : parser.next(candidate, at, limit, seen);
            if (part != NONE && (alone || AddressGap.leadsTo(candidate, i, at, part, seen))) {
                last = AddressPart.end(part);
                i = last;
                if (AddressPart.kind(part) == AddressPart.ORGANISATION) {
                    seen |= AddressFeatures.ORGANISATION;
                    continue; // part of the address if more of it follows
                }
                i += at > start && isInBrackets(candidate, at, last, limit) ? 1 : 0;
                seen |= at > start && AddressGap.isJoint(candidate.at(at - 1)) ? AddressFeatures.JOINED : 0;
                seen = with(candidate, at, end, i, part, seen);
                end = i;
                note(sink, at, part);
            } else if (alone) {
                i = Math.max(i, at) + 1;
                skipped++;
            } else {
                break;
            }
        }
        seen &= has(seen, AddressFeatures.JOINED) ? -1 : ~AddressFeatures.CROSSING;
        seen |= last == limit ? AddressFeatures.REACHED : 0;
        return (long) AddressFeatures.withSkipped(seen, skipped) << 32 | end;
    }

    private static boolean isInBrackets(Candidate candidate, int start, int end, int limit) {
        return candidate.at(start - 1) == '(' && candidate.at(end) == ')' && end < limit;
    }

    private static void note(FindingSink sink, int at, long part) {
        if (AddressPart.kind(part) != AddressPart.SIDE) {
            sink.part(LEVELS[AddressPart.level(part)], at, AddressPart.end(part));
        }
    }

    /** What has been seen with one part more, which stands behind the end of those before. */
    private int with(Candidate candidate, int at, int before, int end, long part, int seen) {
        switch (AddressPart.kind(part)) {
            case AddressPart.SIDE:
                return seen | beside(candidate, at, before, AddressPart.end(part));
            case AddressPart.DIVISION:
                return withDivision(candidate, at, seen) | 1 << AddressPart.level(part);
            case AddressPart.DWELLING:
                return withPlace(candidate, end, part, seen) | AddressFeatures.DWELLING;
            case AddressPart.NUMBER: // 人民医院3号楼
                int estate = has(seen, AddressFeatures.ORGANISATION) ? AddressFeatures.ESTATE : 0;
                return withPlace(candidate, end, part, seen) | estate;
            default:
                return withPlace(candidate, end, part, seen);
        }
    }

    private int withDivision(Candidate candidate, int at, int seen) {
        return seen == 0 && divisions.isUncertain(candidate, at)
                ? AddressFeatures.UNCERTAIN
                : seen & ~AddressFeatures.UNCERTAIN;
    }

    private static int withPlace(Candidate candidate, int end, long part, int seen) {
        int level = 1 << AddressPart.level(part);
        int more = 0;
        if (level == AddressFeatures.VILLAGE && has(seen, level) && "组队社".indexOf(candidate.at(end - 1)) >= 0) {
            more = AddressFeatures.GROUP;
        } else if (level == AddressFeatures.TOWN && isSubdistrict(candidate, end)) {
            more = AddressFeatures.SUBDISTRICT;
        } else if (level == AddressFeatures.ROAD && has(seen, level)) {
            more = AddressFeatures.ROADS;
        }
        return seen | level | more;
    }

    private static boolean isSubdistrict(Candidate candidate, int end) {
        return Reading.isAt(candidate, end - 2, "街道") || Reading.isAt(candidate, end - 3, "办事处");
    }

    /** What a word that says on which side tells of the place before it. */
    private static int beside(Candidate candidate, int side, int before, int end) {
        if (before < side) {
            return Reading.isAt(candidate, side - 2, "医院")
                    ? AddressFeatures.BESIDE | AddressFeatures.AT_HOSPITAL
                    : AddressFeatures.BESIDE;
        }
        char last = candidate.at(end - 1);
        return last == '口' || last == '处' || candidate.at(side) == '交' ? AddressFeatures.CROSSING : 0;
    }
}
