package io.tuomin.recognizer;

import com.google.common.collect.ImmutableSet;

/** What makes the engine call a {@link Recognizer}: something the one pass over the text notices anyway. */
public sealed interface Trigger {

    /**
     * A run of digits, with the separators people write inside numbers left out (and an X allowed as last symbol). The candidate
     * spans the run; its symbols are the digits.
     *
     * @param least fewest symbols
     * @param most most symbols, 24 or less
     * @param alone what a number begins with that is told although no word near speaks for it: at most two digits each
     */
    record Digits(int least, int most, ImmutableSet<String> alone) implements Trigger {

        /** Whatever the number begins with. */
        static final ImmutableSet<String> ANY = ImmutableSet.of("");

        /**
         * In a text of ASCII, where no word near speaks for it, a number is told only if it begins so: so the engine need not look closely
         * at most texts.
         */
        public Digits aloneIf(String... beginnings) {
            return new Digits(least, most, ImmutableSet.copyOf(beginnings));
        }

        /** In a text of ASCII, no number is told unless a word near speaks for it. */
        public Digits neverAlone() {
            return aloneIf();
        }
    }

    /**
     * Four groups of one to three digits with dots between them. The candidate spans them; its symbols are the digits.
     */
    record DottedQuad() implements Trigger {}

    /**
     * A decimal number with at most three digits before and at least three behind the point. The candidate spans it, without a sign;
     * its symbols are the digits.
     */
    record Decimal() implements Trigger {}

    /**
     * A token of ASCII letters and digits that has at least one of each, or of letters alone right behind a Chinese character. The
     * candidate spans the token; its symbols are the token in upper case.
     *
     * @param least fewest symbols
     * @param most most symbols, 40 or less
     * @param alone which tokens are told although no word near speaks for them
     */
    record Token(int least, int most, Outline alone) implements Trigger {

        /** In a text of ASCII, where no word near speaks for it, only such a token is told. */
        public Token aloneIf(Outline outline) {
            return new Token(least, most, outline);
        }

        /** In a text of ASCII, no token is told unless a word near speaks for it. */
        public Token neverAlone() {
            return aloneIf(Outline.NONE);
        }
    }

    /** What a token of letters and digits looks like from afar. */
    enum Outline {
        /** Whatever it looks like. */
        ANY,
        /** All its letters, one to three, stand together. */
        CODE,
        /** A bracket opens behind it. */
        BRACKETED,
        /** A dash, a dot or a colon joins it to another. */
        JOINED,
        /** None does. */
        NONE
    }

    /**
     * A single character: {@code '@'}, {@code ':'} or {@code '°'}. The candidate spans it.
     *
     * @param character the character
     * @param inSeries whether something is told only where it stands twice in a row, or six times among few letters and digits
     */
    record Mark(char character, boolean inSeries) implements Trigger {}

    /**
     * A word in the text, matched without regard to case and width. The candidate spans it.
     *
     * @param words the words, two characters or longer
     * @param beyondAscii whether nothing is told at them in a text of ASCII
     */
    record Word(ImmutableSet<String> words, boolean beyondAscii) implements Trigger {

        /** In a text of ASCII, nothing is told at the words. */
        public Word neverInAscii() {
            return new Word(words, true);
        }
    }

    /**
     * A word of a large dictionary, matched without regard to case, width and separators: the leftmost, then the longest; the words
     * found for one recognizer do not overlap. The candidate spans the word. Unlike those of {@link Word}, terms mean nothing to other
     * recognizers and do not cut tokens. A term that begins or ends with an ASCII letter is not found where another letter touches it,
     * one that begins or ends with a digit not where another digit does.
     *
     * @param words the words, two characters or longer, each beginning with a Chinese character, an ASCII letter or digit
     */
    record Terms(ImmutableSet<String> words) implements Trigger {}

    /**
     * The beginning of a token, matched with regard to case: {@code AKIA} in {@code AKIA0123…}. The candidate spans the prefix.
     *
     * @param prefixes the prefixes, two characters or longer
     */
    record Prefix(ImmutableSet<String> prefixes) implements Trigger {}

    /**
     * A value that stands right behind one of the labels of the entity, or in a field named by one. The candidate begins where the
     * value begins; where the value ends is for the recognizer to find.
     */
    record Value() implements Trigger {}

    /** A run of {@code least} to {@code most} digits. */
    static Digits digits(int least, int most) {
        return new Digits(least, most, Digits.ANY);
    }

    /** Four groups of one to three digits with dots between them. */
    static Trigger dottedQuad() {
        return new DottedQuad();
    }

    /** A decimal number with at least three digits behind the point. */
    static Trigger decimal() {
        return new Decimal();
    }

    /** A token of {@code least} to {@code most} letters and digits. */
    static Token token(int least, int most) {
        return new Token(least, most, Outline.ANY);
    }

    /** A single character. */
    static Trigger mark(char character) {
        return new Mark(character, false);
    }

    /** A character that counts where it stands twice in a row, or six times among few letters and digits. */
    static Trigger series(char character) {
        return new Mark(character, true);
    }

    /** A word. */
    static Word word(String... words) {
        return words(ImmutableSet.copyOf(words));
    }

    /** Words. */
    static Word words(ImmutableSet<String> words) {
        return new Word(words, false);
    }

    /** A word of a large dictionary. */
    static Trigger terms(Iterable<String> words) {
        return new Terms(ImmutableSet.copyOf(words));
    }

    /** The beginning of a token. */
    static Trigger prefix(String... prefixes) {
        return new Prefix(ImmutableSet.copyOf(prefixes));
    }

    /** The value behind a label. */
    static Trigger value() {
        return new Value();
    }
}
