package io.tuomin.grading;

import io.tuomin.model.Finding;
import io.tuomin.model.Part;

/** How precise a place is: known to the county at most, or in two decimals at most (about a kilometre), is coarse (GB/T 43697-2024, annex B). */
final class Precision {

    private static final int COARSE_DECIMALS = 2;

    private Precision() {}

    static boolean isCoarse(Finding finding, CharSequence value) {
        return switch (finding.type().id()) {
            case "COARSE_LOCATION", "CELL_OR_WIFI_LOCATION" -> true;
            case "ADDRESS" -> isDivision(finding);
            case "GPS_COORDINATE" -> decimals(value) >= 0 && decimals(value) <= COARSE_DECIMALS;
            default -> false;
        };
    }

    private static boolean isDivision(Finding finding) {
        for (Part part : finding.parts()) {
            if (!part.level().isDivision()) {
                return false;
            }
        }
        return !finding.parts().isEmpty();
    }

    /** The most digits behind a decimal point; -1 if there is none, as in degrees and minutes. */
    private static int decimals(CharSequence value) {
        int most = -1;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '.' || value.charAt(i) == '．') {
                int end = i + 1;
                while (end < value.length() && BirthDate.digit(value.charAt(end)) >= 0) {
                    end++;
                }
                most = Math.max(most, end - i - 1);
            }
        }
        return most;
    }

    /** How many numbers with a decimal point: two are a position, one is half of one. */
    static int halves(CharSequence value) {
        int points = 0;
        for (int i = 0; i < value.length(); i++) {
            points += value.charAt(i) == '.' || value.charAt(i) == '．' ? 1 : 0;
        }
        return points == 1 ? 1 : 2;
    }
}
