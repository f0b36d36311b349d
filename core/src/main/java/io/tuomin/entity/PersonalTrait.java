package io.tuomin.entity;

import com.google.common.collect.ImmutableSet;
import io.tuomin.dictionary.Dictionary;
import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.EntitySpec;
import io.tuomin.recognizer.FindingSink;
import io.tuomin.recognizer.Recognizer;
import io.tuomin.recognizer.Trigger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is sensitive of a person and told by words: faith, orientation, record, status. A word of the table {@code personal-traits} counts
 * where the sentence links it to somebody (他是基督徒, 王某曾被判处有期徒刑, 我信佛), or a label introduces it; as such it is nobody's.
 */
final class PersonalTrait implements Recognizer {

    /** How a sentence links a word to somebody. */
    private enum Link {
        IS("是", "为", "系", "属", "属于", "成", "当", "做", "作", "叫"),
        HAS("有", "存在", "留下", "留有", "的", "查出", "持", "领取", "发现", "带有"),
        BELIEVES("信", "奉", "仰", "依", "供奉", "拜", "崇拜"),
        COMMITS("犯", "因", "以", "嫌", "犯有", "构成"),
        JOINS("加入", "参加", "入", "属于", "成员"),
        TAKES("采集", "录入", "提取", "登记", "留存", "录制", "比对", "抽取", "上传", "的", "录", "采", "收集", "保存"),
        DOES;

        /** As the table writes them. */
        private static final ImmutableSet<String> NAMES = Arrays.stream(values())
                .map(link -> link.name().toLowerCase(Locale.ROOT))
                .collect(ImmutableSet.toImmutableSet());

        private final String[] words;

        Link(String... words) {
            this.words = words;
        }
    }

    private static final int FILLER = 8;
    private static final int LONGEST_CAUSE = 24;
    private static final int LONGEST_TERM = 12;

    /** Between a link and its word: 是一名虔诚的, 加入了. */
    private static final String FILLERS = "一名个位了过着的虔诚忠实坚定老正式登记公开在册持证有享受多年第二级重度种例次两三四五些许明确严";

    private static final String NUMBERS = "0123456789一二三四五六七八九十个余零两又";

    private final EntitySpec spec;
    private final PersonalSubject subject;
    private final Labelled labelled;
    private final Map<String, Link> links = new HashMap<>();

    /** Reads the value behind a label. */
    interface Labelled {
        void read(Candidate candidate, FindingSink sink);
    }

    /** The words that a table has of the type, and clauses behind its labels. */
    PersonalTrait(EntitySpec spec, Dictionary traits, PersonalSubject subject) {
        this(spec, traits, subject, PersonalTrait::clause);
    }

    /** The words that a table has of the type, and something of its own behind its labels. */
    PersonalTrait(EntitySpec spec, Dictionary traits, PersonalSubject subject, Labelled labelled) {
        this.subject = subject;
        this.labelled = labelled;
        List<String> types = traits.column("type");
        List<String> how = traits.choices("link", Link.NAMES);
        for (int row = 0; row < traits.size(); row++) {
            if (types.get(row).equals(spec.type().id())) {
                links.put(
                        Facts.term(traits, "word", row).toLowerCase(Locale.ROOT),
                        Link.valueOf(how.get(row).toUpperCase(Locale.ROOT)));
            }
        }
        this.spec =
                spec.triggers(Trigger.value(), Trigger.terms(links.keySet())).ownBorders();
    }

    @Override
    public EntitySpec spec() {
        return spec;
    }

    @Override
    public void recognize(Candidate candidate, FindingSink sink) {
        if (candidate.end() == candidate.start()) {
            labelled.read(candidate, sink);
        } else {
            term(candidate, sink);
        }
    }

    private static void clause(Candidate candidate, FindingSink sink) {
        int end = LabelledClause.end(candidate);
        if (end > candidate.start() && isAssigned(candidate) && candidate.at(end - 1) != '的') {
            sink.report(candidate.start(), end);
        }
    }

    /** Behind a sign, as in a form: 宗教团体是… tells nothing of anybody. */
    static boolean isAssigned(Candidate candidate) {
        return candidate.isField() || candidate.at(candidate.start() - 1) != '是';
    }

