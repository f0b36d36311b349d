package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The pass over a text as plainly as it can be written: every character is looked at alone, and every word is looked up. */
final class ReferenceScanner {

    private static final Pattern TIMESTAMP =
            Pattern.compile("(?:19|20)[0-9]{2}([-/])(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12][0-9]|3[01])"
                    + "[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-9]{2})?+(?:\\.[0-9]{1,9}+)?+"
                    + "(?:Z|[+-][0-9]{2}:?+[0-9]{2})?+(?![-:0-9A-Za-z])");

    private static final int LONGEST_TOKEN = 128;
    private static final int LONGEST_KEY = 128;
    private static final int MOST_GROUPS = 24;

    private final List<Recognizer> recognizers;
    private final EntitySpec[] specs;
    private final ReferenceWords tables;
    private final int longestLabel;
    private final int longestField;
    private final int longestPrefix;
    private final int longestTerm;
    private final ReferenceText text;
    private final char[] normal;
    private final String string;
    private final int length;
    private int wordEnd;
    private final int[] termEnds;
    private List<ReferencePlace.Group> digits = new ArrayList<>();
    private List<ReferencePlace.Group> numerals = new ArrayList<>();

    ReferenceScanner(List<Recognizer> recognizers, EntitySpec[] specs, ReferenceWords tables, ReferenceText text) {
        this.recognizers = recognizers;
        this.specs = specs;
        this.tables = tables;
        this.text = text;
        longestLabel = ReferenceWords.longest(tables.labels);
        longestField = ReferenceWords.longest(tables.fields);
        longestPrefix = ReferenceWords.longest(tables.prefixes);
        longestTerm = ReferenceWords.longest(tables.terms);
        normal = text.normal;
        string = new String(normal);
        length = text.length;
        termEnds = new int[tables.dictionaries.size()];
    }

    void scan(FieldName field) {
        int i = 0;
        while (i < length) {
            byte kind = text.kind(i);
            if (kind == Characters.DIGIT || kind == Characters.LETTER) {
                i = token(i);
            } else if (kind == Characters.NUMERAL) {
                i = numeral(i);
            } else {
                if (kind == Characters.HAN) {
                    wordAt(i);
                    termsAt(i);
                } else if (kind == Characters.MARK) {
                    mark(i);
                }
                i++;
            }
        }
        values(field);
    }

    // Words

    private void wordAt(int start) {
        if (start < wordEnd) {
            return;
        }
        ReferenceWords.Found<ReferenceWords.Saying> found =
                ReferenceWords.find(tables.labels, longestLabel, Lexicon.Form.LABELS, normal, start, length);
        if (found != null) {
            wordEnd = found.end();
            text.words.add(new ReferenceText.Word(found.word(), start, found.end()));
            found.word().callees.forEach(callee -> call(callee, start, found.end(), List.of(), false));
        }
    }

    private void termsAt(int start) {
        int[] ends = new int[termEnds.length];
        for (ReferenceWords.Found<List<Integer>> found :
                ReferenceWords.all(tables.terms, longestTerm, Lexicon.Form.TERMS, normal, start, length)) {
            found.word().forEach(dictionary -> ends[dictionary] = found.end());
        }
        for (int dictionary = 0; dictionary < ends.length; dictionary++) {
            if (ends[dictionary] > 0 && start >= termEnds[dictionary]) {
                termEnds[dictionary] = ends[dictionary];
                int end = ends[dictionary];
                tables.dictionaries.get(dictionary).forEach(callee -> call(callee, start, end, List.of(), false));
            }
        }
    }

    // Tokens

