package io.tuomin.scan;

import io.tuomin.model.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written in ASCII though it is not, or not all of it: <code>&#92;u5f20&#92;u4f1f</code>, {@code %E5%BC%A0%E4%BC%9F}. It is
 * treated as what it reads as, and what takes its place is written like it. Not thread-safe.
 */
public final class EscapedValue {

    private static final String SIGNS = "\\%&";

    private final Escapes escapes;
    private final int start;
    private final String text;
    /** The writing of the first character that is written so. */
    private final String first;

    private EscapedValue(Escapes escapes, int start, String text, String first) {
        this.escapes = escapes;
        this.start = start;
        this.text = text;
        this.first = first;
    }

    /** The value of a finding; null if it is written as it reads. */
    public static @Nullable EscapedValue of(Finding finding, CharSequence text) {
        int i = finding.start();
        while (i < finding.end() && SIGNS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i < finding.end()
                ? of(text.subSequence(finding.start(), finding.end()).toString(), finding.start())
                : null;
    }

    private static @Nullable EscapedValue of(String written, int start) {
        Escapes escapes = new Escapes();
        char[] units = written.toCharArray();
        int length = escapes.read(units, units.length);
        if (escapes.isEmpty()) {
            return null;
        }
        int first = 0;
        while (escapes.origin(first + 1) == escapes.origin(first) + 1) {
            first++;
        }
        int behind = escapes.unit(escapes.origin(first) + 1);
        return new EscapedValue(
                escapes,
                start,
                new String(units, 0, length),
                written.substring(escapes.origin(first), escapes.origin(behind)));
    }

    /** The value as it reads. */
    public String text() {
        return text;
    }

    /** The finding in the value alone. */
    public Finding in(Finding finding) {
        return finding.at(offset -> escapes.unit((int) offset - start));
    }

    /** Writes what takes the place of the value: what is not ASCII as the first such character of the value was written. */
    public void write(CharSequence treated, StringBuilder out) {
        treated.codePoints().forEach(character -> {
            if (character < 0x80) {
                out.append((char) character);
            } else {
                write(character, out);
            }
        });
    }

    private void write(int character, StringBuilder out) {
        if (first.startsWith("&")) {
            out.append("&#").append(character).append(';');
        } else if (first.indexOf('u') > 0) {
            String introduction = first.substring(0, first.indexOf('u') + 1);
            for (char unit : Character.toChars(character)) {
                out.append(introduction).append(inCase("%04x".formatted((int) unit)));
            }
        } else if (first.startsWith("%")) {
            int next = first.indexOf('%', 1); // none behind a colon
            bytes(character, first.substring(0, (next < 0 ? first.length() : next) - 2), out);
        } else {
            bytes(character, first.substring(0, first.indexOf('x') + 1), out);
        }
    }

    private void bytes(int character, String introduction, StringBuilder out) {
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            out.append(introduction).append(inCase("%02x".formatted(octet)));
        }
    }

    private String inCase(String digits) {
        return first.chars().skip(first.indexOf('u') + 1).anyMatch(Character::isUpperCase)
                ? digits.toUpperCase(Locale.ROOT)
                : digits;
    }
}