    private void term(Candidate candidate, FindingSink sink) {
        int start = candidate.start();
        int end = candidate.end();
        Link link = links.get(Reading.text(candidate, start, end).toLowerCase(Locale.ROOT));
        int from = link == null ? -1 : linkStart(candidate, link);
        switch (from < 0 ? PersonalSubject.Whose.NOBODY : subject.of(candidate, from, end)) {
            case OF_PERSON -> report(candidate, sink, Evidence.PERSON_IN_SCOPE);
            case OF_PART ->
                report(candidate, sink, link == Link.TAKES ? Evidence.NO_SUBJECT : Evidence.PERSON_IN_SCOPE);
            case OF_RELATIVE -> report(candidate, sink, Evidence.PERSON_IN_SCOPE, Evidence.OF_RELATIVE);
            case DENIED -> report(candidate, sink, Evidence.NO_SUBJECT, Evidence.NEGATED);
            default -> report(candidate, sink, Evidence.NO_SUBJECT);
        }
    }

    private void report(Candidate candidate, FindingSink sink, Evidence... whose) {
        Evidence[] evidence = new Evidence[whose.length + 1];
        evidence[0] = Evidence.IN_DICTIONARY;
        System.arraycopy(whose, 0, evidence, 1, whose.length);
        if (whose[0] == Evidence.NO_SUBJECT) {
            sink.report(candidate.start(), candidate.end(), evidence);
        } else {
            sink.report(causeStart(candidate), termEnd(candidate), evidence);
        }
    }

    /** Where the word begins that links a word to somebody; -1 if there is none. */
    private static int linkStart(Candidate candidate, Link link) {
        int start = candidate.start();
        if (link == Link.DOES || link == Link.IS && isClause(candidate)) {
            return start;
        }
        boolean any = link == Link.TAKES || link == Link.IS && candidate.at(start - 1) == '的'; // 是警方的线人
        for (int i = start; i > start - FILLER; i--) {
            for (String word : link.words) {
                if (Reading.isAt(candidate, i - word.length(), word) && !isCause(candidate, i, word)) {
                    return i - word.length();
                }
            }
            char c = candidate.at(i - 1);
            if (!Candidate.isHan(c) || !any && FILLERS.indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** 因为: no link. */
    private static boolean isCause(Candidate candidate, int i, String word) {
        return word.equals("为") && "因以认".indexOf(candidate.at(i - 2)) >= 0 && candidate.at(i - 2) != 0;
    }

    /** 张某,男,穆斯林,: a word that is a clause of its own. */
    private static boolean isClause(Candidate candidate) {
        char before = candidate.at(candidate.start() - 1);
        char behind = candidate.at(candidate.end());
        boolean closed =
                behind == ',' || behind == '。' || behind == '、' || behind == ';' || behind == Candidate.OUTSIDE;
        return closed && (before == ',' || before == '(');
    }

    /** Where the offence begins before a sentence: 因盗窃被判处有期徒刑. */
    private int causeStart(Candidate candidate) {
        int start = candidate.start();
        if (spec.type().id().equals("CRIMINAL_RECORD")) {
            for (int i = start - 1; i > start - LONGEST_CAUSE && Candidate.isHan(candidate.at(i)); i--) {
                if (candidate.at(i) == '因'
                        || candidate.at(i) == '犯' && candidate.at(i - 1) != '因' && candidate.at(i + 1) != '罪') {
                    return i;
                }
            }
        }
        return start;
    }

    /** Behind the term that a sentence runs or the grade that a disability has: 有期徒刑三年六个月, 肢体残疾二级. */
    private static int termEnd(Candidate candidate) {
        int end = candidate.end();
        int i = end;
        int last = end;
        while (i < end + LONGEST_TERM && candidate.at(i) != 0) {
            if ("年月日天级".indexOf(candidate.at(i)) >= 0 && i > last) {
                last = i + 1;
            } else if (NUMBERS.indexOf(candidate.at(i)) < 0) {
                break;
            }
            i++;
        }
        return last;
    }
}
