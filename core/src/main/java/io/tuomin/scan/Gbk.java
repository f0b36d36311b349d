package io.tuomin.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Characters of two bytes beyond ASCII in GBK, as old sites have them in URLs. */
final class Gbk {

    /** Encodes every character. */
    static final Charset CHARSET = Charset.isSupported("GB18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;

    private static final int FIRST = 0x80;

    /** First and last leading byte of the common characters, and their first second one: level 1 of GB/T 2312. */
    private static final int FIRST_COMMON = 0xB0;

    private static final int LAST_COMMON = 0xD7;
    private static final int FIRST_BEHIND = 0xA1;

    /** First and last leading byte of signs, digits and letters. */
    private static final int FIRST_SIGN = 0xA1;

    private static final int LAST_SIGN = 0xA3;

    private static final char MALFORMED = '\uFFFD';

    /** By both bytes, less {@link #FIRST}: the character; none is Chinese if this machine knows no GB 18030. */
    private static final char[] CHARACTERS = characters();

    private Gbk() {}

    private static char[] characters() {
        char[] characters = new char[FIRST * FIRST];
        byte[] pair = new byte[2];
        for (int i = 0; i < characters.length; i++) {
            pair[0] = (byte) (FIRST + i / FIRST);
            pair[1] = (byte) (FIRST + i % FIRST);
            characters[i] = new String(pair, CHARSET).charAt(0);
        }
        return characters;
    }

    /** The character that two bytes write, of which the first is beyond ASCII. */
    static int character(int lead, int next) {
        return CHARACTERS[(lead - FIRST) * FIRST + next - FIRST];
    }

    /** Whether two bytes are a Chinese character, or a sign of Chinese texts. */
    static boolean isText(int lead, int next) {
        int character = character(lead, next);
        boolean han = character >= 0x4E00 && character <= 0x9FFF;
        return han || isSign(lead) && next >= FIRST_BEHIND && isAssigned(character);
    }

    /** Whether a leading byte is one of signs, digits and letters. */
    static boolean isSign(int lead) {
        return lead >= FIRST_SIGN && lead <= LAST_SIGN;
    }

    private static boolean isAssigned(int character) {
        return character != MALFORMED && Character.getType(character) != Character.PRIVATE_USE;
    }

    /** Whether two bytes are one of the 3,755 common Chinese characters. */
    static boolean isCommon(int lead, int next) {
        return lead >= FIRST_COMMON && lead <= LAST_COMMON && next >= FIRST_BEHIND && isText(lead, next);
    }
}
