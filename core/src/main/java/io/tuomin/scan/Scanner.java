package io.tuomin.scan;

import io.tuomin.recognizer.Candidate;
import java.util.Arrays;

/**
 * The pass: goes over one window of normalized text once, from left to right, notes the words of the lexicon, and calls recognizers
 * where their trigger fires. Works on a scratch; every step is bounded, so that time is linear in the length of the text.
 *
 * <p>Digits are taken in groups: a token of digits alone (or digits and a final X) is a group; groups with one separator between them
 * are a chain. Every stretch of a chain with as many digits as some recognizer asks for is a run.
 */
final class Scanner {

    /** A token longer than this is no identifier, nor does it hold one. */
    private static final int LONGEST_TOKEN = 128;

    /** Most groups of a run: a number with a space after every digit. */
    private static final int MOST_GROUPS = 24;

    private final Dispatch dispatch;
    private final Scratch scratch;
    private final Place place;
    private final char[] text;
    private final Chain digits = new Chain();
    private final Chain numerals = new Chain();
    private final int[] termsEnd;
    private int wordsEnd;

    Scanner(Dispatch dispatch, Scratch scratch) {
        this.dispatch = dispatch;
        this.scratch = scratch;
        this.place = new Place(scratch);
        this.text = scratch.normal;
        this.termsEnd = new int[dispatch.terms.size()];
    }

    /** Groups of digits with one separator between neighbours: the last ones of the chain, as a ring. */
    private static final class Chain {
        private final int[] start = new int[MOST_GROUPS];
        private final int[] end = new int[MOST_GROUPS];
        private final int[] size = new int[MOST_GROUPS];
        private final boolean[] inCharacters = new boolean[MOST_GROUPS];
        private int groups;
        private int first;
        /** In all groups of the ring. */
        private int digits;

        void clear() {
            groups = 0;
            digits = 0;
        }

        /** Whether so many small numbers stand in a row that they are a list, and no number cut into groups. */
        boolean isSeries() {
            return groups == MOST_GROUPS && digits < 2 * MOST_GROUPS;
        }

        int slot(int group) {
            return (first + group) % MOST_GROUPS;
        }

        void add(int from, int to, int count, boolean characters) {
            if (groups == MOST_GROUPS) {
                digits -= size[first];
                first = (first + 1) % MOST_GROUPS;
                groups--;
            }
            int slot = slot(groups++);
            start[slot] = from;
            end[slot] = to;
            size[slot] = count;
            digits += count;
            inCharacters[slot] = characters;
        }
    }

    /** Overwrites what was read last. */
    void forget() {
        place.forget();
    }

    /** Goes over the window; the value of a named field if there is a name. */
    void scan(FieldName field) {
        scratch.clear();
        digits.clear();
        numerals.clear();
        wordsEnd = 0;
        Arrays.fill(termsEnd, 0);
        place.setField(false);
        place.forgetRuns();
        int length = scratch.length;
        int i = 0;
        while (i < length) {
            switch (Characters.kind(text[i])) {
                case Characters.DIGIT, Characters.LETTER -> i = token(i);
                case Characters.HAN -> i = word(i);
                case Characters.NUMERAL -> i = numeral(i);
                case Characters.MARK -> {
                    place.move(i, i + 1);
                    call(dispatch.atMark[text[i]]);
                    i++;
                }
                default -> i++;
            }
            scratch.steps++;
        }
        values(field);
    }

