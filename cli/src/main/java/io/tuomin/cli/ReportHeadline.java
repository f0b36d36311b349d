package io.tuomin.cli;

import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.PersonNumbers;
import io.tuomin.inventory.Inventory.Reached;
import io.tuomin.inventory.Inventory.Reason;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.inventory.Inventory.Totals;
import io.tuomin.inventory.PersonGroup;
import io.tuomin.model.Grade;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The head of the report: the numbers, and what to do, the most urgent first. */
final class ReportHeadline {

    private final Inventory inventory;
    private final Totals totals;
    private final List<Scanned> gravest;

    /** Of an inventory and its files, the gravest first. */
    ReportHeadline(Inventory inventory, List<Scanned> gravest) {
        this.inventory = inventory;
        this.totals = inventory.totals();
        this.gravest = gravest;
    }

    void cards(Writer out) throws IOException {
        out.write("<section class=\"cards\">\n");
        PersonNumbers all = inventory.persons().get(PersonGroup.ALL);
        PersonNumbers sensitive = inventory.persons().get(PersonGroup.SENSITIVE);
        card(out, "ordinary", Figures.persons(all), new Text("人", "persons"), explained(all));
        card(
                out,
                "sensitive",
                Figures.persons(sensitive),
                new Text("人涉及敏感个人信息", "persons with sensitive information"),
                explained(sensitive));
        card(
                out,
                "sensitive",
                Figures.plain(totals.of(Grade.SENSITIVE)),
                new Text("处敏感个人信息", "sensitive findings"),
                new Text(
                        "另有一般个人信息 " + Figures.plain(totals.of(Grade.ORDINARY)) + " 处",
                        "and " + Figures.plain(totals.of(Grade.ORDINARY)) + " ordinary ones"));
        card(
                out,
                totals.of(Grade.SECRET) > 0 ? "secret" : "",
                Figures.plain(totals.withFindings()) + " / " + Figures.plain(totals.files()),
                new Text("个文件含个人信息或密钥", "files hold personal information or secrets"),
                new Text(
                        "密钥凭据 " + Figures.plain(totals.of(Grade.SECRET)) + " 处；未读 " + Figures.plain(totals.skipped())
                                + " 个，排除 " + Figures.plain(totals.excluded()) + " 个",
                        Figures.plain(totals.of(Grade.SECRET)) + " secrets; " + Figures.plain(totals.skipped())
                                + " files not read, " + Figures.plain(totals.excluded()) + " excluded"));
        out.write("</section>\n");
    }

    private static void card(Writer out, String kind, String number, Text what, Text more) throws IOException {
        out.write("<div class=\"card " + kind + "\"><b" + (number.length() > 9 ? " class=\"long\"" : "") + ">"
                + Html.escaped(number) + "</b><span class=\"what\">" + Html.both(what) + "</span><small>"
                + Html.both(more) + "</small></div>\n");
    }

    private static Text explained(@Nullable PersonNumbers numbers) {
        if (numbers == null) {
            return new Text("没有发现", "none found");
        }
        String exact = numbers.exact() ? "" : "约 ";
        String about = numbers.exact() ? "" : "about ";
        return new Text(
                exact + Figures.plain(numbers.identified()) + " 人有可靠标识；" + Figures.plain(numbers.weak()) + " 个姓名、设备等；"
                        + Figures.plain(numbers.unidentified()) + " 条无标识记录",
                about + Figures.plain(numbers.identified()) + " by a sure identifier; " + Figures.plain(numbers.weak())
                        + " by a name or device only; " + Figures.plain(numbers.unidentified()) + " records without");
    }

    void steps(Writer out) throws IOException {
        List<String> steps = new ArrayList<>();
        if (totals.of(Grade.SECRET) > 0) {
            steps.add(
                    step(
                            true,
                            new Text("更换密钥", "Replace the secrets"),
                            new Text(
                                    "发现 " + Figures.plain(totals.of(Grade.SECRET)) + " 处密钥凭据。它们能打开其他系统，应先更换，再从文件中删除。",
                                    Figures.plain(totals.of(Grade.SECRET))
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
                            "未读 " + Figures.plain(unread) + " 个文件，其中可能也有个人信息；原因见文末。",
                            "Files not read: " + Figures.plain(unread)
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
                .map(file -> file.name() + "（" + secrets(file, "密钥 ", "，") + "敏感 "
                        + Figures.plain(file.of(Grade.SENSITIVE)) + "）")
                .collect(Collectors.joining("、"));
        String english = worst.stream()
                .map(file -> file.name() + " (" + secrets(file, "secret ", ", ") + "sensitive "
                        + Figures.plain(file.of(Grade.SENSITIVE)) + ")")
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
        return file.of(Grade.SECRET) == 0 ? "" : before + Figures.plain(file.of(Grade.SECRET)) + behind;
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
                        all.stream().map(ReportHeadline::chinese).collect(Collectors.joining("；")),
                        all.stream().map(ReportHeadline::english).collect(Collectors.joining("; "))))));
    }

    private static String chinese(Reached one) {
        return one.clause().chinese() + "（" + Figures.amount(one).chinese() + "，"
                + one.result().chinese() + "）";
    }

    private static String english(Reached one) {
        return one.clause().english() + " (" + Figures.amount(one).english() + ", "
                + one.result().english() + ")";
    }
}
