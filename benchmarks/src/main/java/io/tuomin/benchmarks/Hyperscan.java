package io.tuomin.benchmarks;

import static com.gliwka.hyperscan.jni.hyperscan.HS_FLAG_SOM_LEFTMOST;
import static com.gliwka.hyperscan.jni.hyperscan.HS_FLAG_UTF8;
import static com.gliwka.hyperscan.jni.hyperscan.HS_MODE_BLOCK;
import static com.gliwka.hyperscan.jni.hyperscan.HS_SUCCESS;
import static com.gliwka.hyperscan.jni.hyperscan.hs_alloc_scratch;
import static com.gliwka.hyperscan.jni.hyperscan.hs_compile_multi;
import static com.gliwka.hyperscan.jni.hyperscan.hs_scan;

import com.gliwka.hyperscan.jni.hs_compile_error_t;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.match_event_handler;
import com.google.common.collect.Range;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Hyperscan, native: all shapes at once over bytes, with the start of each match, without which nothing could be masked. It tells every
 * end of every match; here the longest is counted, if what touches it lets it stand.
 */
final class Hyperscan implements Engine {

    private static final int LONGEST = 1 << 20;

    private final hs_database_t database;
    private final hs_scratch_t scratch;
    private final BytePointer copy = new BytePointer(LONGEST);
    private final Matches matches = new Matches();

    Hyperscan() {
        database = compiled();
        PointerPointer<hs_scratch_t> place = new PointerPointer<>(1L);
        place.put(0, (Pointer) null);
        require(hs_alloc_scratch(database, place) == HS_SUCCESS, "has no memory to scan with");
        scratch = new hs_scratch_t(place.get(0));
    }

    private static hs_database_t compiled() {
        int count = Shape.ALL.size();
        int[] flags = new int[count];
        Arrays.fill(flags, HS_FLAG_UTF8 | HS_FLAG_SOM_LEFTMOST);
        BytePointer[] patterns = Shape.ALL.stream()
                .map(shape -> new BytePointer((shape.pattern() + "\0").getBytes(StandardCharsets.UTF_8)))
                .toArray(BytePointer[]::new);
        PointerPointer<hs_database_t> database = new PointerPointer<>(1L);
        PointerPointer<hs_compile_error_t> error = new PointerPointer<>(1L);
        int result = hs_compile_multi(
                new PointerPointer<>(patterns),
                new IntPointer(flags),
                new IntPointer(IntStream.range(0, count).toArray()),
                count,
                HS_MODE_BLOCK,
                null,
                database,
                error);
        require(result == HS_SUCCESS, "does not compile the patterns");
        return new hs_database_t(database.get(0));
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalStateException("Hyperscan " + complaint);
        }
    }

    @Override
    public int count(String text) {
        return count(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int count(byte[] utf8) {
        matches.begin(utf8);
        copy.position(0).put(utf8, 0, utf8.length);
        require(hs_scan(database, copy, utf8.length, 0, scratch, matches, null) == HS_SUCCESS, "stops");
        return matches.count;
    }

    @Override
    public Range<Integer> expected(Corpus corpus) {
        return Range.singleton(corpus.planted().identifiers());
    }

    /** Takes matches in the order of their ends; what overlaps is one. */
    private static final class Matches extends match_event_handler {

        private byte[] text = {};
        private int count;
        private long taken;

        void begin(byte[] utf8) {
            text = utf8;
            count = 0;
            taken = 0;
        }

        @Override
        public int call(int shape, long from, long to, int flags, Pointer context) {
            int previous = from == 0 ? 0 : text[(int) from - 1];
            int next = to == text.length ? 0 : text[(int) to];
            if (Shape.ALL.get(shape).mayStandBetween(previous, next)) {
                if (from >= taken) {
                    count++;
                }
                taken = to;
            }
            return 0;
        }
    }
}
