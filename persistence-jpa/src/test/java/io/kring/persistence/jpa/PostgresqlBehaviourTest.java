package io.kring.persistence.jpa;

class PostgresqlBehaviourTest extends BehaviourContracts {
    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }
}
