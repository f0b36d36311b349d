package io.tuomin.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pieces a BERT model knows ({@code vocab.txt}, one a line), and the cutting of a text into them: Chinese characters and punctuation
 * one by one, other words by WordPiece, the longest piece first.
 */
final class Vocabulary {

    /** A word longer than this is not cut: it is unknown. Holds the time to cut one. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids = new HashMap<>();
    private final boolean lowerCase;
    private final int unknown;
    private final int first;
    private final int last;
    private final int padding;

    private Vocabulary(List<String> pieces, Path file, boolean lowerCase) {
        for (int id = 0; id < pieces.size(); id++) {
            ids.putIfAbsent(pieces.get(id), id);
        }
        this.lowerCase = lowerCase;
        unknown = special("[UNK]", file);
        first = special("[CLS]", file);
        last = special("[SEP]", file);
        padding = special("[PAD]", file);
    }

    private int special(String piece, Path file) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new OnnxModelException("The vocabulary " + file + " has no " + piece);
        }
        return id;
    }

    static Vocabulary read(Path file, boolean lowerCase) {
        try {
            return new Vocabulary(Files.readAllLines(file, StandardCharsets.UTF_8), file, lowerCase);
        } catch (IOException e) {
            throw new OnnxModelException("Cannot read the vocabulary " + file + ": " + e, e);
        }
    }

    int size() {
        return ids.size();
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int padding() {
        return padding;
    }

    /** Cuts a text. Spaces and control characters are no tokens. */
    Tokens cut(CharSequence text) {
        Tokens tokens = new Tokens();
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            int next = i + Character.charCount(c);
            if (stands(c)) {
                tokens.add(ids.getOrDefault(folded(text, i, next), unknown), i, next, false);
            } else if (isWord(c)) {
                while (next < text.length()) {
                    int more = Character.codePointAt(text, next);
                    if (stands(more) || !isWord(more)) {
                        break;
                    }
                    next += Character.charCount(more);
                }
                cut(text, i, next, tokens);
            }
            i = next;
        }
        return tokens;
    }

    /** Cuts a word into the longest pieces; a word with a piece that is not known is unknown as a whole. */
    private void cut(CharSequence text, int start, int end, Tokens tokens) {
        if (end - start > LONGEST_WORD) {
            tokens.add(unknown, start, end, false);
            return;
        }
        Tokens pieces = new Tokens();
        for (int from = start; from < end; ) {
            int to = end;
            Integer id = null;
            while (to > from) {
                id = ids.get((from > start ? "##" : "") + folded(text, from, to));
                if (id != null) {
                    break;
                }
                to--;
            }
            if (id == null) {
                tokens.add(unknown, start, end, false);
                return;
            }
            pieces.add(id, from, to, from > start);
            from = to;
        }
        for (int piece = 0; piece < pieces.size(); piece++) {
            tokens.add(pieces.id(piece), pieces.start(piece), pieces.end(piece), pieces.goesOn(piece));
        }
    }

    private String folded(CharSequence text, int start, int end) {
        String piece = text.subSequence(start, end).toString();
        return lowerCase ? piece.toLowerCase(Locale.ROOT) : piece;
    }

    private static boolean stands(int c) {
        return Character.isIdeographic(c) || isPunctuation(c);
    }

    /** As BERT has it: all of ASCII that is neither letter nor digit nor space, and what Unicode calls punctuation. */
    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isWord(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
