package io.kring.moderation.text.personal;

/**
 * Personal data in a text.
 *
 * @param start UTF-16 offset into the text
 * @param end   exclusive
 */
public record PersonalData(int start, int end, Kind kind) {

    /** What it is, and by what it is known. */
    public enum Kind {
        /** Citizen service number of the Netherlands: 8 or 9 digits that pass the 11-test. */
        BSN,
        /** Bank account: length of its country, remainder 1 by 97 (ISO 13616). */
        IBAN,
        /** Payment card: 13 to 19 digits, a known prefix, the Luhn test. */
        CARD,
        /** A Dutch number of 10 digits with an area or service code in use, or an international one that begins with +. */
        PHONE,
        EMAIL
    }
}
