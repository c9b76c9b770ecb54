package io.kring.render.commonmark.internal;

import io.kring.error.Misconfigured;
import java.net.URI;
import java.util.Locale;

/** Where the host is reached, for what is read elsewhere. */
public final class HostAddress {
    private final String origin;

    private HostAddress(String origin) {
        this.origin = origin;
    }

    public static HostAddress of(URI host) {
        String scheme = host.getScheme() == null ? "" : host.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || host.getRawAuthority() == null) {
            throw new Misconfigured("render.host", "the host's address is an absolute http or https URL");
        }
        return new HostAddress(scheme + "://" + host.getRawAuthority());
    }

    /** A path on the host with the host before it; any other address as it is. */
    public String absolute(String address) {
        return Addresses.isPath(address) ? origin + address : address;
    }

    /** Whether an absolute address is one of this host. */
    public boolean isOwn(String address) {
        return address.startsWith(origin + "/");
    }
}
