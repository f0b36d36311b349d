package io.tuomin.scan;

import io.tuomin.dictionary.TraditionalCharacters;
import io.tuomin.recognizer.Candidate;
import java.util.Arrays;

/**
 * Facts about characters, as tables over the UTF-16 units: what a unit reads as, and what kind it is. Normalization is one unit for
 * one, so offsets stay those of the original.
 */
final class Characters {

    static final byte OTHER = 0;
    static final byte DIGIT = 1;
    static final byte LETTER = 2;
    static final byte HAN = 3;
    /** A Chinese character that can stand for a digit: 一, 壹, 幺. */
    static final byte NUMERAL = 4;
    /** A character that a trigger of its own waits for. */
    static final byte MARK = 5;

    /** What the octet of an invisible unit is. */
    static final byte UNSEEN = (byte) 0xFF;

    private static final char INVISIBLE = Candidate.INVISIBLE;

    private static final char[] READS_AS = new char[0x10000];
    private static final byte[] KIND = new byte[0x10000];
    /** By octet: the kind. */
    private static final byte[] KIND_OF_OCTET = new byte[0x100];
    /** Digits that are also used as list marks: ①, ², ⑴. */
    private static final boolean[] ORNATE = new boolean[0x10000];

    private static final String NUMERALS = "零〇○一幺壹弌二两兩贰貳三叁參四肆五伍六陆陸七柒拐八捌九玖勾洞";
    private static final String NUMERAL_VALUES = "0001111222223334455666777889990";

    private static final byte[] NUMERAL_VALUE = new byte[0x10000];

    static {
        for (int block = 0; block < 0x10000; block += 0x100) { // by blocks, so that soon it runs compiled
            asWritten(block);
        }
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            READS_AS[c] = (char) (c - 0xFEE0);
        }
        read("\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000", ' ');
        read("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\u30FC\u2500", '-');
        read("\u00B7\u2022\u2027\u30FB\uFF65\u2219\u22C5\u0387", '·');
        read("\u201C\u201D\u201E\u201F\u301D\u301E\u2033", '"');
        read("\u2018\u2019\u201A\u201B\u2032", '\'');
        read("\u2236\uFE55\uFE30", ':');
        read("\uFE52\u2024", '.');
        read("\uFE50", ',');
        read("\uFE6B", '@');
        read("\u301C", '~');
        read("\u3014\uFE59", '(');
        read("\u3015\uFE5A", ')');
        read("\u3010", '[');
        read("\u3011", ']');
        read("\uFF61", '。');
        read("\u2217\uFE61\u2731\u25CF\u25A0\u2588\u2B1B", '*');
        read("\u00AD\u061C\u180E\u20E3\uFEFF", INVISIBLE);
        for (int[] range : new int[][] {{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}}) {
            for (int c = range[0]; c <= range[1]; c++) {
                READS_AS[c] = INVISIBLE;
            }
        }
        ornate("⁰¹²³⁴⁵⁶⁷⁸⁹", 0);
        ornate("₀₁₂₃₄₅₆₇₈₉", 0);
        ornate("⓪①②③④⑤⑥⑦⑧⑨", 0);
        ornate("⓿❶❷❸❹❺❻❼❽❾", 0);
        ornate("⑴⑵⑶⑷⑸⑹⑺⑻⑼", 1);
        ornate("⒈⒉⒊⒋⒌⒍⒎⒏⒐", 1);
        ornate("⓵⓶⓷⓸⓹⓺⓻⓼⓽", 1);
        ornate("➀➁➂➃➄➅➆➇➈", 1);
        ornate("➊➋➌➍➎➏➐➑➒", 1);

