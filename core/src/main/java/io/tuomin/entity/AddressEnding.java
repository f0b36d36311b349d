package io.tuomin.entity;

import static io.tuomin.entity.AddressFeatures.has;

import io.tuomin.model.AddressLevel;
import io.tuomin.recognizer.Candidate;

/** The words that end a name in an address, one behind another: 花园 and 路, 镇 and 卫生院. Immutable. */
final class AddressEnding {

    private static final int ROAD = AddressLevel.ROAD.ordinal();
    private static final int ESTATE = AddressLevel.ESTATE.ordinal();

    /** Single characters that many words end in. */
    private static final String VAGUE = "园城府居阁轩庭邸湾院楼店仓";

    /** Last characters of what is named after its road: 长江路小学, 中山路支行. */
    private static final String SCHOOLS = "学校园所行庭部处局";

    private final AddressWords words;

    AddressEnding(AddressWords words) {
        this.words = words;
    }

    /** The name that the ending at an offset ends, with the endings that follow. */
    long at(Candidate candidate, int offset, int word, int seen) {
        int kind = has(seen, AddressFeatures.ALONE) ? AddressPart.NAME : kind(candidate, offset, word);
        return extended(candidate, offset + Names.length(word), Names.number(word), kind, seen);
    }

    /** In a sentence, a single character that many words end in makes a landmark, no estate: 茶园, 古城. */
    private static int kind(Candidate candidate, int offset, int word) {
        char c = candidate.at(offset);
        boolean vague = Names.length(word) == 1
                ? VAGUE.indexOf(c) >= 0
                : Names.length(word) == 2 && "新片老园商厂校".indexOf(c) >= 0 && "区城".indexOf(candidate.at(offset + 1)) >= 0;
        return vague && Names.number(word) != AddressWords.DWELLING ? AddressPart.ORGANISATION : AddressPart.NAME;
    }

    /** A name of a level and a kind up to an offset, with the endings that follow there. */
    long extended(Candidate candidate, int from, int level, int kind, int seen) {
        int end = from;
        int last = level == AddressWords.DWELLING ? ESTATE : level;
        int what = level == AddressWords.DWELLING ? AddressPart.DWELLING : kind;
        for (int word = words.inName(candidate, end);
                AddressWords.endsName(word) && !isApart(candidate, end, last, word, seen);
                word = words.inName(candidate, end)) {
            end += Names.length(word);
            boolean dwelling = Names.number(word) == AddressWords.DWELLING;
            last = dwelling ? ESTATE : Names.number(word);
            what = dwelling ? AddressPart.DWELLING : AddressPart.NAME; // 茶园路
        }
        return AddressPart.of(last == AddressWords.LEVELLESS ? AddressPart.ORGANISATION : what, last, end);
    }

    /** Whether an ending behind a name is that of something else: 人民医院停车场, 卡若区聚盛街邮局. */
    private static boolean isApart(Candidate candidate, int end, int last, int word, int seen) {
        if (Reading.isAt(candidate, end - 2, "医院")) {
            return true;
        }
        if (last != ROAD
                || Names.number(word) != AddressWords.LEVELLESS
                || !has(seen, AddressFeatures.COUNTY | AddressFeatures.TOWN)) {
            return false;
        }
        boolean school = SCHOOLS.indexOf(candidate.at(end + Names.length(word) - 1)) >= 0;
        boolean post = Names.length(word) == 2 && candidate.at(end) == '邮';
        return !school || post;
    }
}
