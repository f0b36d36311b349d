package io.tuomin.document;

import io.tuomin.model.BilingualException;

/** A document is not what it should be. The message says where and what to do; it never quotes the document. */
public final class DocumentException extends BilingualException {

    private static final long serialVersionUID = 1L;

    /** With a message in English and in Chinese. */
    public DocumentException(String english, String chinese) {
        super(english, chinese);
    }
}
