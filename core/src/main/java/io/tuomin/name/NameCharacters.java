package io.tuomin.name;

import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.dictionary.TraditionalCharacters;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What single characters say of names: how common they are as surnames, and how much more often they stand in names than in texts.
 * Immutable.
 */
final class NameCharacters {

    /** Kinds of characters, by {@link #kind}. */
    static final int OUTSIDE = 0;

    static final int DIGIT = 1;
    static final int UPPER = 2;
    static final int LOWER = 3;
    static final int DOT = 4;
    static final int HAN = 5;
    static final int SPACE = 6;
    static final int COMMA = 7;
    static final int STOP = 8;
    static final int COLON = 9;
    static final int OPENING = 10;
    static final int CLOSING = 11;
    static final int QUOTE = 12;
    static final int UNQUOTE = 13;
    static final int OTHER = 14;

    /** Characters of names of other languages are believed to write one from this many in the table on. */
    private static final int TRANSCRIBES = 3;

    private static final int RANK_MOST_COMMON = 20;
    private static final int RANK_VERY_COMMON = 60;
    private static final int RANK_COMMON = 120;
    private static final int RANK_LAST = 199;

    /** Where in the facts of a character each begins, behind the four bits of its kind. */
    private static final int SURNAME = 4;

    private static final int FIRST = 8;
    private static final int SECOND = 12;
    private static final int ONLY = 16;
    private static final int FOREIGN = 20;
    private static final int TRANSCRIBER = 24;
    private static final int SENTENCES = 25;
    private static final int SIGN = 26;
    private static final int WRITTEN_OTHERWISE = 27;
    private static final int ASKED = 28;

    /** In the facts of a character behind which a stretch of text ends. The models were trained on such stretches. */
    static final int ENDS = 1 << 29;

    /** In the facts of the first unit of a character of planes 2 and 3, where Chinese characters are. */
    static final int OF_PAIR = 1 << 30;

    private static final int DIGIT_MASK = 0xF;

    /** Characters of sentences, and signs that end their parts. */
    private static final String OF_SENTENCES = "的了是在不我他她你这那就也说和与对把被将为着过会要有很都吗吧呢啊得地之其";

    private static final String SIGNS = ",。、";

    private static final String ENDINGS = "。！？\n";

    /** By character as it is written: all that is known of it, so that it is looked up once. */
    private final int[] facts = new int[1 << 16];
    /** By its first character: the second characters of compound surnames. */
    private final @Nullable String[] compound = new String[1 << 16];

    NameCharacters(Dictionaries dictionaries) {
        kinds();
        surnames(dictionaries.get("surnames"));
        characters(dictionaries.get("name-characters"));
        forms();
    }

    private void kinds() {
        Arrays.fill(facts, 1, facts.length, OTHER);
        Arrays.fill(facts, 0x4E00, 0xA000, HAN);
        range('0', '9', DIGIT);
        range('A', 'Z', UPPER);
        range('a', 'z', LOWER);
        all("·", DOT);
        all(" ", SPACE);
        all(",，、", COMMA);
        all("。；！？;!?", STOP);
        all("：:", COLON);
        all("（(", OPENING);
        all("）)", CLOSING);
        all("《“\"「", QUOTE);
        all("》”」", UNQUOTE);
        mark(OF_SENTENCES, SENTENCES);
        mark(SIGNS, SIGN);
    }

    private void range(char from, char to, int is) {
        for (int c = from; c <= to; c++) {
            facts[c] = is;
        }
    }

    private void all(String characters, int is) {
        characters.chars().forEach(c -> facts[c] = is);
    }

    private void mark(String characters, int fact) {
        characters.chars().forEach(c -> facts[c] |= 1 << fact);
    }

    private void put(char c, int fact, int value) {
        facts[c] = facts[c] & ~(DIGIT_MASK << fact) | value << fact;
    }

    private void surnames(Dictionary table) {
        List<String> names = table.column("surname");
        int[] ranks = table.numbers("rank", 1, Integer.MAX_VALUE);
        for (int i = 0; i < table.size(); i++) {
            String name = names.get(i);
            if (name.length() == 1) {
                put(name.charAt(0), SURNAME, level(ranks[i]));
            } else {
                char a = name.charAt(0);
                compound[a] = (compound[a] == null ? "" : compound[a]) + name.charAt(1);
            }
        }
    }

    private static int level(int rank) {
        if (rank <= RANK_MOST_COMMON) {
            return 5;
        }
        if (rank <= RANK_VERY_COMMON) {
            return 4;
        }
        if (rank <= RANK_COMMON) {
            return 3;
        }
        return rank <= RANK_LAST ? 2 : 1;
    }

