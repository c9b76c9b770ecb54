package io.kring.metrics;

import java.util.Collection;

/**
 * Who could take part: the eligible people of the host's directory, who are not the members, nor those with an account.
 * Asked once when a window closes, by the thread that delivers. What it throws is logged, and the window waits: it is asked
 * again some minutes later.
 */
@FunctionalInterface
public interface Population {
    /** Everybody who is eligible now, each once. */
    Collection<Eligible> eligible();
}
