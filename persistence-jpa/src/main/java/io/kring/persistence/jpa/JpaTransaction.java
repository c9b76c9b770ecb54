package io.kring.persistence.jpa;

import io.kring.HostTransaction;
import jakarta.persistence.EntityManager;

/**
 * A transaction of the host that Kring is to join.
 *
 * @param entityManager in an active transaction; Kring neither commits nor closes it
 */
public record JpaTransaction(EntityManager entityManager) implements HostTransaction {
    public static JpaTransaction of(EntityManager entityManager) {
        return new JpaTransaction(entityManager);
    }
}
