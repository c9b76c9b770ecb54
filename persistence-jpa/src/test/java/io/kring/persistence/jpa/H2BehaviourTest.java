package io.kring.persistence.jpa;

class H2BehaviourTest extends BehaviourContracts {
    @Override
    Dialect dialect() {
        return Dialect.H2;
    }
}
