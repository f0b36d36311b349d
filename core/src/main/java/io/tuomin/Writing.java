package io.tuomin;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Supplier;

/** Writes a document, part by part. Not thread-safe, except that parts are begun in any thread. */
final class Writing implements Documents.Sink<String> {

    private final Writer out;
    private final Supplier<Documents.Deed> deeds;

    /** @param deeds gives each part its own */
    Writing(Writer out, Supplier<Documents.Deed> deeds) {
        this.out = out;
        this.deeds = deeds;
    }

    private record Outcome(Writer out, Documents.Deed deed) implements Documents.Outcome<String> {
        @Override
        public String value() {
            return out.toString();
        }
    }

    @Override
    public Documents.Outcome<String> part() {
        return new Outcome(new StringWriter(), deeds.get());
    }

    @Override
    public void take(String value) throws IOException {
        out.write(value);
    }

    @Override
    public Documents.Outcome<String> whole() {
        return new Outcome(out, deeds.get());
    }
}
