package io.kring.memory;

import java.time.Instant;
import java.util.Comparator;

/** Keys of tables and indexes: compared from left to right, so that what shares a beginning stands together. */
final class Key {
    private Key() {}

    /** Numbers. */
    record Numbers(long a, long b, long c) implements Comparable<Numbers> {
        static Numbers of(long a) {
            return new Numbers(a, Long.MIN_VALUE, Long.MIN_VALUE);
        }

        static Numbers of(long a, long b) {
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
    record Named(long a, long b, String name) implements Comparable<Named> {
        static Named of(long a, String name) {
            return new Named(a, Long.MIN_VALUE, name);
        }

        static Named of(long a) {
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
    record Text(String text, long a, long b) implements Comparable<Text> {
        static Text first(String text) {
            return new Text(text, Long.MIN_VALUE, Long.MIN_VALUE);
        }

        static Text last(String text) {
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
    record Due(Instant at, int kind, long id) implements Comparable<Due> {
        private static final Comparator<Due> ORDER =
                Comparator.comparing(Due::at).thenComparingInt(Due::kind).thenComparingLong(Due::id);

        static Due after(Instant moment) {
            return new Due(moment, Integer.MAX_VALUE, Long.MAX_VALUE);
        }

        @Override
        public int compareTo(Due other) {
            return ORDER.compare(this, other);
        }
    }
}
