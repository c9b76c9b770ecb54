package io.kring.example.modulepath;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.memory.InMemoryStorage;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.JpaTransaction;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostDraft;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** What a host on the module path sees: the rooms, both storages, and nothing internal. */
public final class ModularHost {
    private ModularHost() {}

    /** Kring beside the host's persistence unit. */
    public static Kring onDatabase(EntityManagerFactory emf) {
        return Kring.builder()
                .storage(JpaStorage.on(emf))
                .people(PeopleDirectory.none())
                .build();
    }

    /** Kring to try things out. */
    public static Kring inMemory() {
        return Kring.builder()
                .storage(new InMemoryStorage())
                .people(PeopleDirectory.none())
                .build();
    }

    /** Says something within the host's own transaction. */
    public static FeedPage say(Kring kring, EntityManager em, Actor actor, String purpose, String text) {
        Kring joining = kring.joining(JpaTransaction.of(em));
        CommunityId community = joining.communities()
                .create(actor, CommunityDraft.open("Host", purpose))
                .id();
        joining.posts().publish(actor, PostDraft.update(community, text));
        return joining.feeds().read(actor, FeedQuery.home());
    }
}
