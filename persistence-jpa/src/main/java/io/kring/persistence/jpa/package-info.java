/**
 * Storage through the host's Jakarta Persistence provider. {@link io.kring.persistence.jpa.JpaStorage} is given to the
 * builder of Kring, {@link io.kring.persistence.jpa.KringSchema} makes its tables, and
 * {@link io.kring.persistence.jpa.JpaTransaction} hands over a transaction of the host. No entity is mapped: the
 * provider is the door to the host's connection and transaction.
 */
@NullMarked
package io.kring.persistence.jpa;

import org.jspecify.annotations.NullMarked;
