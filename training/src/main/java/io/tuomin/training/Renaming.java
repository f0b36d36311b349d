package io.tuomin.training;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionaries;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Gives the people in a sentence other names, made of surnames and characters as frequent as the tables say, so that a model learns what
 * names stand between rather than the names themselves. The same sentences in the same order always get the same names.
 */
final class Renaming {

    /** Of a hundred Chinese names, so many are renamed. */
    private static final int RENAMED = 80;
    /** Of a hundred given names, so many have one character. */
    private static final int SINGLE = 30;

    private final Random random = new Random(7);
    private final Set<String> surnames = new HashSet<>();
    private final Lots surname;
    private final Lots first;
    private final Lots second;
    private final Lots only;

    Renaming(Dictionaries dictionaries) {
        Dictionary table = dictionaries.get("surnames");
        surnames.addAll(table.column("surname"));
        surname = new Lots(
                table.column("surname"),
                table.column("rank").stream()
                        .mapToDouble(rank -> weight(Integer.parseInt(rank)))
                        .toArray());
        Dictionary characters = dictionaries.get("name-characters");
        first = given(characters, "first");
        second = given(characters, "second");
        only = given(characters, "only");
    }

    /** Frequency falls with rank; rare surnames are drawn more often than they occur, so that the model sees them at all. */
    private static double weight(int rank) {
        return rank >= 200 ? 0.13 : 10.0 / (rank + 4);
    }

    private static Lots given(Dictionary table, String column) {
        double[] weights = table.column(column).stream()
                .mapToDouble(count -> Math.sqrt(Integer.parseInt(count)))
                .toArray();
        return new Lots(table.column("character"), weights);
    }

    /** Draws by weight. */
    private static final class Lots {
        private final List<String> values;
        private final double[] upTo;

        Lots(List<String> values, double[] weights) {
            this.values = values;
            upTo = weights.clone();
            Arrays.parallelPrefix(upTo, Double::sum);
        }

        String draw(Random random) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return values.get(found < 0 ? Math.min(-found - 1, upTo.length - 1) : found);
        }
    }

    /** The sentence with other names, or the same if it holds no full Chinese name. */
    Sentence rename(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        int from = 0;
        for (Span name : sentence.names()) {
            text.append(sentence.text(), from, name.start());
            String old = sentence.text().substring(name.start(), name.end());
            int start = text.length();
            text.append(isChinese(old) && random.nextInt(100) < RENAMED ? name() : old);
            names.add(new Span(start, text.length()));
            from = name.end();
        }
        text.append(sentence.text().substring(from));
        return new Sentence(text.toString(), ImmutableList.copyOf(names));
    }

    private boolean isChinese(String name) {
        return name.length() >= 2
                && name.length() <= 3
                && name.indexOf('·') < 0
                && (surnames.contains(name.substring(0, 1)) || surnames.contains(name.substring(0, 2)));
    }

    private String name() {
        String given = random.nextInt(100) < SINGLE ? only.draw(random) : first.draw(random) + second.draw(random);
        return surname.draw(random) + given;
    }
}
