package io.tuomin.cli;

import com.google.common.primitives.Ints;
import io.tuomin.CsvOptions;
import io.tuomin.Workers;
import io.tuomin.document.CsvDocument;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The inputs of a command and how they are written: options that commands share. */
final class Input {

    /** Files from this size on get a progress bar. */
    private static final long LONG = 32L << 20;

    static final int LINE = 1 << 16;

    @Parameters(paramLabel = "FILE", descriptionKey = "input.files", arity = "1..*")
    private List<String> files;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "input.format", defaultValue = "auto")
    private Format format;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "input.charset", defaultValue = "UTF-8")
    private Charset charset;

    @Option(names = "--separator", paramLabel = "CHAR", descriptionKey = "input.separator", converter = Separator.class)
    private @Nullable Character separator;

    @Option(names = "--head", paramLabel = "WHEN", descriptionKey = "input.head", defaultValue = "auto")
    private CsvOptions.Head head;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "input.threads", converter = Threads.class)
    private int threads = 1;

    /** How many threads: a number, at least one. */
    static final class Threads implements ITypeConverter<Integer> {

        private static final int MOST = 256;

        @Override
        public Integer convert(String value) {
            Integer count = Ints.tryParse(value);
            if (count == null || count < 1 || count > MOST) {
                throw new TypeConversionException(value);
            }
            return count;
        }
    }

    /** One character, or the name of one that is hard to type. */
    static final class Separator implements ITypeConverter<Character> {

        @Override
        public Character convert(String value) {
            String told = value.equals("\\t") || value.equalsIgnoreCase("tab") ? "\t" : value;
            if (told.length() != 1) {
                throw new TypeConversionException(value);
            }
            return told.charAt(0);
        }
    }

    /** What is done with one input. */
    interface Job {
        void run(String file) throws IOException;
    }

    /** Deals with one input after the other. One that fails is told of and does not stop the others; says whether none did. */
    boolean each(PrintWriter complaints, Job job) {
        boolean well = true;
        for (String file : files) {
            try {
                job.run(file);
            } catch (Output.Lost e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                complaints.println(Failure.message(file, e));
                well = false;
            }
        }
        return well;
    }

    /** The threads that share the work. */
    Workers workers() {
        return Workers.of(threads);
    }

    List<String> files() {
        return files;
    }

    Charset charset() {
        return charset;
    }

    Format format(String file) {
        return format.of(file);
    }

    static boolean isStandardIn(String file) {
        return file.equals("-");
    }

    /**
     * Opens an input. A byte that the charset does not know is an error, not a question mark.
     *
     * @param quiet whether the standard error may show how far reading has come: not while results run over the same screen
     */
    BufferedReader open(String file, boolean quiet) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        stream(file, quiet),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LINE);
    }

    private static InputStream stream(String file, boolean quiet) throws IOException {
        if (isStandardIn(file)) {
            return System.in;
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new Failure(Messages.get("error.directory", file));
        }
        InputStream in = Files.newInputStream(path);
        long size = Files.size(path);
        return quiet && Terminal.isErr() && size >= LONG
                ? watched(in, path.getFileName().toString(), size)
                : in;
    }

    /** Shows on the standard error how far reading has come. */
    private static InputStream watched(InputStream in, String name, long size) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(size)
                .setUnit("MB", 1 << 20)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int unit = super.read();
                bar.stepBy(unit < 0 ? 0 : 1);
                return unit;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                bar.stepBy(Math.max(0, count));
                return count;
            }

            @Override
            public void close() throws IOException {
                bar.close();
                super.close();
            }
        };
    }

    /** How the CSV of an input is written: told, or read off its first line. */
    CsvOptions csv(BufferedReader in) throws IOException {
        return new CsvOptions(separator == null ? CsvDocument.separatorOf(firstLine(in)) : separator, head);
    }

    static CharSequence firstLine(Reader in) throws IOException {
        in.mark(LINE);
        char[] line = new char[LINE - 1];
        int length = 0;
        for (int unit = in.read(); unit >= 0 && unit != '\n' && length < line.length - 1; unit = in.read()) {
            line[length++] = (char) unit;
        }
        in.reset();
        return new String(line, 0, length);
    }
}
