package io.tuomin;

import io.tuomin.document.CsvDocument;
import io.tuomin.document.DocumentException;
import io.tuomin.document.Location;
import io.tuomin.document.Replacement;
import io.tuomin.document.Treatment;
import io.tuomin.strategy.ColumnStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Holds treated CSV back until the values of its columns that are {@linkplain ColumnStrategy treated together} are all known. Until then a
 * placeholder stands for each, which begins with a code point that is no character and a random number, so that no input can hold it. What is
 * held is bounded; beyond that it fails, and nothing is handed out. Values may be held by several threads; handing out is for one.
 */
final class HeldColumns {

    /** How much is held, document and values together, in UTF-16 units. */
    static final int MOST_UNITS = 1 << 26;

    private static final SecureRandom SECURE = new SecureRandom();

    private final String sign = sign();
    private final Map<String, Held> values = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong units = new AtomicLong();
    private final StringWriter held = new StringWriter();
    private final int most;

    /** A value, and what is done to it and to others of its column. */
    private record Held(ColumnStrategy strategy, String value) {}

    /** What is done to some values of a column. */
    private record Group(int column, ColumnStrategy strategy) {}

    HeldColumns(int most) {
        this.most = most;
    }

    private static String sign() {
        byte[] random = new byte[16];
        SECURE.nextBytes(random);
        return '\uFDD0' + HexFormat.of().formatHex(random) + '\uFDD0';
    }

    /** Where the treated document goes. Writing throws {@link DocumentException} if more is held than can be. */
    Writer held() {
        return new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                if (units.addAndGet(length) > most) {
                    throw tooMuch();
                }
                held.write(buffer, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** What stands for a value until all are known. */
    String hold(ColumnStrategy strategy, String value) {
        units.addAndGet(value.length());
        String placeholder = sign + numbers.incrementAndGet();
        values.put(placeholder, new Held(strategy, value));
        return placeholder;
    }

    private DocumentException tooMuch() {
        return new DocumentException(
                "The policy treats the values of columns together (shuffle, micro-aggregate), for which the document is held: it is"
                        + " longer than " + most + " characters. Divide it, or choose another strategy.",
                "策略要把整列的值放在一起处理（shuffle、micro-aggregate），为此须保留整个文件，而文件超过 " + most + " 个字符。请拆分文件，或改用别的处理方式。");
    }

    /** Hands the document out, with what its columns became. */
    void csv(char separator, Writer out) throws IOException {
        String document = held.toString();
        Map<Group, List<String>> together = new HashMap<>();
        walk(separator, new StringReader(document), Writer.nullWriter(), (group, value) -> {
            together.computeIfAbsent(group, key -> new ArrayList<>()).add(value);
            return null;
        });
        Map<Group, Deque<String>> results = new HashMap<>();
        together.forEach((group, some) -> results.put(group, new ArrayDeque<>(group.strategy.applyAll(some))));
        walk(
                separator,
                new StringReader(document),
                out,
                (group, value) -> results.get(group).remove());
    }

    /** What becomes of a value; null if it stays. */
    private interface Deed {
        @Nullable
        String of(Group group, String value);
    }

    private void walk(char separator, Reader in, Writer out, Deed deed) throws IOException {
        Treatment treatment = (name, value, where) -> replaced(value, where, deed);
        CsvDocument.separatedBy(separator).transform(in, out, sample -> new CsvDocument.Plan(false, treatment));
    }

    private List<Replacement> replaced(CharSequence value, Location where, Deed deed) {
        Held known = values.get(value.toString());
        if (known == null) {
            return List.of();
        }
        int column = ((CsvDocument.Cell) where).column();
        String result = deed.of(new Group(column, known.strategy), known.value);
        return result == null ? List.of() : List.of(new Replacement(0, value.length(), result));
    }
}
