package io.kring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import io.kring.memory.InMemoryStorage;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
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
