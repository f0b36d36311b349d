package io.tuomin.scan;

import com.google.common.collect.ImmutableList;
import io.tuomin.model.EntityType;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.TextRecognizer;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recognizers, arranged by what calls them, and the words, arranged by what they say. Immutable. */
final class Dispatch {

    /** What a word says of an entity: nothing, hints at it, names it. */
    static final byte SILENT = 0;

    static final byte HINTS = 1;
    static final byte NAMES = 2;

    /** Longest token that a recognizer may ask for. */
    static final int MOST_SYMBOLS = 40;

    /** Longest run of digits that a recognizer may ask for. */
    static final int MOST_DIGITS = 24;

    private static final int[] NOBODY = {};

    final ImmutableList<Recognizer> recognizers;
    final ImmutableList<TextRecognizer> texts;
    /** Whether one of these may find something in a text of ASCII alone. */
    final boolean textsReadAscii;
    /** Of the recognizers, in their order, and behind them of those that read whole texts. */
    final EntitySpec[] specs;

    final Lexicon words;
    final Lexicon prefixes;
    final Terms terms;
    /** What words and terms begin with. */
    final Beginnings beginnings;
    /** Ids of the types, which stand where values stood. */
    final Lexicon types;
    /** The words of names of fields. In a text they are words of the keys of assignments only. */
    final FieldWords fieldWords;
    /** The number of the first word of names of fields in the tables by word: those of texts come before. */
    final int firstFieldWord;

    /** By word, then by recognizer: what the word says. */
    final byte[][] says;
    /** By word: whether it names something that is not personal, and nothing that is. */
    final boolean[] negative;
    /** By word: whether it names any type. */
    final boolean[] naming;
    /** By word: recognizers to call at the word. */
    final int[][] atWord;
    /** By word: recognizers to call for the value behind the word. */
    final int[][] behindWord;
    /** By prefix: recognizers to call. */
    final int[][] atPrefix;
    /** By number of symbols: recognizers to call. */
    final int[][] atDigits = new int[MOST_DIGITS + 1][];

    final int[][] atToken = new int[MOST_SYMBOLS + 1][];
    /** By character: recognizers to call. */
    final int[][] atMark = new int[256][];
    /** By recognizer: whether a column full of values tells its type. */
    final boolean[] toldByColumn;

    /** What may come of a text of ASCII. */
    final Hopes hopes;

    /** Recognizers to call at dotted quads and at decimals. */
    final int[] atDottedQuad;

    final int[] atDecimal;

