package io.tuomin.scan;

import io.tuomin.model.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written in ASCII though it is not, or not all of it: <code>&#92;u5f20&#92;u4f1f</code>, {@code %E5%BC%A0%E4%BC%9F}. It is
 * treated as what it reads as, and what takes its place is written like it. Not thread-safe.
 */
public final class EscapedValue {

    private static final String SIGNS = "\\%&";

    /** What codes of bytes are written with. */
    private static final String OF_CODES = "%\\x0123456789ABCDEFabcdef";

    /** So much of the codes around tells what those of the value mean: a whole number of pairs of them, of three units as of four. */
    private static final int AROUND = 64 * 24;

    private final Escapes escapes;
    /** Where in the text that was read begins what was read. */
    private final int from;
    /** The first unit of the value. */
    private final int start;

    private final String text;
    /** The writing of the first character that is written so; of one beyond ASCII, if there is one. */
    private final String first;
    /** Signs of ASCII that are written so. */
    private final String signs;
    /** What its codes write. */
    private final Charset charset;

    private EscapedValue(
            Escapes escapes, int from, int start, String text, String first, String signs, Charset charset) {
        this.escapes = escapes;
        this.from = from;
        this.start = start;
        this.text = text;
        this.first = first;
        this.signs = signs;
        this.charset = charset;
    }

    /** The value of a finding; null if it is written as it reads. */
    public static @Nullable EscapedValue of(Finding finding, CharSequence text) {
        int i = finding.start();
        while (i < finding.end() && SIGNS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i < finding.end() ? withCodes(finding, text) : null;
    }

    /** Reads the value with the codes around it. */
    private static @Nullable EscapedValue withCodes(Finding finding, CharSequence source) {
        int from = finding.start();
        while (from > Math.max(0, finding.start() - AROUND) && OF_CODES.indexOf(source.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = finding.end();
        while (to < Math.min(source.length(), finding.end() + AROUND) && OF_CODES.indexOf(source.charAt(to)) >= 0) {
            to++;
        }
        String written = source.subSequence(from, to).toString();
        Escapes escapes = new Escapes(true);
        char[] units = written.toCharArray();
        escapes.read(units, units.length);
        int start = escapes.unit(finding.start() - from);
        int end = escapes.unit(finding.end() - from);
        StringBuilder signs = new StringBuilder();
        int first = end;
        for (int i = start; i < end; i++) {
            if (escapes.isWriting(i)) {
                first = first == end || units[first] < 0x80 && units[i] >= 0x80 ? i : first;
                signs.append(EscapeReader.isSign(units[i]) ? "" + units[i] : "");
            }
        }
        if (first == end) {
            return null;
        }
        int behind = escapes.unit(escapes.origin(first) + 1);
        String writing = written.substring(escapes.origin(first), escapes.origin(behind));
        String character = new String(units, first, behind - first);
        String text = new String(units, start, end - start);
        return new EscapedValue(escapes, from, start, text, writing, signs.toString(), charset(writing, character));
    }

    /** What the codes of a character write it in. */
    private static Charset charset(String writing, String character) {
        boolean utf8 = character.charAt(0) < 0x80
                || codes(character, StandardCharsets.UTF_8, writing).equalsIgnoreCase(writing);
        return utf8 ? StandardCharsets.UTF_8 : Gbk.CHARSET;
    }

    /** The value as it reads. */
    public String text() {
        return text;
    }

    /** The finding in the value alone. */
    public Finding in(Finding finding) {
        return finding.at(offset -> escapes.unit((int) offset - from) - start);
    }

    /**
     * Writes what takes the place of the value: what is not ASCII, and signs that the value has as codes, as the first such character of the
     * value was written.
     */
    public void write(CharSequence treated, StringBuilder out) {
        treated.codePoints().forEach(character -> {
            if (character < 0x80 && signs.indexOf(character) < 0) {
                out.append((char) character);
            } else {
                write(character, out);
            }
        });
    }

    private void write(int character, StringBuilder out) {
        if (first.startsWith("&")) {
            number(character, out);
        } else if (first.endsWith("}")) {
            out.append(first, 0, first.indexOf('{') + 1)
                    .append(inCase("%x".formatted(character)))
                    .append('}');
        } else if (first.indexOf('u') > 0) {
            String introduction = first.substring(0, first.indexOf('u') + 1);
            for (char unit : Character.toChars(character)) {
                out.append(introduction).append(inCase("%04x".formatted((int) unit)));
            }
        } else {
            out.append(inCase(codes(Character.toString(character), charset, first)));
        }
    }

    private void number(int character, StringBuilder out) {
        int introduction = first.indexOf('#') + 1;
        boolean hexadecimal = (first.charAt(introduction) | 0x20) == 'x';
        out.append(first, 0, hexadecimal ? introduction + 1 : introduction)
                .append(hexadecimal ? inCase("%x".formatted(character)) : "" + character)
                .append(';');
    }

    /** A character as the codes of its bytes, which are introduced like those of another one; in small letters. */
    private static String codes(String character, Charset charset, String like) {
        String introduction = introduction(like);
        String code = introduction.endsWith("\\") ? "%03o" : "%02x";
        StringBuilder codes = new StringBuilder();
        for (byte octet : character.getBytes(charset)) {
            codes.append(introduction).append(code.formatted(octet & 0xFF));
        }
        return codes.toString();
    }

    private static String introduction(String like) {
        if (like.startsWith("%")) {
            int next = like.indexOf('%', 1); // none behind a colon
            return like.substring(0, (next < 0 ? like.length() : next) - 2);
        }
        int digits = 0;
        while (like.charAt(digits) == '\\') {
            digits++;
        }
        return like.substring(0, like.charAt(digits) == 'x' ? digits + 1 : digits);
    }

    /** Letters of digits as the first character has them. */
    private String inCase(String codes) {
        return first.chars().skip(first.indexOf('u') + 1).anyMatch(Character::isUpperCase)
                ? codes.toUpperCase(Locale.ROOT).replace('X', 'x')
                : codes;
    }
}
