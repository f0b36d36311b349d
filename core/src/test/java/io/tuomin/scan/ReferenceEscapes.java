package io.tuomin.scan;

import io.tuomin.model.Part;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text whose characters are written in ASCII, as the reference engine reads it. */
final class ReferenceEscapes {

    private static final String HEX = "[0-9A-Fa-f]";
    private static final String PERCENT = "%(?:25){0,3}";
    private static final String BACKSLASH = "(?:\\\\{1,4}x5[Cc]|" + PERCENT + "5[Cc]|\\\\)";
    private static final String COLON = PERCENT + "3[Aa]";
    private static final Pattern ESCAPE = Pattern.compile("(?:" + BACKSLASH + "{1,4}|" + PERCENT + ")u(?<unit>" + HEX
            + "{4}|\\{" + HEX + "{1,6}\\})|\\\\{1,4}x(?<ascii>[0-7]" + HEX + ")"
            + "|" + COLON + "(?=" + HEX + "{0,4}" + COLON + ")|(?<=" + COLON + HEX + "{0,4})" + COLON
            + "|&(?:amp;){0,3}#(?<number>[0-9]{1,7}|[xX]" + HEX + "{1,7});");

    /** A byte beyond ASCII, and some. */
    private static final String BACKSLASHED = "\\\\{1,4}(?:x[89A-Fa-f]" + HEX + "|[23][0-7]{2})";

    private static final String PERCENTED = PERCENT + "[89A-Fa-f]" + HEX;
    private static final Pattern BYTE = Pattern.compile(BACKSLASHED + "|" + PERCENTED);
    private static final Pattern BYTES = Pattern.compile("(?:" + BACKSLASHED + ")+|(?:" + PERCENTED + ")+");

    /** Characters of UTF-8, of bytes as those of ISO 8859-1. */
    private static final String LONG = "\u00E0[\u00A0-\u00BF][\u0080-\u00BF]|\u00ED[\u0080-\u009F][\u0080-\u00BF]"
            + "|[\u00E1-\u00EC\u00EE\u00EF][\u0080-\u00BF]{2}|\u00F0[\u0090-\u00BF][\u0080-\u00BF]{2}"
            + "|[\u00F1-\u00F3][\u0080-\u00BF]{3}|\u00F4[\u0080-\u008F][\u0080-\u00BF]{2}";

    private static final String SHORT = "[\u00C2-\u00DF][\u0080-\u00BF]";
    private static final String CUT =
            "[\u00C2-\u00DF]|[\u00E0-\u00EF][\u0080-\u00BF]?|[\u00F0-\u00F4][\u0080-\u00BF]{0,2}";
    private static final Pattern ANY_LONG = Pattern.compile(LONG);
    private static final Pattern CHARACTER = Pattern.compile(LONG + "|" + SHORT);
    private static final Pattern UTF_8 = Pattern.compile("(?:" + LONG + "|" + SHORT + ")+|[\u0080-\u00BF]{0,3}(?:"
            + SHORT + ")*(?:" + LONG + ")(?:" + LONG + "|" + SHORT + ")*(?:" + CUT + ")?");

    private static final String SIGN = "[\u00A1-\u00A3]";
    private static final String COMMON = "[\u00B0-\u00D7][\u00A1-\u00FE]";
    private static final Charset GBK = Charset.forName("GBK");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private int endOfGbk = -64;

    ReferenceEscapes(String written) {
        Matcher escape = ESCAPE.matcher(written).useTransparentBounds(true);
        Matcher bytes = BYTES.matcher(written);
        int at = 0;
        while (at < written.length()) {
            if (bytes.region(at, written.length()).lookingAt()) {
                read(written.substring(at, bytes.end()), at);
                at = bytes.end();
                continue;
            }
            String read = escape.region(at, written.length()).lookingAt() ? read(escape) : null;
            add(read == null ? written.substring(at, at + 1) : read, at);
            at = read == null ? at + 1 : escape.end();
        }
        places.add(written.length());
    }

    private void add(String units, int place) {
        text.append(units);
        for (int i = 0; i < units.length(); i++) {
            places.add(place);
        }
    }

    /** Reads bytes that follow each other. */
    private void read(String codes, int place) {
        StringBuilder bytes = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        BYTE.matcher(codes).results().forEach(code -> {
            starts.add(code.start());
            bytes.append((char) octet(code.group()));
        });
        starts.add(codes.length());
        boolean gbk = place - endOfGbk < 64
                ? arePairs(bytes.toString())
                        && !(UTF_8.matcher(bytes).matches()
                                && ANY_LONG.matcher(bytes).find())
                : !UTF_8.matcher(bytes).matches() && arePairs(bytes.toString()) && isLikely(bytes.toString());
        endOfGbk = gbk ? place + codes.length() : endOfGbk;
        Matcher character = CHARACTER.matcher(bytes);
        int at = 0;
        while (at < bytes.length()) {
            if (gbk) {
                add(decoded(bytes.substring(at, at + 2), GBK), place + starts.get(at));
                at += 2;
            } else if (character.region(at, bytes.length()).lookingAt()) {
                add(decoded(character.group(), StandardCharsets.UTF_8), place + starts.get(at));
                at = character.end();
            } else {
                for (int i = starts.get(at); i < starts.get(at + 1); i++) {
                    add(codes.substring(i, i + 1), place + i);
                }
                at++;
            }
        }
    }

    private static int octet(String code) {
        return code.charAt(0) == '\\' && code.indexOf('x') < 0
                ? Integer.parseInt(code.replace("\\", ""), 8)
                : Integer.parseInt(code.substring(code.length() - 2), 16);
    }

    private static String decoded(String bytes, Charset charset) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** Whether bytes are pairs that write Chinese characters and signs. */
    private static boolean arePairs(String bytes) {
        return pairs(bytes).allMatch(pair -> {
            String character = pair.length() == 2 ? decoded(pair, GBK) : "";
            return character.matches("[\u4E00-\u9FFF]")
                    || pair.matches(SIGN + "[\u00A1-\u00FE]") && character.matches("[^\uE000-\uF8FF\uFFFD]");
        });
    }

    /** Whether there are common characters among them, and no fewer than rare ones. */
    private static boolean isLikely(String bytes) {
        long common = pairs(bytes).filter(pair -> pair.matches(COMMON)).count();
        long rare = pairs(bytes)
                .filter(pair -> !pair.matches(COMMON + "|" + SIGN + "."))
                .count();
        return bytes.length() >= 4 && common > 0 && common >= rare;
    }

    private static Stream<String> pairs(String bytes) {
        return Stream.of(bytes.split("(?<=\\G..)"));
    }

    private static String read(Matcher escape) {
        String unit = escape.group("unit");
        if (unit != null) {
            int character = Integer.parseInt(unit.replaceAll("[{}]", ""), 16);
            return character <= Character.MAX_CODE_POINT ? Character.toString(character) : null;
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
        return ":";
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
