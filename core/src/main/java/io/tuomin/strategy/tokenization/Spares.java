package io.tuomin.strategy.tokenization;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends out things that one thread at a time may use, and makes a new one when none is there. A thread gives back what it took; that of
 * another thread may be taken. Safe to share.
 */
final class Spares<T> {

    private static final int KEPT = 16;

    private final AtomicReferenceArray<T> spares = new AtomicReferenceArray<>(KEPT);
    private final Supplier<T> maker;

    Spares(Supplier<T> maker) {
        this.maker = maker;
        give(maker.get()); // what cannot be made fails here and not later
    }

    /** What comes of using one. If something is thrown meanwhile, be it for want of memory, it is left half done, and not lent again. */
    <R> R use(Function<? super T, R> use) {
        T spare = take();
        R result = use.apply(spare);
        give(spare);
        return result;
    }

    T take() {
        T spare = spares.getAndSet(slot(), null);
        return spare == null ? maker.get() : spare;
    }

    void give(T spare) {
        spares.lazySet(slot(), spare);
    }

    private static int slot() {
        return (int) Thread.currentThread().getId() & KEPT - 1;
    }
}
