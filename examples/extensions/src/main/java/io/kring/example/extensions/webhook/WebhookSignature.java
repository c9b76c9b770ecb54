package io.kring.example.extensions.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent, in the form of the Standard Webhooks specification: an HMAC with SHA-256 over id, time and body, so
 * that nobody can write it, change it, or send it again later.
 */
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final int LEAST_BYTES = 24;

    private final byte[] secret;

    /**
     * Signs with this secret, which sender and receiver share.
     *
     * @throws IllegalArgumentException if it has fewer than 24 bytes, the least that the specification allows
     */
    public WebhookSignature(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a secret has 24 bytes at the least");
        }
        this.secret = secret.clone();
    }

    /** The value of the header {@code webhook-signature}. */
    public String of(String id, long second, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] signed = mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("each Java platform has " + ALGORITHM, impossible);
        }
    }

    /**
     * What a receiver asks before it believes: whether one of the signatures, which are parted by spaces, is right, and what
     * was sent is no older, and no more in the future, than this.
     */
    public boolean isRight(String signatures, String id, long second, String body, long now, Duration tolerance) {
        byte[] expected = of(id, second, body).getBytes(StandardCharsets.UTF_8);
        boolean signed = Arrays.stream(signatures.split(" "))
                .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
        return signed && Math.abs(now - second) <= tolerance.toSeconds();
    }
}
