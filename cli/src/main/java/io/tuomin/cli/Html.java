package io.tuomin.cli;

import com.google.common.escape.Escaper;
import com.google.common.html.HtmlEscapers;
import io.tuomin.inventory.Inventory.Text;
import io.tuomin.model.Grade;

/** Pieces of a page in both languages, of which the reader chooses one. */
final class Html {

    private static final Escaper ESCAPER = HtmlEscapers.htmlEscaper();

    private Html() {}

    /** Text that is no markup, in one line. */
    static String escaped(String text) {
        return ESCAPER.escape(Table.oneLine(text));
    }

    /** Words in both languages. */
    static String both(String chinese, String english) {
        return chinese.equals(english)
                ? escaped(chinese)
                : "<span class=\"zh\" lang=\"zh\">" + escaped(chinese) + "</span><span class=\"en\" lang=\"en\">"
                        + escaped(english) + "</span>";
    }

    /** Words in both languages. */
    static String both(Text text) {
        return both(text.chinese(), text.english());
    }

    /** The name of a grade, in its colour. */
    static String tag(Grade grade) {
        return "<span class=\"tag " + grade + "\">" + both(name(grade)) + "</span>";
    }

    /** The name of a grade. */
    static Text name(Grade grade) {
        return new Text(
                grade.chinese(),
                switch (grade) {
                    case NOT_PERSONAL -> "not personal";
                    case ORDINARY -> "ordinary";
                    case SENSITIVE -> "sensitive";
                    case SECRET -> "secret";
                });
    }
}