    private void characters(Dictionary table) {
        List<String> characters =
                table.column("character", c -> c.length() == 1, "one character of the Basic Multilingual Plane");
        int[] text = counts(table, "text");
        int[] levels = {FIRST, SECOND, ONLY, FOREIGN};
        String[] columns = {"first", "second", "only", "foreign"};
        for (int column = 0; column < columns.length; column++) {
            int[] counts = counts(table, columns[column]);
            double all = sum(counts);
            double texts = sum(text);
            for (int i = 0; i < counts.length; i++) {
                double inNames = (counts[i] + 0.05) / (all + 300);
                double inTexts = (text[i] + 1.0) / (texts + 6000);
                long level = Math.max(0, Math.min(9, Math.round(1.5 * Math.log10(inNames / inTexts) + 4)));
                put(characters.get(i).charAt(0), levels[column], (int) level);
                if (levels[column] == FOREIGN && counts[i] >= TRANSCRIBES) {
                    mark(characters.get(i), TRANSCRIBER);
                }
            }
        }
    }

    /** What is known of a character beside what the model sees. */
    private void forms() {
        for (int c = 0; c < facts.length; c++) {
            char normal = normal((char) c);
            int kind = kind(facts[normal]);
            int otherwise = normal == c ? 0 : 1 << WRITTEN_OTHERWISE;
            int asked = kind == HAN || kind == DOT || kind == UPPER ? 1 << ASKED : 0;
            facts[c] = facts[normal] | otherwise | asked;
        }
        ENDINGS.chars().forEach(c -> facts[c] |= ENDS);
        for (int c = RareHan.FIRST; c <= RareHan.LAST; c++) {
            facts[c] |= OF_PAIR;
        }
    }

    private static int[] counts(Dictionary table, String column) {
        return table.numbers(column, 0, Integer.MAX_VALUE);
    }

    private static double sum(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** A character as the model sees it: full-width forms as ASCII, the dots between parts of a name as one, traditional characters simplified. */
    static char normal(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '・', '•', '‧', '●' -> '·';
            default -> TraditionalCharacters.simplified(c);
        };
    }

    /** All that is known of a character, in whatever form it is written, to be asked below. */
    int facts(char c) {
        return facts[c];
    }

    static int kind(int facts) {
        return facts & DIGIT_MASK;
    }

    static boolean isLatin(int facts) {
        int kind = kind(facts);
        return kind == UPPER || kind == LOWER;
    }

    /** Whether it is in no name: the beginning or end of a text, or a sign that no part of a name is. */
    static boolean endsNames(int facts) {
        int kind = kind(facts);
        return kind == OUTSIDE || kind >= COMMA && kind <= UNQUOTE;
    }

    /** How common it is as a surname: 0 for none, 5 for the most common. */
    static int surname(int facts) {
        return facts >> SURNAME & DIGIT_MASK;
    }

    /** 0 to 9: whether it is more frequent as first character of a given name of two than in texts. */
    static int first(int facts) {
        return facts >> FIRST & DIGIT_MASK;
    }

    /** The same for the second character. */
    static int second(int facts) {
        return facts >> SECOND & DIGIT_MASK;
    }

    /** The same for given names of one character. */
    static int only(int facts) {
        return facts >> ONLY & DIGIT_MASK;
    }

    /** The same for names of other languages. */
    static int foreign(int facts) {
        return facts >> FOREIGN & DIGIT_MASK;
    }

    /** What the facts of a character say of being a surname, and those of the two behind it of being a given name. */
    static int given(int facts, int behind, int behind2) {
        return surname(facts) << 8 | first(behind) << 4 | second(behind2);
    }

    /** 1 if it writes sounds of other languages. */
    static int transcribes(int facts) {
        return facts >> TRANSCRIBER & 1;
    }

    /** 1 if it is one of those that sentences are made with. */
    static int isOfSentences(int facts) {
        return facts >> SENTENCES & 1;
    }

    /** 1 if it is a sign that ends a part of a sentence. */
    static int isSign(int facts) {
        return facts >> SIGN & 1;
    }

    /** Whether the model sees it in another form than it is written in. */
    static boolean isWrittenOtherwise(int facts) {
        return (facts >> WRITTEN_OTHERWISE & 1) != 0;
    }

    /** 1 if a name may go on at it, and as to Latin letters, begin. */
    static int isAsked(int facts) {
        return facts >> ASKED & 1;
    }

    /** 1 if two characters are a surname. */
    long compound(char a, char b) {
        return compound[a] != null && compound[a].indexOf(b) >= 0 ? 1 : 0;
    }
}
