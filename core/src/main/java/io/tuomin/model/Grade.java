package io.tuomin.model;

/**
 * How the law looks at a finding. Ordered by weight: the later constant is the graver one.
 *
 * @see <a href="https://flk.npc.gov.cn">个人信息保护法 (PIPL), articles 4 and 28</a>
 */
public enum Grade {
    /** Not personal information: an organisation's number, a private network address (PIPL 4, first paragraph, by contrast). */
    NOT_PERSONAL("非个人信息"),
    /** Personal information that is not sensitive (PIPL 4). */
    ORDINARY("一般个人信息"),
    /** Sensitive personal information (PIPL 28): its leak or misuse easily harms dignity, or personal or property safety. */
    SENSITIVE("敏感个人信息"),
    /**
     * A secret that is not personal information: keys of interfaces, tokens. Stands beside the scale of the law; ranked highest, as whoever
     * has it has all that it opens.
     */
    SECRET("密钥凭据");

    private final String chinese;

    Grade(String chinese) {
        this.chinese = chinese;
    }

    /** The Chinese name. */
    public String chinese() {
        return chinese;
    }
}
