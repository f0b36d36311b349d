package io.tuomin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuomin.TestClassifier;
import io.tuomin.entity.BuiltIns;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

/** What an engine keeps for its next scan holds nothing of the text of the last. */
class ForgettingTest {

    private static final String TELEPHONE = "13800138000";

    private static final String NAME = "李建国";

    private static final Set<String> PACKAGES = Set.of("io.tuomin.scan", "io.tuomin.name", "io.tuomin.pool");

    private static final Engine ENGINE = new Engine(
            BuiltIns.recognizers(TestClassifier.DICTIONARIES),
            BuiltIns.texts(TestClassifier.DICTIONARIES),
            FieldNames.NONE,
            50);

    private final Engine engine = ENGINE;

    @Test
    void shortText() {
        engine.scan(
                "记者李建国、王𬭚，电话１３８００１３８０００，" + TELEPHONE, null, (spec, start, end, confidence, evidence, parts) -> {});
        assertNothingIsKept();
    }

    /** What is read takes the place of what is written, and goes back. */
    @Test
    void textInOtherWritings() {
        String text = "mobile=" + TELEPHONE + " name=%E5%BC%A0%E4%BC%9F \\u8bb0\\u8005\\u674e\\u5efa\\u56fd，";
        for (String written : List.of(text, text.repeat(1_000))) {
            int[] found = new int[1];
            engine.scan(written, null, (spec, start, end, confidence, evidence, parts) -> found[0]++);
            assertThat(found[0]).isPositive();
            assertNothingIsKept();
            assertThatThrownBy(() -> engine.scan(written, null, (spec, start, end, confidence, evidence, parts) -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertNothingIsKept();
        }
    }

    /** Looked at from afar, in bytes, which are more than its characters: what is behind these must not stay. */
    @Test
    void textInBytes() {
        String text = "TK~MOBILE_PHONE~1~x记者李建国，邮箱：lijianguo@example.com";
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            List<Long> ends = new ArrayList<>();
            engine.scan(
                    new Utf8(utf8, 0, utf8.length),
                    null,
                    (spec, start, end, confidence, evidence, parts) -> ends.add(end));
            assertThat(ends).endsWith((long) text.length());
            assertNothingIsKept();
        }
    }

    @Test
    void longText() {
        engine.scan(
                (TELEPHONE + "，记者李建国\n").repeat(10_000), null, (spec, start, end, confidence, evidence, parts) -> {});
        assertNothingIsKept();
    }

    @Test
    void explainedText() {
        engine.explain(
                TELEPHONE + "，" + TELEPHONE,
                engine.field("手机"),
                (spec, start, end, confidence, evidence, winner, won) -> {});
        assertNothingIsKept();
    }

    @Test
    void textThatCouldNotBeDealtWith() {
        assertThatThrownBy(() -> engine.scan(
                        TELEPHONE + "，" + TELEPHONE, null, (spec, start, end, confidence, evidence, parts) -> {
                            throw new IllegalStateException();
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertNothingIsKept();
        int[] found = new int[1];
        engine.scan(TELEPHONE + "，" + TELEPHONE, null, (spec, start, end, confidence, evidence, parts) -> found[0]++);
        assertThat(found[0]).isEqualTo(2);
    }

    @Test
    void textsOfASession() {
        Engine.Session session = engine.open(null);
        int[] found = new int[1];
        Engine.Output counting = (spec, start, end, confidence, evidence, parts) -> found[0]++;
        session.scan(TELEPHONE + "，记者李建国说", null, counting);
        assertNothingIsKept(session);
        session.scan((TELEPHONE + "，记者李建国说\n").repeat(5_000), null, counting);
        assertNothingIsKept(session);
        byte[] bytes = (TELEPHONE + "，记者李建国说").getBytes(StandardCharsets.UTF_8);
        session.scan(new Utf8(bytes, 0, bytes.length), null, counting);
        assertNothingIsKept(session);
        assertThat(found[0]).isEqualTo(2 * 5_002);
    }

    @Test
    void textOfASessionThatCouldNotBeDealtWith() {
        Engine.Session session = engine.open(null);
        assertThatThrownBy(() -> session.scan(
                        TELEPHONE + "，" + TELEPHONE, null, (spec, start, end, confidence, evidence, parts) -> {
                            throw new IllegalStateException();
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertNothingIsKept(session);
    }

    @Test
    void textThatCouldNotBeRead() {
        Engine.Session session = engine.open(null);
        assertThatThrownBy(() ->
                        session.scan(longer(TELEPHONE), null, (spec, start, end, confidence, evidence, parts) -> {}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertNothingIsKept(session);
    }

    /** One that can be read once, and not again. */
    @Test
    void textThatCouldBeReadOnce() {
        Engine.Session session = engine.open(null);
        int[] read = new int[1];
        CharSequence once =
                new Once(TELEPHONE + " is the telephone of somebody, " + TELEPHONE + " that of another", read);
        try {
            session.scan(once, null, (spec, start, end, confidence, evidence, parts) -> {});
        } catch (IllegalStateException e) {
            assertThat(read[0]).isGreaterThan(once.length());
        }
        assertNothingIsKept(session);
    }

    private record Once(String text, int[] read) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (read[0]++ > text.length() + 20) {
                throw new IllegalStateException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }
    }

    /** A text that has become shorter than it says. */
    private static CharSequence longer(CharSequence text) {
        return new CharSequence() {
            @Override
            public int length() {
                return text.length() + 1;
            }

            @Override
            public char charAt(int index) {
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int from, int to) {
                return text.subSequence(from, to);
            }
        };
    }

    private void assertNothingIsKept() {
        assertNothingIsKept(engine);
    }

    /** Looks at every character that can be reached from an object. */
    private static void assertNothingIsKept(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(Set.of(root));
        int looked = 0;
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (!seen.add(object)) {
                continue;
            }
            if (object instanceof char[] characters) {
                looked++;
                assertThat(new String(characters)).doesNotContain("38001").doesNotContain(NAME);
            } else if (object instanceof AtomicReferenceArray<?> array) {
                for (int i = 0; i < array.length(); i++) {
                    push(array.get(i), open);
                }
            } else if (object instanceof Collection<?> collection) {
                collection.forEach(element -> push(element, open));
            } else if (PACKAGES.contains(object.getClass().getPackageName())) {
                fields(object, open);
            }
        }
        assertThat(looked).as("arrays of characters").isGreaterThanOrEqualTo(3);
    }

    private static void fields(Object object, Deque<Object> open) {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    push(field.get(object), open);
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private static void push(Object object, Deque<Object> open) {
        if (object != null) {
            open.push(object);
        }
    }
}
