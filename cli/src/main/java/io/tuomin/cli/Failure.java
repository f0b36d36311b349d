package io.tuomin.cli;

import io.tuomin.dictionary.DictionaryException;
import io.tuomin.model.BilingualException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Something went wrong that the user can mend. The message says where and what to do, and never quotes a value. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    /** What to say of an input that could not be dealt with. */
    static String message(String file, Exception e) {
        String message = message(e);
        return "tuomin: " + (message.startsWith(file + ":") ? message : file + ": " + message);
    }

    /** One line for an exception. What is not known to be free of values is told by its kind alone. */
    static String message(Exception e) {
        if (e instanceof UncheckedIOException io) {
            return message(io.getCause());
        }
        if (e instanceof NoSuchFileException missing) {
            return Messages.get("error.noFile", missing.getFile());
        }
        if (e instanceof FileSystemException denied && denied.getReason() == null) {
            return Messages.get("error.noAccess", denied.getFile());
        }
        if (e instanceof InvalidPathException) {
            return Messages.get("error.fileName");
        }
        if (e instanceof CharacterCodingException) {
            return Messages.get("error.charset");
        }
        if (e instanceof Output.Lost) {
            return Messages.get("error.output", e.getMessage());
        }
        if (e instanceof BilingualException told && Messages.isChinese()) {
            return told.chinese();
        }
        boolean clean = e instanceof Failure
                || e instanceof DictionaryException
                || e instanceof BilingualException
                || e instanceof FileSystemException
                || e.getClass() == IOException.class;
        return clean
                ? String.valueOf(e.getMessage())
                : Messages.get("error.unexpected", e.getClass().getName());
    }
}
