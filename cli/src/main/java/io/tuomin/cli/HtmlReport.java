package io.tuomin.cli;

import com.google.common.io.Resources;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Dispute;
import io.tuomin.inventory.Inventory.Field;
import io.tuomin.inventory.Inventory.Kind;
import io.tuomin.inventory.Inventory.PersonNumbers;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Scheme;
import io.tuomin.inventory.Inventory.Skipped;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.inventory.Inventory.Totals;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.model.Grade;
import io.tuomin.strategy.Effect;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An inventory as one HTML page that needs nothing else: no script, no font, no network. Headline numbers, what to do, charts, then all that
 * they rest on. It is in Chinese and English; a switch of two radio buttons shows one.
 */
final class HtmlReport {

    /** Bars of a chart. */
    private static final int BARS = 12;

    /** Files that are listed; the JSON has all. */
    private static final int FILES = 2_000;

    private static final int FIELDS = 200;

    private final Inventory inventory;
    private final Totals totals;
    private final List<Scanned> gravest;

    HtmlReport(Inventory inventory) {
        this.inventory = inventory;
        this.totals = inventory.totals();
        this.gravest = inventory.files().stream().sorted(ScanSummary.GRAVEST).toList();
    }

    void write(Writer out) throws IOException {
        String css = Resources.toString(Resources.getResource(HtmlReport.class, "report.css"), StandardCharsets.UTF_8);
        boolean chinese = Messages.isChinese();
        out.write("<!DOCTYPE html>\n<html lang=\"" + (chinese ? "zh" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n"
                + "<title>个人信息清单 · Inventory of personal information</title>\n<style>\n" + css
                + "</style>\n</head>\n<body>\n");
        radio(out, "zh", "中文", chinese);
        radio(out, "en", "English", !chinese);
        out.write("<div class=\"page\">\n");
        head(out);
        cards(out);
        steps(out);
        charts(out);
        thresholds(out);
        kinds(out);
        disputes(out);
        files(out);
        skipped(out);
        foot(out);
        out.write("</div>\n</body>\n</html>\n");
    }

    private static void radio(Writer out, String id, String label, boolean checked) throws IOException {
        out.write("<input class=\"pick\" type=\"radio\" name=\"language\" id=\"" + id + "\" aria-label=\"" + label
                + "\"" + (checked ? " checked" : "") + ">\n");
    }

    private void head(Writer out) throws IOException {
        out.write(
                "<header><div class=\"languages\"><label for=\"zh\">中文</label><label for=\"en\">English</label></div>\n<h1>"
                        + Html.both("个人信息清单", "Inventory of personal information") + "</h1>\n<p class=\"facts\">");
        out.write(Html.both(inventory.date(), inventory.date()) + " · " + Html.escaped(inventory.tool()) + " · "
                + Html.both("分级方案", "graded by") + " "
                + Html.escaped(inventory.scheme().id()) + " ("
                + Html.escaped(inventory.scheme().edition()) + ") · " + Html.both("策略", "policy") + " "
                + Html.escaped(inventory.policy().name()) + "</p></header>\n");
    }

    // ---------------------------------------------------------------- headline

    private void cards(Writer out) throws IOException {
        out.write("<section class=\"cards\">\n");
        PersonNumbers all = inventory.persons().get(PersonGroup.ALL);
        PersonNumbers sensitive = inventory.persons().get(PersonGroup.SENSITIVE);
        card(out, "ordinary", number(all), new Text("人", "persons"), explained(all));
        card(
                out,
                "sensitive",
                number(sensitive),
                new Text("人涉及敏感个人信息", "persons with sensitive information"),
                explained(sensitive));
        card(
                out,
                "sensitive",
                plain(totals.of(Grade.SENSITIVE)),
                new Text("处敏感个人信息", "sensitive findings"),
                new Text(
                        "另有一般个人信息 " + plain(totals.of(Grade.ORDINARY)) + " 处",
                        "and " + plain(totals.of(Grade.ORDINARY)) + " ordinary ones"));
        card(
                out,
                totals.of(Grade.SECRET) > 0 ? "secret" : "",
                plain(totals.withFindings()) + " / " + plain(totals.files()),
                new Text("个文件含个人信息或密钥", "files hold personal information or secrets"),
                new Text(
                        "密钥凭据 " + plain(totals.of(Grade.SECRET)) + " 处；未读 " + plain(totals.skipped()) + " 个，排除 "
                                + plain(totals.excluded()) + " 个",
                        plain(totals.of(Grade.SECRET)) + " secrets; " + plain(totals.skipped()) + " files not read, "
                                + plain(totals.excluded()) + " excluded"));
        out.write("</section>\n");
    }

    private static void card(Writer out, String kind, String number, Text what, Text more) throws IOException {
        out.write("<div class=\"card " + kind + "\"><b" + (number.length() > 9 ? " class=\"long\"" : "") + ">"
                + Html.escaped(number) + "</b><span class=\"what\">" + Html.both(what) + "</span><small>"
                + Html.both(more) + "</small></div>\n");
    }

    private static String number(@Nullable PersonNumbers numbers) {
        if (numbers == null) {
            return "0";
        }
        return (numbers.exact() ? "" : "≈ ")
                + (numbers.least() == numbers.most()
                        ? plain(numbers.least())
                        : plain(numbers.least()) + "–" + plain(numbers.most()));
    }

    private static Text explained(@Nullable PersonNumbers numbers) {
        if (numbers == null) {
            return new Text("没有发现", "none found");
        }
        String exact = numbers.exact() ? "" : "约 ";
        String about = numbers.exact() ? "" : "about ";
        return new Text(
                exact + plain(numbers.identified()) + " 人有可靠标识；" + plain(numbers.weak()) + " 个姓名、设备等；"
                        + plain(numbers.unidentified()) + " 条无标识记录",
                about + plain(numbers.identified()) + " by a sure identifier; " + plain(numbers.weak())
                        + " by a name or device only; " + plain(numbers.unidentified()) + " records without");
    }

    private static String plain(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    // ---------------------------------------------------------------- what to do

    private void steps(Writer out) throws IOException {
        List<String> steps = new ArrayList<>();
        if (totals.of(Grade.SECRET) > 0) {
            steps.add(
                    step(
                            true,
                            new Text("更换密钥", "Replace the secrets"),
                            new Text(
                                    "发现 " + plain(totals.of(Grade.SECRET)) + " 处密钥凭据。它们能打开其他系统，应先更换，再从文件中删除。",
                                    plain(totals.of(Grade.SECRET))
                                            + " found. They open other systems: replace them first, then remove them from the files.")));
        }
        worst(steps);
        duties(steps);
        if (!inventory.disagreements().isEmpty()) {
            int types = inventory.disagreements().stream()
                    .mapToInt(dispute -> dispute.types().size())
                    .sum();
            steps.add(step(
                    false,
                    new Text("确认有分歧的级别", "Decide where editions disagree"),
                    new Text(
                            types + " 种类型在不同版本的标准中级别不同，下文逐一列出；请确认所用方案并留存记录。",
                            "Types with different grades in different editions: " + types
                                    + ". They are listed below; confirm the scheme and keep a record.")));
        }
        long unread = inventory.skipped().stream()
                .filter(file -> file.reason() != Reason.SEEN_ALREADY)
                .count();
        if (unread > 0) {
            steps.add(step(
                    false,
                    new Text("查看未读文件", "Look at what was not read"),
                    new Text(
                            "未读 " + plain(unread) + " 个文件，其中可能也有个人信息；原因见文末。",
                            "Files not read: " + plain(unread)
                                    + ". They may hold personal information too; the reasons are at the end.")));
        }
        if (steps.isEmpty()) {
            steps.add(step(
                    false,
                    new Text("没有发现个人信息", "No personal information was found"),
                    new Text("没有工具能发现全部信息；请抽查。", "No tool finds everything: check some files by hand.")));
        }
        out.write("<h2>" + Html.both("要做什么", "What to do") + "</h2>\n<ol class=\"todo\">\n" + String.join("", steps)
                + "</ol>\n");
    }

    private static String step(boolean urgent, Text title, Text text) {
        return "<li" + (urgent ? " class=\"urgent\"" : "") + "><strong>" + Html.both(title) + "</strong><br>"
                + "<span class=\"soft\">" + Html.both(text) + "</span></li>\n";
    }

    private void worst(List<String> steps) {
        List<Scanned> worst = gravest.stream()
                .filter(file -> file.of(Grade.SENSITIVE) + file.of(Grade.SECRET) > 0)
                .limit(3)
                .toList();
        if (worst.isEmpty()) {
            return;
        }
        String chinese = worst.stream()
                .map(file ->
                        file.name() + "（" + secrets(file, "密钥 ", "，") + "敏感 " + plain(file.of(Grade.SENSITIVE)) + "）")
                .collect(Collectors.joining("、"));
        String english = worst.stream()
                .map(file -> file.name() + " (" + secrets(file, "secret ", ", ") + "sensitive "
                        + plain(file.of(Grade.SENSITIVE)) + ")")
                .collect(Collectors.joining(", "));
        steps.add(
                step(
                        true,
                        new Text("先处理最严重的文件", "Treat the gravest files first"),
                        new Text(
                                chinese + "。限制访问，不再需要的删除，其余按策略脱敏（tuomin desensitize）。",
                                english
                                        + ". Limit access, delete what is no longer needed, mask the rest by the policy (tuomin desensitize).")));
    }

    private static String secrets(Scanned file, String before, String behind) {
        return file.of(Grade.SECRET) == 0 ? "" : before + plain(file.of(Grade.SECRET)) + behind;
    }

    /** What follows from the thresholds that are reached; one step for what follows from several. */
    private void duties(List<String> steps) {
        Map<Text, List<Reached>> reached = new LinkedHashMap<>();
        for (Reached one : inventory.thresholds()) {
            if (one.applies()) {
                reached.computeIfAbsent(one.follows(), unseen -> new ArrayList<>())
                        .add(one);
            }
        }
        reached.forEach((follows, all) -> steps.add(step(
                true,
                follows,
                new Text(
                        all.stream().map(HtmlReport::chinese).collect(Collectors.joining("；")),
                        all.stream().map(HtmlReport::english).collect(Collectors.joining("; "))))));
    }

    private static String chinese(Reached one) {
        return one.clause().chinese() + "（" + amount(one).chinese() + "，"
                + one.result().chinese() + "）";
    }

    private static String english(Reached one) {
        return one.clause().english() + " (" + amount(one).english() + ", "
                + one.result().english() + ")";
    }

    private static Text amount(Reached reached) {
        String number = reached.least() == reached.most()
                ? plain(reached.least())
                : plain(reached.least()) + "–" + plain(reached.most());
        return new Text(
                number + (reached.persons() ? " 人" : " 条"), number + (reached.persons() ? " persons" : " items"));
    }

    // ---------------------------------------------------------------- charts

    private void charts(Writer out) throws IOException {
        if (inventory.kinds().isEmpty()) {
            return;
        }
        out.write("<h2>" + Html.both("在哪里，是什么", "What is where") + "</h2>\n<div class=\"legend\">");
        for (Grade grade : List.of(Grade.SECRET, Grade.SENSITIVE, Grade.ORDINARY, Grade.NOT_PERSONAL)) {
            out.write("<span><i style=\"background:var(--"
                    + (grade == Grade.NOT_PERSONAL ? "none" : grade.name().toLowerCase(Locale.ROOT)) + ")\"></i>"
                    + Html.both(Html.name(grade)) + "</span>");
        }
        out.write("</div>\n<div class=\"charts\">\n");
        chart(out, "wide", new Text("按级别", "By grade"), byGrade());
        chart(out, "", new Text("按类型", "By type"), byType());
        chart(out, "", new Text("按文件（最严重的）", "By file (the gravest)"), byFile());
        chart(out, "wide", new Text("按列和字段（最严重的）", "By column and field (the gravest)"), byField());
        out.write("</div>\n");
    }

    private static void chart(Writer out, String kind, Text title, BarChart chart) throws IOException {
        out.write("<div class=\"box " + kind + "\"><h3>" + Html.both(title) + "</h3>\n" + chart.svg() + "</div>\n");
    }

    private BarChart byGrade() {
        BarChart chart = new BarChart(1_000, 120);
        new TreeMap<>(totals.findings()).descendingMap().forEach((grade, count) -> {
            chart.add(Html.name(grade), new TreeMap<>(Map.of(grade, count)));
        });
        return chart;
    }

    private BarChart byType() {
        Map<String, SortedMap<Grade, Long>> parts = new TreeMap<>();
        Map<String, Text> names = new TreeMap<>();
        for (Kind kind : inventory.kinds()) {
            names.put(kind.type(), kind.name());
            parts.computeIfAbsent(kind.type(), unseen -> new TreeMap<>()).merge(kind.grade(), kind.count(), Long::sum);
        }
        return gravest(parts, names, 480, 190);
    }

    private BarChart byFile() {
        BarChart chart = new BarChart(480, 190);
        gravest.stream()
                .filter(file -> !file.findings().isEmpty())
                .limit(BARS)
                .forEach(file -> chart.add(new Text(file.name(), file.name()), file.findings()));
        return chart;
    }

    /** Fields of one name in several files are one bar. */
    private BarChart byField() {
        Map<String, SortedMap<Grade, Long>> parts = new TreeMap<>();
        Map<String, Set<String>> files = new TreeMap<>();
        for (Scanned file : inventory.files()) {
            for (Field field : file.fields()) {
                files.computeIfAbsent(field.path(), unseen -> new TreeSet<>()).add(file.name());
                parts.computeIfAbsent(field.path(), unseen -> new TreeMap<>())
                        .merge(field.grade(), field.count(), Long::sum);
            }
        }
        Map<String, Text> names = new TreeMap<>();
        files.forEach((path, in) -> names.put(path, label(path, in)));
        return gravest(parts, names, 1_000, 420);
    }

    private static Text label(String path, Set<String> files) {
        Text field = path.isEmpty() ? new Text("正文", "text") : new Text(path, path);
        if (files.size() == 1) {
            String file = files.iterator().next();
            return new Text(file + " · " + field.chinese(), file + " · " + field.english());
        }
        return new Text(
                field.chinese() + " · " + plain(files.size()) + " 个文件",
                field.english() + " · " + plain(files.size()) + " files");
    }

    private static BarChart gravest(
            Map<String, SortedMap<Grade, Long>> parts, Map<String, Text> names, int width, int labels) {
        BarChart chart = new BarChart(width, labels);
        Comparator<Map.Entry<String, SortedMap<Grade, Long>>> gravest =
                Comparator.comparingLong(entry -> count(entry.getValue(), Grade.SECRET));
        parts.entrySet().stream()
                .sorted(gravest.thenComparing(entry -> count(entry.getValue(), Grade.SENSITIVE))
                        .thenComparing(entry -> count(entry.getValue(), Grade.ORDINARY))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(BARS)
                .forEach(entry -> chart.add(names.get(entry.getKey()), entry.getValue()));
        return chart;
    }

    private static long count(SortedMap<Grade, Long> parts, Grade grade) {
        return parts.getOrDefault(grade, 0L);
    }

    // ---------------------------------------------------------------- tables

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

    private void thresholds(Writer out) throws IOException {
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
                    + "</span></td><td class=\"n\">" + Html.both(amount(reached)) + "</td><td class=\"n\">"
                    + plain(reached.from()) + "</td><td>" + Html.both(reached.follows()) + "</td><td>"
                    + Html.both(reached.clause()) + "</td></tr>\n");
        }
        end(out);
    }

    private void kinds(Writer out) throws IOException {
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
                    + "</code></td><td>" + Html.tag(kind.grade()) + "</td><td class=\"n\">" + plain(kind.count())
                    + "</td><td class=\"n\">" + plain(kind.files()) + "</td><td>" + clauses(kind) + rules(kind)
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

    private void disputes(Writer out) throws IOException {
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

    private void files(Writer out) throws IOException {
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
                + Html.both("另有 " + plain(more) + " 项，见 JSON 清单。", plain(more) + " more: see the inventory in JSON.")
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
                        + "</code></td><td>" + Html.both(name(field.type())) + "</td><td>" + Html.tag(field.grade())
                        + "</td><td class=\"n\">" + plain(field.count()) + "</td></tr>\n");
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
        out.write("</td><td>" + Html.escaped(file.format()) + "<br><span class=\"soft\">"
                + Html.escaped(file.charset()) + "</span></td><td class=\"n\">" + plain(file.of(Grade.SECRET))
                + "</td><td class=\"n\">" + plain(file.of(Grade.SENSITIVE)) + "</td><td class=\"n\">"
                + plain(file.of(Grade.ORDINARY)) + "</td><td class=\"n\">"
                + Html.escaped(number(file.persons().get(PersonGroup.ALL))) + "</td></tr>\n");
    }

    private Text name(String type) {
        return inventory.kinds().stream()
                .filter(kind -> kind.type().equals(type))
                .map(Kind::name)
                .findFirst()
                .orElse(new Text(type, type));
    }

    private void skipped(Writer out) throws IOException {
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

    private void foot(Writer out) throws IOException {
        out.write("<footer><p>"
                + Html.both(
                        "本清单不含任何原值。人数：同一记录中以最强的标识代表一人，记录之间不作关联，因此宁多勿少；超过十万人时为估计值，标准误差 0.41%。置信度低于 "
                                + inventory.policy().minimumConfidence() + " 的发现不计。",
                        "This page holds no values. Persons: the strongest identifier of a record stands for one; records are not linked, so it errs on the side of more; beyond 100,000 it is an estimate with a standard error of 0.41 %. Findings below confidence "
                                + inventory.policy().minimumConfidence() + " do not count.")
                + "</p><p>");
        List<Scheme> tables = new ArrayList<>(List.of(inventory.scheme()));
        tables.addAll(inventory.scales());
        for (Scheme table : tables) {
            out.write("<code>" + Html.escaped(table.id()) + "</code> " + Html.escaped(table.edition()) + ", "
                    + Html.both("生效", "in force since") + " " + Html.escaped(table.effective())
                    + (table.status().equals("experimental") ? " (" + Html.both("试验性", "experimental") + ")" : "")
                    + "<br>");
        }
        out.write("</p><p>"
                + Html.both(
                        "Tuomin 有助于合规，但不构成法律意见；没有工具能发现全部个人信息。",
                        "Tuomin helps to comply; it is no legal advice, and no tool finds everything.")
                + "</p></footer>\n");
    }
}
