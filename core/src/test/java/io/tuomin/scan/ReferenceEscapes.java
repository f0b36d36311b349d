package io.tuomin.scan;

import io.tuomin.model.Part;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text whose characters are written in ASCII, as the reference engine reads it. */
final class ReferenceEscapes {

    private static final String HEX = "[0-9A-Fa-f]";
    private static final String BACKSLASH = "(?:\\\\{1,4}x5[Cc]|%(?:25){0,3}5[Cc]|\\\\)";
    private static final String COLON = "%(?:25){0,3}3[Aa]";
    private static final Pattern ESCAPE = Pattern.compile(BACKSLASH + "{1,4}u(?<unit>" + HEX + "{4})|(?<bytes>"
            + utf8("\\\\{1,4}x") + "|" + utf8("%(?:25){0,3}") + ")|\\\\{1,4}x(?<ascii>[0-7]" + HEX + ")"
            + "|" + COLON + "(?=" + HEX + "{0,4}" + COLON + ")|(?<=" + COLON + HEX + "{0,4})" + COLON
            + "|&#(?<number>[0-9]{1,7}|[xX]" + HEX + "{1,7});");

    /** The last two digits of each code. */
    private static final Pattern CODE = Pattern.compile("[%x](?:25(?=" + HEX + "{2}))*(" + HEX + "{2})");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    ReferenceEscapes(String written) {
        Matcher escape = ESCAPE.matcher(written);
        int at = 0;
        while (at < written.length()) {
            String read = escape.find(at) && escape.start() == at ? read(escape) : null;
            String units = read == null ? written.substring(at, at + 1) : read;
            for (int i = 0; i < units.length(); i++) {
                places.add(at);
            }
            text.append(units);
            at = read == null ? at + 1 : escape.end();
        }
        places.add(written.length());
    }

    private static String utf8(String sign) {
        String next = sign + "[89ABab]" + HEX;
        return "(?:" + sign + "(?:[Cc][2-9A-Fa-f]|[Dd]" + HEX + ")" + next + "|" + sign + "[Ee]" + HEX + next + next
                + "|" + sign + "[Ff][0-4]" + next + next + next + ")";
    }

    private static String read(Matcher escape) {
        if (escape.group("unit") != null) {
            return "" + (char) Integer.parseInt(escape.group("unit"), 16);
        }
        if (escape.group("ascii") != null) {
            return "" + (char) Integer.parseInt(escape.group("ascii"), 16);
        }
        String number = escape.group("number");
        if (number != null) {
            int character =
                    number.matches("[xX].*") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return character <= Character.MAX_CODE_POINT ? Character.toString(character) : null;
        }
        if (escape.group("bytes") == null) {
            return ":";
        }
        StringBuilder bytes = new StringBuilder();
        CODE.matcher(escape.group("bytes")).results().forEach(code -> bytes.append(code.group(1)));
        try {
            ByteBuffer utf8 = ByteBuffer.wrap(HexFormat.of().parseHex(bytes));
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The text as it reads. */
    String text() {
        return text.toString();
    }

    boolean isWriting(int unit) {
        return unit >= 0 && unit < text.length() && places.get(unit + 1) - places.get(unit) != 1;
    }

    /** What was found in it, in offsets of the text as it is written. */
    ReferenceEngine.Found written(ReferenceEngine.Found found) {
        int start = (int) found.start();
        List<Part> parts = found.parts().stream()
                .map(part -> new Part(
                        part.level(),
                        places.get(start + part.start()) - places.get(start),
                        places.get(start + part.end()) - places.get(start)))
                .toList();
        return new ReferenceEngine.Found(
                found.type(),
                places.get(start),
                places.get((int) found.end()),
                found.confidence(),
                found.evidence(),
                parts);
    }
}
