package io.kring.benchmarks.scenario;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.benchmarks.data.LargeCase;
import io.kring.benchmarks.data.Size;
import io.kring.benchmarks.data.World;
import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.floor.Floors;
import io.kring.benchmarks.floor.ReadingFloor;
import io.kring.benchmarks.floor.WritingFloor;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A world in a database, with a Kring and the floor on it. */
public record Site(
        Database database, String schema, World world, Kring kring, ReadingFloor reading, WritingFloor writing)
        implements AutoCloseable {
    private static final long SEED = 20_250_101;

    /** A Kring on such rows, which are made where they are not there from an earlier run. */
    public static Site of(Database database, Size size) {
        World world = rows(database, size);
        String schema = schema(size);
        return new Site(
                database,
                schema,
                world,
                kring(database, size, people(size)),
                Floors.reading(database, schema),
                Floors.writing(database, schema));
    }

    /** Only the rows. */
    static World rows(Database database, Size size) {
        World world = World.of(size, SEED);
        if (LargeCase.isIn(database, schema(size))) {
            LargeCase.check(database, schema(size));
        } else {
            LargeCase.fill(database, schema(size), world, SEED);
        }
        return world;
    }

    /** Everybody, with cards that cost nothing. */
    static PeopleDirectory people(Size size) {
        return PeopleDirectory.of(IntStream.rangeClosed(1, size.people())
                .mapToObj(no -> Person.named(World.ref(no), "Person " + no).withHandle("user" + no))
                .toList());
    }

    static Kring kring(Database database, Size size, PeopleDirectory people) {
        return builder(database, size, people).build();
    }

    private static KringBuilder builder(Database database, Size size, PeopleDirectory people) {
        return Kring.builder()
                .storage(JpaStorage.on(database.emf()).schema(schema(size)))
                .people(people)
                .allowSecretCommunities();
    }

    /** One more Kring on the same rows, which the caller closes. */
    public Kring with(UnaryOperator<KringBuilder> configuration) {
        return configuration
                .apply(builder(database, world.size(), people(world.size())))
                .build();
    }

    private static String schema(Size size) {
        return "s" + size.name();
    }

    @Override
    public void close() {
        kring.close();
    }
}
