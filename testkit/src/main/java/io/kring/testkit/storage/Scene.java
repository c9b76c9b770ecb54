package io.kring.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage that a test fills with people, communities and contributions, so that it reads as sentences. */
public final class Scene {
    /** The moment at which everything in a scene happens. */
    public static final Instant NOW = Instant.parse("2025-03-03T09:00:00Z");

    private final Storage storage;
    private long lastId = 1_000_000;

    public Scene(Storage storage) {
        this.storage = storage;
        storage.open(NOW);
    }

    public Storage storage() {
        return storage;
    }

    /** An id that nothing has yet, higher than all before. */
    public long newId() {
        return ++lastId;
    }

    public PersonRow person(String id) {
        return person(id, PersonStatus.ACTIVE);
    }

    public PersonRow person(String id, PersonStatus status) {
        PersonRow row = facts(FactsRequest.by(seed(id, status), null)).actor();
        return Optional.ofNullable(row).orElseThrow();
    }

    public static PersonSeed seed(String id, PersonStatus status) {
        return new PersonSeed(PersonId.of(id), id, status);
    }

    public static PersonSeed seed(PersonRow person) {
        return new PersonSeed(person.id(), null, person.status());
    }

    public long community(CommunityKind kind) {
        return community(community -> community.kind(kind));
    }

    public long community(Consumer<CommunityRowBuilder> settings) {
        CommunityRowBuilder builder = new CommunityRowBuilder(newId(), NOW);
        settings.accept(builder);
        done(new Change.AddCommunity(builder.row()));
        return builder.row().id();
    }

    /** A builder of a row for this community, as it is without further settings. */
    public CommunityRowBuilder settings(long community) {
        return new CommunityRowBuilder(community, NOW);
    }

    public void join(PersonRow person, long community) {
        join(person, community, Role.MEMBER);
    }

    public void join(PersonRow person, long community, Role role) {
        int managers = role == Role.COMMUNITY_MANAGER ? 1 : 0;
        done(
                membership(person, community, MembershipStatus.MEMBER, role, null),
                new Change.AdjustCommunity(community, 1, managers, 0, 5));
    }

    /** Puts somebody into a standing other than member. */
    public void stands(PersonRow person, long community, MembershipStatus status, @Nullable PersonRow by) {
        done(membership(person, community, status, Role.MEMBER, by));
    }

    /** A change to this standing, expecting the one there is. */
    public Change.PutMembership membership(
            PersonRow person, long community, MembershipStatus status, Role role, @Nullable PersonRow by) {
        CommunityFacts there =
                facts(FactsRequest.by(seed(person), null).in(community)).community();
        MembershipRow mine = there == null ? null : there.mine();
        int version = mine == null ? 0 : mine.version();
        Long number = by == null ? null : by.no();
        return new Change.PutMembership(
                new MembershipRow(community, person.no(), status, role, NOW, number, null, version + 1), version);
    }

    public ContributionRow post(long community, PersonRow author) {
        return post(community, author, post -> {});
    }

    public ContributionRow post(long community, PersonRow author, Consumer<ContributionBuilder> text) {
        return add(ContributionBuilder.post(newId(), community, author, NOW), text);
    }

    public ContributionRow comment(ContributionRow post, PersonRow author) {
        return comment(post, author, comment -> {});
    }

    public ContributionRow comment(ContributionRow post, PersonRow author, Consumer<ContributionBuilder> text) {
        return add(ContributionBuilder.comment(newId(), post, author, NOW), text);
    }

    private ContributionRow add(ContributionBuilder builder, Consumer<ContributionBuilder> text) {
        text.accept(builder);
        done(new Change.AddContribution(builder.row(), builder.references()));
        return builder.row();
    }

    public void follow(PersonRow person, PersonRow other) {
        done(new Change.Follow(person.no(), Subject.person(other.id()), other.no(), true, NOW));
    }

    public void follow(PersonRow person, Subject subject) {
        done(new Change.Follow(person.no(), subject, null, true, NOW));
    }

    public void mute(PersonRow person, PersonRow other, @Nullable Instant until) {
        done(new Change.Mute(person.no(), Subject.person(other.id()), other.no(), true, until));
    }

    public void mute(PersonRow person, Subject subject, @Nullable Instant until) {
        done(new Change.Mute(person.no(), subject, null, true, until));
    }

    public void block(PersonRow person, PersonRow other) {
        done(new Change.Block(person.no(), other.no(), true, NOW));
    }

    /** Applies changes that must not be refused. */
    public void done(Change... changes) {
        done(new ChangeSet(Arrays.asList(changes), List.of()));
    }

    /** The same for a set. */
    public void done(ChangeSet changes) {
        assertThat(apply(changes)).as("the changes are applied").isTrue();
    }

    public boolean apply(Change... changes) {
        return apply(new ChangeSet(Arrays.asList(changes), List.of()));
    }

    public boolean apply(ChangeSet changes) {
        return write(work -> work.commands().apply(changes));
    }

    /** An event of this type, in this conversation. */
    public static NewEvent event(String type, String conversation) {
        return new NewEvent(type, 1, NOW, null, null, conversation, false, false, new TreeMap<>());
    }

    public Facts facts(FactsRequest request) {
        return write(work -> work.commands().load(request));
    }

    public <T> T write(Function<UnitOfWork, T> work) {
        return storage.write(null, work);
    }

    public <T> T read(Function<UnitOfWork, T> work) {
        return storage.read(null, work);
    }

    /** Somebody who reads now, with the standard scope. */
    public static Viewer viewer(PersonRow person) {
        return viewer(person, ReadScope.standard());
    }

    public static Viewer viewer(PersonRow person, ReadScope scope) {
        return new Viewer(person.id(), person.status(), scope, NOW);
    }

    public static Viewer anonymous(ReadScope scope) {
        return new Viewer(null, PersonStatus.ACTIVE, scope, NOW);
    }
}
