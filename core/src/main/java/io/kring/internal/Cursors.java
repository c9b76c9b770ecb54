package io.kring.internal;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.page.Cursor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Writes and reads cursors: a place, and a checksum over the place and the list it belongs to, so that one that is
 * truncated, mistyped or from another list is told at once. What a cursor leads to is decided by the query alone.
 */
public final class Cursors {
    private static final int LONGEST = 10_000;

    private Cursors() {}

    /** A cursor for this list. */
    public static Cursor write(String list, String place) {
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + Integer.BYTES);
        buffer.putInt(check(list, bytes)).put(bytes);
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array()));
    }

    /** The place a cursor of this list stands for. */
    public static String read(String list, Cursor cursor) {
        byte[] bytes = decode(cursor.text());
        if (bytes.length < Integer.BYTES) {
            throw invalid();
        }
        byte[] place = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        if (ByteBuffer.wrap(bytes).getInt() != check(list, place)) {
            throw invalid();
        }
        String text = new String(place, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw invalid();
        }
        return text;
    }

    /** The number a cursor of this list stands for. */
    public static long readNumber(String list, Cursor cursor) {
        try {
            return Long.parseLong(read(list, cursor));
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
    }

    /** What a bad cursor gives. */
    public static InvalidInput invalid() {
        return new InvalidInput(new Violation("cursor", "cursor.invalid", "this cursor does not belong to this list"));
    }

    private static byte[] decode(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static int check(String list, byte[] place) {
        CRC32 crc = new CRC32();
        crc.update(list.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
        crc.update(place);
        return (int) crc.getValue();
    }
}
