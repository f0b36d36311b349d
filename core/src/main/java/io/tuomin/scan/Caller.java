package io.tuomin.scan;

import io.tuomin.recognizer.Recognizer;

/** Calls recognizers at the place the pass has come to. Belongs to one scan at a time. */
final class Caller {

    final Place place;
    private final Scratch scratch;
    private final Recognizer[] recognizers;
    private final boolean[] takesPlace;

    Caller(Dispatch dispatch, Scratch scratch) {
        this.scratch = scratch;
        place = new Place(scratch);
        takesPlace = new boolean[dispatch.specs.length];
        for (int i = 0; i < takesPlace.length; i++) {
            takesPlace[i] = dispatch.specs[i].isNegative();
        }
        recognizers = dispatch.recognizers.toArray(Recognizer[]::new);
    }

    /** Calls at a stretch of the text. */
    void callAt(int start, int end, int[] callees) {
        place.move(start, end);
        call(callees);
    }

    /** Calls at the place as it is. */
    void call(int[] callees) {
        for (int callee : callees) {
            place.setRecognizer(callee);
            recognizers[callee].recognize(place, place);
        }
        scratch.steps += callees.length;
    }

    /** Calls at the place as it is, but for those that only take their place. */
    void callPersonal(int[] callees) {
        for (int callee : callees) {
            if (!takesPlace[callee]) {
                place.setRecognizer(callee);
                recognizers[callee].recognize(place, place);
            }
        }
        scratch.steps += callees.length;
    }
}
