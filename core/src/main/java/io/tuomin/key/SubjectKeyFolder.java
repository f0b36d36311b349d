package io.tuomin.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps the wrapped keys of persons in a folder, a file for each, that its owner alone may read. Threads and processes may share one on a
 * file system with hard links, which decide who is first. Copies that a backup holds, or a disk that writes elsewhere than it says, are
 * not removed with a key.
 */
public final class SubjectKeyFolder implements SubjectKeyStore {

    private final Path folder;

    /**
     * In a folder, which is created if it is not there.
     *
     * @throws KeyException if it cannot be
     */
    public SubjectKeyFolder(Path folder) {
        this.folder = folder;
        try {
            OwnerOnlyFile.createFolder(folder);
        } catch (IOException e) {
            throw failed();
        }
    }

    private KeyException failed() {
        return new KeyException(folder + ": the keys of persons cannot be read or written", folder + "：无法读写个人密钥");
    }

    /** Two levels, since some file systems grow slow on large folders. */
    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(Files.readAllBytes(place(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed();
        }
    }

    @Override
    public byte[] putIfAbsent(String name, byte[] wrapped) {
        try {
            Path place = place(name);
            OwnerOnlyFile.createFolder(place.getParent());
            OwnerOnlyFile.link(place, wrapped);
            return wrapped;
        } catch (FileAlreadyExistsException e) {
            return get(name).orElseThrow(this::failed);
        } catch (IOException e) {
            throw failed();
        }
    }

    /** Overwrites the file before it is deleted. */
    @Override
    public boolean remove(String name) {
        Path place = place(name);
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()));
            channel.force(true);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw failed();
        }
        try {
            return Files.deleteIfExists(place);
        } catch (IOException e) {
            throw failed();
        }
    }

    @Override
    public String toString() {
        return "keys of persons in " + folder;
    }
}
