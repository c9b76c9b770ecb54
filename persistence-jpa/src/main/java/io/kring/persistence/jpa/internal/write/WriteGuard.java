package io.kring.persistence.jpa.internal.write;

/** Stands before the first write of a unit of work, and may be able to take its writes back. */
public interface WriteGuard {
    /** For a transaction of Kring's own, which is rolled back as a whole. */
    WriteGuard NONE = new WriteGuard() {
        @Override
        public void beforeWrite() {}

        @Override
        public boolean takeBack() {
            return false;
        }
    };

    void beforeWrite();

    /** Takes all writes back; false where that cannot be. */
    boolean takeBack();
}
