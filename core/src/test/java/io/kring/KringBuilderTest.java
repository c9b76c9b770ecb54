package io.kring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.PersonId;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KringBuilderTest {
    @Test
    void whatIsMissingIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> Kring.builder().people(PeopleDirectory.none()).build())
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("JpaStorage")
                .hasMessageContaining("InMemoryStorage");
        assertThatThrownBy(() -> Kring.builder().storage(new InMemoryStorage()).build())
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("PeopleDirectory.none()");
    }

    @Test
    void theHostSaysWhereItShowsPeoplePostsAndCommunities() {
        Links links = new Links() {
            @Override
            public Optional<URI> person(PersonId person) {
                return Optional.of(URI.create("/people/" + person.value()));
            }

            @Override
            public Optional<URI> post(PostId post) {
                return Optional.of(URI.create("/posts/" + post));
            }

            @Override
            public Optional<URI> community(CommunityId community) {
                return Optional.empty();
            }
        };
        KringBuilder builder = Kring.builder().storage(new InMemoryStorage()).people(PeopleDirectory.none());

        try (Kring without = builder.build();
                Kring with = builder.links(links).build()) {
            assertThat(without.links().person(PersonId.of("ann"))).isEmpty();
            assertThat(with.links().person(PersonId.of("ann"))).hasValue(URI.create("/people/ann"));
            assertThat(with.links().post(new PostId(7))).isPresent();
            assertThat(with.links().community(new CommunityId(7))).isEmpty();
        }
    }

    @Test
    void aClosedKringRefusesAndClosingTwiceIsFine() {
        Kring kring = Kring.builder()
                .storage(new InMemoryStorage())
                .people(PeopleDirectory.none())
                .build();
        assertThat(kring.communities()
                        .mine(Actor.of("ann"), PageRequest.first(1))
                        .items())
                .isEmpty();

        kring.close();
        kring.close();

        assertThatThrownBy(() -> kring.communities().mine(Actor.of("ann"), PageRequest.first(1)))
                .isInstanceOfSatisfying(
                        Misconfigured.class, e -> assertThat(e.code()).isEqualTo("kring.closed"));
    }
}
