package io.tuomin.cli;

import io.tuomin.Classifier;
import io.tuomin.model.EntityType;
import io.tuomin.policy.Policy;
import io.tuomin.policy.PolicyCheck;
import io.tuomin.policy.PolicyException;
import io.tuomin.policy.PolicySchema;
import io.tuomin.policy.Strategies;
import io.tuomin.recognizer.EntitySpec;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tuomin policy}: what policies do in effect, and their schema. */
@Command(
        name = "policy",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {PolicyCommand.Check.class, PolicyCommand.Masks.class, PolicyCommand.Schema.class})
final class PolicyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.get("error.noPolicyCommand"));
    }

    /** {@code tuomin policy check}: the effective policies, their residual risk, their holes and joins. */
    @Command(name = "check", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "NAME|FILE", descriptionKey = "policy.check.policies")
        private List<String> names;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            List<Policy> policies = new ArrayList<>();
            for (String name : names) {
                try {
                    policies.add(PolicyChoice.of(name));
                } catch (PolicyException e) {
                    err.println("tuomin: " + Failure.message(e));
                }
            }
            PolicyCheck check =
                    PolicyCheck.of(policies, types(), Strategies.standard().residuals());
            PrintWriter out = spec.commandLine().getOut();
            policies.forEach(policy -> print(policy, check, out));
            for (PolicyCheck.Remark remark : check.remarks()) {
                out.println(Messages.get(remark.error() ? "policy.check.error" : "policy.check.remark")
                        + (Messages.isChinese() ? remark.chinese() : remark.english()));
            }
            return check.hasErrors() || policies.size() < names.size() ? Main.FAILED : Main.OK;
        }

        private static void print(Policy policy, PolicyCheck check, PrintWriter out) {
            out.println(Messages.get(
                    "policy.check.head",
                    policy.name(),
                    policy.scheme().id(),
                    policy.minimumConfidence(),
                    policy.onError().name().toLowerCase(Locale.ROOT),
                    policy.residualFloor() == 0 ? "–" : policy.residualFloor()));
            Table table = new Table(
                    out,
                    List.of(
                            Messages.get("table.type"),
                            Messages.get("table.when"),
                            Messages.get("table.treatment"),
                            Messages.get("table.effect"),
                            Messages.get("table.candidates"),
                            Messages.get("table.from")));
            check.rows().stream()
                    .filter(row -> row.policy() == policy)
                    .forEach(row -> table.add(
                            "",
                            List.of(
                                    row.type().id(),
                                    conditions(row),
                                    row.treatment(),
                                    row.effect().name(),
                                    row.candidates()
                                            .map(count -> String.format(Locale.ROOT, "%,d", count))
                                            .orElse("–"),
                                    row.rule().origin())));
            table.print();
            Optional<PolicyCheck.Row> weakest = check.weakest(policy);
            weakest.ifPresent(row -> out.println(Messages.get(
                    "policy.check.weakest",
                    String.format(Locale.ROOT, "%,d", row.candidates().orElseThrow()),
                    row.type().id(),
                    row.treatment(),
                    row.rule().origin())));
            out.println();
        }

        private static String conditions(PolicyCheck.Row row) {
            return row.rule().match().beyondType();
        }
    }

    private static List<EntityType> types() {
        return Classifier.standard().entities().stream().map(EntitySpec::type).toList();
    }

    /** {@code tuomin policy masks}: the masks of the presets, and how many values still fit what they show. */
    @Command(name = "masks", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Masks implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            new MaskPage(
                            types(),
                            Strategies.standard().residuals(),
                            spec.commandLine().getOut())
                    .print();
            return Main.OK;
        }
    }

    /** {@code tuomin policy schema}: the JSON Schema of policy files. */
    @Command(name = "schema", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class Schema implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().getOut().print(PolicySchema.json(Strategies.standard()));
            return Main.OK;
        }
    }
}
