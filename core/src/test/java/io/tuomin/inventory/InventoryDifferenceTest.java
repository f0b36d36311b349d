package io.tuomin.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Skipped;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a difference tells, and what it does not. */
class InventoryDifferenceTest {

    private static List<String> changes(Consumer<Inventories> before, Consumer<Inventories> after) {
        Inventories a = Inventories.small();
        before.accept(a);
        Inventories b = Inventories.small();
        after.accept(b);
        return InventoryDifference.between(a.build(), b.build()).changes().stream()
                .map(change -> change.section() + " " + change.subject()
                        + (change.aspect().isEmpty() ? "" : " " + change.aspect()) + ": " + change.before() + " > "
                        + change.after())
                .toList();
    }

    private static List<String> changes(Consumer<Inventories> after) {
        return changes(before -> {}, after);
    }

    @Test
    void nothingChangedIsNoDifference() {
        assertThat(changes(same -> {})).isEmpty();
        assertThat(changes(later -> later.date = "2026-12-24")).isEmpty();
    }

    @Test
    void settingsAreTold() {
        assertThat(changes(b -> {
                    b.tool = "tuomin 2";
                    b.policy = "courier";
                    b.scheme = "STRICT_UNION";
                }))
                .containsExactly(
                        "SETTING policy: standard > courier",
                        "SETTING scheme: PIPL_DEFAULT (PIPL 2021) > STRICT_UNION (PIPL 2021)",
                        "SETTING tool: tuomin 1 > tuomin 2");
    }

    @Test
    void countsAndTreatmentsAreTold() {
        assertThat(changes(b -> {
                    b.count = 6;
                    b.treatment = "suppress";
                }))
                .containsExactly(
                        "KIND RESIDENT_ID SENSITIVE: 5 > 6",
                        "KIND RESIDENT_ID SENSITIVE treatment: mask(keep(1,1)) > suppress");
    }

    @Test
    void personsAndThresholdsAreTold() {
        assertThat(changes(b -> {
                    b.persons = 0;
                    b.result = Assessment.Result.NOT_REACHED;
                }))
                .containsExactly(
                        "PERSONS ALL: 4–5 > 0–1", "THRESHOLD EXPORT_CONTRACT_SENSITIVE: REACHED > NOT_REACHED");
    }

    @Test
    void aNewFileIsToldOnceAndAnOldOneFieldByField() {
        assertThat(changes(b -> b.file("b.csv", 2))).containsExactly("FILE b.csv: null > SENSITIVE 2");
        assertThat(changes(a -> a.file("b.csv", 2), b -> {})).containsExactly("FILE b.csv: SENSITIVE 2 > null");
        assertThat(changes(a -> a.file("b.csv", 2), b -> b.file("b.csv", 3)))
                .containsExactly(
                        "FILE b.csv: SENSITIVE 2 > SENSITIVE 3", "FIELD b.csv 身份证号 RESIDENT_ID SENSITIVE: 2 > 3");
    }

    @Test
    void filesThatAreNotReadAreTold() {
        assertThat(changes(b -> b.skipped.add(new Skipped("y.zip", Reason.ARCHIVE))))
                .containsExactly("SKIPPED y.zip: null > ARCHIVE");
    }

    @Test
    void aScaleOfOneAloneIsASettingAndNotAChangeOfTypes() {
        assertThat(changes(b -> b.scales.clear())).containsExactly("SETTING scale JRT_0171_2020: 2020 > null");
    }
}
