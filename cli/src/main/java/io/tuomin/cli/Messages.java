package io.tuomin.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, in English or Chinese by the default locale. */
final class Messages {

    static final String BUNDLE = "io.tuomin.cli.messages";

    private Messages() {}

    static String get(String key, Object... arguments) {
        String text = ResourceBundle.getBundle(BUNDLE).getString(key);
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }

    static boolean isChinese() {
        return Locale.getDefault().getLanguage().equals("zh");
    }
}
