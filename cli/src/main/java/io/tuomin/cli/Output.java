package io.tuomin.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The standard output. Writers of text swallow what goes wrong below them; this does not let them: as soon as a byte cannot be written it
 * throws {@link Lost}, so that the command stops instead of working on for nobody, and takes nothing more.
 */
final class Output extends OutputStream {

    private final OutputStream out;
    private boolean lost;

    Output(OutputStream out) {
        this.out = out;
    }

    /** Nothing can be written any more. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Lost(IOException cause) {
            super(cause.getMessage());
        }

        /** Whether the reader has simply seen enough, as {@code head} has: nothing to complain of. */
        boolean isPipeClosed() {
            return "Broken pipe".equals(getMessage());
        }
    }

    private interface Deed {
        void run() throws IOException;
    }

    @Override
    public void write(int unit) {
        attempt(() -> out.write(unit));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private void attempt(Deed deed) {
        if (lost) {
            return;
        }
        try {
            deed.run();
        } catch (IOException e) {
            lost = true;
            throw new Lost(e);
        }
    }
}
