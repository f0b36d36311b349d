package io.tuomin.document;

/** A document is not what it should be. The message says where and what to do; it never quotes the document. */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public DocumentException(String message) {
        super(message);
    }
}
