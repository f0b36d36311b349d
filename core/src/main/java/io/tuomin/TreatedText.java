package io.tuomin;

import io.tuomin.model.Finding;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;

/** One look at running text, which treats what it finds and hands the text on. Not thread-safe. */
final class TreatedText extends TextStream<String> {

    private final Substitution substitution;
    private final Workers.Taker<String> out;
    private final Pass pass;

    private TreatedText(Substitution substitution, Workers workers, Pass pass, Workers.Taker<String> out) {
        super(substitution.classifier(), workers);
        this.substitution = substitution;
        this.pass = pass;
        this.out = out;
    }

    /** Copies a text, treated, and looked at once more. */
    static void copy(Reader in, Writer out, Substitution substitution, Workers workers, Originals originals)
            throws IOException {
        Pass pass = substitution.firstOfStream(originals);
        TreatedText second = new TreatedText(substitution, workers, pass.again(), treated -> out.write(treated));
        TreatedText first = new TreatedText(
                substitution, workers, pass, treated -> second.take(treated.toCharArray(), 0, treated.length()));
        try {
            first.run(in);
        } catch (IOException e) {
            second.flush();
            throw e;
        }
        second.finish();
    }

    @Override
    String treat(String text, int from, int to, List<Finding> findings) {
        return substitution.replace(text, from, to, findings, pass);
    }

    @Override
    void take(String treated, String text, int from, int to) throws IOException {
        out.take(treated);
    }

    @Override
    void failed(RuntimeException cause, boolean line) throws IOException {
        String suppressed = substitution.failed(cause);
        out.take(line ? suppressed + "\n" : suppressed);
    }
}
