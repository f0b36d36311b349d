package io.tuomin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void chineseCharactersCountAsTwo() {
        assertThat(Table.width("ab")).isEqualTo(2);
        assertThat(Table.width("张伟")).isEqualTo(4);
        assertThat(Table.width("（a）")).isEqualTo(5);
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        StringWriter out = new StringWriter();
        Table table = new Table(new PrintWriter(out), List.of("A", "B"));
        table.add("", List.of("张伟", "1"));
        table.add("red", List.of("x", ""));
        table.print();
        assertThat(out.toString().lines()).containsExactly("A     B", "张伟  1", "x");
    }

    @Test
    void markupInCellsIsText() {
        StringWriter out = new StringWriter();
        Table table = new Table(new PrintWriter(out), List.of("A"));
        table.add("red", List.of("@|bold x|@"));
        table.print();
        assertThat(out.toString().lines()).contains("@|bold x|@");
    }
}
