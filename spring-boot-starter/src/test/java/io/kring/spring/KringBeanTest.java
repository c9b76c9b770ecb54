package io.kring.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.Kring;
import io.kring.Links;
import io.kring.Observation;
import io.kring.access.AccessPolicy;
import io.kring.access.Decision;
import io.kring.cases.Conflicts;
import io.kring.community.CommunityDraft;
import io.kring.conversation.PageUris;
import io.kring.error.InvalidInput;
import io.kring.error.KringException;
import io.kring.error.NotAllowed;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.id.CommunityId;
import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.memory.InMemoryStorage;
import io.kring.metrics.Figure;
import io.kring.metrics.Measuring;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Verdict;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.reaction.Palette;
import io.kring.report.ReportDraft;
import io.kring.report.ReportReason;
import io.kring.spi.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class KringBeanTest {
    private static final Actor ANN = Actor.of("ann");
    private static final CommunityDraft TEA = CommunityDraft.open("Tea", "Better tea");

    @Test
    void aKringIsThereAndClosedWithItsContext() {
        Kring[] kept = new Kring[1];

        Slice.kring().run(context -> {
            kept[0] = context.getBean(Kring.class);
            assertThat(kept[0].health().storage()).isTrue();
        });

        assertThatThrownBy(() -> kept[0].communities().create(ANN, TEA))
                .isInstanceOfSatisfying(
                        KringException.class, e -> assertThat(e.code()).isEqualTo("kring.closed"));
    }

    @Test
    void aHostsOwnKringComesFirst() {
        Slice.kring()
                .withBean("own", Kring.class, () -> Kring.builder()
                        .storage(new io.kring.memory.InMemoryStorage())
                        .people(io.kring.person.PeopleDirectory.none())
                        .build())
                .run(context -> assertThat(context).hasSingleBean(Kring.class).hasBean("own"));
    }

    @Test
    void anAccessPolicyIsAsked() {
        Slice.kring()
                .withBean(AccessPolicy.class, () -> (actor, request) -> Decision.DENY)
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(Kring.class).communities().create(ANN, TEA))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void allModerationPoliciesAreAskedInTheirOrder() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Slice.kring()
                .withUserConfiguration(TwoPolicies.class)
                .withBean("asked", List.class, () -> asked)
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);
                    CommunityId tea = kring.communities().create(ANN, TEA).id();
                    asked.clear();

                    kring.posts().publish(ANN, PostDraft.update(tea, "Hello"));

                    assertThat(asked).containsExactly("first", "second");
                });
    }

    @Test
    void allSubscribersReceive() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Slice.kring()
                .withBean("mail", EventSubscriber.class, () -> subscriber("mail", heard))
                .withBean("push", EventSubscriber.class, () -> subscriber("push", heard))
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);
                    kring.communities().create(ANN, TEA);

                    kring.deliverPending(100);

                    assertThat(heard).contains("mail community.created", "push community.created");
                });
    }

    @Test
    void kindsPaletteLimitsAndClockAreTheHosts() {
        Instant then = Instant.parse("2026-03-01T09:00:00Z");
        Slice.kring()
                .withBean("idea", PostKind.class, () -> new PostKind<Void>("idea", 1, false, false, null))
                .withBean(Palette.class, () -> new Palette(List.of("thumb"), false))
                .withBean(Limits.class, () -> Limits.standard().with(Limit.POST_BODY, 20))
                .withBean(Clock.class, () -> Clock.fixed(then, ZoneOffset.UTC))
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);
                    CommunityId tea = kring.communities().create(ANN, TEA).id();
                    var post = kring.posts()
                            .publish(ANN, PostDraft.update(tea, "Hello"))
                            .id()
                            .orElseThrow();

                    var reacted = kring.reactions().add(ANN, post, "thumb");

                    assertThat(reacted.own()).containsExactly("thumb");

                    assertThat(kring.posts().find(ANN, post).orElseThrow().publishedAt())
                            .contains(then);
                    assertThatThrownBy(() -> kring.posts().publish(ANN, PostDraft.update(tea, "x".repeat(21))))
                            .isInstanceOf(InvalidInput.class);
                });
    }

    @Test
    void linksPageUrisAndObservationAreTheHosts() {
        Links links = Links.none();
        List<String> observed = new CopyOnWriteArrayList<>();
        List<String> uris = new CopyOnWriteArrayList<>();
        Slice.kring()
                .withBean(Links.class, () -> links)
                .withBean(Observation.class, () -> (operation, took, code) -> observed.add(operation + " " + code))
                .withBean(PageUris.class, () -> uri -> {
                    uris.add(uri.toString());
                    return uri.toString();
                })
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);

                    kring.communities().create(ANN, TEA);
                    kring.pages().counts(ANN, List.of("/news/1"));

                    assertThat(kring.links()).isSameAs(links);
                    assertThat(observed).contains("communities.create ok");
                    assertThat(uris).contains("/news/1");
                });
    }

    @Test
    void propertiesSetPlainValues() {
        Slice.kring()
                .withPropertyValues(
                        "kring.allow-secret-communities=true",
                        "kring.limits.post-body=20",
                        "kring.reactions.kinds=thumb",
                        "kring.grace=0s",
                        "kring.node=7",
                        "kring.node-name=left")
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);
                    CommunityId tea = kring.communities()
                            .create(ANN, CommunityDraft.secret("Tea", "Better tea"))
                            .id();

                    assertThatThrownBy(() -> kring.posts().publish(ANN, PostDraft.update(tea, "x".repeat(21))))
                            .isInstanceOf(InvalidInput.class);
                    assertThat(context.getBean(KringProperties.class).palette().kinds())
                            .containsExactly("thumb");
                });
    }

    @Test
    void conflictsAreTheHosts() {
        Person ann = Person.named("ann", "Ann");
        Person bob = Person.named("bob", "Bob").withManager(new PersonId("eve"));
        Person cas = Person.named("cas", "Cas").withManager(new PersonId("eve"));
        List<String> asked = new CopyOnWriteArrayList<>();
        Slice.of(new ApplicationContextRunner())
                .withBean(Storage.class, InMemoryStorage::new)
                .withBean(PeopleDirectory.class, () -> PeopleDirectory.of(List.of(ann, bob, cas)))
                .withBean(Conflicts.class, () -> (decider, other) -> {
                    asked.add(decider.value() + " " + other.value());
                    return true;
                })
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);
                    CommunityId tea = kring.communities().create(ANN, TEA).id();
                    kring.communities().join(Actor.of("bob"), tea);
                    kring.communities().join(Actor.of("cas"), tea);
                    var post = kring.posts().publish(Actor.of("bob"), PostDraft.update(tea, "Hello"));
                    kring.reports()
                            .report(
                                    Actor.of("cas"),
                                    post.id().orElseThrow(),
                                    ReportDraft.of(ReportReason.OTHER, "Look at this"));

                    assertThat(kring.cases()
                                    .queue(ANN, tea, PageRequest.first(10))
                                    .items())
                            .isEmpty();
                    assertThat(asked).isNotEmpty().allMatch(pair -> pair.startsWith("ann "));
                });
    }

    @Test
    void nothingIsMeasuredUntilAPropertySaysSo() {
        Slice.kring().run(context -> assertThat(readersOfAPost(context.getBean(Kring.class)))
                .isEmpty());
        Slice.kring()
                .withPropertyValues("kring.measuring.reading=true", "kring.measuring.floor=6")
                .run(context ->
                        assertThat(readersOfAPost(context.getBean(Kring.class))).contains(new Figure.TooFew(6)));
        Slice.kring()
                .withBean(Measuring.class, () -> Measuring.nothing().withReading())
                .run(context ->
                        assertThat(readersOfAPost(context.getBean(Kring.class))).contains(new Figure.TooFew(10)));
    }

    private static Optional<Figure> readersOfAPost(Kring kring) {
        CommunityId tea = kring.communities().create(ANN, TEA).id();
        var post = kring.posts().publish(ANN, PostDraft.update(tea, "Hello"));
        return kring.metrics().readers(ANN, post.id().orElseThrow());
    }

    @Test
    void aCustomizerHasTheLastWord() {
        Slice.kring()
                .withPropertyValues("kring.limits.post-body=20")
                .withBean(KringBuilderCustomizer.class, () -> builder -> builder.limits(Limits.standard()))
                .run(context -> {
                    Kring kring = context.getBean(Kring.class);
                    CommunityId tea = kring.communities().create(ANN, TEA).id();

                    var outcome = kring.posts().publish(ANN, PostDraft.update(tea, "x".repeat(21)));

                    assertThat(kring.posts().find(ANN, outcome.id().orElseThrow()))
                            .isPresent();
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoPolicies {
        @Bean
        @Order(2)
        ModerationPolicy later(List<String> asked) {
            return noting(asked, "second");
        }

        @Bean
        @Order(1)
        ModerationPolicy sooner(List<String> asked) {
            return noting(asked, "first");
        }
    }

    private static ModerationPolicy noting(List<String> asked, String name) {
        return submission -> {
            asked.add(name);
            return Verdict.noOpinion();
        };
    }

    private static EventSubscriber subscriber(String name, List<String> heard) {
        return new EventSubscriber() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String purpose() {
                return "Notes what it hears";
            }

            @Override
            public void receive(DomainEvent event) {
                heard.add(name + " " + event.type());
            }
        };
    }
}
