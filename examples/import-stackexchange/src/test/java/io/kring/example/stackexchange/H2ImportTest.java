package io.kring.example.stackexchange;

import io.kring.spi.Storage;
import jakarta.persistence.EntityManagerFactory;

/** The real dump on H2. */
class H2ImportTest extends ImportedSite {
    private EntityManagerFactory emf;

    @Override
    Storage storage() {
        emf = Database.h2(folder.resolve("kring")).open();
        return Host.storage(emf);
    }

    @Override
    void closeHost() {
        if (emf != null) {
            emf.close();
        }
    }
}
