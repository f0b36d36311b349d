package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the recognizers in hash tables, each looked up at its whole length: no trie, no filter. */
final class ReferenceWords {

    /** What a word says of each recognizer's type, and whom to call at it and for the value behind it. */
    static final class Saying {
        final byte[] says;
        boolean negative;
        final List<Integer> callees = new ArrayList<>();

        Saying(byte[] says) {
            this.says = says;
        }

        boolean isNaming() {
            for (byte saying : says) {
                if (saying == Dispatch.NAMES) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A word that begins at a place. */
    record Found<T>(T word, int end) {}

    final Map<String, Saying> labels = new HashMap<>();
    final Map<String, Saying> fields = new HashMap<>();
    final Map<String, List<Integer>> prefixes = new HashMap<>();
    /** By term: the numbers of its dictionaries. */
    final Map<String, List<Integer>> terms = new HashMap<>();
    /** By dictionary: whom to call. */
    final List<List<Integer>> dictionaries = new ArrayList<>();

    ReferenceWords(EntitySpec[] specs, FieldNames names) {
        for (int i = 0; i < specs.length; i++) {
            for (String hint : specs[i].context()) {
                label(hint, specs).says[i] = Dispatch.HINTS;
            }
            for (String label : specs[i].labels()) {
                label(label, specs).says[i] = Dispatch.NAMES;
            }
            for (Trigger trigger : specs[i].triggers()) {
                if (trigger instanceof Trigger.Word word) {
                    for (String one : word.words()) {
                        label(one, specs).callees.add(i);
                    }
                } else if (trigger instanceof Trigger.Prefix prefix) {
                    for (String one : prefix.prefixes()) {
                        prefixes.computeIfAbsent(one, p -> new ArrayList<>()).add(i);
                    }
                }
            }
        }
        labels.values().forEach(saying -> saying.negative = FieldWords.isNegative(saying.says, specs));
        FieldWords words = new FieldWords(specs, names);
        words.byKey.forEach((key, word) -> {
            Saying saying = new Saying(words.says[word]);
            saying.negative = words.negative[word];
            fields.put(key, saying);
        });
        terms(specs);
    }

    private Saying label(String word, EntitySpec[] specs) {
        return labels.computeIfAbsent(Lexicon.key(word), key -> new Saying(new byte[specs.length]));
    }

    private void terms(EntitySpec[] specs) {
        Map<Set<String>, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < specs.length; i++) {
            Set<String> keys = new LinkedHashSet<>();
            for (Trigger trigger : specs[i].triggers()) {
                if (trigger instanceof Trigger.Terms asked) {
                    asked.words().forEach(word -> keys.add(Lexicon.key(word)));
                }
            }
            if (!keys.isEmpty() && numbers.putIfAbsent(keys, dictionaries.size()) == null) {
                dictionaries.add(new ArrayList<>());
            }
            if (!keys.isEmpty()) {
                dictionaries.get(numbers.get(keys)).add(i);
            }
        }
        numbers.forEach((keys, number) -> keys.forEach(
                key -> terms.computeIfAbsent(key, k -> new ArrayList<>()).add(number)));
    }

    static int longest(Map<String, ?> words) {
        return words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The longest word that begins at a place; null if none does. */
    static <T> Found<T> find(Map<String, T> words, int longest, Lexicon.Form form, char[] text, int start, int length) {
        Found<T> found = null;
        for (Found<T> one : all(words, longest, form, text, start, length)) {
            found = one;
        }
        return found;
    }

    /** All words that begin at a place, the shortest first. */
    static <T> List<Found<T>> all(
            Map<String, T> words, int longest, Lexicon.Form form, char[] text, int start, int length) {
        List<Found<T>> found = new ArrayList<>();
        StringBuilder read = new StringBuilder();
        int at = start;
        while (at < length && read.length() < longest) {
            char c = form == Lexicon.Form.PREFIXES ? text[at] : Lexicon.lower(text[at]);
            read.append(c);
            at++;
            T word = read.length() < 2 ? null : words.get(read.toString());
            if (word != null && ends(form, text, at, length)) {
                found.add(new Found<>(word, at));
            } else if (word != null && form == Lexicon.Form.LABELS && isPlural(text, at, length)) {
                found.add(new Found<>(word, at + 1));
            }
            at = next(form, text, at, length, c);
        }
        return found;
    }

    private static boolean ends(Lexicon.Form form, char[] text, int end, int length) {
        char last = text[end - 1];
        if (form == Lexicon.Form.PREFIXES || last >= 0x80 || end == length) {
            return true;
        }
        if (form == Lexicon.Form.TERMS) {
            return Characters.kind(last) != Characters.kind(text[end]);
        }
        return !Candidate.isLetter(text[end]) || isHump(text, end, length);
    }

    private static boolean isPlural(char[] text, int end, int length) {
        return Lexicon.lower(text[end - 1]) != 's'
                && Lexicon.lower(text[end]) == 's'
                && ends(Lexicon.Form.LABELS, text, end + 1, length);
    }

    /** Whether a letter begins a word: behind no letter, or as a hump. */
    static boolean beginsWord(char[] text, int start, int length) {
        return start == 0 || !Candidate.isLetter(text[start - 1]) || isHump(text, start, length);
    }

    /** Whether a capital stands behind another character, or before a small letter. */
    private static boolean isHump(char[] text, int at, int length) {
        boolean lowerBehind = at + 1 < length && text[at + 1] >= 'a' && text[at + 1] <= 'z';
        return Lexicon.isUpper(text[at]) && (!Lexicon.isUpper(text[at - 1]) || lowerBehind);
    }

    /** The next character that counts. */
    private static int next(Lexicon.Form form, char[] text, int from, int length, char last) {
        int i = from;
        while (i < length && text[i] == Candidate.INVISIBLE) {
            i++;
        }
        if (form == Lexicon.Form.PREFIXES || i >= length || " _-.".indexOf(text[i]) < 0) {
            return i;
        }
        char behind = i + 1 < length ? text[i + 1] : Candidate.OUTSIDE;
        if (last < 0x80) {
            boolean skipped = form == Lexicon.Form.LABELS
                    ? Candidate.isLetter(behind)
                    : !(Candidate.isDigit(last) && Candidate.isDigit(behind));
            return skipped ? i + 1 : length;
        }
        int spaces = 0;
        while (spaces < 3 && i + spaces < length && text[i + spaces] == ' ') {
            spaces++;
        }
        return i + spaces;
    }

    @Override
    public String toString() {
        return Arrays.asList(labels.size(), fields.size(), prefixes.size(), terms.size())
                .toString();
    }
}
