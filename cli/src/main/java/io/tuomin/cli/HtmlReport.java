package io.tuomin.cli;

import com.google.common.io.Resources;
import io.tuomin.inventory.Inventory;
import io.tuomin.inventory.Inventory.Scanned;
import io.tuomin.inventory.Inventory.Scheme;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An inventory as one HTML page that needs nothing else: no script, no font, no network. Headline numbers, what to do, charts, then all that
 * they rest on. It is in Chinese and English; a switch of two radio buttons shows one.
 */
final class HtmlReport {

    private final Inventory inventory;
    private final List<Scanned> gravest;

    HtmlReport(Inventory inventory) {
        this.inventory = inventory;
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
        ReportHeadline headline = new ReportHeadline(inventory, gravest);
        headline.cards(out);
        headline.steps(out);
        new ReportCharts(inventory, gravest).write(out);
        ReportTables tables = new ReportTables(inventory, gravest);
        tables.thresholds(out);
        tables.kinds(out);
        tables.disputes(out);
        tables.files(out);
        tables.skipped(out);
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
