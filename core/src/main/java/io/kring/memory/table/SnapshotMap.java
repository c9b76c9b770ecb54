package io.kring.memory.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that is copied at no cost: the copies share a balanced tree of nodes that never change. A transaction
 * writes to its copy; rolling back is forgetting the copy.
 */
public final class SnapshotMap<K extends Comparable<K>, V> {
    private @Nullable Node<K, V> root;

    public SnapshotMap() {}

    private SnapshotMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    public SnapshotMap<K, V> copy() {
        return new SnapshotMap<>(root);
    }

    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    public boolean has(K key) {
        return get(key) != null;
    }

    public void put(K key, V value) {
        root = with(root, key, value);
    }

    public void remove(K key) {
        root = without(root, key);
    }

    /** Removes the first values of which this is so, at most so many; says how many. */
    public int removeIf(Predicate<V> gone, int most) {
        List<K> keys = nodes(null, null, true)
                .filter(node -> gone.test(node.value))
                .limit(Math.max(0, most))
                .map(Node::key)
                .toList();
        keys.forEach(this::remove);
        return keys.size();
    }

    /** Removes the values of all keys of which this is so. */
    public void removeKeys(Predicate<K> gone) {
        nodes(null, null, true).map(Node::key).filter(gone).toList().forEach(this::remove);
    }

    public Stream<V> values() {
        return nodes(null, null, true).map(Node::value);
    }

    /** Values from one key on, up to another one exclusively. */
    public Stream<V> between(K low, K high) {
        return nodes(low, high, true).map(Node::value);
    }

    /** The same values as {@link #between}, the last one first. */
    public Stream<V> descending(K low, K high) {
        return nodes(low, high, false).map(Node::value);
    }

    private Stream<Node<K, V>> nodes(@Nullable K low, @Nullable K high, boolean up) {
        Iterator<Node<K, V>> walk = new Walk<>(root, low, high, up);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    private static <K extends Comparable<K>, V> Node<K, V> with(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, 1, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.height, node.left, node.right);
        }
        return order < 0
                ? balanced(node, with(node.left, key, value), node.right)
                : balanced(node, node.left, with(node.right, key, value));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> without(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order != 0) {
            return order < 0
                    ? balanced(node, without(node.left, key), node.right)
                    : balanced(node, node.left, without(node.right, key));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<K, V> next = node.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(next, node.left, without(node.right, next.key));
    }

    /** A node with this one's content over two subtrees whose heights differ by two at most. */
    private static <K, V> Node<K, V> balanced(Node<K, V> top, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left != null && left.height > height(right) + 1) {
            Node<K, V> inner = left.right;
            return inner == null || height(left.left) >= inner.height
                    ? over(left, left.left, over(top, inner, right))
                    : over(inner, over(left, left.left, inner.left), over(top, inner.right, right));
        }
        if (right != null && right.height > height(left) + 1) {
            Node<K, V> inner = right.left;
            return inner == null || height(right.right) >= inner.height
                    ? over(right, over(top, left, inner), right.right)
                    : over(inner, over(top, left, inner.left), over(right, inner.right, right.right));
        }
        return over(top, left, right);
    }

    private static <K, V> Node<K, V> over(Node<K, V> top, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(top.key, top.value, 1 + Math.max(height(left), height(right)), left, right);
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private record Node<K, V>(
            K key,
            V value,
            int height,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right) {}

    /** Goes through the nodes within bounds, in order, and looks at no more of them than it has to. */
    private static final class Walk<K extends Comparable<K>, V> implements Iterator<Node<K, V>> {
        private final Deque<Node<K, V>> ahead = new ArrayDeque<>();
        private final @Nullable K low;
        private final @Nullable K high;
        private final boolean up;

        Walk(@Nullable Node<K, V> root, @Nullable K low, @Nullable K high, boolean up) {
            this.low = low;
            this.high = high;
            this.up = up;
            descend(root);
        }

        private void descend(@Nullable Node<K, V> from) {
            Node<K, V> node = from;
            while (node != null) {
                boolean above = low == null || node.key.compareTo(low) >= 0;
                boolean below = high == null || node.key.compareTo(high) < 0;
                if (above && below) {
                    ahead.push(node);
                }
                boolean left = up ? above : !below;
                node = left ? node.left : node.right;
            }
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public Node<K, V> next() {
            if (ahead.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = ahead.pop();
            descend(up ? node.right : node.left);
            return node;
        }
    }
}
