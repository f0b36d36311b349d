package io.tuomin.entity;

import io.tuomin.model.Evidence;
import io.tuomin.recognizer.Candidate;
import io.tuomin.recognizer.FindingSink;

/** Passwords among the arguments of a command: {@code mysql -pSECRET}, {@code sshpass -p SECRET}, {@code curl -u user:SECRET}. */
final class CommandLine {

    /** How far behind the name of the command its arguments are looked at. */
    private static final int REACH = 128;

    private static final int LONGEST = 128;

    private CommandLine() {}

    /** Reports the password behind the name of a command at a candidate. */
    static void recognize(Candidate candidate, FindingSink sink) {
        char command = (char) (candidate.at(candidate.start()) | 0x20);
        char option = command == 'c' ? 'u' : 'p';
        int limit = candidate.end() + REACH;
        for (int i = candidate.end(); i < limit && candidate.at(i) >= ' '; i++) {
            if (candidate.at(i) == ' ' && candidate.at(i + 1) == '-' && candidate.at(i + 2) == option) {
                argument(candidate, sink, i + 3, command);
                return;
            }
        }
    }

    private static void argument(Candidate candidate, FindingSink sink, int behindOption, char command) {
        boolean apart = candidate.at(behindOption) == ' ';
        if (command == 'm' && apart) {
            return; // mysql -p database: asks for the password
        }
        int start = apart ? behindOption + 1 : behindOption;
        char quote = candidate.at(start);
        boolean quoted = quote == '\'' || quote == '"';
        start += quoted ? 1 : 0;
        int end = start;
        boolean code = Reading.isCode(candidate, end);
        while (end - start < LONGEST
                && (code
                        || Candidate.Run.WORD.has(candidate.at(end))
                        || Reading.isForeign(candidate, end)
                        || quoted && candidate.at(end) >= ' ')
                && (code || !(quoted && candidate.at(end) == quote))) {
            end += code ? 3 : 1;
            code = Reading.isCode(candidate, end);
        }
        int password = start;
        if (command == 'c') {
            while (password < end && candidate.at(password) != ':') {
                password++;
            }
            password++;
        }
        if (password < end && candidate.at(password) != '$' && !Placeholder.is(candidate, password, end)) {
            sink.report(password, quoted ? end : candidate.runEnd(Candidate.Run.WORD, end), Evidence.DISTINCTIVE_FORM);
        }
    }
}
