package io.tuomin.strategy;

/** There is no such strategy, or not with these arguments. The message says what there is; it never quotes data. */
public final class StrategyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    public StrategyException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
