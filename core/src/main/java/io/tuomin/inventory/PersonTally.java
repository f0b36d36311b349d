package io.tuomin.inventory;

/** The persons of one group, as they are counted. Not thread-safe. */
final class PersonTally {

    private final PersonCounter identified;
    private final PersonCounter weak;
    private long unidentified;

    PersonTally(PersonKey key) {
        this(new PersonCounter(key), new PersonCounter(key), 0);
    }

    PersonTally(PersonCounter identified, PersonCounter weak, long unidentified) {
        this.identified = identified;
        this.weak = weak;
        this.unidentified = unidentified;
    }

    void add(long identity, boolean strong) {
        (strong ? identified : weak).add(identity);
    }

    void addUnidentified() {
        unidentified++;
    }

    void merge(PersonTally other) {
        identified.merge(other.identified);
        weak.merge(other.weak);
        unidentified += other.unidentified;
    }

    Persons count() {
        return new Persons(identified.count(), weak.count(), unidentified);
    }

    String encode() {
        return identified.encode() + ' ' + weak.encode() + ' ' + unidentified;
    }
}
