package io.tuomin.strategy.masking;

import io.tuomin.model.AddressLevel;
import io.tuomin.model.Finding;
import io.tuomin.model.Part;
import java.util.List;

/** Masks that cut an address at its parsed levels. */
final class Levels {

    static final String HIDDEN = "****";

    private Levels() {}

    /** Shows the divisions an address begins with, down to the county. */
    static void county(Finding address, CharSequence text, StringBuilder out) {
        downTo(AddressLevel.COUNTY, address, text, out);
    }

    /** Shows what an address begins with, down to a level. */
    static void downTo(AddressLevel level, Finding address, CharSequence text, StringBuilder out) {
        int shown = end(level, address.start(), address.parts(), text);
        out.append(text, address.start(), shown < address.end() ? shown : address.start())
                .append(HIDDEN);
    }

    /** Where what an address begins with ends, down to a level. */
    private static int end(AddressLevel level, int start, List<Part> parts, CharSequence text) {
        int shown = start;
        for (Part part : parts) {
            if (part.level().compareTo(level) > 0 || !isGap(text, shown, part.start())) {
                break;
            }
            shown = part.end();
        }
        return shown;
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
