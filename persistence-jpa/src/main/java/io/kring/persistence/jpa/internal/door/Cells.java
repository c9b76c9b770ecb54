package io.kring.persistence.jpa.internal.door;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read from left to right. Numbers arrive as any {@link Number}, instants as microseconds. */
public final class Cells {
    private final @Nullable Object[] cells;
    private int at;

    public Cells(@Nullable Object[] cells) {
        this.cells = cells;
    }

    public @Nullable Object any() {
        return cells[at++];
    }

    /** Skips cells. */
    public Cells skip(int many) {
        at += many;
        return this;
    }

    /** Whether the next cell is null; it stays the next one. */
    public boolean isNull() {
        return cells[at] == null;
    }

    public long number() {
        return ((Number) Objects.requireNonNull(any())).longValue();
    }

    public @Nullable Long numberOrNull() {
        return any() instanceof Number number ? number.longValue() : null;
    }

    public int integer() {
        return Math.toIntExact(number());
    }

    public @Nullable Integer integerOrNull() {
        Long number = numberOrNull();
        return number == null ? null : Math.toIntExact(number);
    }

    public String text() {
        return Objects.requireNonNull(textOrNull());
    }

    public @Nullable String textOrNull() {
        Object cell = any();
        return cell == null ? null : cell.toString();
    }

    public boolean flag() {
        return (Boolean) Objects.requireNonNull(any());
    }

    public Instant instant() {
        return Micros.read(number());
    }

    public @Nullable Instant instantOrNull() {
        Long micros = numberOrNull();
        return micros == null ? null : Micros.read(micros);
    }

    /** A constant stored by its ordinal. */
    public <E extends Enum<E>> E constant(E[] values) {
        return values[integer()];
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(E[] values) {
        Integer ordinal = integerOrNull();
        return ordinal == null ? null : values[ordinal];
    }

    /** A cell that holds one row as a JSON array; null where there is none. */
    public @Nullable Cells row() {
        String json = textOrNull();
        return json == null ? null : new Cells(Json.read(json).toArray());
    }
}
