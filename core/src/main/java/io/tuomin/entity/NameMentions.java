package io.tuomin.entity;

import io.tuomin.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Links the shorter mentions of people in a text to their full names: 王女士 and 小王 to 王丽, 建国 to 李建国, 克林顿 to 比尔·克林顿. A mention that
 * could be of two people is linked to nobody.
 */
public final class NameMentions {

    private static final String NAME = "PERSON_NAME";
    private static final String FAMILIAR = "小老阿";
    private static final Set<String> COMPOUND = WordList.of("""
            欧阳, 司马, 上官, 诸葛, 东方, 皇甫, 尉迟, 公孙, 慕容, 令狐, 宇文, 长孙, 夏侯, 司徒, 端木, 南宫, 独孤, 百里, 呼延, 轩辕,
            万俟, 申屠, 司空, 淳于, 濮阳, 闻人, 赫连, 澹台, 鲜于, 钟离, 东郭, 西门, 拓跋, 完颜, 纳兰
            """);
    private static final int LONGEST_GIVEN = 2;

    private final CharSequence text;
    /** By what people may be called for short: their full names, as far as there are several. */
    private final Map<String, Set<String>> called = new HashMap<>();
    /** By full name: where it stands first. */
    private final Map<String, Finding> first = new HashMap<>();

    private NameMentions(CharSequence text) {
        this.text = text;
    }

    /** The findings of a text, its mentions of names linked. */
    public static List<Finding> link(CharSequence text, List<Finding> findings) {
        return link(() -> text, findings);
    }

    /** The findings of a text that is asked for if there are mentions to link. */
    public static List<Finding> link(Supplier<CharSequence> text, List<Finding> findings) {
        int names = 0;
        for (Finding finding : findings) {
            names += isName(finding) ? 1 : 0;
        }
        if (names < 2) {
            return findings;
        }
        NameMentions mentions = new NameMentions(text.get());
        findings.stream().filter(NameMentions::isName).forEach(mentions::fullName);
        List<Finding> linked = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Finding name = isName(finding) ? mentions.nameOf(finding) : null;
            linked.add(name == null ? finding : finding.mentionOf(name.span()));
        }
        return linked;
    }

    private static boolean isName(Finding finding) {
        return finding.type().id().equals(NAME);
    }

    /** Takes a name as one that others may be short for. */
    private void fullName(Finding finding) {
        String name = written(finding);
        if (!shortOf(name).equals(name) || first.putIfAbsent(name, finding) != null) {
            return;
        }
        if (name.indexOf('·') >= 0) {
            for (String part : name.split("·")) {
                call(part, name);
            }
            return;
        }
        int surname = name.length() > 2 && COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
        int given = name.codePointCount(surname, name.length());
        if (given >= 1 && given <= LONGEST_GIVEN) {
            call(name.substring(0, surname), name);
            if (given == LONGEST_GIVEN) {
                call(name.substring(surname), name);
            }
        }
    }

    private void call(String part, String name) {
        called.computeIfAbsent(part, any -> new HashSet<>()).add(name);
    }

    private @Nullable Finding nameOf(Finding finding) {
        String mention = shortOf(written(finding));
        Set<String> names = called.getOrDefault(mention, Set.of());
        return names.size() == 1 ? first.get(names.iterator().next()) : null;
    }

    private String written(Finding finding) {
        return text.subSequence(finding.start(), finding.end()).toString();
    }

    /** A mention without title, and without what is familiar: 王先生 and 小王 are 王. */
    private static String shortOf(String mention) {
        for (String title : PersonNameWords.TITLES) {
            if (mention.length() > title.length() && mention.endsWith(title)) {
                return mention.substring(0, mention.length() - title.length());
            }
        }
        return mention.length() == 2 && FAMILIAR.indexOf(mention.charAt(0)) >= 0 ? mention.substring(1) : mention;
    }
}
