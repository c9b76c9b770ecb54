package io.kring.render.commonmark;

import io.kring.render.commonmark.internal.Policies;
import io.kring.render.commonmark.internal.Policy;

/**
 * Makes HTML safe that somebody else wrote: what is not let through is gone, and what is comes out well formed.
 *
 * <p>Let through are:
 *
 * <ul>
 *   <li>{@code p br hr h1}…{@code h6 blockquote pre code ul ol li em strong b i s del ins sub sup kbd};
 *   <li>{@code a} with {@code href} and {@code title}, to http, https, mailto and paths of the host that begin with one
 *       slash; every link gets {@code rel="nofollow noopener noreferrer"};
 *   <li>{@code start} of an {@code ol}, and one {@code class} of a {@code code}: {@code language-} and at most 40
 *       letters, digits or {@code _ . + # -};
 *   <li>with pictures, {@code img} with {@code src} (http, https, path of the host), {@code alt} and {@code title}.
 * </ul>
 *
 * <p>Nothing else: no style, no id, no handler of events, no form, no frame, no SVG or MathML. What {@code script},
 * {@code style} and the like hold goes with them; of other elements the text stays. What stands deeper than 256 elements is left out. What was sanitized stays as it is.
 * Safe for use by many threads.
 */
public final class Sanitizer {
    private static final Sanitizer STRICT = new Sanitizer(Policies.TEXT);
    private static final Sanitizer WITH_PICTURES = new Sanitizer(Policies.TEXT_AND_PICTURES);

    private final Policy policy;

    private Sanitizer(Policy policy) {
        this.policy = policy;
    }

    /** Lets no picture through. */
    public static Sanitizer strict() {
        return STRICT;
    }

    /** Lets pictures through, from anywhere: for HTML in which the host put them. */
    public static Sanitizer withPictures() {
        return WITH_PICTURES;
    }

    /** What is safe of it. Any string is fine, of any length; callers bound it. */
    public String sanitize(String html) {
        return policy.sanitize(html);
    }
}
