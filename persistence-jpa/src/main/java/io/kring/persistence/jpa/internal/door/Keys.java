package io.kring.persistence.jpa.internal.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keys of texts without an upper limit, such as URIs and hashtags: an index holds about 2,700 bytes, so what is longer
 * than 200 characters is cut and ends in its hash.
 */
public final class Keys {
    private static final int MOST = 200;
    private static final int HASH = 64;

    private Keys() {}

    public static String of(String text) {
        return text.length() <= MOST
                ? text
                : text.codePoints()
                        .limit(MOST - HASH)
                        .filter(c -> c <= 0xFFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .append(hash(text))
                        .toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
