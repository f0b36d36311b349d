package io.tuomin.pool;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends out things that one thread at a time may use, and makes a new one when none is there. A thread gives back what it took; that of
 * another thread may be taken. Safe to share.
 */
public final class Spares<T> {

    private static final int KEPT = 16;

    /** References of two lines of a cache: threads that write to the same line wait for each other. */
    private static final int APART = 32;

    private final AtomicReferenceArray<T> spares = new AtomicReferenceArray<>((KEPT + 1) * APART);
    private final Supplier<T> maker;

    /** Makes the first one. */
    public Spares(Supplier<T> maker) {
        this.maker = maker;
        give(maker.get()); // what cannot be made fails here and not later
    }

    /** What comes of using one. If something is thrown meanwhile, be it for want of memory, it is left half done, and not lent again. */
    public <R> R use(Function<? super T, R> use) {
        T spare = take();
        R result = use.apply(spare);
        give(spare);
        return result;
    }

    /** One that nobody else uses until it is given back. */
    public T take() {
        T spare = spares.getAndSet(slot(), null);
        return spare == null ? maker.get() : spare;
    }

    /** Gives one back, which must be as if it had just been made. */
    public void give(T spare) {
        spares.lazySet(slot(), spare);
    }

    /** The slot of a thread; before the first one is the length of the array, which is only read. */
    private static int slot() {
        return (((int) Thread.currentThread().getId() & KEPT - 1) + 1) * APART;
    }
}
