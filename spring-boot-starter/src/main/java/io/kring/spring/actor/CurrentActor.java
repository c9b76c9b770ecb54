package io.kring.spring.actor;

import io.kring.person.Actor;
import java.util.function.Supplier;

/**
 * On whose behalf the calling thread works: anonymous when nobody is logged in. Ask for each call and keep no actor. A host
 * whose people go by another id than their login name defines a bean of its own.
 */
@FunctionalInterface
public interface CurrentActor extends Supplier<Actor> {}
