package io.kring.conversation;

import java.net.URI;
import java.util.Locale;

/**
 * The host's canonical form of the URIs of its pages: two that mean one page give the same text. Answers at once; what it
 * throws or leaves out counts as no URI.
 */
@FunctionalInterface
public interface PageUris {
    /**
     * The host's form of a URI.
     *
     * @param uri in the standard form, see {@link #standard(URI)}
     */
    String canonical(URI uri);

    /** The standard form as it is. */
    static PageUris standard() {
        return URI::toString;
    }

    /** The standard form: scheme and host in lower case, no default port, no dot segments, no fragment. */
    static URI standard(URI uri) {
        URI plain = uri.normalize();
        String text = plain.toString();
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        if (plain.getScheme() == null || plain.getHost() == null) {
            return URI.create(whole);
        }
        String scheme = plain.getScheme().toLowerCase(Locale.ROOT);
        int port = plain.getPort();
        boolean usual = port == -1 || (port == 80 && scheme.equals("http")) || (port == 443 && scheme.equals("https"));
        String path = plain.getRawPath() == null || plain.getRawPath().isEmpty() ? "/" : plain.getRawPath();
        return URI.create(scheme + "://"
                + (plain.getRawUserInfo() == null ? "" : plain.getRawUserInfo() + "@")
                + plain.getHost().toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + port)
                + path
                + (plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery()));
    }
}
