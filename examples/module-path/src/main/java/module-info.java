/** A host with a module descriptor of its own. */
module io.kring.example.modulepath {
    requires io.kring.core;
    requires io.kring.persistence.jpa;
    requires jakarta.persistence;
}
