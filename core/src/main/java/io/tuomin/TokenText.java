package io.tuomin;

import io.tuomin.document.TokenWriting;
import io.tuomin.model.TokenForm;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of any length with tokens in it, in bounded memory: each is taken out by who can open it, everything else is copied unit for unit. In
 * JSON and CSV a value is written as it was before, so that the document is what it was to the byte. Not thread-safe.
 */
abstract class TokenText {

    /** No token is longer: a value is no longer than a window of the engine. */
    private static final int LONGEST = 1 << 18;

    private static final int PIECE = 1 << 13;

    /** Opens tokens. */
    interface Opener {

        /** The value of a token; null if it stays. */
        @Nullable
        String open(String token);
    }

    private final Opener opener;
    private final StringBuilder pending = new StringBuilder();
    /** Up to where the pending text has been copied. */
    private int copied;

    TokenText(Opener opener) {
        this.opener = opener;
    }

    /** Running text. */
    static TokenText plain(Opener opener) {
        return new Plain(opener);
    }

    /** JSON, or a sequence of JSON values. */
    static TokenText json(Opener opener) {
        return new Json(opener);
    }

    /** CSV. */
    static TokenText csv(char separator, Opener opener) {
        return new Csv(separator, opener);
    }

    /** A text that is there whole. */
    final String of(String text) {
        StringWriter out = new StringWriter();
        try {
            copy(new StringReader(text), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // strings do not fail
        }
        return out.toString();
    }

    /** Copies a text to its end. */
    final void copy(Reader in, Writer out) throws IOException {
        char[] piece = new char[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            pending.append(piece, 0, count);
            if (pending.length() > 2 * LONGEST) {
                take(pending.length() - LONGEST, out);
            }
        }
        take(pending.length(), out);
    }

    /** Copies what begins before a limit. */
    private void take(int limit, Writer out) throws IOException {
        StringBuilder taken = new StringBuilder();
        int at = 0;
        copied = 0;
        while (at < limit) {
            at = next(pending, at, limit, taken);
        }
        int end = limit == pending.length() ? limit : Math.max(copied, cut(pending, copied, at));
        pass(pending, copied, end);
        out.append(taken.append(pending, copied, end));
        pending.delete(0, end);
    }

    /** Looks on from an offset, up to a limit or beyond; gives where to go on. */
    abstract int next(CharSequence text, int from, int limit, StringBuilder out);

    /** Where the text can be cut, not behind an offset. */
    int cut(CharSequence text, int from, int to) {
        return to;
    }

    /** Takes note of text that is copied. */
    void pass(CharSequence text, int from, int to) {}

    final @Nullable String opened(String token) {
        return opener.open(token);
    }

    /** Puts something in the place of part of the text. */
    final void put(CharSequence text, int start, int end, String value, StringBuilder out) {
        out.append(text, copied, start).append(value);
        copied = end;
    }

    final int copied() {
        return copied;
    }

    /** Where the next token begins, maybe. */
    static int candidate(CharSequence text, int from, int limit) {
        int at = from;
        while (at < limit && !(TokenForm.isReversible(text, at) && TokenForm.end(text, at) > 0)) {
            at++;
        }
        return at;
    }

    /** Running text, and what is like it. */
    private static class Plain extends TokenText {

        Plain(Opener opener) {
            super(opener);
        }

        @Override
        final int next(CharSequence text, int from, int limit, StringBuilder out) {
            int start = candidate(text, from, limit);
            if (start >= limit) {
                return limit;
            }
            int end = TokenForm.end(text, start);
            String value = opened(text.subSequence(start, end).toString());
            if (value == null) {
                return start + 1; // the end of a forged token may be the beginning of another
            }
            pass(text, copied(), start);
            put(text, start, end, written(value), out);
            return end;
        }

        String written(String value) {
            return value;
        }
    }

    /** CSV: between quotes, quotes are doubled. */
    private static final class Csv extends Plain {

        private final char separator;
        private Where where = Where.BEFORE;

        /** Where in a field something is. */
        private enum Where {
            BEFORE,
            WITHOUT_QUOTES,
            IN_QUOTES,
            /** Behind a quote that ends the field, if it is not doubled. */
            AT_QUOTE
        }

        Csv(char separator, Opener opener) {
            super(opener);
            this.separator = separator;
        }

        @Override
        void pass(CharSequence text, int from, int to) {
            for (int i = from; i < to; i++) {
                where = behind(text.charAt(i));
            }
        }

        private Where behind(char c) {
            if (where == Where.IN_QUOTES) {
                return c == '"' ? Where.AT_QUOTE : Where.IN_QUOTES;
            }
            if (c == '"') {
                return where == Where.WITHOUT_QUOTES ? Where.WITHOUT_QUOTES : Where.IN_QUOTES;
            }
            boolean ends = c == separator || c == '\n' || c == '\r' || c == '\uFEFF' && where == Where.BEFORE;
            return ends ? Where.BEFORE : Where.WITHOUT_QUOTES;
        }

        @Override
        String written(String value) {
            if (where == Where.IN_QUOTES) {
                return value.replace("\"", "\"\"");
            }
            where = Where.WITHOUT_QUOTES;
            return value;
        }
    }

    /** JSON, whose literals tell by the tokens in them how the values were written. */
    private static final class Json extends TokenText {

        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        private static final Pattern ADDED = Pattern.compile("#[0-9]+$");
        private static final String OF_NUMBERS = "0123456789+-.eE";
        private static final int LONGEST_NUMBER = 1 << 10;

        Json(Opener opener) {
            super(opener);
        }

        @Override
        int next(CharSequence text, int from, int limit, StringBuilder out) {
            TokenWriting.Found found = TokenWriting.at(text, from);
            String value = found == null ? null : opened(found.token());
            if (value == null) {
                return from + (text.charAt(from) == '\\' && from + 1 < text.length() ? 2 : 1);
            }
            TokenWriting writing = found.writing();
            int closing = writing.isNumber() || writing.isNumbered() ? closing(text, found.end()) : -1;
            if (closing < 0) {
                put(text, from, found.end(), writing.value(value), out);
                return found.end();
            }
            String rest = restored(text.subSequence(found.end(), closing), writing.isNumbered());
            int opening = writing.isNumber() ? opening(text, from) : -1;
            String literal = writing.value(value) + rest;
            String number = opening < 0 ? "" : text.subSequence(opening + 1, from) + literal;
            if (NUMBER.matcher(number).matches()) {
                put(text, opening, closing + 1, number, out);
                return closing + 1;
            }
            put(text, from, closing, literal, out);
            return closing;
        }

        /** The rest of a literal. */
        private String restored(CharSequence rest, boolean numbered) {
            StringBuilder out = new StringBuilder();
            int at = 0;
            int from = 0;
            while (at < rest.length()) {
                TokenWriting.Found found = TokenWriting.at(rest, at);
                String value = found == null ? null : opened(found.token());
                if (value == null) {
                    at += rest.charAt(at) == '\\' ? 2 : 1;
                } else {
                    out.append(rest, from, at).append(found.writing().value(value));
                    at = found.end();
                    from = at;
                }
            }
            out.append(rest, from, rest.length());
            return numbered ? ADDED.matcher(out).replaceFirst("") : out.toString();
        }

        /** The quote that ends a literal; -1 if it is too far. */
        private static int closing(CharSequence text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return at < text.length() ? at : -1;
        }

        /** The quote that begins a literal of which nothing but part of a number stands before an offset; -1 if none does. */
        private int opening(CharSequence text, int from) {
            int at = from - 1;
            while (at >= copied() && OF_NUMBERS.indexOf(text.charAt(at)) >= 0) {
                at--;
            }
            return at >= copied() && text.charAt(at) == '"' ? at : -1;
        }

        /** Before the beginning of what may be a number. */
        @Override
        int cut(CharSequence text, int from, int to) {
            int at = to;
            while (at > from && to - at < LONGEST_NUMBER && OF_NUMBERS.indexOf(text.charAt(at - 1)) >= 0) {
                at--;
            }
            return at > from && text.charAt(at - 1) == '"' ? at - 1 : to;
        }
    }
}
