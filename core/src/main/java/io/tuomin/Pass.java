package io.tuomin;

import io.tuomin.policy.Place;

/**
 * One look at a value of a call: what rules ask for beside a finding, and what strategies have made in the call.
 *
 * @param place where the value is
 * @param made what has been put in the place of values
 * @param originals what values were before, if that is to be searched for
 * @param isFirst whether nothing of the value has been treated yet, so that nothing in it was made here
 * @param isGraded whether nothing stands beside the value, so that the grades of what is in it are known
 */
record Pass(Place place, Surrogates made, Originals originals, boolean isFirst, boolean isGraded) {

    static Pass first(Place place, Surrogates made, Originals originals) {
        return new Pass(place, made, originals, true, true);
    }

    /** The looks that follow. */
    Pass again() {
        return new Pass(place, made, originals, false, isGraded);
    }

    /** The same look at a value of a document, where a rule may still make graver what is in it. */
    Pass beforeRules() {
        return new Pass(place, made, originals, isFirst, false);
    }
}
