package io.tuomin.examples;

import io.tuomin.Desensitizer;
import io.tuomin.Restorer;
import io.tuomin.audit.AuditSink;
import io.tuomin.key.KeySet;
import io.tuomin.key.Suite;
import io.tuomin.policy.Policy;
import io.tuomin.strategy.Resources;

/** Treats a text so that it can be had back, and has back all of it, part of it, and the end of it. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Prints what comes back, and what the audit log is told. */
    public static void main(String[] args) {
        Resources resources = Resources.of(KeySet.create(Suite.AES)); // to be kept: see docs/keys.md
        Desensitizer desensitizer = Desensitizer.of(Policy.named("reversible"), resources);
        String treated = desensitizer.apply("收件人：张伟，电话13800138000");

        AuditSink audit = // or AuditLog.at(file), which is chained by hashes
                entry -> System.out.println(
                        entry.purpose() + ": " + entry.restored() + ", withheld " + entry.withheld());
        Restorer restorer = Restorer.of(resources, "complaint 4711", audit);
        System.out.println(restorer.restore(treated));
        System.out.println(restorer.only("MOBILE_PHONE").restore(treated).replaceAll("TK~\\w+~1~[^~]+~", "…"));
        System.out.println(restorer.showing(Restorer.View.LAST_FOUR).restore(treated));
    }
}
