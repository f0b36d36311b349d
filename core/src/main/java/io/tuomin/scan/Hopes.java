package io.tuomin.scan;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What may come of the words, numbers and tokens of an ASCII text, told from afar: what is told alone, and what is told only if a word speaks
 * for it. Sets of recognizers are the bits of two {@code long}s. Immutable.
 */
final class Hopes {

    /** Recognizers that the bits are enough for. */
    private static final int MOST = 2 * Long.SIZE;

    /** Two digits. */
    private static final int HUNDRED = 100;

    private final EntitySpec[] specs;
    /** Whether all there is can be told from afar. */
    final boolean areKnown;

    final AsciiWords words;
    /** By word: what it speaks for. */
    final long[] wordLow;

    final long[] wordHigh;
    /** By word: whether something is found at it or behind it. */
    final boolean[] wordTells;
    /** By number of digits: what may be found if a word speaks for it. */
    final long[] digitsLow = new long[Dispatch.MOST_DIGITS + 1];

    final long[] digitsHigh = new long[Dispatch.MOST_DIGITS + 1];
    /** By number of digits, then by the first two: whether something is told alone. */
    final boolean[][] digitsTell = new boolean[Dispatch.MOST_DIGITS + 1][HUNDRED];
    /** By length of a token. */
    final long[] tokenLow = new long[Dispatch.MOST_SYMBOLS + 1];

    final long[] tokenHigh = new long[Dispatch.MOST_SYMBOLS + 1];
    /** By length of a token, then by its outline: whether something is told alone. */
    final boolean[][] tokenTells = new boolean[Dispatch.MOST_SYMBOLS + 1][Trigger.Outline.values().length];
    /** By character: whether something is told at it, at each or in series. */
    final boolean[] markTells = new boolean[0x80];

    final boolean[] seriesTells = new boolean[0x80];
    final PrefixFilter prefixes = new PrefixFilter();

    final boolean quadTells;
    final boolean decimalTells;

    /**
     * Of some recognizers.
     *
     * @param keys the words of the texts by their id
     */
    Hopes(Dispatch dispatch, List<String> keys) {
        specs = dispatch.specs;
        areKnown = specs.length <= MOST && !dispatch.textsReadAscii;
        words = new AsciiWords(keys, terms());
        wordLow = new long[dispatch.says.length];
        wordHigh = new long[dispatch.says.length];
        wordTells = new boolean[dispatch.says.length];
        for (int word = 0; word < wordLow.length; word++) {
            add(word, dispatch.says[word]);
            wordTells[word] = anyTells(dispatch.behindWord[word])
                    || Arrays.stream(dispatch.atWord[word]).anyMatch(this::tellsAtWords);
        }
        quadTells = anyTells(dispatch.atDottedQuad);
        decimalTells = anyTells(dispatch.atDecimal);
        for (int i = 0; i < specs.length && i < MOST; i++) {
            if (!specs[i].isNegative()) {
                for (Trigger trigger : specs[i].triggers()) {
                    add(i, trigger);
                }
            }
        }
    }

    private void add(int word, byte[] says) {
        for (int i = 0; i < Math.min(MOST, says.length); i++) {
            if (says[i] != Dispatch.SILENT && !specs[i].isNegative()) {
                wordLow[word] |= low(i);
                wordHigh[word] |= high(i);
            }
        }
    }

    private ImmutableList<String> terms() {
        List<String> terms = new ArrayList<>();
        for (EntitySpec spec : specs) {
            for (Trigger trigger : spec.triggers()) {
                if (trigger instanceof Trigger.Terms all) {
                    for (String word : all.words()) {
                        if (Characters.readsAs(word.charAt(0)) < 0x80) {
                            terms.add(Lexicon.key(word));
                        }
                    }
                }
            }
        }
        return ImmutableList.copyOf(terms);
    }

    private void add(int i, Trigger trigger) {
        if (trigger instanceof Trigger.Digits digits) {
            add(i, digits);
        } else if (trigger instanceof Trigger.Token token) {
            for (int length = token.least(); length <= token.most(); length++) {
                tokenLow[length] |= low(i);
                tokenHigh[length] |= high(i);
                tokenTells[length][token.alone().ordinal()] |= !specs[i].isLabelNeeded();
            }
        } else if (trigger instanceof Trigger.Prefix prefix) {
            prefix.prefixes().forEach(prefixes::add);
        } else if (trigger instanceof Trigger.Mark mark && mark.character() < 0x80) {
            (mark.inSeries() ? seriesTells : markTells)[mark.character()] = true;
        }
    }

    private void add(int i, Trigger.Digits digits) {
        for (int length = digits.least(); length <= digits.most(); length++) {
            digitsLow[length] |= low(i);
            digitsHigh[length] |= high(i);
            boolean[] byTwo = digitsTell[length];
            if (!specs[i].isLabelNeeded()) {
                digits.alone().forEach(beginning -> tells(byTwo, beginning));
            }
        }
    }

    /** Notes that numbers are told that begin so. */
    private static void tells(boolean[] byTwo, String beginning) {
        int digits = beginning.length();
        int first = digits == 0 ? 0 : Integer.parseInt(beginning) * (digits == 1 ? HUNDRED / 10 : 1);
        int count = digits == 0 ? HUNDRED : digits == 1 ? HUNDRED / 10 : 1;
        Arrays.fill(byTwo, first, first + count, true);
    }

    /** Whether a word, a term or a prefix may begin at a place with so many letters. */
    boolean mayBegin(byte[] octets, int start, int length) {
        int looked = Math.min(length, AsciiWords.PLAIN);
        long first = Octets.at(octets, start);
        long run = AsciiWords.run(Octets.small(first) & Octets.upTo(looked), 0);
        return prefixes.has(first) | words.mayBe(run, octets[AsciiWords.next(octets, start + looked)]);
    }

    /** The confidence of a hit that no word speaks for. */
    int alone(int recognizer, long evidence) {
        EntitySpec spec = specs[recognizer];
        return Evidence.confidence(spec.base(), spec.isLabelNeeded() ? evidence | Evidence.NO_LABEL.bit() : evidence);
    }

    boolean anyTells(int[] callees) {
        for (int callee : callees) {
            if (!specs[callee].isNegative()) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsAtWords(int recognizer) {
        return !specs[recognizer].isNegative()
                && specs[recognizer].triggers().stream()
                        .anyMatch(trigger -> trigger instanceof Trigger.Word word && !word.beyondAscii());
    }

    static long low(int recognizer) {
        return recognizer < Long.SIZE ? 1L << recognizer : 0;
    }

    static long high(int recognizer) {
        return recognizer < Long.SIZE ? 0 : 1L << recognizer;
    }
}
