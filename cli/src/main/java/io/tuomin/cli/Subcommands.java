package io.tuomin.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.HelpCommand;

/** The subcommands of {@code tuomin}, in the order of its help. To make all of them ready takes longer than to run a short one. */
final class Subcommands {

    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("desensitize", DesensitizeCommand.class);
        BY_NAME.put("restore", RestoreCommand.class);
        BY_NAME.put("classify", ClassifyCommand.class);
        BY_NAME.put("scan", ScanCommand.class);
        BY_NAME.put("diff", DiffCommand.class);
        BY_NAME.put("evaluate", EvaluateCommand.class);
        BY_NAME.put("entities", EntitiesCommand.class);
        BY_NAME.put("schemes", SchemesCommand.class);
        BY_NAME.put("strategies", StrategiesCommand.class);
        BY_NAME.put("dictionaries", DictionariesCommand.class);
        BY_NAME.put("keys", KeysCommand.class);
        BY_NAME.put("audit", AuditCommand.class);
        BY_NAME.put("vault", VaultCommand.class);
        BY_NAME.put("policy", PolicyCommand.class);
        BY_NAME.put("help", HelpCommand.class);
    }

    private Subcommands() {}

    /** Those that a call with these arguments can need: the one that it names, none to tell the version, all for help and in doubt. */
    static List<Class<?>> of(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (arguments.length == 1 && (first.equals("--version") || first.equals("-V"))) {
            return List.of();
        }
        Class<?> named = first.equals("help") ? null : BY_NAME.get(first);
        return named == null ? new ArrayList<>(BY_NAME.values()) : List.of(named);
    }
}
