package io.tuomin.grading;

import com.google.common.collect.ImmutableList;
import io.tuomin.dictionary.Dictionary;
import java.util.List;

/**
 * Types on whose grade the editions disagree, and why the default scheme grades them as it does.
 *
 * @param types the ids of the types
 * @param chinese what each edition says and why the default is what it is, in Chinese
 * @param english the same in English
 */
public record Disagreement(ImmutableList<String> types, String chinese, String english) {

    /** All of them: each disputed type in one. */
    public static ImmutableList<Disagreement> all() {
        Dictionary table = GradingTable.included("disagreements");
        List<String> types = table.column("types");
        ImmutableList.Builder<Disagreement> all = ImmutableList.builder();
        for (int row = 0; row < table.size(); row++) {
            all.add(new Disagreement(
                    ImmutableList.copyOf(types.get(row).split(" ")),
                    table.column("chinese").get(row),
                    table.column("english").get(row)));
        }
        return all.build();
    }
}
