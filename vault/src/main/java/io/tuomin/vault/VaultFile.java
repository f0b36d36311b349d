package io.tuomin.vault;

import io.tuomin.key.KeySet;
import io.tuomin.key.Purpose;
import io.tuomin.key.Scope;
import io.tuomin.strategy.VaultException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import org.h2.engine.SysProperties;

/** An H2 database in a file, which its owner alone may read and which opens with a password derived from the keys. */
final class VaultFile {

    private static final String ENDING = ".mv.db";
    /**
     * H2 writes what has changed behind what is there: with a write to the disk for each token, that is many times what is kept. When it closes a
     * file it puts things together, for some milliseconds at most: here until it is through, or for as long as those who end a process wait. It is
     * through when half of the file is in use: small files never come to the 90 percent it asks for by itself, and are written until time is up.
     */
    private static final String SETTINGS = ";TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=5000;AUTO_COMPACT_FILL_RATE=50";

    private static final String USER = "tuomin";
    private static final int PASSWORD_BYTES = 32;

    private VaultFile() {}

    /**
     * What opens connections to a file.
     *
     * @param file with or without the ending {@code .mv.db}; made if it is not there
     * @param shared whether other processes may have it open at the same time
     */
    static Connections.Source source(Path file, KeySet keys, boolean shared) {
        String base = base(file);
        if (shared) {
            checkBoundToThisMachine();
        }
        create(Path.of(base + ENDING));
        String url = "jdbc:h2:file:" + base + SETTINGS + (shared ? ";AUTO_SERVER=TRUE" : "");
        byte[] password = keys.derive(1, Purpose.VAULT, "file", Scope.standard(), PASSWORD_BYTES);
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", HexFormat.of().formatHex(password));
        return () -> open(url, login);
    }

    private static Connection open(String url, Properties login) throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    private static String base(Path file) {
        String base = file.toAbsolutePath().normalize().toString();
        if (base.indexOf(';') >= 0) {
            throw new VaultException("The name of a vault's file has no semicolon", "令牌库的文件名不能含分号");
        }
        return base.endsWith(ENDING) ? base.substring(0, base.length() - ENDING.length()) : base;
    }

    /** The process that has the file open lets others in through a port, which must not be there for other machines. */
    private static void checkBoundToThisMachine() {
        String address = SysProperties.BIND_ADDRESS;
        try {
            if (address != null
                    && !address.isEmpty()
                    && InetAddress.getByName(address).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            // as below
        }
        throw new VaultException(
                "A file is shared through a port, which must be of this machine alone: set the system property"
                        + " h2.bindAddress to 127.0.0.1 before H2 is used",
                "共享文件要用到端口，该端口只能对本机开放：请在使用 H2 之前将系统属性 h2.bindAddress 设为 127.0.0.1");
    }

    private static void create(Path file) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                FileAttribute<?> owner =
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, owner);
            }
        } catch (FileAlreadyExistsException e) {
            // opened as it is
        } catch (IOException e) {
            throw new VaultException(
                    "The file of the vault cannot be created: is there its folder?", "无法创建令牌库文件：所在目录是否存在？");
        }
    }
}
