package io.tuomin.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a value of a document. */
public interface Treatment {

    /**
     * Decides on one value.
     *
     * @param name the name of the value: the JSON property it belongs to, the column; null if it has none
     * @param value the value, decoded; valid only during the call
     * @param where where it is
     * @return the parts to be replaced, sorted and disjoint; empty to leave the value as it is
     */
    List<Replacement> treat(@Nullable String name, CharSequence value, Location where);

    /**
     * An object, an array or a row begins; what is handed over from here on until it has {@link #closed} is in it.
     *
     * @param array whether it is an array
     */
    default void opened(boolean array) {}

    /** The object, array or row that was opened last ends. */
    default void closed() {}

    /**
     * Decides on the name of a property, which may be personal itself: as on a value without a name, unless said otherwise.
     *
     * @param name the name, decoded
     * @param where where it is
     * @return the parts to be replaced, sorted and disjoint; empty to leave the name as it is
     */
    default List<Replacement> treatName(String name, Location where) {
        return treat(null, name, where);
    }
}
