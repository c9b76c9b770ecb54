package io.kring.example.extensions.sealing;

import io.kring.HostTransaction;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Any storage, in which the bodies of posts and comments stand sealed: who reads the database, or a copy of it, reads none of
 * them. Everything else goes through as it is: titles, names, counts, rights. Search works: the index is made of what
 * was opened, so its directory has to be kept as safe as the keys.
 */
public final class SealedStorage implements Storage {
    private final Storage storage;
    private final SealedRows rows;

    /** Seals what goes into this storage. It has to be empty, or have been sealed from its beginning. */
    public SealedStorage(Storage storage, BodySeal seal) {
        this.storage = storage;
        this.rows = new SealedRows(seal);
    }

    @Override
    public <T> T write(@Nullable HostTransaction joined, Function<UnitOfWork, T> work) {
        return storage.write(joined, unit -> work.apply(new SealedUnit(unit, rows)));
    }

    @Override
    public <T> T alone(Function<UnitOfWork, T> work) {
        return storage.alone(unit -> work.apply(new SealedUnit(unit, rows)));
    }

    @Override
    public <T> T read(@Nullable HostTransaction joined, Function<UnitOfWork, T> work) {
        return storage.read(joined, unit -> work.apply(new SealedUnit(unit, rows)));
    }

    @Override
    public void open(Instant now) {
        storage.open(now);
    }

    @Override
    public Optional<String> schemaVersion() {
        return storage.schemaVersion();
    }

    @Override
    public List<String> warnings() {
        return storage.warnings();
    }

    @Override
    public void close() {
        storage.close();
    }
}
