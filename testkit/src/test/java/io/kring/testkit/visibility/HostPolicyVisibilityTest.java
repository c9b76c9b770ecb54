package io.kring.testkit.visibility;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.testkit.visibility.reading.ReadingContract;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.writing.WritingContract;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The matrix under the policy of a host that narrows and widens, by person, role and kind of post. */
class HostPolicyVisibilityTest implements ReadingContract, WritingContract {
    @Override
    public Storage freshStorage() {
        return new InMemoryStorage();
    }

    @Override
    public AccessPolicy access() {
        return new HousePolicy();
    }

    @Override
    public List<Setting> tried() {
        return List.of(new Setting(CommunityKind.OPEN, false), new Setting(CommunityKind.CLOSED, true));
    }

    /** Outsiders see nothing open, members may pin and announce, moderators move and remove nothing. */
    private static final class HousePolicy implements AccessPolicy {
        private static final Set<Action> FOR_MEMBERS = EnumSet.of(Action.PIN, Action.ANNOUNCE, Action.ADD_MEMBERS);
        private static final Set<Action> FOR_NO_MODERATOR =
                EnumSet.of(Action.MOVE, Action.REMOVE_CONTENT, Action.JOIN, Action.COMMENT);

        @Override
        public Decision decide(Actor actor, AccessRequest request) {
            if (is(actor, "p-founder") && request.action() == Action.CHANGE_KIND) {
                return Decision.DENY;
            }
            if (is(actor, "p-moderator") && FOR_NO_MODERATOR.contains(request.action())) {
                return Decision.DENY;
            }
            if (request.kind().filter("question"::equals).isPresent() && request.action() == Action.COMMENT) {
                return Decision.DENY;
            }
            boolean editorial = FOR_MEMBERS.contains(request.action()) || request.action() == Action.EDIT_HOUSE;
            return editorial || is(actor, "p-administrator") ? Decision.ALLOW : Decision.DEFAULT;
        }

        @Override
        public ReadScope reading(Actor actor) {
            boolean nobody = actor.person().isEmpty();
            return nobody || is(actor, "p-outsider") ? ReadScope.nothing() : ReadScope.standard();
        }

        private static boolean is(Actor actor, String id) {
            return actor.person()
                    .map(PersonId::value)
                    .filter(value -> value.equals(id) || value.startsWith(id + "-"))
                    .isPresent();
        }
    }
}
