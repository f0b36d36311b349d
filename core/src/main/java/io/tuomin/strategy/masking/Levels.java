package io.tuomin.strategy.masking;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Finding;
import io.tuomin.model.Part;

/** Masks that cut an address at its parsed levels. */
final class Levels {

    private static final String HIDDEN = "****";

    private Levels() {}

    /** Shows the divisions an address begins with, down to the county. */
    static void county(Finding address, CharSequence text, StringBuilder out) {
        int shown = address.start();
        for (Part part : address.parts()) {
            if (!part.level().isDivision() || !isGap(text, shown, part.start())) {
                break;
            }
            shown = part.end();
        }
        out.append(text, address.start(), shown < address.end() ? shown : address.start())
                .append(HIDDEN);
    }

    /**
     * Shows what is before building, unit, floor or room, and before a comma behind the number of the house; of an address without
     * those, or that begins with one (Room 1203, No. 88 Jianguo Road), what is down to the county.
     */
    static void door(Finding address, CharSequence text, StringBuilder out) {
        int numberEnd = address.end();
        for (Part part : address.parts()) {
            int cut = Math.min(numberEnd, part.start());
            if (part.level().isIndoors() && cut == address.start()) {
                break;
            }
            if ((part.level().isIndoors() || cut < part.start()) && cut > address.start()) {
                out.append(text, address.start(), cut).append(HIDDEN);
                return;
            }
            if (part.level() == AddressLevel.NUMBER && isComma(text, part.end())) {
                numberEnd = part.end();
            }
        }
        county(address, text, out);
    }

    private static boolean isComma(CharSequence text, int offset) {
        return offset < text.length() && (text.charAt(offset) == ',' || text.charAt(offset) == '，');
    }

    /** Whether nothing but separators stands between two parts. */
    private static boolean isGap(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Symbols.isSymbol(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