    private int token(int start) {
        int next = start;
        int end = start;
        while (next < length && (isToken(next) || normal[next] == Candidate.INVISIBLE)) {
            next++;
            end = isToken(next - 1) ? next : end;
        }
        if (next == start + 4 && count(start, next, Characters.DIGIT) == 4) {
            Matcher timestamp = TIMESTAMP.matcher(string).region(start, length).useTransparentBounds(true);
            if (timestamp.lookingAt()) {
                digits.clear();
                numerals.clear();
                return timestamp.end();
            }
        }
        boolean tooLong = end - start > LONGEST_TOKEN;
        int read = tooLong ? start + LONGEST_TOKEN : end;
        if (count(start, next, Characters.DIGIT) == end - start) {
            termsAt(start);
        } else {
            wordsInToken(start, read);
            if (!tooLong && isAssigned(end)) {
                nameOfField(end);
            }
            prefix(start);
            termsInToken(start, read);
        }
        if (tooLong) {
            digits.clear();
        } else if (count(start, end, Characters.DIGIT) > 0) {
            tokenWithDigits(start, end);
        } else if (start > 0 && (text.kind(start - 1) == Characters.HAN || normal[start - 1] == '·')) {
            callToken(start, end);
        }
        return next;
    }

    private boolean isToken(int i) {
        return text.kind(i) == Characters.DIGIT || text.kind(i) == Characters.LETTER;
    }

    private int count(int from, int to, byte kind) {
        return (int) IntStream.range(from, to).filter(i -> text.kind(i) == kind).count();
    }

    private int visible(int from, int to) {
        return (int) IntStream.range(from, to)
                .filter(i -> normal[i] != Candidate.INVISIBLE)
                .count();
    }

