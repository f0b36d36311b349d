package io.tuomin.strategy.masking;

import io.tuomin.model.Finding;

/** A way to hide part of an address: at its parsed levels, or, where it has not been parsed, by its characters. */
record AddressWay(Way unparsed, Parsed parsed) implements Way {

    /** Hides part of an address that has been parsed. */
    interface Parsed {
        void hide(Finding address, CharSequence text, StringBuilder out);
    }

    @Override
    public void hide(CharSequence text, int start, int end, StringBuilder out) {
        unparsed.hide(text, start, end, out);
    }

    @Override
    public void hide(Finding finding, CharSequence text, StringBuilder out) {
        if (finding.parts().isEmpty()) {
            Way.super.hide(finding, text, out);
        } else {
            parsed.hide(finding, text, out);
        }
    }
}
