package io.kring.example.extensions.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES in Galois/Counter Mode. A sealed text names the key it was sealed with, so that keys can be
 * changed: what is new takes the current one, what is old is opened with its own. It is bound to the id it belongs to: put
 * in another row, it does not open.
 */
public final class BodySeal {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char SEPARATOR = ':';

    private final Map<String, SecretKey> keys;
    private final String current;
    private final SecureRandom random = new SecureRandom();

    /**
     * A seal with these keys.
     *
     * @param keys    by name; names hold no colon
     * @param current the name of the one that new texts are sealed with
     * @throws IllegalArgumentException if there is no such key, or a name holds a colon
     */
    public BodySeal(Map<String, SecretKey> keys, String current) {
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("no key of this name: " + current);
        }
        if (keys.keySet().stream().anyMatch(name -> name.indexOf(SEPARATOR) >= 0)) {
            throw new IllegalArgumentException("names of keys hold no colon");
        }
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    String sealed(long id, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, current, nonce, id, text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer all =
                ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed);
        return current + SEPARATOR + Base64.getEncoder().withoutPadding().encodeToString(all.array());
    }

    /** The text again; fails where it was changed, moved to another row, or sealed with a key that is not here. */
    String opened(long id, String sealed) {
        int end = sealed.indexOf(SEPARATOR);
        if (end < 0 || !keys.containsKey(sealed.substring(0, end))) {
            throw new IllegalStateException("not sealed with a key that is known here");
        }
        byte[] all = bytes(sealed.substring(end + 1));
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] closed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(
                run(Cipher.DECRYPT_MODE, sealed.substring(0, end), nonce, id, closed), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] all = Base64.getDecoder().decode(base64);
            if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new IllegalStateException("not a sealed text: too short");
            }
            return all;
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("not a sealed text", broken);
        }
    }

    private byte[] run(int mode, String key, byte[] nonce, long id, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, id));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a text could not be sealed or opened", failed);
        }
    }
}
