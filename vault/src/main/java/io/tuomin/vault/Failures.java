package io.tuomin.vault;

import io.tuomin.strategy.VaultException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** What the errors of databases mean. Their messages are never told: they quote addresses, statements and rows. */
final class Failures {

    /** SQLSTATE classes: connection, rolled back, and PostgreSQL's stopping and starting. */
    private static final Set<String> PASSING = Set.of("08", "40", "57");

    /** H2: object closed, I/O, broken connection, database closed or being closed, changed by another, lock timeout. */
    private static final Set<Integer> PASSING_OF_H2 = Set.of(90007, 90028, 90031, 90067, 90098, 90121, 90131, 50200);

    private static final int H2_IN_USE = 90020;
    private static final String UNIQUE = "23";
    private static final String ACCESS = "28";

    private Failures() {}

    /** Whether a unique constraint says that somebody else was first. */
    static boolean isConflict(SQLException e) {
        return state(e).startsWith(UNIQUE);
    }

    /**
     * Whether it may go well the next time.
     *
     * @param shared whether another process may have the file for a moment
     */
    static boolean isPassing(SQLException e, boolean shared) {
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException && e.getErrorCode() != H2_IN_USE
                || PASSING.contains(state(e).substring(0, 2))
                || PASSING_OF_H2.contains(e.getErrorCode())
                || shared && e.getErrorCode() == H2_IN_USE;
    }

    /** What to say of an error. */
    static VaultException told(SQLException e) {
        if (e.getErrorCode() == H2_IN_USE) {
            return new VaultException(
                    "The vault is in use by another process. Open it as a shared file in each, or take a database server",
                    "令牌库正被另一进程使用。请在各进程中以共享文件方式打开，或改用数据库服务器");
        }
        if (state(e).startsWith(ACCESS)) {
            return new VaultException(
                    "The vault denies access: it was made under other keys, or user or password are wrong",
                    "令牌库拒绝访问：它由其他密钥创建，或用户名、口令不正确");
        }
        return new VaultException(
                "The database of the vault failed: SQLSTATE " + state(e) + ", code " + e.getErrorCode(),
                "令牌库的数据库出错：SQLSTATE " + state(e) + "，错误码 " + e.getErrorCode());
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "??" : state;
    }
}
