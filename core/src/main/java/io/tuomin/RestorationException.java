package io.tuomin;

/** Values were not had back. The message says why; neither it nor a cause holds a value, a token or a key. */
public final class RestorationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    public RestorationException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
