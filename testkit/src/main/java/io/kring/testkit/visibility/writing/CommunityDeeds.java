package io.kring.testkit.visibility.writing;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.community.Communities;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.writing.Deed.Needs;
import io.kring.testkit.visibility.writing.Deed.Silent;
import java.util.List;

/** Every command of the room of communities. */
final class CommunityDeeds {
    private final Stage stage;
    private final Communities communities;

    CommunityDeeds(Stage stage) {
        this.stage = stage;
        this.communities = stage.world().kring().communities();
    }

    List<Deed> all() {
        return List.of(
                about("edit", Action.EDIT_COMMUNITY, (actor, scene) -> {
                    Community now = stage.world().behindTheScenes(() -> communities
                            .find(stage.founder(), scene.place().id())
                            .orElseThrow());
                    return communities.edit(
                            actor,
                            scene.community(),
                            now.version(),
                            CommunityDraft.from(now).withPurpose("Edited"));
                }),
                about(
                        "change kind",
                        Action.CHANGE_KIND,
                        (actor, scene) -> communities.changeKind(
                                actor, scene.community(), scene.place().kind())),
                archive(),
                with(
                        "add",
                        Action.ADD_MEMBERS,
                        Standpoint.OUTSIDER,
                        (actor, scene) -> communities.add(actor, scene.community(), List.of(scene.subject()))),
                with(
                        "invite",
                        Action.INVITE,
                        Standpoint.OUTSIDER,
                        (actor, scene) -> communities.invite(actor, scene.community(), scene.subject())),
                with(
                        "approve",
                        Action.HANDLE_REQUESTS,
                        Standpoint.REQUESTER,
                        (actor, scene) -> communities.approve(actor, scene.community(), scene.subject())),
                with(
                        "decline",
                        Action.HANDLE_REQUESTS,
                        Standpoint.REQUESTER,
                        (actor, scene) -> communities.decline(actor, scene.community(), scene.subject())),
                with(
                        "remove",
                        Action.REMOVE_MEMBER,
                        Standpoint.MEMBER,
                        (actor, scene) -> communities.remove(actor, scene.community(), scene.subject())),
                with(
                        "ban",
                        Action.REMOVE_MEMBER,
                        Standpoint.MEMBER,
                        (actor, scene) -> communities.ban(actor, scene.community(), scene.subject())),
                with(
                        "lift",
                        Action.REMOVE_MEMBER,
                        Standpoint.BANNED,
                        (actor, scene) -> communities.lift(actor, scene.community(), scene.subject())),
                with(
                        "change role",
                        Action.CHANGE_ROLE,
                        Standpoint.MEMBER,
                        (actor, scene) ->
                                communities.changeRole(actor, scene.community(), scene.subject(), Role.MODERATOR)),
                about("join", Action.JOIN, (actor, scene) -> communities.join(actor, scene.community(), "Let me in"))
                        .byTwins(),
                free("leave", (actor, scene) -> communities.leave(actor, scene.community())),
                Deed.of(
                                "accept an invitation",
                                Needs.TO_BE_INVITED,
                                Action.JOIN,
                                Stage::post,
                                (actor, scene) -> communities.accept(actor, scene.community()))
                        .byTwins(),
                free("refuse an invitation", (actor, scene) -> communities.refuse(actor, scene.community())));
    }

    /** Archives what is active, restores what is archived. */
    private Deed archive() {
        return about("archive or restore", Action.ARCHIVE_COMMUNITY, Silent.of((actor, scene) -> {
                    if (scene.place().archived()) {
                        communities.restore(actor, scene.community());
                    } else {
                        communities.archive(actor, scene.community());
                    }
                }))
                .then(scene -> stage.world().archive(scene.place().archived()));
    }

    private static Deed about(String name, Action action, Deed.Act act) {
        return Deed.of(name, Needs.TO_KNOW_THE_COMMUNITY, action, Stage::post, act)
                .repeatable();
    }

    private static Deed with(String name, Action action, Standpoint subject, Deed.Act act) {
        return Deed.of(name, Needs.TO_KNOW_THE_COMMUNITY, action, stage -> stage.people(subject), act);
    }

    private static Deed free(String name, Deed.Act act) {
        return Deed.free(name, Needs.TO_KNOW_THE_COMMUNITY, Stage::post, act).byTwins();
    }
}
