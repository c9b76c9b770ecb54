package io.kring.benchmarks.data;

/**
 * How much there is.
 *
 * @param many how many people are in a hundred communities or more
 * @param some how many are in about thirty; everybody else is in two to five
 */
public record Size(
        String name, int people, int many, int some, int communities, int posts, int comments, int reactions) {
    /** A handful, to see that everything runs. */
    public static final Size SHORT = new Size("short", 300, 6, 20, 160, 400, 1_200, 3_000);

    /** The same handful with less to read. */
    public static final Size LITTLE = new Size("little", 300, 6, 20, 160, 100, 300, 750);

    /** An organisation of 13,000 after some years. */
    public static final Size LARGE = large("large", 200_000, 1);

    /** The same people with little to read. */
    public static final Size TEN_THOUSAND = large("10k", 10_000, 20);

    /** The same people with very much; comments and reactions are on the newest 200,000 posts. */
    public static final Size MILLION = large("1m", 1_000_000, 1);

    private static Size large(String name, int posts, int fewer) {
        return new Size(name, 13_000, 40, 400, 622, posts, 800_000 / fewer, 3_000_000 / fewer);
    }

    /** Only the newest posts are talked about. */
    int firstTalkedAbout() {
        return Math.max(0, posts - 200_000);
    }

    /** The size with little to read that is compared with {@link #much}. */
    public Size few() {
        return equals(SHORT) ? LITTLE : TEN_THOUSAND;
    }

    /** The size in which the same people have very much to read. */
    public Size much() {
        return equals(SHORT) ? SHORT : MILLION;
    }

    /** By its name. */
    public static Size named(String name) {
        return switch (name) {
            case "short" -> SHORT;
            case "large" -> LARGE;
            case "10k" -> TEN_THOUSAND;
            case "1m" -> MILLION;
            default -> throw new IllegalArgumentException("a size is short, 10k, large or 1m, not " + name);
        };
    }
}
