package io.tuomin.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, in English or Chinese by the default locale. */
final class Messages {

    static final String BUNDLE = "io.tuomin.cli.messages";

    private Messages() {}

    /** A text with its arguments filled in; numbers stay plain digits, so that a line number can be searched for. */
    static String get(String key, Object... arguments) {
        String text = ResourceBundle.getBundle(BUNDLE).getString(key);
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return words.length == 0 ? text : MessageFormat.format(text, words);
    }

    static boolean isChinese() {
        return Locale.getDefault().getLanguage().equals("zh");
    }
}
