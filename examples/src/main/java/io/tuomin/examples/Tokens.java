package io.tuomin.examples;

import io.tuomin.Desensitizer;
import io.tuomin.key.KeySet;
import io.tuomin.key.Scope;
import io.tuomin.key.Suite;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Resources;
import io.tuomin.strategy.tokenization.AuthenticatedToken;
import io.tuomin.strategy.tokenization.TokenFinder;
import io.tuomin.strategy.tokenization.TokenStrategy;

/** Puts tokens in the place of values, and has the values back. */
public final class Tokens {

    private Tokens() {}

    /** Prints what stands before the tokens, and the values that they stand for. */
    public static void main(String[] args) {
        KeySet keys = KeySet.create(Suite.SM); // to be kept: see docs/keys.md
        Scope scope = Scope.dataSet("orders 2026");
        Policy policy =
                Policy.builder().type("MOBILE_PHONE", new TokenStrategy()).build();
        Desensitizer desensitizer = Desensitizer.of(policy, Resources.of(keys, scope));
        String treated = desensitizer.apply("电话13800138000，或13900139000");

        AuthenticatedToken tokens = new AuthenticatedToken(keys, scope);
        for (TokenFinder.Found found : TokenFinder.find(treated)) {
            String token = treated.substring(found.start(), found.end());
            System.out.println(found.type() + " " + tokens.open(token));
        }
    }
}