    Dispatch(ImmutableList<Recognizer> recognizers, ImmutableList<TextRecognizer> texts, FieldNames names) {
        this.recognizers = recognizers;
        this.texts = texts;
        textsReadAscii = texts.stream().anyMatch(TextRecognizer::readsAscii);
        specs = Stream.concat(
                        recognizers.stream().map(Recognizer::spec),
                        texts.stream().flatMap(text -> text.specs().stream()))
                .toArray(EntitySpec[]::new);
        toldByColumn = toldByColumn(specs);
        Arrays.fill(atDigits, NOBODY);
        Arrays.fill(atToken, NOBODY);
        Arrays.fill(atMark, NOBODY);

        Map<String, Integer> wordIds = new LinkedHashMap<>();
        Map<String, Integer> prefixIds = new LinkedHashMap<>();
        List<int[]> sayings = new ArrayList<>(); // word, recognizer, what
        List<int[]> wordCalls = new ArrayList<>(); // word, recognizer
        List<int[]> prefixCalls = new ArrayList<>();
        int[] quads = NOBODY;
        int[] decimals = NOBODY;
        for (int i = 0; i < specs.length; i++) {
            EntitySpec spec = specs[i];
            for (String hint : spec.context()) {
                sayings.add(new int[] {id(wordIds, Lexicon.key(hint)), i, HINTS});
            }
            for (String label : spec.labels()) {
                sayings.add(new int[] {id(wordIds, Lexicon.key(label)), i, NAMES});
            }
            for (Trigger trigger : spec.triggers()) {
                if (trigger instanceof Trigger.Digits digits) {
                    add(atDigits, digits.least(), digits.most(), i);
                } else if (trigger instanceof Trigger.Token token) {
                    add(atToken, token.least(), token.most(), i);
                } else if (trigger instanceof Trigger.DottedQuad) {
                    quads = append(quads, i);
                } else if (trigger instanceof Trigger.Decimal) {
                    decimals = append(decimals, i);
                } else if (trigger instanceof Trigger.Mark mark) {
                    if (Characters.kind(mark.character()) != Characters.MARK) {
                        throw new IllegalArgumentException(
                                "'" + mark.character() + "' is no character the engine stops at");
                    }
                    add(atMark, mark.character(), mark.character(), i);
                } else if (trigger instanceof Trigger.Word word) {
                    for (String one : word.words()) {
                        wordCalls.add(new int[] {id(wordIds, Lexicon.key(one)), i});
                    }
                } else if (trigger instanceof Trigger.Prefix prefix) {
                    for (String one : prefix.prefixes()) {
                        prefixCalls.add(new int[] {id(prefixIds, one), i});
                    }
                }
            }
        }
        atDottedQuad = quads;
        atDecimal = decimals;
        fieldWords = new FieldWords(specs, names);
        words = Lexicon.of(List.copyOf(wordIds.keySet()), Lexicon.Form.LABELS);
        prefixes = Lexicon.of(List.copyOf(prefixIds.keySet()), Lexicon.Form.PREFIXES);
        beginnings = new Beginnings(wordIds.size() + Terms.count(specs));
        wordIds.keySet().stream()
                .filter(key -> key.length() > 1)
                .forEach(key -> beginnings.add(key.charAt(0), key.charAt(1)));
        terms = new Terms(specs, beginnings);
        types = Lexicon.of(Arrays.stream(specs).map(spec -> spec.type().id()).toList(), Lexicon.Form.PREFIXES);
        firstFieldWord = wordIds.size();
        int all = firstFieldWord + fieldWords.says.length;
        says = Arrays.copyOf(fieldWords.says, all);
        System.arraycopy(fieldWords.says, 0, says, firstFieldWord, fieldWords.says.length);
        for (int word = 0; word < firstFieldWord; word++) {
            says[word] = new byte[specs.length];
        }
        for (int[] saying : sayings) {
            says[saying[0]][saying[1]] = (byte) saying[2];
        }
        atWord = calls(all, wordCalls);
        atPrefix = calls(prefixIds.size(), prefixCalls);
        negative = new boolean[all];
        naming = new boolean[all];
        boolean[] readsValues = readsValues(specs);
        behindWord = new int[all][];
        for (int word = 0; word < all; word++) {
            int[] named = named(says[word]);
            naming[word] = named.length > 0;
            behindWord[word] = those(named, readsValues);
            negative[word] = word < firstFieldWord
                    ? FieldWords.isNegative(says[word], specs)
                    : fieldWords.negative[word - firstFieldWord];
        }
        hopes = new Hopes(this, List.copyOf(wordIds.keySet()));
    }

    private static boolean[] toldByColumn(EntitySpec[] specs) {
        Set<EntityType> told = Arrays.stream(specs)
                .filter(EntitySpec::isToldByColumn)
                .map(EntitySpec::type)
                .collect(Collectors.toSet());
        boolean[] byRecognizer = new boolean[specs.length];
        for (int i = 0; i < specs.length; i++) {
            byRecognizer[i] = told.contains(specs[i].type());
        }
        return byRecognizer;
    }

    private static boolean[] readsValues(EntitySpec[] specs) {
        boolean[] byRecognizer = new boolean[specs.length];
        for (int i = 0; i < specs.length; i++) {
            byRecognizer[i] = specs[i].triggers().stream().anyMatch(Trigger.Value.class::isInstance);
        }
        return byRecognizer;
    }

    private static int[] named(byte[] says) {
        int[] named = NOBODY;
        for (int i = 0; i < says.length; i++) {
            named = says[i] == NAMES ? append(named, i) : named;
        }
        return named;
    }

    private static int[] those(int[] recognizers, boolean[] are) {
        int[] those = NOBODY;
        for (int recognizer : recognizers) {
            those = are[recognizer] ? append(those, recognizer) : those;
        }
        return those;
    }

    private static int id(Map<String, Integer> ids, String key) {
        return ids.computeIfAbsent(key, k -> ids.size());
    }

    private static void add(int[][] table, int from, int to, int recognizer) {
        if (from < 1 || to < from || to >= table.length) {
            throw new IllegalArgumentException("A trigger asks for " + from + " to " + to
                    + " symbols; the engine gathers 1 to " + (table.length - 1));
        }
        for (int i = from; i <= to; i++) {
            table[i] = append(table[i], recognizer);
        }
    }

    private static int[][] calls(int size, List<int[]> pairs) {
        int[][] calls = new int[size][];
        Arrays.fill(calls, NOBODY);
        pairs.forEach(pair -> calls[pair[0]] = append(calls[pair[0]], pair[1]));
        return calls;
    }

    private static int[] append(int[] array, int value) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }
}
