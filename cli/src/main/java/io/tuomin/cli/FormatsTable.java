package io.tuomin.cli;

import io.tuomin.model.EntityType;
import io.tuomin.strategy.tokenization.format.Formats;
import java.io.PrintWriter;
import java.util.List;

/** Which types have tokens of their format, as a table. The command itself names no class of formats, so that others do not load them. */
record FormatsTable(List<EntityType> types, Formats formats, PrintWriter out) {

    void print() {
        Table table = new Table(
                out,
                List.of(
                        Messages.get("table.type"),
                        Messages.get("table.name"),
                        Messages.get("table.values"),
                        Messages.get("table.note")));
        boolean chinese = Messages.isChinese();
        for (EntityType type : types) {
            Formats.Note note = formats.note(type.id());
            String values = formats.find(type.id())
                    .map(format -> format.forms().get(0).size())
                    .orElse("–");
            table.add(
                    values.equals("–") ? "faint" : "",
                    List.of(
                            type.id(),
                            chinese ? type.chinese() : type.english(),
                            values,
                            chinese ? note.chinese() : note.english()));
        }
        table.print();
    }
}