    private void wordsInToken(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean letter = text.kind(i) == Characters.LETTER;
            boolean inside = i > from && text.kind(i - 1) == Characters.LETTER;
            if (letter && (!inside || ReferenceWords.beginsWord(normal, i, length))) {
                wordAt(i);
            }
        }
    }

    private void termsInToken(int from, int to) {
        byte before = Characters.OTHER;
        for (int i = from; i < to; i++) {
            if (normal[i] != Candidate.INVISIBLE) {
                if (text.kind(i) != before) {
                    termsAt(i);
                }
                before = text.kind(i);
            }
        }
    }

    private void prefix(int start) {
        ReferenceWords.Found<List<Integer>> found =
                ReferenceWords.find(tables.prefixes, longestPrefix, Lexicon.Form.PREFIXES, normal, start, length);
        if (found != null) {
            found.word().forEach(callee -> call(callee, start, found.end(), List.of(), false));
        }
    }

    private boolean isAssigned(int at) {
        char sign = text.at(at);
        if (sign != '"' && sign != '\'') {
            return sign == '=';
        }
        int next = text.at(at + 1) == ' ' ? at + 2 : at + 1;
        return text.at(next) == ':' || text.at(next) == '=';
    }

    private void nameOfField(int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_KEY
                && (isToken(start - 1) || normal[start - 1] == '_' || normal[start - 1] == '-')) {
            start--;
        }
        int i = start;
        while (i < end) {
            ReferenceWords.Found<ReferenceWords.Saying> found = ReferenceWords.beginsWord(normal, i, end)
                    ? ReferenceWords.find(tables.fields, longestField, Lexicon.Form.LABELS, normal, i, end)
                    : null;
            if (found != null && found.end() >= end) {
                head(found.word(), i, end);
                return;
            }
            i = found == null ? i + 1 : found.end();
        }
    }

    private void head(ReferenceWords.Saying saying, int start, int end) {
        text.words.removeIf(word -> word.start() >= start);
        if (text.words.stream().noneMatch(word -> word.end() > start)) {
            text.words.add(new ReferenceText.Word(saying, start, end));
            wordEnd = end;
        }
    }

    /** A token is cut where words begin and end in it. */
    private void tokenWithDigits(int start, int end) {
        List<ReferenceText.Word> inside = text.words.stream()
                .filter(word -> word.start() >= start && word.start() < end)
                .toList();
        int from = start;
        for (ReferenceText.Word word : inside) {
            part(from, word.start());
            from = Math.min(end, word.end());
        }
        if (from < end || inside.isEmpty()) {
            part(from, end);
        }
        int count = count(start, end, Characters.DIGIT);
        if (from > start && count > 0 && count < visible(start, end)) {
            callToken(start, end);
        }
    }

    private void part(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && normal[from] == Candidate.INVISIBLE) {
            from++;
        }
        while (to > from && normal[to - 1] == Candidate.INVISIBLE) {
            to--;
        }
        int count = count(from, to, Characters.DIGIT);
        int symbols = visible(from, to);
        if (symbols == 0) {
            return;
        }
        if (count == symbols) {
            digitGroup(from, to, count);
            ornate(from, to, count);
        } else if (count == symbols - 1 && Lexicon.lower(normal[to - 1]) == 'x') {
            digitGroup(from, to, symbols);
            digits.clear();
            numerals.clear();
            callToken(from, to);
        } else {
            digits.clear();
            if (count > 0) {
                callToken(from, to);
            }
        }
    }

    private void ornate(int start, int end, int count) {
        if (end - start < 2) {
            return;
        }
        if (isOrnate(start) && !isOrnate(start + 1)) {
            digits.clear();
            digitGroup(start + 1, end, count - 1);
        } else if (isOrnate(end - 1) && !isOrnate(end - 2)) {
            digits.clear();
            digitGroup(start, end - 1, count - 1);
        }
    }

    private boolean isOrnate(int i) {
        return Characters.isOrnate(text.raw.charAt(i));
    }

    private void callToken(int start, int end) {
        int symbols = visible(start, end);
        List<ReferencePlace.Group> groups = List.of(new ReferencePlace.Group(start, end, symbols, false));
        for (int i = 0; i < recognizers.size(); i++) {
            for (Trigger trigger : specs[i].triggers()) {
                if (trigger instanceof Trigger.Token token && symbols >= token.least() && symbols <= token.most()) {
                    call(i, start, end, groups, false);
                }
            }
        }
    }

    // Numbers

    private void digitGroup(int start, int end, int count) {
        if (!digits.isEmpty() && !isSeparated(end(digits), start)) {
            digits.clear();
        }
        add(digits, new ReferencePlace.Group(start, end, count, false));
        runs(digits, false);
        dotted();
        if (!numerals.isEmpty()) {
            numeralGroup(new ReferencePlace.Group(start, end, count, false));
        }
    }

    private int numeral(int start) {
        int next = start;
        int end = start;
        int count = 0;
        while (next < length && (text.kind(next) == Characters.NUMERAL || normal[next] == Candidate.INVISIBLE)) {
            if (text.kind(next) == Characters.NUMERAL) {
                count++;
                end = next + 1;
            }
            next++;
        }
        if (count <= Dispatch.MOST_DIGITS) {
            if (numerals.isEmpty() && !digits.isEmpty() && (end(digits) == start || isSeparated(end(digits), start))) {
                numerals = new ArrayList<>(digits);
            }
            numeralGroup(new ReferencePlace.Group(start, end, count, true));
        } else {
            numerals.clear();
        }
        digits.clear();
        for (int i = start; i < end; i++) {
            wordAt(i);
        }
        int goesOn = Math.max(end, Math.min(wordEnd, length));
        for (int i = start; i < goesOn; i++) {
            termsAt(i);
        }
        return goesOn;
    }

    private void numeralGroup(ReferencePlace.Group group) {
        boolean apart =
                !numerals.isEmpty() && end(numerals) != group.start() && !isSeparated(end(numerals), group.start());
        if (apart) {
            numerals.clear();
        }
        if (!apart || group.inCharacters()) {
            add(numerals, group);
            runs(numerals, true);
        }
    }

    private static void add(List<ReferencePlace.Group> chain, ReferencePlace.Group group) {
        if (chain.size() == MOST_GROUPS) {
            chain.remove(0);
        }
        chain.add(group);
    }

    private static int end(List<ReferencePlace.Group> chain) {
        return chain.get(chain.size() - 1).end();
    }

    /** Every stretch of the chain that ends with its last group, the shortest first; of a series of small numbers that group alone. */
    private void runs(List<ReferencePlace.Group> chain, boolean onlyInCharacters) {
        int sum = chain.stream().mapToInt(ReferencePlace.Group::size).sum();
        boolean series = chain.size() == MOST_GROUPS && sum < 2 * MOST_GROUPS;
        int fewest = series ? chain.size() - 1 : 0;
        for (int first = chain.size() - 1; first >= fewest; first--) {
            List<ReferencePlace.Group> run = List.copyOf(chain.subList(first, chain.size()));
            int symbols = run.stream().mapToInt(ReferencePlace.Group::size).sum();
            boolean inCharacters = run.stream().anyMatch(ReferencePlace.Group::inCharacters);
            if (symbols > Dispatch.MOST_DIGITS || onlyInCharacters && !inCharacters) {
                continue;
            }
            for (int i = 0; i < recognizers.size(); i++) {
                for (Trigger trigger : specs[i].triggers()) {
                    if (trigger instanceof Trigger.Digits asked
                            && symbols >= asked.least()
                            && symbols <= asked.most()) {
                        call(i, run.get(0).start(), end(run), run, inCharacters);
                    }
                }
            }
        }
    }

    private void dotted() {
        int groups = digits.size();
        if (groups > 1 && isDotted(groups - 1)) {
            List<ReferencePlace.Group> two = List.copyOf(digits.subList(groups - 2, groups));
            int behind = two.get(1).size();
            if (two.get(0).size() <= 3 && behind >= 3 && behind <= 20) {
                callTriggered(two.get(0).start(), end(two), Trigger.decimal(), two, false);
            }
        }
        if (groups > 3 && isDotted(groups - 1) && isDotted(groups - 2) && isDotted(groups - 3)) {
            List<ReferencePlace.Group> four = List.copyOf(digits.subList(groups - 4, groups));
            if (four.stream().allMatch(group -> group.size() <= 3)) {
                callTriggered(four.get(0).start(), end(four), Trigger.dottedQuad(), four, false);
            }
        }
    }

    private boolean isDotted(int group) {
        return between(digits.get(group - 1).end(), digits.get(group).start()).equals(".");
    }

    private String between(int end, int start) {
        return string.substring(end, start).replace(String.valueOf(Candidate.INVISIBLE), "");
    }

    private boolean isSeparated(int end, int start) {
        if (start < end) {
            return false;
        }
        String between = between(end, start);
        boolean first = start > end && normal[end] == '.'; // as it is written
        return between.matches(" {1,2}| {0,2}[-.·] {0,2}")
                && between.chars().filter(c -> c == ' ').count() <= 2
                && !(first && between.length() > 1);
    }

    // Values

    private void values(FieldName field) {
        if (field != null) {
            for (int callee : field.calls()) {
                call(new ReferencePlace(text, callee, 0, 0, List.of(), false, true, true));
            }
        }
        for (ReferenceText.Word word : List.copyOf(text.words)) {
            int value = ReferenceSurroundings.valueBehind(text, word.end());
            int start = value < 0 ? -value - 1 : value;
            for (int i = 0; i < recognizers.size() && start < length; i++) {
                if (word.saying().says[i] == Dispatch.NAMES
                        && specs[i].triggers().contains(Trigger.value())) {
                    call(new ReferencePlace(text, i, start, start, List.of(), false, value >= 0, false));
                }
            }
        }
    }

    // Calls

    private void callTriggered(
            int start, int end, Trigger trigger, List<ReferencePlace.Group> groups, boolean inCharacters) {
        for (int i = 0; i < recognizers.size(); i++) {
            for (Trigger one : specs[i].triggers()) {
                if (one.equals(trigger)) {
                    call(i, start, end, groups, inCharacters);
                }
            }
        }
    }

    private void mark(int at) {
        for (int i = 0; i < recognizers.size(); i++) {
            for (Trigger one : specs[i].triggers()) {
                if (one instanceof Trigger.Mark mark && mark.character() == normal[at]) {
                    call(i, at, at + 1, List.of(), false);
                }
            }
        }
    }

    private void call(int callee, int start, int end, List<ReferencePlace.Group> groups, boolean inCharacters) {
        call(new ReferencePlace(text, callee, start, end, groups, inCharacters, false, false));
    }

    private void call(ReferencePlace place) {
        recognizers.get(place.recognizer()).recognize(place, place);
    }
}
