package io.kring.testkit.storage;

import io.kring.access.CommunityKind;
import io.kring.community.JoinPolicy;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A community's row with everything filled in; a test says what matters to it. */
public final class CommunityRowBuilder {
    private final long id;
    private final Instant createdAt;
    private int version = 1;
    private String name;
    private List<String> themes = List.of("tea");
    private CommunityKind kind = CommunityKind.OPEN;
    private @Nullable CommunityKind nextKind;
    private @Nullable Instant nextKindAt;
    private @Nullable Long nextKindBy;
    private @Nullable Integer cap;
    private @Nullable String audience;
    private boolean sealed;
    private boolean practice;
    private boolean archived;

    CommunityRowBuilder(long id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.name = "community " + id;
    }

    public CommunityRowBuilder version(int settings) {
        version = settings;
        return this;
    }

    public CommunityRowBuilder named(String newName) {
        name = newName;
        return this;
    }

    public CommunityRowBuilder themes(String... all) {
        themes = List.of(all);
        return this;
    }

    public CommunityRowBuilder kind(CommunityKind newKind) {
        kind = newKind;
        return this;
    }

    /** Announced to become of another kind. */
    public CommunityRowBuilder becoming(CommunityKind next, Instant at, PersonRow by) {
        nextKind = next;
        nextKindAt = at;
        nextKindBy = by.no();
        return this;
    }

    /** The place of a page's conversation. */
    public CommunityRowBuilder page(String label) {
        kind = CommunityKind.PAGE;
        audience = label;
        return this;
    }

    public CommunityRowBuilder cap(int most) {
        cap = most;
        return this;
    }

    public CommunityRowBuilder sealed() {
        sealed = true;
        return this;
    }

    /** For trying out. */
    public CommunityRowBuilder practice() {
        practice = true;
        return this;
    }

    public CommunityRowBuilder archived() {
        archived = true;
        return this;
    }

    /** The row, with its counters at zero. */
    public CommunityRow row() {
        return new CommunityRow(
                id,
                version,
                name,
                "what it is for",
                themes,
                "en",
                kind,
                nextKind,
                nextKindAt,
                nextKindBy,
                JoinPolicy.FREE,
                cap,
                150,
                sealed,
                practice,
                archived,
                null,
                audience,
                createdAt,
                0,
                0,
                0);
    }
}
