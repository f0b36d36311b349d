package io.tuomin.document;

/** A document is not what it should be. The message says where and what to do; it never quotes the document. */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    /** With a message in English and in Chinese. */
    public DocumentException(String english, String chinese) {
        super(english);
        this.chinese = chinese;
    }

    /** The message in Chinese. */
    public String chinese() {
        return chinese;
    }
}
