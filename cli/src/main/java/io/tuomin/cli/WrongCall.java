package io.tuomin.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call, in the language of the user. */
final class WrongCall {

    private WrongCall() {}

    static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String near = String.join(", ", unmatched.getSuggestions());
            String unknown = Messages.get(
                    "error.unknownArgument", unmatched.getUnmatched().get(0));
            return near.isEmpty() ? unknown : unknown + Messages.get("error.near", near);
        }
        if (e instanceof MissingParameterException missing) {
            List<String> unknown = e.getCommandLine().getUnmatchedArguments();
            if (!unknown.isEmpty()) { // it took the place of what is missing
                return Messages.get("error.unknownArgument", unknown.get(0));
            }
            return Messages.get(
                    "error.missing",
                    missing.getMissing().stream().map(WrongCall::name).collect(Collectors.joining(", ")));
        }
        ArgSpec argument = e.getArgSpec();
        if (argument == null || e.getValue() == null) {
            return e.getMessage();
        }
        Iterable<String> values = argument.completionCandidates();
        return Messages.get("error.value", name(argument), e.getValue())
                + (values == null ? "" : Messages.get("error.values", list(values)));
    }

    private static String list(Iterable<String> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Where to read more. */
    static String help(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        while (command.parent() != null && command.parent().parent() != null) {
            command = command.parent(); // help knows commands of the first level
        }
        return Messages.get("error.seeHelp", command.parent() == null ? "" : " " + command.name());
    }
}
