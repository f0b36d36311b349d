package io.tuomin.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes files and folders that their owner alone may read, where the file system knows owners; a file appears when it is whole. */
final class OwnerOnlyFile {

    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnlyFile() {}

    /** Gives the new content of a file while nobody else changes it. */
    interface Content {
        byte[] make() throws IOException;
    }

    /**
     * Writes a file. Who changes it creates the file beside it first, {@code .NAME.new}, so that two do not change it at once.
     *
     * @throws KeyException if somebody else is changing it
     */
    static void write(Path file, Content content) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = place.resolveSibling("." + place.getFileName() + ".new");
        FileChannel claimed;
        try {
            claimed = claim(part);
        } catch (FileAlreadyExistsException e) {
            throw claimed(part);
        }
        boolean moved = false;
        try (FileChannel channel = claimed) {
            fill(channel, content.make());
            move(part, place);
            moved = true;
        } finally {
            if (!moved) { // else it might be somebody else's by now
                Files.deleteIfExists(part);
            }
        }
    }

    private static void fill(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /**
     * Writes a file that must not be there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is
     */
    static void link(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel channel = claim(part)) {
                fill(channel, content);
            }
            Files.createLink(file, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileChannel claim(Path part) throws IOException {
        return FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes(part.getFileSystem(), "rw-------"));
    }

    private static KeyException claimed(Path part) {
        return new KeyException(
                "Somebody else is changing the keys. If nobody is, an earlier attempt was cut off: delete " + part,
                "另有程序正在修改密钥。若并非如此，则是之前的操作被中断：请删除 " + part);
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Creates a folder, and those around it, unless they are there. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder.getFileSystem(), "rwx------"));
    }

    private static FileAttribute<?>[] attributes(FileSystem system, String permissions) {
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }
}
