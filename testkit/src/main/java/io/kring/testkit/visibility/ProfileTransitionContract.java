package io.kring.testkit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.access.CommunityKind;
import io.kring.page.PageRequest;
import io.kring.person.Person;
import io.kring.person.PersonStatus;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changes about who sees whose page holds from the next read on, on both nodes. */
public interface ProfileTransitionContract extends VisibilityFixture {
    @Test
    default void aBlockTakesThePagesOfBothAwayUntilItIsTakenBack() {
        try (World world = world()) {
            Looker member = world.looker(Standpoint.MEMBER);
            Looker colleague = world.looker(Standpoint.COLLEAGUE);
            assertSees(world, member, colleague, true);

            world.kring().following().block(colleague.actor(), member.id());

            assertSees(world, member, colleague, false);
            assertSees(world, colleague, member, false);

            world.kring().following().unblock(colleague.actor(), member.id());

            assertSees(world, member, colleague, true);
            assertSees(world, colleague, member, true);
        }
    }

    @Test
    default void whoLeavesTheOrganisationHasNoPageAndSeesNone() {
        try (World world = world()) {
            Looker member = world.looker(Standpoint.MEMBER);
            Looker colleague = world.looker(Standpoint.COLLEAGUE);
            assertSees(world, member, colleague, true);

            world.host().change(colleague.id(), PersonStatus.DEPARTED);

            assertSees(world, member, colleague, false);
            assertSees(world, colleague, member, false);
        }
    }

    @Test
    default void whoLeavesASharedCommunityIsNoMoreShownThereAndNoMoreSeenByGuests() {
        try (World world = world()) {
            Looker guest = world.looker(Standpoint.GUEST_MEMBER);
            Looker member = world.looker(Standpoint.MEMBER);
            Looker moderator = world.looker(Standpoint.MODERATOR);
            String name = world.place(Where.HERE).name();
            assertSees(world, guest, member, true);
            assertThat(pages(world, moderator, member))
                    .allMatch(page -> page.toString().contains(name));

            world.kring()
                    .communities()
                    .leave(member.actor(), world.place(Where.HERE).id());

            assertSees(world, guest, member, false);
            assertSees(world, moderator, member, true);
            assertThat(pages(world, moderator, member))
                    .noneMatch(page -> page.toString().contains(name));
        }
    }

    @Test
    default void whatSomebodyNoLongerSaysIsGoneForEverybody() {
        try (World world = world()) {
            Looker member = world.looker(Standpoint.MEMBER);
            Looker colleague = world.looker(Standpoint.COLLEAGUE);
            assertThat(pages(world, member, colleague))
                    .allMatch(page -> page.toString().contains(colleague.about()));

            world.kring().people().describe(colleague.actor(), ProfileDraft.empty());

            assertThat(pages(world, member, colleague))
                    .noneMatch(page -> page.toString().contains(colleague.about()));
            assertThat(sharing(world.host().second(), member)).doesNotContain(colleague.name());
        }
    }

    private World world() {
        return World.on(freshStorage(), new Setting(CommunityKind.CLOSED, false));
    }

    private static void assertSees(World world, Looker who, Looker other, boolean sees) {
        assertThat(pages(world, who, other)).allMatch(page -> page.isPresent() == sees);
        for (Kring node : List.of(world.kring(), world.host().second())) {
            assertThat(sharing(node, who).contains(other.name())).isEqualTo(sees);
        }
    }

    /** On both nodes. */
    private static List<Optional<Profile>> pages(World world, Looker who, Looker other) {
        return List.of(
                world.kring().people().profile(who.actor(), other.id()),
                world.host().second().people().profile(who.actor(), other.id()));
    }

    private static String sharing(Kring node, Looker who) {
        return node.people().sharing(who.actor(), World.INTEREST, PageRequest.first(200)).items().stream()
                .map(Person::name)
                .toList()
                .toString();
    }
}
