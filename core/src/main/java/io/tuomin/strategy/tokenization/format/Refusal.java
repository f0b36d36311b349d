package io.tuomin.strategy.tokenization.format;

/**
 * Why a value gets no token of its format. Such a value must be treated otherwise: a token of it would look valid, and what was wrong
 * with it would be lost. The later ones tell more.
 */
public enum Refusal implements Reading {
    /** The value is not of the form, or of one that is not supported. */
    OTHER_FORM("不是受支持的格式", "not of a form that is supported"),
    /** The digits or characters are not all of one kind, so that the token could not be written like the value. */
    UNUSUAL_WRITING("书写方式特殊，无法按原样还原", "written so that a token could not be written alike"),
    /** There are fewer values of this form than a million. */
    TOO_FEW("该形式的取值不足一百万个", "fewer than a million values of this form"),
    /** A county, segment, area code, surname or character that the tables do not have. */
    NOT_ALLOCATED("号段、区划或字表中没有", "not in the tables: not allocated, or later than they are"),
    /** A day that is none, or outside of the years that are counted. */
    NO_SUCH_DAY("日期不存在或超出范围", "a day that does not exist or is out of range"),
    /** The check digit does not fit. */
    WRONG_CHECK("校验位不符", "the check digit does not fit");

    private final String chinese;
    private final String english;

    Refusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The reason in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The reason in English. */
    public String english() {
        return english;
    }
}
