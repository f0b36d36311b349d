package io.tuomin.inventory;

import com.google.common.collect.ImmutableSortedMap;
import io.tuomin.grading.Contradiction;
import io.tuomin.inventory.Inventory.Dispute;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.PersonNumbers;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Remark;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Scheme;
import io.tuomin.inventory.Inventory.Skipped;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.inventory.Inventory.Totals;
import io.tuomin.model.Category;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An inventory to be changed here and there. */
final class Inventories {

    String tool = "tuomin 1";
    String date = "2026-11-22";
    String scheme = "PIPL_DEFAULT";
    String policy = "standard";
    String treatment = "mask(keep(1,1))";
    long count = 5;
    long persons = 4;
    Assessment.Result result = Assessment.Result.REACHED;
    final List<String> scales = new ArrayList<>(List.of("JRT_0171_2020"));
    final List<Scanned> files = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>(List.of(new Skipped("x.bin", Reason.BINARY)));

    static Inventories small() {
        Inventories small = new Inventories();
        small.file("a.csv", 5);
        return small;
    }

    void file(String name, long sensitive) {
        files.add(new Scanned(
                name,
                "CSV",
                "UTF-8",
                List.of(Remark.READ_AS_TEXT),
                new TreeMap<>(Map.of(Contradiction.SEX, 2L)),
                Grade.SENSITIVE,
                ImmutableSortedMap.of(Grade.SENSITIVE, sensitive),
                ImmutableSortedMap.of(PersonGroup.ALL, new PersonNumbers(4, true, 0, 0, 4, 4)),
                List.of(new Field("身份证号", "RESIDENT_ID", Grade.SENSITIVE, sensitive))));
    }

    Inventory build() {
        return new Inventory(
                Inventory.FORM,
                tool,
                date,
                new Scheme(scheme, "PIPL 2021", "2021-11-01", "in-force"),
                scales.stream()
                        .map(id -> new Scheme(id, "2020", "2020-09-23", "in-force"))
                        .toList(),
                new Inventory.Rules(policy, 50),
                new Totals(
                        files.size(),
                        files.size(),
                        skipped.size(),
                        0,
                        ImmutableSortedMap.of(Grade.SENSITIVE, count),
                        ImmutableSortedMap.of("JRT_0171_2020", ImmutableSortedMap.of("C2", count)),
                        Grade.SENSITIVE),
                ImmutableSortedMap.of(PersonGroup.ALL, new PersonNumbers(persons, true, 1, 0, persons, persons + 1)),
                List.of(new Reached(
                        "EXPORT_CONTRACT_SENSITIVE",
                        result,
                        1,
                        persons,
                        persons,
                        true,
                        new Text("条", "article"),
                        new Text("做", "do"))),
                List.of(new Kind(
                        "RESIDENT_ID",
                        new Text("公民身份号码", "resident identity number"),
                        Category.IDENTITY_DOC,
                        Grade.SENSITIVE,
                        count,
                        1,
                        List.of("PIPL-28"),
                        true,
                        ImmutableSortedMap.of("PIPL_DEFAULT", Grade.SENSITIVE, "GBT_45574_2025", Grade.ORDINARY),
                        ImmutableSortedMap.of("JRT_0171_2020", "C2"),
                        List.of(),
                        treatment,
                        Effect.IRREVERSIBLE)),
                ImmutableSortedMap.of("PIPL-28", new Text("第二十八条", "article 28")),
                List.of(new Dispute(List.of("RESIDENT_ID"), new Text("分歧", "they disagree"))),
                files,
                skipped);
    }
}
