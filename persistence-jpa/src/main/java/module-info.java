/** Keeps Kring in the host's database, through the host's Jakarta Persistence provider. */
module io.kring.persistence.jpa {
    requires transitive io.kring.core;
    requires transitive jakarta.persistence;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.kring.persistence.jpa;

    opens io.kring.persistence.jpa.h2;
    opens io.kring.persistence.jpa.postgresql;
}