    /** A token of letters and digits. */
    private int token(int start) {
        int end = start;
        int last = start;
        int digitCount = 0;
        int length = scratch.length;
        for (; end < length; end++) {
            byte kind = Characters.kind(text[end]);
            if (kind == Characters.DIGIT) {
                digitCount++;
                last = end;
            } else if (kind == Characters.LETTER) {
                last = end;
            } else if (text[end] != Candidate.INVISIBLE) {
                break;
            }
        }
        scratch.steps += end - start;
        int next = end;
        end = last + 1;
        boolean tooLong = end - start > LONGEST_TOKEN;
        int symbols = end - start;
        if (digitCount < symbols) {
            words(start, tooLong ? start + LONGEST_TOKEN : end);
            if (!tooLong && isAssigned(end)) {
                key(end);
            }
            prefix(start);
        }
        if (digitCount == 0 || digitCount == symbols) {
            terms(start);
        } else {
            termsIn(start, tooLong ? start + LONGEST_TOKEN : end);
        }
        if (!tooLong) {
            if (digitCount > 0) {
                parts(start, end);
            } else if (symbols <= Dispatch.MOST_SYMBOLS && isBehindHan(start)) {
                callToken(start, end, visible(start, end));
            }
        } else {
            digits.clear();
        }
        return next;
    }

    private boolean isBehindHan(int start) {
        return start > 0 && (Characters.kind(text[start - 1]) == Characters.HAN || text[start - 1] == '·');
    }

