package io.tuomin.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a Markdown page, and the calls of the command in them. */
final class Readme {

    private static final Pattern BLOCK =
            Pattern.compile("^( *)```(\\w+)\\R(.*?)^ *```\\s*$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Pipes, redirections and the like are no part of a call. */
    private static final Pattern CALL = Pattern.compile("(?:echo '([^']*)' \\| )?(?:TUOMIN_LANG=(\\w+) )?bin/tuomin"
            + "((?: +(?:'[^']*'|\"[^\"]*\"|[^ '\"|<>&;$\\\\]+))*)");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private Readme() {}

    /** The blocks in a language. */
    static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            if (matcher.group(2).equals(language)) {
                blocks.add(matcher.group(3).replaceAll("(?m)^" + matcher.group(1), ""));
            }
        }
        return blocks;
    }

    /** The lines of a text that are not blank, without indentation. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * A call of the command and what it prints.
     *
     * @param line the line behind the prompt
     * @param input what is on the standard input
     * @param language the language asked for
     */
    record Call(String line, String input, String language, List<String> args, String output) {

        @Override
        public String toString() {
            return line;
        }
    }

    /** The calls of the command in a console block. Other commands and their output are passed over. */
    static List<Call> calls(String block) {
        List<Call> calls = new ArrayList<>();
        for (String part : block.split("(?m)^\\$ ")) {
            int end = part.indexOf('\n');
            String line = end < 0 ? part : part.substring(0, end);
            Matcher call = CALL.matcher(line.strip());
            if (call.matches()) {
                String input = call.group(1) == null ? "" : call.group(1) + "\n";
                String language = call.group(2) == null ? "en" : call.group(2);
                calls.add(new Call(line, input, language, words(call.group(3)), part.substring(end + 1)));
            } else if (line.contains("bin/tuomin")) {
                throw new IllegalArgumentException("Not a call that can be checked: " + line);
            }
        }
        return calls;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }
}
