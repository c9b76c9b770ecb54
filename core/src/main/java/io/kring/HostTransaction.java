package io.kring;

/**
 * A transaction of the host that a command is to join. Adapters make them, for example
 * {@code JpaTransaction.of(entityManager)}; each storage knows its own.
 */
public interface HostTransaction {}
