package io.tuomin.cli;

import io.tuomin.DesensitizationException;
import io.tuomin.dictionary.DictionaryException;
import io.tuomin.document.DocumentException;
import io.tuomin.policy.PolicyException;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Something went wrong that the user can mend. The message says where and what to do, and never quotes a value. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    /** One line for an exception. What is not known to be free of values is told by its kind alone. */
    static String message(Throwable e) {
        if (e instanceof UncheckedIOException io) {
            return message(io.getCause());
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return Messages.get("error.noFile", e.getMessage());
        }
        if (e instanceof AccessDeniedException) {
            return Messages.get("error.noAccess", e.getMessage());
        }
        if (e instanceof CharacterCodingException) {
            return Messages.get("error.charset");
        }
        boolean clean = e instanceof Failure
                || e instanceof DocumentException
                || e instanceof PolicyException
                || e instanceof DictionaryException
                || e instanceof DesensitizationException
                || e instanceof IllegalArgumentException;
        return clean
                ? String.valueOf(e.getMessage())
                : Messages.get("error.unexpected", e.getClass().getName());
    }
}
