package io.tuomin.audit;

import com.google.common.util.concurrent.Striped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * A file of audit entries, one a line, each of which holds the SHA-256 of what it says and of the line before: a line that was changed, taken
 * out or put in does not fit. Beside it stands {@code FILE.head} with the number of lines, where they end and the last hash, so that lines cut
 * off at the end are missed. Who can write both files can write the whole history anew; keep the last hash elsewhere now and then.
 *
 * <p>An entry is on the disk before {@link #write} returns. Threads and processes may write to the same file; the head is locked meanwhile.
 */
public final class AuditLog implements AuditSink {

    /** What stands in the place of the hash before the first line. */
    static final String NO_HASH = "0".repeat(64);

    private static final Striped<Lock> LOCKS = Striped.lock(64);

    private final Path file;
    private final Path head;

    /** What is known of the lines so far. */
    record Head(long lines, long bytes, String hash) {

        static final Head NONE = new Head(0, 0, NO_HASH);

        private static final int LONGEST = 128;

        static Head read(FileChannel channel) throws IOException {
            if (channel.size() == 0) {
                return NONE;
            }
            ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
            channel.read(bytes, 0);
            Optional<Head> head = parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
            return head.orElseThrow(() -> new IOException("The head of the audit log is damaged"));
        }

        static Optional<Head> parse(String text) {
            String[] words = text.split("[ \n]", -1);
            boolean well = words.length >= 4
                    && words[0].matches("[0-9]{1,18}")
                    && words[1].matches("[0-9]{1,18}")
                    && words[2].matches("[0-9a-f]{64}");
            return well
                    ? Optional.of(new Head(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]))
                    : Optional.empty();
        }

        void write(FileChannel channel) throws IOException {
            byte[] text = (lines + " " + bytes + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII);
            ByteBuffer buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer, buffer.position());
            }
            channel.truncate(text.length);
            channel.force(true);
        }

        Head and(AuditLine line) {
            return new Head(lines + 1, bytes + line.length(), line.hash());
        }
    }

    /**
     * What was found in looking through a log.
     *
     * @param lines how many lines fit
     * @param hash the hash of the last of them
     * @param problem what is wrong with the next; empty if all is well
     */
    public record Verdict(long lines, String hash, Optional<Problem> problem) {

        /** Whether nothing is wrong. */
        public boolean isWell() {
            return problem.isEmpty();
        }
    }

    /** What can be wrong with a log. */
    public enum Problem {
        /** A line is no line of a log, or its hash does not fit what it says. */
        CHANGED("a line was changed", "有一行被改动"),
        /** A line does not follow the one before. */
        GAP("lines were taken out or put in", "有行被删除或插入"),
        /** Lines at the end are missing, or all of them. */
        CUT_OFF("lines at the end are missing", "末尾有行缺失"),
        /** The head is missing or damaged, so that nobody knows whether lines are missing at the end. */
        NO_HEAD("its head file is missing or damaged", "缺少 .head 文件，或该文件已损坏");

        private final String english;
        private final String chinese;

        Problem(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** In English. */
        public String english() {
            return english;
        }

        /** In Chinese. */
        public String chinese() {
            return chinese;
        }
    }

    private AuditLog(Path file) {
        this.file = file;
        this.head = file.resolveSibling(file.getFileName() + ".head");
    }

    /** The log in a file, which is made with the first entry. */
    public static AuditLog at(Path file) {
        return new AuditLog(file.toAbsolutePath().normalize());
    }

    @Override
    public void write(AuditEntry entry) throws IOException {
        Lock lock = LOCKS.get(file.toString());
        lock.lock();
        try (FileChannel headChannel = FileChannel.open(
                checkedHead(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            headChannel.lock(); // until it is closed
            try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
                Head last = caughtUp(Head.read(headChannel), log);
                AuditLine line = AuditLine.of(last.lines() + 1, last.hash(), entry);
                log.seek(last.bytes());
                log.write(line.bytes());
                log.getChannel().force(true);
                last.and(line).write(headChannel);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The head, which is made before the first line: where there are lines and no head, nobody knows whether some are missing. */
    private Path checkedHead() throws IOException {
        if (file.toFile().length() > 0 && !Files.exists(head)) {
            throw new IOException("The head of the audit log is missing");
        }
        return head;
    }

    /**
     * A writer may have died between line and head: the line counts if it is whole, and is cut off if it is not, for then nothing was handed
     * out yet. More lines than one are never ahead of the head.
     */
    private static Head caughtUp(Head head, RandomAccessFile log) throws IOException {
        if (log.length() < head.bytes()) {
            throw new IOException("The audit log has been cut off");
        }
        Head last = head;
        while (log.length() > last.bytes()) {
            log.seek(last.bytes());
            AuditLine line = readLine(log);
            if (line == null) {
                log.setLength(last.bytes());
            } else if (line.problemAfter(last).isPresent() || last.lines() > head.lines()) {
                throw new IOException("The audit log has been changed");
            } else {
                last = last.and(line);
            }
        }
        return last;
    }

    /** The next line; null if it has no end. */
    private static @Nullable AuditLine readLine(RandomAccessFile log) throws IOException {
        byte[] rest = new byte[(int) Math.min(AuditLine.LONGEST, log.length() - log.getFilePointer())];
        log.readFully(rest);
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] == '\n') {
                return AuditLine.of(Arrays.copyOf(rest, i + 1));
            }
        }
        if (rest.length == AuditLine.LONGEST) {
            throw new IOException("The audit log has been changed");
        }
        return null;
    }

    /**
     * Looks through the log.
     *
     * @throws NoSuchFileException if there is neither log nor head
     * @throws IOException if it cannot be read
     */
    public Verdict verify() throws IOException {
        if (!Files.exists(file) && !Files.exists(head)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.exists(head)) {
            return fitting(null);
        }
        Lock lock = LOCKS.get(file.toString());
        lock.lock();
        try (FileChannel headChannel = FileChannel.open(head, StandardOpenOption.READ)) {
            headChannel.lock(0, Long.MAX_VALUE, true);
            ByteBuffer bytes = ByteBuffer.allocate(Head.LONGEST);
            headChannel.read(bytes, 0);
            return fitting(Head.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII))
                    .orElse(null));
        } finally {
            lock.unlock();
        }
    }

    private Verdict fitting(@Nullable Head said) throws IOException {
        Head last = Head.NONE;
        boolean met = said != null && said.equals(last);
        Optional<Problem> problem = Optional.empty();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                Lines lines = new Lines(in);
                for (AuditLine line = lines.next(); line != null && problem.isEmpty(); line = lines.next()) {
                    problem = line.problemAfter(last);
                    if (problem.isEmpty()) {
                        last = last.and(line);
                        met |= last.equals(said);
                    }
                }
            } catch (EOFException e) {
                problem = Optional.of(Problem.CHANGED);
            }
        }
        if (problem.isEmpty() && !met) {
            boolean shorter = said != null && said.lines() > last.lines();
            problem = Optional.of(said == null ? Problem.NO_HEAD : shorter ? Problem.CUT_OFF : Problem.CHANGED);
        }
        return new Verdict(last.lines(), last.hash(), problem);
    }

    /** The lines of a file. */
    private static final class Lines {

        private final InputStream in;

        Lines(InputStream in) {
            this.in = new BufferedInputStream(in);
        }

        /** The next; null at the end. */
        @Nullable
        AuditLine next() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
                if (b == '\n') {
                    return AuditLine.of(bytes.toByteArray());
                }
                if (bytes.size() > AuditLine.LONGEST) {
                    throw new EOFException();
                }
            }
            return null; // what has no end was never acknowledged
        }
    }

    @Override
    public String toString() {
        return "audit log " + file;
    }
}
