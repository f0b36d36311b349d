package io.tuomin.policy;

/** A policy is not valid. The message says where and what to do; it never quotes data. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    public PolicyException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