    private int visible(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text[i] == Candidate.INVISIBLE ? 0 : 1;
        }
        return count;
    }

    /** Cuts a token where a word of the lexicon begins or ends in it (tel13800138000), and looks at each part. */
    private void parts(int start, int end) {
        int from = start;
        int word = scratch.firstWordAt(start);
        for (; word < scratch.words && scratch.wordStart[word] < end; word++) {
            part(from, scratch.wordStart[word]);
            from = Math.min(end, scratch.wordEnd[word]);
        }
        if (from > start && from < end) {
            part(from, end);
        }
        if (from == start) {
            part(start, end);
        } else if (start != from || end != from) {
            whole(start, end);
        }
    }

    /** A token as a whole, when parts of it have been looked at. */
    private void whole(int start, int end) {
        int digitCount = 0;
        int symbols = 0;
        for (int i = start; i < end; i++) {
            byte kind = Characters.kind(text[i]);
            digitCount += kind == Characters.DIGIT ? 1 : 0;
            symbols += text[i] == Candidate.INVISIBLE ? 0 : 1;
        }
        if (digitCount > 0 && digitCount < symbols && symbols <= Dispatch.MOST_SYMBOLS) {
            callToken(start, end, symbols);
        }
    }

    private void part(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text[from] == Candidate.INVISIBLE) {
            from++;
        }
        while (to > from && text[to - 1] == Candidate.INVISIBLE) {
            to--;
        }
        if (from == to) {
            return;
        }
        int digitCount = 0;
        int symbols = 0;
        for (int i = from; i < to; i++) {
            digitCount += Characters.kind(text[i]) == Characters.DIGIT ? 1 : 0;
            symbols += text[i] == Candidate.INVISIBLE ? 0 : 1;
        }
        if (digitCount == symbols) {
            group(from, to, digitCount);
            ornate(from, to, digitCount);
        } else if (digitCount == symbols - 1 && isX(text[to - 1])) {
            group(from, to, symbols);
            digits.clear();
            numerals.clear();
            if (symbols <= Dispatch.MOST_SYMBOLS) {
                callToken(from, to, symbols);
            }
        } else {
            digits.clear();
            if (digitCount > 0 && symbols <= Dispatch.MOST_SYMBOLS) {
                callToken(from, to, symbols);
            }
        }
    }

    /** A list mark that sticks to a number (①13800138000) is taken off for a second look. */
    private void ornate(int start, int end, int digitCount) {
        if (end - start > 1
                && Characters.isOrnate(scratch.text[start])
                && !Characters.isOrnate(scratch.text[start + 1])) {
            digits.clear();
            group(start + 1, end, digitCount - 1);
        } else if (end - start > 1
                && Characters.isOrnate(scratch.text[end - 1])
                && !Characters.isOrnate(scratch.text[end - 2])) {
            digits.clear();
            group(start, end - 1, digitCount - 1);
        }
    }

    private void callToken(int start, int end, int symbols) {
        int[] callees = dispatch.atToken[symbols];
        if (callees.length == 0) {
            return;
        }
        place.move(start, end);
        for (int i = start; i < end; i++) {
            if (text[i] != Candidate.INVISIBLE) {
                place.addSymbol(upper(text[i]), i);
            }
        }
        place.addGroup(symbols, Candidate.OUTSIDE);
        call(callees);
    }

    /** A group of digits: joins the chain and calls for every run that ends with it. */
    private void group(int start, int end, int digitCount) {
        if (digits.groups > 0 && !isSeparated(digits.end[digits.slot(digits.groups - 1)], start)) {
            digits.clear();
        }
        digits.add(start, end, digitCount, false);
        runs(digits, false);
        if (digits.groups > 1) {
            dotted();
        }
        if (numerals.groups > 0) {
            numeralGroup(start, end, digitCount, false);
        }
    }

    /** A decimal number or a dotted quad that ends with the last group. */
    private void dotted() {
        int last = digits.groups - 1;
        if (!isDotted(last)) {
            return;
        }
        if (digits.size[digits.slot(last - 1)] <= 3
                && digits.size[digits.slot(last)] >= 3
                && digits.size[digits.slot(last)] <= 20
                && dispatch.atDecimal.length > 0) {
            load(digits, last - 1, last, false);
            call(dispatch.atDecimal);
        }
        if (last >= 3 && isDotted(last - 1) && isDotted(last - 2)) {
            int most = 0;
            for (int group = last - 3; group <= last; group++) {
                most = Math.max(most, digits.size[digits.slot(group)]);
            }
            if (most <= 3) {
                load(digits, last - 3, last, false);
                call(dispatch.atDottedQuad);
            }
        }
    }

    /** Whether exactly a dot is seen between a group and the one before it. */
    private boolean isDotted(int group) {
        int start = digits.start[digits.slot(group)];
        int dots = 0;
        for (int i = digits.end[digits.slot(group - 1)]; i < start; i++) {
            if (text[i] == '.') {
                dots++;
            } else if (text[i] != Candidate.INVISIBLE) {
                return false;
            }
        }
        return dots == 1;
    }

    /** Calls for the runs that end with the last group of a chain. */
    private void runs(Chain chain, boolean onlyInCharacters) {
        int last = chain.groups - 1;
        int sum = 0;
        boolean inCharacters = false;
        int fewest = chain.isSeries() ? last : 0;
        for (int first = last; first >= fewest; first--) {
            int slot = chain.slot(first);
            sum += chain.size[slot];
            inCharacters |= chain.inCharacters[slot];
            if (sum > Dispatch.MOST_DIGITS) {
                return;
            }
            if (dispatch.atDigits[sum].length > 0 && (inCharacters || !onlyInCharacters)) {
                load(chain, first, last, inCharacters);
                call(dispatch.atDigits[sum]);
            }
            scratch.steps++;
        }
    }

    /** Moves to a stretch of a chain. */
    private void load(Chain chain, int first, int last, boolean inCharacters) {
        int start = chain.start[chain.slot(first)];
        int end = chain.end[chain.slot(last)];
        place.move(start, end);
        place.setInCharacters(inCharacters);
        int previousEnd = -1;
        for (int group = first; group <= last; group++) {
            int slot = chain.slot(group);
            for (int i = chain.start[slot]; i < chain.end[slot]; i++) {
                char c = text[i];
                if (c != Candidate.INVISIBLE) {
                    int numeral = Characters.numeral(c);
                    place.addSymbol(numeral >= 0 ? (char) ('0' + numeral) : upper(c), i);
                }
            }
            place.addGroup(chain.size[slot], previousEnd < 0 ? Candidate.OUTSIDE : separator(previousEnd));
            previousEnd = chain.end[slot];
        }
    }

    /** The separator between two groups: the sign if there is one among spaces; none between digits and numerals that touch. */
    private char separator(int from) {
        char found = Candidate.OUTSIDE;
        for (int i = from; i < scratch.length && Characters.kind(text[i]) == Characters.OTHER; i++) {
            if (text[i] != Candidate.INVISIBLE && (text[i] != ' ' || found == Candidate.OUTSIDE)) {
                found = text[i];
            }
        }
        return found;
    }

    /** Whether two groups belong to one chain: one sign that people write inside numbers, with spaces around it, or spaces alone. */
    private boolean isSeparated(int end, int start) {
        int signs = 0;
        int spaces = 0;
        for (int i = end; i < start; i++) {
            char c = text[i];
            if (c == ' ') {
                spaces++;
            } else if (c == '-' || c == '.' || c == '·') {
                signs++;
            } else if (c != Candidate.INVISIBLE) {
                return false;
            }
            if (spaces > 2 || signs > 1) {
                return false;
            }
        }
        return signs + spaces > 0 && !(spaces > 0 && signs > 0 && text[end] == '.');
    }

    /** Chinese numerals, where they write a number digit by digit. */
    private int numeral(int start) {
        int end = start;
        int count = 0;
        while (end < scratch.length) {
            if (Characters.kind(text[end]) == Characters.NUMERAL) {
                count++;
            } else if (text[end] != Candidate.INVISIBLE) {
                break;
            }
            end++;
        }
        while (text[end - 1] == Candidate.INVISIBLE) {
            end--;
        }
        scratch.steps += end - start;
        int next = end;
        if (count <= Dispatch.MOST_DIGITS) {
            if (numerals.groups == 0 && digits.groups > 0) {
                adopt(start);
            }
            numeralGroup(start, end, count, true);
        } else {
            numerals.clear();
        }
        digits.clear();
        for (int i = start; i < end; i++) {
            if (i >= wordsEnd) {
                wordAt(i);
            }
        }
        int goesOn = Math.max(next, Math.min(wordsEnd, scratch.length));
        for (int i = start; i < goesOn; i++) {
            terms(i);
        }
        return goesOn;
    }

    /** Digits right before numerals begin the same number: 138一二三四5678. */
    private void adopt(int start) {
        int last = digits.slot(digits.groups - 1);
        if (digits.end[last] != start && !isSeparated(digits.end[last], start)) {
            return;
        }
        for (int group = 0; group < digits.groups; group++) {
            int slot = digits.slot(group);
            numerals.add(digits.start[slot], digits.end[slot], digits.size[slot], false);
        }
    }

    private void numeralGroup(int start, int end, int count, boolean inCharacters) {
        int previous = numerals.groups == 0 ? -1 : numerals.end[numerals.slot(numerals.groups - 1)];
        if (previous >= 0 && previous != start && !isSeparated(previous, start)) {
            numerals.clear();
            if (!inCharacters) {
                return;
            }
        }
        numerals.add(start, end, count, inCharacters);
        runs(numerals, true);
    }

    /** A word that begins with a Chinese character. */
    private int word(int start) {
        if (start >= wordsEnd) {
            wordAt(start);
        }
        terms(start);
        return start + 1;
    }

    private void wordAt(int start) {
        long found = dispatch.words.find(text, start, scratch.length);
        if (found != Lexicon.NONE) {
            int word = (int) (found >>> 32);
            wordsEnd = (int) found;
            scratch.addWord(word, start, wordsEnd);
            int[] callees = dispatch.atWord[word];
            if (callees.length > 0) {
                place.move(start, wordsEnd);
                call(callees);
            }
        }
    }

    /** Words that begin in a token. */
    private void words(int start, int end) {
        for (int i = start; i < end; i++) {
            if (i >= wordsEnd
                    && Characters.kind(text[i]) == Characters.LETTER
                    && Lexicon.beginsWord(text, i, scratch.length)) {
                wordAt(i);
            }
            scratch.steps++;
        }
    }

    /** Whether a value is assigned to what ends here: {@code xm=…}, {@code "xm": …}. */
    private boolean isAssigned(int end) {
        char sign = scratch.at(end);
        if (sign != '"' && sign != '\'') {
            return sign == '=';
        }
        char next = scratch.at(scratch.at(end + 1) == ' ' ? end + 2 : end + 1);
        return next == ':' || next == '=';
    }

    /** A key that ends here is the name of a field: what the names of fields say of its head takes the place of the words in it. */
    private void key(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_TOKEN && isPartOfKey(text[start - 1])) {
            start--;
        }
        scratch.steps += end - start;
        for (int i = start; i < end; ) {
            long found =
                    Lexicon.beginsWord(text, i, end) ? dispatch.fieldWords.lexicon.find(text, i, end) : Lexicon.NONE;
            if (found == Lexicon.NONE) {
                i++;
            } else if ((int) found < end) {
                i = (int) found;
            } else {
                head(dispatch.firstFieldWord + (int) (found >>> 32), i, end);
                return;
            }
        }
    }

    private void head(int word, int start, int end) {
        scratch.dropWordsFrom(start);
        if (scratch.words == 0 || scratch.wordEnd[scratch.words - 1] <= start) {
            scratch.addWord(word, start, end);
            wordsEnd = end;
        }
    }

    private static boolean isPartOfKey(char c) {
        byte kind = Characters.kind(c);
        return kind == Characters.LETTER || kind == Characters.DIGIT || c == '_' || c == '-';
    }

    /** Terms that begin in a token of letters and digits: where letters begin, and where digits do. */
    private void termsIn(int start, int end) {
        byte before = Characters.OTHER;
        for (int i = start; i < end; i++) {
            byte kind = Characters.kind(text[i]);
            if (kind != before && text[i] != Candidate.INVISIBLE) {
                terms(i);
                before = kind;
            }
        }
    }

    /** The terms that begin at a place: of each dictionary the longest, unless a term of that dictionary reaches beyond. */
    private void terms(int start) {
        int begin = dispatch.terms.beginning(text, start, scratch.length);
        scratch.steps++;
        if (begin == 0) {
            return;
        }
        int size = dispatch.terms.size();
        for (int i = dispatch.terms.nextOf(begin, 0); i < size; i = dispatch.terms.nextOf(begin, i + 1)) {
            int end = start < termsEnd[i] ? -1 : dispatch.terms.end(i, text, start, scratch.length);
            if (end > 0) {
                termsEnd[i] = end;
                place.move(start, end);
                call(dispatch.terms.callees(i));
            }
            scratch.steps++;
        }
    }

    private void prefix(int start) {
        long found = dispatch.prefixes.find(text, start, scratch.length);
        if (found != Lexicon.NONE) {
            place.move(start, (int) found);
            call(dispatch.atPrefix[(int) (found >>> 32)]);
        }
    }

    /** Values behind labels, once all words are known; and the value of a field. */
    private void values(FieldName field) {
        if (field != null && field.calls().length > 0) {
            place.moveToValue(0, true);
            place.setField(true);
            call(field.calls());
            place.setField(false);
        }
        for (int i = 0; i < scratch.words; i++) {
            int[] callees = dispatch.behindWord[scratch.word[i]];
            if (callees.length > 0) {
                int value = Connection.valueBehind(text, scratch.wordEnd[i], scratch.length);
                place.moveToValue(value < 0 ? -value - 1 : value, value >= 0);
                if (place.start() < scratch.length) {
                    call(callees);
                }
            }
        }
    }

    private void call(int[] callees) {
        for (int callee : callees) {
            place.setRecognizer(callee);
            dispatch.recognizers.get(callee).recognize(place, place);
            scratch.steps++;
        }
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x';
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c;
    }
}
