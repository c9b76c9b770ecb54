package io.kring.person;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;

/**
 * The host's own identifier of a person, compared exactly; the host normalises.
 *
 * @param value 1 to 200 characters without control characters, lone surrogates or blanks at either end; anything else
 *              gives {@link InvalidInput} with the code {@code person.id}
 */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isEmpty() || value.length() > 200 || !value.equals(value.strip()) || !wellFormed(value)) {
            throw new InvalidInput(new Violation("person", "person.id", "a person id has 1 to 200 plain characters"));
        }
    }

    public static PersonId of(String value) {
        return new PersonId(value);
    }

    private static boolean wellFormed(String value) {
        int c;
        for (int i = 0; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
