package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Codes of fields, in one of several layouts: the first that fits. Case says nothing in them. */
class CodeFormat extends Format {

    private final ImmutableList<Layout> layouts;

    CodeFormat(String type, Layout... layouts) {
        this(type, List.of(layouts));
    }

    CodeFormat(String type, List<Layout> layouts) {
        super(type);
        this.layouts = ImmutableList.copyOf(layouts);
    }

    /** The forms without extensions: each digit of one makes ten times as many. */
    @Override
    public ImmutableList<Form> forms() {
        return layouts.stream()
                .filter(layout -> !layout.isExtended())
                .map(layout -> new Form(layout.shape(), String.format("%,d", layout.size())))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    final Reading read(String value) {
        Surface surface = Surface.of(value, Surface.Letters.FOLDED);
        if (surface.isMixed()) {
            return Refusal.UNUSUAL_WRITING;
        }
        Refusal refusal = Refusal.OTHER_FORM;
        for (Layout layout : layouts(surface)) {
            if (layout.fits(surface)) {
                Reading reading = layout.read(surface, kept(surface));
                if (reading instanceof Element) {
                    return reading;
                }
                refusal = Refusal.values()[Math.max(refusal.ordinal(), ((Refusal) reading).ordinal())];
            }
        }
        return refusal;
    }

    /** The layouts that a value may have, by what stands around its symbols. */
    List<Layout> layouts(Surface surface) {
        return layouts;
    }

    /** What else is kept of a value, beside what its layout says. */
    String kept(Surface surface) {
        return "";
    }
}
