package io.tuomin.strategy.anonymization;

import org.jspecify.annotations.Nullable;

/** The corner of the cell of a grid of so many decimals; coordinates in degrees and minutes are not understood. */
record Grid(int decimals) implements Vague.OfValue {

    /** What may stand around the numbers. Whatever else there is may be a point or a sign of minutes of some kind. */
    private static final String AROUND = " \t.．,，、;；:：/|°º+-−()（）[]";

    @Override
    public @Nullable String of(String value) {
        StringBuilder cut = new StringBuilder(value.length());
        int behindPoint = -1;
        boolean number = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.digit(c, 10) >= 0) {
                number = true;
                behindPoint += behindPoint >= 0 ? 1 : 0;
                if (behindPoint <= decimals) {
                    cut.append(c);
                }
                continue;
            }
            boolean minutes = "°º度".indexOf(c) >= 0 && i + 1 < value.length() && Character.isDigit(value.charAt(i + 1));
            if (minutes || c == '分' || c == '秒' || !Character.isLetter(c) && AROUND.indexOf(c) < 0) {
                return null;
            }
            behindPoint = c == '.' || c == '．' ? 0 : -1;
            if (behindPoint < 0 || decimals > 0) {
                cut.append(c);
            }
        }
        return number ? cut.toString() : null;
    }
}
