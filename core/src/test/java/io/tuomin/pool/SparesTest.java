package io.tuomin.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was left half done is not lent again. */
class SparesTest {

    private final List<StringBuilder> made = new ArrayList<>();
    private final Spares<StringBuilder> spares = new Spares<>(() -> {
        StringBuilder one = new StringBuilder();
        made.add(one);
        return one;
    });

    static List<Throwable> thrown() {
        return List.of(new OutOfMemoryError(), new StackOverflowError(), new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whatThrewIsNotLentAgain(Throwable thrown) {
        assertThatThrownBy(() -> spares.<Integer>use(one -> {
                    one.append("half");
                    throw SparesTest.<RuntimeException>raw(thrown);
                }))
                .isSameAs(thrown);
        assertThat(spares.<String>use(StringBuilder::toString)).isEmpty();
        assertThat(made).hasSize(2);
    }

    @Test
    void whatWentWellIsLentAgain() {
        for (int i = 0; i < 5; i++) {
            spares.<StringBuilder>use(one -> one.append('x'));
        }
        assertThat(made).singleElement().asString().isEqualTo("xxxxx");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E raw(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
