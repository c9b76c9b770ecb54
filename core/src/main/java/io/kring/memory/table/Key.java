package io.kring.memory.table;

import java.time.Instant;
import java.util.Comparator;

/** Keys of tables and indexes: compared from left to right, so that what shares a beginning stands together. */
public final class Key {
    private Key() {}

    /** Numbers. */
    public record Numbers(long a, long b, long c) implements Comparable<Numbers> {
        public static Numbers of(long a) {
            return new Numbers(a, Long.MIN_VALUE, Long.MIN_VALUE);
        }

        public static Numbers of(long a, long b) {
            return new Numbers(a, b, Long.MIN_VALUE);
        }

        @Override
        public int compareTo(Numbers other) {
            int first = Long.compare(a, other.a);
            int second = first != 0 ? first : Long.compare(b, other.b);
            return second != 0 ? second : Long.compare(c, other.c);
        }
    }

    /** A number or two, and then a name. */
    public record Named(long a, long b, String name) implements Comparable<Named> {
        public static Named of(long a, String name) {
            return new Named(a, Long.MIN_VALUE, name);
        }

        public static Named of(long a) {
            return new Named(a, Long.MIN_VALUE, "");
        }

        @Override
        public int compareTo(Named other) {
            int first = Long.compare(a, other.a);
            int second = first != 0 ? first : Long.compare(b, other.b);
            return second != 0 ? second : name.compareTo(other.name);
        }
    }

    /** A text, and then numbers. */
    public record Text(String text, long a, long b) implements Comparable<Text> {
        public static Text first(String text) {
            return new Text(text, Long.MIN_VALUE, Long.MIN_VALUE);
        }

        public static Text last(String text) {
            return new Text(text, Long.MAX_VALUE, Long.MAX_VALUE);
        }

        @Override
        public int compareTo(Text other) {
            int first = text.compareTo(other.text);
            int second = first != 0 ? first : Long.compare(a, other.a);
            return second != 0 ? second : Long.compare(b, other.b);
        }
    }

    /** A moment, and what is due then. */
    public record Due(Instant at, int kind, long id) implements Comparable<Due> {
        private static final Comparator<Due> ORDER =
                Comparator.comparing(Due::at).thenComparingInt(Due::kind).thenComparingLong(Due::id);

        public static Due after(Instant moment) {
            return new Due(moment, Integer.MAX_VALUE, Long.MAX_VALUE);
        }

        @Override
        public int compareTo(Due other) {
            return ORDER.compare(this, other);
        }
    }
}
