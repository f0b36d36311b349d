package io.tuomin.strategy.tokenization.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.tuomin.strategy.tokenization.FormatPreservingCipher;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 姓名. A surname of one character and one or two others, or a compound surname and two others, becomes another name of the same build,
 * out of the surnames and characters of the tables; of two others and more, frequent ones become frequent ones, and rare ones rare ones.
 * Of names with a dot in them, the characters are enciphered over those that write names of other languages; of Latin names the letters,
 * over the alphabet. Spaces, dots and capital letters stay.
 */
final class HanNames extends Format {

    private static final String DOTS = "·•・‧";

    private static final int COMMON_SURNAMES = 100;
    private static final int COMMON_CHARACTERS = 700;
    private static final int LONGEST_WORD = 3;

    private final Words compounds;
    private final Words foreign;
    private final ImmutableSet<String> noNames;
    private final ImmutableList<NameBuild> builds;

    HanNames(Tables tables) {
        super("PERSON_NAME");
        compounds = new Words(tables.names("compound"));
        foreign = new Words(tables.names("foreign"));
        noNames = ImmutableSet.copyOf(tables.names("word"));
        builds = builds(tables.names("surname"), tables.names("given"));
        for (NameBuild build : builds) {
            if (build.names() < FormatPreservingCipher.SMALLEST_DOMAIN) {
                throw new IllegalArgumentException("PERSON_NAME: the table 'format-names' makes too few names");
            }
        }
    }

    private ImmutableList<NameBuild> builds(List<String> surnames, List<String> given) {
        ImmutableList.Builder<NameBuild> all = ImmutableList.builder();
        all.add(new NameBuild("姓文", List.of(new Words(surnames), new Words(given)), noNames));
        Words common = new Words(surnames.subList(0, COMMON_SURNAMES));
        Words rare = new Words(surnames.subList(COMMON_SURNAMES, surnames.size()));
        Set<String> noSingle = Sets.union(noNames, compounds.all());
        List<Words> characters = List.of(
                new Words(given.subList(0, COMMON_CHARACTERS)),
                new Words(given.subList(COMMON_CHARACTERS, given.size())));
        for (int first = 0; first < characters.size(); first++) {
            for (int second = 0; second < characters.size(); second++) {
                String shape = (first == 0 ? "文" : "僻") + (second == 0 ? "文" : "僻");
                Words one = characters.get(first);
                Words other = characters.get(second);
                all.add(new NameBuild("姓" + shape, List.of(common, one, other), noSingle));
                all.add(new NameBuild("僻姓" + shape, List.of(rare, one, other), noSingle));
                all.add(new NameBuild("复姓" + shape, List.of(compounds, one, other), noNames));
            }
        }
        return all.build();
    }

    @Override
    public ImmutableList<Form> forms() {
        return Stream.concat(
                        builds.stream().map(build -> new Form(build.shape(), String.format("%,d", build.names()))),
                        Stream.of(
                                new Form("文…·文…", foreign.size() + "^n, n ≥ " + Element.shortest(foreign.size())),
                                new Form("Aa…", "26^n, n ≥ " + Element.shortest(Field.LETTERS.length()))))
                .collect(ImmutableList.toImmutableList());
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
        if (isWord(name)) {
            return Refusal.OTHER_FORM;
        }
        if (name.length() == LONGEST_WORD && compounds.rank(name.substring(0, 2)) >= 0) {
            return Refusal.TOO_FEW;
        }
        for (NameBuild build : builds) {
            long rank = build.rank(name);
            if (rank >= 0) {
                return Element.number(
                        rank, build.size(), "", List.of(han, build), other -> han.write(build.name(other)));
            }
        }
        return name.length() < 2 || name.length() > LONGEST_WORD + 1 ? Refusal.OTHER_FORM : Refusal.NOT_ALLOCATED;
    }

    private boolean isWord(String name) {
        for (int end = 2; end <= Math.min(LONGEST_WORD, name.length()); end++) {
            if (noNames.contains(name.substring(0, end))) {
                return true;
            }
        }
        return false;
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
