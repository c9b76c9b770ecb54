package io.kring.benchmarks.scenario;

import io.kring.Kring;
import io.kring.benchmarks.data.LargeCase;
import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.data.World;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.floor.Floors;
import io.kring.benchmarks.floor.ReadingFloor;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import java.util.stream.IntStream;

/** A world in a database, with a Kring and the floor on it. */
public record Site(Database database, String schema, World world, Kring kring, ReadingFloor reading)
        implements AutoCloseable {
    private static final long SEED = 20_250_101;

    /** A Kring on such rows, which are made where they are not there from an earlier run. */
    public static Site of(Database database, Size size) {
        World world = World.of(size, SEED);
        String schema = "s" + size.name();
        if (!LargeCase.isIn(database, schema)) {
            LargeCase.fill(database, schema, world, SEED);
        }
        return new Site(database, schema, world, kring(database, schema, size), Floors.reading(database, schema));
    }

    /** One more Kring on the same rows, whose people have cheap cards. */
    static Kring kring(Database database, String schema, Size size) {
        return Kring.builder()
                .storage(JpaStorage.on(database.emf()).schema(schema))
                .people(PeopleDirectory.of(IntStream.rangeClosed(1, size.people())
                        .mapToObj(no ->
                                Person.named(World.ref(no), "Person " + no).withHandle("user" + no))
                        .toList()))
                .allowSecretCommunities()
                .build();
    }

    @Override
    public void close() {
        kring.close();
    }
}
