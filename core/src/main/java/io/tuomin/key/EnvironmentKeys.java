package io.tuomin.key;

import java.util.function.UnaryOperator;

/**
 * A key set in an environment variable, as {@link KeySet#secretText} writes it. Other processes of the same user can read the environment
 * of a process, and it stays in memory as long as the process runs. Immutable and safe to share.
 */
public final class EnvironmentKeys implements KeySource {

    private final String variable;
    private final UnaryOperator<String> environment;

    EnvironmentKeys(String variable, UnaryOperator<String> environment) {
        this.variable = variable;
        this.environment = environment;
    }

    /** In the variable of a name. */
    public static EnvironmentKeys named(String variable) {
        return new EnvironmentKeys(variable, System::getenv);
    }

    @Override
    public KeySet read() {
        String text = environment.apply(variable);
        if (text == null || text.isBlank()) {
            throw new KeyException("The environment variable " + variable + " is not set", "未设置环境变量 " + variable);
        }
        try {
            return KeySet.ofSecretText(text);
        } catch (KeyException e) {
            throw new KeyException(
                    "The environment variable " + variable + ": " + e.getMessage(),
                    "环境变量 " + variable + "：" + e.chinese());
        }
    }

    @Override
    public String toString() {
        return "environment variable " + variable;
    }
}
