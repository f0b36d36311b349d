package io.tuomin.grading;

/** What two values of one subject may contradict each other in: a remark on the quality of data, no finding. */
public enum Contradiction {
    /** The identity number says another sex than the field or the title of address. */
    SEX("sex in the identity number and elsewhere differ", "证件号码中的性别与其他字段不一致"),
    /** The identity number says another birthday than the date of birth. */
    BIRTH_DATE("date of birth in the identity number and elsewhere differ", "证件号码中的出生日期与其他字段不一致"),
    /** The identity number was given in another province than the registered residence. */
    REGION("province in the identity number and registered residence differ", "证件号码中的省份与户籍地不一致");

    private final String english;
    private final String chinese;

    Contradiction(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** In English words. */
    public String english() {
        return english;
    }

    /** In Chinese words. */
    public String chinese() {
        return chinese;
    }
}
