package io.tuomin.cli;

import io.tuomin.inventory.Inventory.PersonNumbers;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
final class Figures {

    private Figures() {}

    /** With commas between thousands. */
    static String plain(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The fewest and the most persons there may be; about, if it is an estimate. */
    static String persons(@Nullable PersonNumbers numbers) {
        if (numbers == null) {
            return "0";
        }
        return (numbers.exact() ? "" : "≈ ")
                + (numbers.least() == numbers.most()
                        ? plain(numbers.least())
                        : plain(numbers.least()) + "–" + plain(numbers.most()));
    }

    /** How many persons or items there are that a threshold counts. */
    static Text amount(Reached reached) {
        String number = reached.least() == reached.most()
                ? plain(reached.least())
                : plain(reached.least()) + "–" + plain(reached.most());
        return new Text(
                number + (reached.persons() ? " 人" : " 条"), number + (reached.persons() ? " persons" : " items"));
    }
}
