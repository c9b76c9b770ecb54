package io.kring.id;

/** Names a community; as text {@code k…}. */
public record CommunityId(long value) implements Comparable<CommunityId> {
    public CommunityId {
        IdText.positive(value);
    }

    /** Reads {@link #toString()}; anything else gives {@code id.invalid}. */
    public static CommunityId parse(String text) {
        return new CommunityId(IdText.read('k', text));
    }

    @Override
    public int compareTo(CommunityId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return IdText.write('k', value);
    }
}
