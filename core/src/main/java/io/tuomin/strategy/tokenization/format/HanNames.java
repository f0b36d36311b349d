package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 姓名. A surname of one character and one or two others, or a compound surname and two others, becomes another name of the same build,
 * out of the surnames and characters of the tables. Of names with a dot in them, the characters are enciphered over those that write names
 * of other languages; of Latin names the letters, over the alphabet. Spaces, dots and capital letters stay.
 */
final class HanNames extends Format {

    private static final String DOTS = "·•・‧";
    private static final int LONGEST_WORD = 3;

    private final Words surnames;
    private final Words compounds;
    private final Words given;
    private final Words foreign;
    private final ImmutableSet<String> noNames;

    HanNames(Tables tables) {
        super("PERSON_NAME");
        surnames = new Words(tables.names("surname"));
        compounds = new Words(tables.names("compound"));
        given = new Words(tables.names("given"));
        foreign = new Words(tables.names("foreign"));
        noNames = ImmutableSet.copyOf(tables.names("word"));
        if (of(surnames, 1) - excluded(2) < FormatPreservingCipher.SMALLEST_DOMAIN) {
            throw new IllegalArgumentException("PERSON_NAME: the table 'format-names' makes too few names");
        }
    }

    private long of(Words first, int others) {
        return (long) first.size() * (others == 2 ? (long) given.size() * given.size() : given.size());
    }

    /** How many names of a build of so many characters are words, or begin like some. */
    private long excluded(int length) {
        List<String> excluded = noNames.stream()
                .filter(word -> word.length() <= length && isName(word))
                .toList();
        List<String> beginnings = new ArrayList<>(excluded);
        if (length == LONGEST_WORD) {
            compounds.all().stream().filter(this::isName).forEach(beginnings::add);
        }
        return beginnings.stream()
                .distinct()
                .filter(word -> word.length() == length
                        || beginnings.stream().noneMatch(other -> !other.equals(word) && word.startsWith(other)))
                .mapToLong(word -> word.length() == length ? coveredBy(word, beginnings) : given.size())
                .sum();
    }

    private static long coveredBy(String word, List<String> beginnings) {
        return beginnings.stream().anyMatch(other -> !other.equals(word) && word.startsWith(other)) ? 0 : 1;
    }

    /** Whether a word is a surname of one character and given characters. */
    private boolean isName(String word) {
        return surnames.rank(word.substring(0, 1)) >= 0
                && word.chars().skip(1).allMatch(c -> given.rank(Character.toString(c)) >= 0);
    }

    @Override
    public ImmutableList<Form> forms() {
        return ImmutableList.of(
                new Form("姓文", String.format("%,d", of(surnames, 1) - excluded(2))),
                new Form("姓文文", String.format("%,d", of(surnames, 2) - excluded(LONGEST_WORD))),
                new Form("复姓文文", String.format("%,d", of(compounds, 2))),
                new Form("文…·文…", foreign.size() + "^n, n ≥ " + Element.shortest(foreign.size())),
                new Form("Aa…", "26^n, n ≥ " + Element.shortest(Field.LETTERS.length())));
    }

    @Override
    Reading read(String value) {
        Surface letters = Surface.of(value, Surface.Letters.CASED);
        if (!letters.symbols().isEmpty()) {
            return latin(letters);
        }
        Han han = Han.of(value);
        if (value.chars().anyMatch(c -> DOTS.indexOf(c) >= 0)) {
            return dotted(han);
        }
        String name = han.characters();
        boolean compound = name.length() > 2 && compounds.rank(name.substring(0, 2)) >= 0;
        if (isWord(name)) {
            return Refusal.OTHER_FORM;
        }
        return switch (name.length()) {
            case 2 -> ranked(han, surnames, 1);
            case 3 -> compound ? Refusal.TOO_FEW : ranked(han, surnames, 1);
            case 4 -> compound ? ranked(han, compounds, 2) : Refusal.OTHER_FORM;
            default -> Refusal.OTHER_FORM;
        };
    }

    private boolean isWord(String name) {
        for (int end = 2; end <= Math.min(LONGEST_WORD, name.length()); end++) {
            if (noNames.contains(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private Reading ranked(Han han, Words first, int surname) {
        String name = han.characters();
        long index = first.rank(name.substring(0, surname));
        long size = first.size();
        for (int i = surname; index >= 0 && i < name.length(); i++) {
            int rank = given.rank(name.substring(i, i + 1));
            index = rank < 0 ? -1 : index * given.size() + rank;
            size *= given.size();
        }
        int others = name.length() - surname;
        return index < 0
                ? Refusal.NOT_ALLOCATED
                : Element.number(index, size, "", han, other -> han.write(name(other, first, others)));
    }

    private String name(long index, Words first, int others) {
        String name = "";
        long left = index;
        for (int i = 0; i < others; i++) {
            name = given.word((int) (left % given.size())) + name;
            left /= given.size();
        }
        return first.word((int) left) + name;
    }

    private Reading dotted(Han han) {
        int[] symbols = han.characters()
                .chars()
                .map(c -> foreign.rank(Character.toString(c)))
                .toArray();
        for (int symbol : symbols) {
            if (symbol < 0) {
                return Refusal.NOT_ALLOCATED;
            }
        }
        return Element.string(
                symbols,
                foreign.size(),
                "",
                han,
                others ->
                        han.write(Arrays.stream(others).mapToObj(foreign::word).collect(Collectors.joining())));
    }

    private static Reading latin(Surface letters) {
        String symbols = letters.symbols();
        if (!letters.words().isEmpty() || !symbols.chars().allMatch(Character::isLetter)) {
            return Refusal.OTHER_FORM;
        }
        return Element.string(
                symbols.chars().map(c -> Character.toUpperCase(c) - 'A').toArray(),
                Field.LETTERS.length(),
                "",
                letters,
                others -> letters.write(inCaseOf(symbols, others)));
    }

    private static String inCaseOf(String symbols, int[] others) {
        StringBuilder written = new StringBuilder(others.length);
        for (int i = 0; i < others.length; i++) {
            written.append((char) (others[i] + (Character.isLowerCase(symbols.charAt(i)) ? 'a' : 'A')));
        }
        return written.toString();
    }
}
