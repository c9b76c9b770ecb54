package io.kring.render.commonmark.internal;

import java.util.List;
import java.util.Optional;

/** Which addresses may stand in a link or a picture. */
public final class Addresses {
    private static final List<String> OF_LINKS = List.of("http://", "https://", "mailto:");
    private static final List<String> OF_PICTURES = List.of("http://", "https://");

    private Addresses() {}

    /**
     * Whether this is a path on the host itself. Two slashes name another host, and browsers take a backslash for a slash
     * and leave out tabs and line breaks.
     */
    public static boolean isPath(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && !address.startsWith("/\\")
                && isPrintable(address);
    }

    static Optional<String> link(String address) {
        return allowed(address, OF_LINKS);
    }

    static Optional<String> picture(String address) {
        return allowed(address, OF_PICTURES);
    }

    private static Optional<String> allowed(String address, List<String> protocols) {
        String stripped = address.strip();
        boolean known = protocols.stream()
                .anyMatch(protocol -> stripped.regionMatches(true, 0, protocol, 0, protocol.length())
                        && stripped.length() > protocol.length());
        return (known && isPrintable(stripped)) || isPath(stripped) ? Optional.of(stripped) : Optional.empty();
    }

    private static boolean isPrintable(String address) {
        return address.chars().noneMatch(Character::isISOControl);
    }
}
