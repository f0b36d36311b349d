package io.tuomin.strategy.tokenization;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.TokenForm;

/**
 * Finds tokens in running text, whatever touches them, in one pass. Two that are found overlap if the last characters of the first are the mark
 * of the second, as in {@code TK~A1~1~madeUpBySomebodyTK~RESIDENT_ID~1~…~}: one of them is made up, and the keys alone tell which.
 */
public final class TokenFinder {

    private TokenFinder() {}

    /**
     * A token in a text; it may be forged.
     *
     * @param start its first UTF-16 unit
     * @param end its end, exclusive
     * @param mark what kind it says it is: {@link TokenForm#TOKEN}, {@link TokenForm#DIGEST} or {@link TokenForm#VAULT_TOKEN}
     * @param type the id of the entity type that it names
     * @param version the version of the key that it names
     */
    public record Found(int start, int end, String mark, String type, int version) {}

    /** All tokens of a text, in their order; who replaces them goes on behind the one that could be opened. */
    public static ImmutableList<Found> find(CharSequence text) {
        ImmutableList.Builder<Found> found = ImmutableList.builder();
        int markEnd = TokenForm.MARK_LENGTH;
        while (markEnd < text.length()) {
            int start = markEnd - TokenForm.MARK_LENGTH;
            int end = text.charAt(markEnd) == TokenForm.BORDER ? TokenForm.end(text, start) : -1;
            if (end < 0) {
                markEnd++;
                continue;
            }
            Frame frame = Frame.of(text.subSequence(start, end));
            found.add(new Found(start, end, frame.mark(), frame.type(), frame.version()));
            markEnd = end - 1; // the border that ends a token may be that behind the mark of the next
        }
        return found.build();
    }
}
