package io.tuomin.recognizer;

/**
 * The place where a trigger fired, and the text around it, read through a normalizing glass: full-width forms, look-alike dashes,
 * dots and quotes, circled and other digits read as their ASCII counterparts, traditional characters as simplified ones, one UTF-16
 * unit for one, so that every offset is an offset of the original. Valid only during the call it is handed to.
 */
public interface Candidate {

    /** What {@link #at} answers outside the text. */
    char OUTSIDE = '\0';

    /** What {@link #at} answers for a unit that is not seen: zero-width characters, variation selectors, soft hyphens. */
    char INVISIBLE = '\u200B';

    /** What {@link #at} answers for what has been put in a value's place: for the name of a type in {@code <PASSWORD>}, and for tokens. */
    char REPLACED = '\uFFFF';

    /** A stretch of characters of a kind. */
    enum Run {
        /** What stands between spaces, quotes and the signs that separate one value from the next: ASCII alone. */
        WORD {
            @Override
            public boolean has(char c) {
                return c > ' ' && c < 0x7F && ",;&<|\"'`".indexOf(c) < 0;
            }
        },
        /** Letters, digits and the signs of Base64, of URLs and of tokens. */
        TOKEN {
            @Override
            public boolean has(char c) {
                return isLetter(c) || isDigit(c) || c != OUTSIDE && "_-./+=~%".indexOf(c) >= 0;
            }
        },
        /** What stands between the commas and full stops of Chinese text. */
        CLAUSE {
            @Override
            public boolean has(char c) {
                return isHan(c) || isLetter(c) || isDigit(c) || c != OUTSIDE && "()+-/、.".indexOf(c) >= 0;
            }
        };

        /** Whether a character is of this kind. */
        public abstract boolean has(char c);
    }

    /** First UTF-16 unit of the place. */
    int start();

    /** End of the place, exclusive. */
    int end();

    /** Length of the text at hand; a value never reaches beyond. */
    int length();

    /** The normalized character at an offset, {@link #OUTSIDE} before and behind the text. */
    char at(int offset);

    /**
     * The digits of the run or the characters of the token, in upper case, without separators. Empty for other triggers. To be read
     * unit by unit, or by a pattern: {@code toString} tells how many there are, not which, so that no log holds a value.
     */
    CharSequence symbols();

    /** Offset of a symbol. */
    int offsetOf(int symbol);

    /** How many groups the digits are written in; 1 without separators. */
    int groups();

    /** Number of symbols in a group, from 0. */
    int groupLength(int group);

    /** The separator between the groups, or {@link #OUTSIDE} if there is none or they differ. */
    char separator();

    /** Whether digits are written as Chinese numerals. */
    boolean isInCharacters();

    /** Whether the place is the whole value of a named field (JSON key, column header), which begins where the text begins. */
    boolean isField();

    /**
     * For a value behind a label: whether a sign (a colon, an equals sign, 是, a line break) stands between the two, rather than
     * nothing. True in a named field.
     */
    boolean isIntroduced();

    /**
     * Where a stretch ends that goes on at an offset, however long it is; the offset itself if it does not go on. A recognizer reads a
     * bounded part of a value and asks for the rest: the engine finds an end once, for all who ask.
     */
    int runEnd(Run run, int offset);

    /** Offset of the next label of any type at or behind an offset, or {@link #length()}. */
    int nextLabel(int offset);

    /** Whether a character is not written as it reads, but in ASCII: {@code %E5%BC%A0}. */
    default boolean isEscaped(int offset) {
        return false;
    }

    /** Offset of the nearest visible character before an offset; -1 if there is none. */
    default int before(int offset) {
        int i = offset - 1;
        while (i >= 0 && at(i) == INVISIBLE) {
            i--;
        }
        return i;
    }

    /** Offset of the first visible character at or behind an offset; {@link #length()} if there is none. */
    default int visible(int offset) {
        int i = offset;
        while (i < length() && at(i) == INVISIBLE) {
            i++;
        }
        return i;
    }

    /** Whether a character is an ASCII digit. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character is an ASCII letter. */
    static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Whether a character is a Chinese character of the basic plane. */
    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || c == '〇';
    }
}