        Arrays.fill(NUMERAL_VALUE, (byte) -1);
        for (int i = 0; i < NUMERALS.length(); i++) {
            KIND[NUMERALS.charAt(i)] = NUMERAL;
            NUMERAL_VALUE[NUMERALS.charAt(i)] = (byte) (NUMERAL_VALUES.charAt(i) - '0');
        }
        for (int c = 0x3400; c < 0xA000; c++) { // numerals read as numerals: 陸, but not 參
            char simplified = TraditionalCharacters.simplified((char) c);
            if (NUMERAL_VALUE[c] < 0 || NUMERAL_VALUE[c] == NUMERAL_VALUE[simplified]) {
                READS_AS[c] = simplified;
            }
        }
        KIND['@'] = MARK;
        KIND[':'] = MARK;
        KIND['°'] = MARK;
        System.arraycopy(KIND, 0, KIND_OF_OCTET, 0, 0x80);
        for (int kind = 0; kind <= MARK; kind++) {
            KIND_OF_OCTET[0x80 | kind] = (byte) kind;
        }
    }

    private Characters() {}

    /** What the characters of a block are, and read as, as far as no list says otherwise. */
    private static void asWritten(int block) {
        for (int i = block; i < block + 0x100; i++) {
            char c = (char) i;
            int digit = Character.isSurrogate(c) ? -1 : Character.digit(c, 10);
            READS_AS[c] = digit < 0 ? c : (char) ('0' + digit);
            if (Candidate.isHan(c)) {
                KIND[c] = HAN;
            } else if (Candidate.isLetter(c)) {
                KIND[c] = LETTER;
            } else if (c >= '0' && c <= '9') {
                KIND[c] = DIGIT;
            }
        }
    }

    private static void read(String characters, char as) {
        for (int i = 0; i < characters.length(); i++) {
            READS_AS[characters.charAt(i)] = as;
        }
    }

    private static void ornate(String digits, int first) {
        for (int i = 0; i < digits.length(); i++) {
            READS_AS[digits.charAt(i)] = (char) ('0' + first + i);
            ORNATE[digits.charAt(i)] = true;
        }
    }

    /** Writes what {@code length} units read as. */
    static void normalize(char[] text, char[] normal, int length) {
        normalize(text, normal, new byte[length], length);
    }

    /**
     * Writes what {@code length} units read as, and each in one byte: ASCII as it is, others with the highest bit set and their kind.
     *
     * @return whether all are ASCII
     */
    static boolean normalize(char[] text, char[] normal, byte[] octets, int length) {
        System.arraycopy(text, 0, normal, 0, length);
        int all = 0;
        for (int i = 0; i < length; i++) { // without a branch: most texts of machines are ASCII, and done
            char c = text[i];
            octets[i] = (byte) c;
            all |= c;
        }
        if (all >= 0x80) {
            beyondAscii(text, normal, octets, length);
        }
        return all < 0x80;
    }

    /** Whether units are ASCII; writes them in one byte each. */
    static boolean isAscii(char[] text, byte[] octets, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) text[i];
            all |= text[i];
        }
        return all < 0x80;
    }

    private static void beyondAscii(char[] text, char[] normal, byte[] octets, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < 0x80) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && digitBeyond(c, text[i + 1]) >= 0) {
                write(INVISIBLE, normal, octets, i);
                int digit = digitBeyond(c, text[i + 1]);
                write((char) ('0' + digit), normal, octets, ++i);
            } else {
                write(READS_AS[c], normal, octets, i);
            }
        }
    }

    private static void write(char reads, char[] normal, byte[] octets, int i) {
        normal[i] = reads;
        octets[i] = octet(reads);
    }

    /** A normalized unit in one byte. */
    static byte octet(char reads) {
        return (byte) (reads < 0x80 ? reads : reads == INVISIBLE ? UNSEEN : 0x80 | KIND[reads]);
    }

    /** What one unit reads as, for words that are compiled. */
    static char readsAs(char c) {
        return READS_AS[c];
    }

    /** The kind of a normalized unit. */
    static byte kind(char normal) {
        return KIND[normal];
    }

    /** The kind of an octet. */
    static byte kindOf(byte octet) {
        return KIND_OF_OCTET[octet & 0xFF];
    }

    /** The digit a Chinese numeral stands for, or -1. */
    static int numeral(char normal) {
        return NUMERAL_VALUE[normal];
    }

    /** Whether an original unit is a digit that is also used as a list mark. */
    static boolean isOrnate(char original) {
        return ORNATE[original];
    }

    /** The digit of a surrogate pair that writes one (mathematical and segmented digits), or -1. */
    private static int digitBeyond(char high, char low) {
        if (high == '\uD835' && low >= '\uDFCE' && low <= '\uDFFF') {
            return (low - '\uDFCE') % 10;
        }
        return high == '\uD83E' && low >= '\uDFF0' && low <= '\uDFF9' ? low - '\uDFF0' : -1;
    }
}
