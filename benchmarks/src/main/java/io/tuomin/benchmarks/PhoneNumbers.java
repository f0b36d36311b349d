package io.tuomin.benchmarks;

import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** libphonenumber: telephone numbers alone. It takes parts of other numbers for some, too. */
final class PhoneNumbers implements Engine {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public int count(String text) {
        return Iterables.size(numbers.findNumbers(text, "CN"));
    }

    @Override
    public Range<Integer> expected(Corpus corpus) {
        return Range.atLeast(corpus.planted().phones());
    }
}
