package io.tuomin.cli;

import io.tuomin.grading.Contradiction;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Dispute;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Scheme;
import io.tuomin.inventory.Inventory.Skipped;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Effect;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of the report: what the numbers rest on. */
final class ReportTables {

    /** Files that are listed, and fields of each; the JSON has all. */
    private static final int FILES = 2_000;

    private static final int FIELDS = 200;

    private final Inventory inventory;
    private final List<Scanned> gravest;
    private final Map<String, Text> names = new HashMap<>();

    /** Of an inventory and its files, the gravest first. */
    ReportTables(Inventory inventory, List<Scanned> gravest) {
        this.inventory = inventory;
        this.gravest = gravest;
        inventory.kinds().forEach(kind -> names.put(kind.type(), kind.name()));
    }

    private static void table(Writer out, Text... heads) throws IOException {
        out.write("<div class=\"scroll\"><table><thead><tr>");
        for (Text head : heads) {
            boolean number = head.chinese().endsWith("数");
            out.write("<th" + (number ? " class=\"n\"" : "") + ">" + Html.both(head) + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
    }

    private static void end(Writer out) throws IOException {
        out.write("</tbody></table></div>\n");
    }

    void thresholds(Writer out) throws IOException {
        out.write("<h2>" + Html.both("法定门槛", "Thresholds of the law") + "</h2>\n<p class=\"soft\">"
                + Html.both(
                        "门槛针对处理者掌握、出境或泄露的全部信息；这里只是本次扫描所见。未达到不等于没有义务。",
                        "They speak of all that a processor holds, exports or loses; this is what was seen here. Not reached does not mean no duty.")
                + "</p>\n");
        table(
                out,
                new Text("结果", "Result"),
                new Text("此处人数、条数", "Here"),
                new Text("起点数", "From"),
                new Text("后果", "What follows"),
                new Text("依据", "Clause"));
        List<Reached> sorted = inventory.thresholds().stream()
                .sorted(Comparator.comparing(Reached::applies).reversed())
                .toList();
        for (Reached reached : sorted) {
            out.write("<tr" + (reached.applies() ? " class=\"reached\"" : "") + "><td><span class=\"tag "
                    + (reached.applies() ? "reached" : "calm") + "\">"
                    + Html.both(reached.applies() ? "达到" : "未达到", reached.applies() ? "reached" : "not reached")
                    + "</span></td><td class=\"n\">" + Html.both(Figures.amount(reached)) + "</td><td class=\"n\">"
                    + Figures.plain(reached.from()) + "</td><td>" + Html.both(reached.follows()) + "</td><td>"
                    + Html.both(reached.clause()) + "</td></tr>\n");
        }
        end(out);
    }

    void kinds(Writer out) throws IOException {
        if (inventory.kinds().isEmpty()) {
            return;
        }
        out.write("<h2>" + Html.both("类型、依据和处理", "Types, clauses and treatment") + "</h2>\n<p class=\"soft\">"
                + Html.both(
                        "处理一栏是策略 " + inventory.policy().name() + " 会怎样处理；扫描本身不改动任何文件。",
                        "Treatment is what the policy " + inventory.policy().name()
                                + " would do; scanning changes no file.")
                + "</p>\n");
        List<Text> heads = new ArrayList<>(List.of(
                new Text("类型", "Type"),
                new Text("级别", "Grade"),
                new Text("处数", "Count"),
                new Text("文件数", "Files"),
                new Text("依据", "Clauses")));
        inventory.scales().forEach(scale -> heads.add(new Text(scale.id(), scale.id())));
        heads.add(new Text("处理", "Treatment"));
        table(out, heads.toArray(Text[]::new));
        List<Kind> kinds = inventory.kinds().stream()
                .sorted(Comparator.comparing(Kind::grade)
                        .thenComparing(Kind::count)
                        .reversed()
                        .thenComparing(Kind::type))
                .toList();
        for (Kind kind : kinds) {
            out.write("<tr><td>" + Html.both(kind.name()) + (kind.disputed() ? " ⚑" : "") + "<br><code>" + kind.type()
                    + "</code></td><td>" + Html.tag(kind.grade()) + "</td><td class=\"n\">"
                    + Figures.plain(kind.count())
                    + "</td><td class=\"n\">" + Figures.plain(kind.files()) + "</td><td>" + clauses(kind) + rules(kind)
                    + "</td>");
            for (Scheme scale : inventory.scales()) {
                out.write("<td>" + Html.escaped(kind.levels().getOrDefault(scale.id(), "–")) + "</td>");
            }
            out.write("<td><code>" + Html.escaped(kind.treatment()) + "</code><br><span class=\"soft\">"
                    + Html.both(effect(kind.effect())) + "</span></td></tr>\n");
        }
        end(out);
    }

    private String clauses(Kind kind) {
        return kind.basis().stream()
                .map(code -> Html.both(inventory.clauses().getOrDefault(code, new Text(code, code))))
                .collect(Collectors.joining("<br>"));
    }

    /** The rules that were applied to findings of a type. */
    private static String rules(Kind kind) {
        return kind.rules().isEmpty()
                ? ""
                : "<br>" + Html.both("规则", "rules") + " <code>" + Html.escaped(String.join(" ", kind.rules()))
                        + "</code>";
    }

    private static Text effect(Effect effect) {
        return switch (effect) {
            case NONE -> new Text("保留原值", "stays as it is");
            case REVERSIBLE -> new Text("可用密钥恢复", "reversible with a key");
            case LINKABLE -> new Text("不可逆，可关联", "irreversible, can be joined");
            case IRREVERSIBLE -> new Text("不可逆", "irreversible");
        };
    }

    void disputes(Writer out) throws IOException {
        if (inventory.disagreements().isEmpty()) {
            return;
        }
        out.write("<h2>" + Html.both("⚑ 不同版本标准的分歧", "⚑ What the editions disagree on") + "</h2>\n");
        List<Kind> disputed = inventory.kinds().stream().filter(Kind::disputed).toList();
        List<String> schemes = disputed.stream()
                .flatMap(kind -> kind.schemes().keySet().stream())
                .distinct()
                .toList();
        List<Text> heads = new ArrayList<>(List.of(new Text("类型", "Type")));
        schemes.forEach(scheme -> heads.add(new Text(scheme, scheme)));
        heads.add(new Text("说明", "Why"));
        table(out, heads.toArray(Text[]::new));
        for (Dispute dispute : inventory.disagreements()) {
            List<Kind> rows = disputed.stream()
                    .filter(kind -> dispute.types().contains(kind.type()))
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                out.write("<tr><td>" + Html.both(rows.get(i).name()) + "</td>");
                for (String scheme : schemes) {
                    Grade grade = rows.get(i).schemes().get(scheme);
                    out.write("<td>" + (grade == null ? "–" : Html.tag(grade)) + "</td>");
                }
                if (i == 0) {
                    out.write("<td rowspan=\"" + rows.size() + "\">" + Html.both(dispute.text()) + "</td>");
                }
                out.write("</tr>\n");
            }
        }
        end(out);
    }

    void files(Writer out) throws IOException {
        if (gravest.isEmpty()) {
            return;
        }
        out.write("<h2>" + Html.both("文件", "Files") + "</h2>\n");
        table(
                out,
                new Text("文件", "File"),
                new Text("格式", "Format"),
                new Text("密钥数", "Secret"),
                new Text("敏感数", "Sensitive"),
                new Text("一般数", "Ordinary"),
                new Text("人数", "Persons"));
        for (Scanned file : gravest.subList(0, Math.min(FILES, gravest.size()))) {
            file(out, file);
        }
        end(out);
        if (gravest.size() > FILES) {
            more(out, gravest.size() - FILES);
        }
    }

    private static void more(Writer out, int more) throws IOException {
        out.write("<p class=\"soft\">"
                + Html.both(
                        "另有 " + Figures.plain(more) + " 项，见 JSON 清单。",
                        Figures.plain(more) + " more: see the inventory in JSON.")
                + "</p>\n");
    }

    private void file(Writer out, Scanned file) throws IOException {
        out.write("<tr><td class=\"name\">");
        if (file.fields().isEmpty()) {
            out.write(Html.escaped(file.name()));
        } else {
            out.write("<details><summary>" + Html.escaped(file.name()) + "</summary><table><tbody>\n");
            for (Field field :
                    file.fields().subList(0, Math.min(FIELDS, file.fields().size()))) {
                out.write("<tr><td><code>" + Html.escaped(field.path().isEmpty() ? "–" : field.path())
                        + "</code></td><td>"
                        + Html.both(names.getOrDefault(field.type(), new Text(field.type(), field.type())))
                        + "</td><td>" + Html.tag(field.grade())
                        + "</td><td class=\"n\">" + Figures.plain(field.count()) + "</td></tr>\n");
            }
            out.write("</tbody></table>");
            if (file.fields().size() > FIELDS) {
                more(out, file.fields().size() - FIELDS);
            }
            out.write("</details>");
        }
        for (Inventory.Remark remark : file.remarks()) {
            out.write("<div class=\"soft\">" + Html.both(remark.chinese(), remark.english()) + "</div>");
        }
        for (Map.Entry<Contradiction, Long> found : file.contradictions().entrySet()) {
            Contradiction matter = found.getKey();
            out.write("<div class=\"soft\">"
                    + Html.both(matter.chinese() + "：" + found.getValue(), matter.english() + ": " + found.getValue())
                    + "</div>");
        }
        out.write("</td><td>" + Html.escaped(file.format()) + "<br><span class=\"soft\">"
                + Html.escaped(file.charset()) + "</span></td><td class=\"n\">" + Figures.plain(file.of(Grade.SECRET))
                + "</td><td class=\"n\">" + Figures.plain(file.of(Grade.SENSITIVE)) + "</td><td class=\"n\">"
                + Figures.plain(file.of(Grade.ORDINARY)) + "</td><td class=\"n\">"
                + Html.escaped(Figures.persons(file.persons().get(PersonGroup.ALL))) + "</td></tr>\n");
    }

    void skipped(Writer out) throws IOException {
        List<Skipped> skipped = inventory.skipped();
        if (skipped.isEmpty()) {
            return;
        }
        out.write("<h2>" + Html.both("未读文件", "Files not read") + "</h2>\n");
        table(out, new Text("文件", "File"), new Text("原因", "Reason"));
        for (Skipped file : skipped.subList(0, Math.min(FILES, skipped.size()))) {
            out.write("<tr><td class=\"name\">" + Html.escaped(file.name()) + "</td><td>"
                    + Html.both(file.reason().chinese(), file.reason().english()) + "</td></tr>\n");
        }
        end(out);
        if (skipped.size() > FILES) {
            more(out, skipped.size() - FILES);
        }
    }
}
