package io.kring.example.veldstroom.story;

import java.util.Comparator;
import java.util.function.Function;

/** Chance that is the same in every run: drawn from the names of what it is about. */
final class Lot {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Lot() {}

    /** From 0 to just under 1. */
    static double of(Object... about) {
        return (bits(about) >>> 11) * 0x1.0p-53;
    }

    /** In an order that looks like none. */
    static <T> Comparator<T> order(String what, Function<T, Object> name) {
        return Comparator.comparingLong((T t) -> bits(what, name.apply(t)))
                .thenComparing(t -> name.apply(t).toString());
    }

    /** FNV-1a over the names, then mixed well. */
    private static long bits(Object... about) {
        long hash = BASIS;
        for (Object name : about) {
            String text = name.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ '/') * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
