package io.kring.example.veldstroom.story;

import io.kring.access.Role;
import io.kring.community.JoinOutcome;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipOutcome;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a community begins, fills, and sometimes ends. */
final class CommunityScenes {
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(5);

    private final CommunityEntry community;
    private final List<Admission> admissions;
    private final Calendar calendar;

    CommunityScenes(CommunityEntry community, List<Admission> admissions, Calendar calendar) {
        this.community = community;
        this.admissions = admissions;
        this.calendar = calendar;
    }

    List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        Instant created = community.created().on(calendar);
        scenes.add(new Scene(created, community.place(), this::create));
        for (Admission admission : admissions) {
            if (!admission.person().equals(community.by())) {
                admit(scenes, admission, created);
            }
        }
        community
                .archived()
                .ifPresent(time -> scenes.add(new Scene(time.on(calendar), community.place(), stage -> stage.kring()
                        .communities()
                        .archive(manager(), id(stage)))));
        return scenes;
    }

    private void create(Stage stage) {
        stage.opened(
                community.key(),
                stage.kring().communities().create(manager(), community.draft()).id());
    }

    /** One joins an open community, asks for a closed one, and is invited to a secret one. */
    private void admit(List<Scene> scenes, Admission admission, Instant created) {
        JoinPolicy policy = community.draft().joinPolicy();
        Instant before = admission.at().minus(wait(admission.person()));
        Instant first = before.isAfter(created) ? before : created.plusSeconds(1);
        if (policy == JoinPolicy.FREE) {
            scenes.add(new Scene(admission.at(), admission.place(), stage -> join(stage, admission)));
        } else if (policy == JoinPolicy.REQUEST) {
            scenes.add(new Scene(first, admission.place(), stage -> request(stage, admission)));
            scenes.add(new Scene(admission.at(), admission.place(), stage -> approve(stage, admission)));
        } else {
            scenes.add(new Scene(first, admission.place(), stage -> invite(stage, admission)));
            scenes.add(new Scene(admission.at(), admission.place(), stage -> accept(stage, admission)));
        }
        if (admission.role() != Role.MEMBER) {
            scenes.add(new Scene(admission.at().plusSeconds(1), admission.place(), stage -> appoint(stage, admission)));
        }
    }

    private void join(Stage stage, Admission admission) {
        expect(
                admission,
                JoinOutcome.JOINED,
                stage.kring().communities().join(Actor.of(admission.person()), id(stage)));
    }

    private void request(Stage stage, Admission admission) {
        expect(
                admission,
                JoinOutcome.REQUESTED,
                stage.kring().communities().join(Actor.of(admission.person()), id(stage)));
    }

    private void approve(Stage stage, Admission admission) {
        expect(
                admission,
                MembershipOutcome.DONE,
                stage.kring().communities().approve(manager(), id(stage), admission.person()));
    }

    private void invite(Stage stage, Admission admission) {
        expect(
                admission,
                MembershipOutcome.DONE,
                stage.kring().communities().invite(manager(), id(stage), admission.person()));
    }

    private void accept(Stage stage, Admission admission) {
        expect(
                admission,
                MembershipOutcome.DONE,
                stage.kring().communities().accept(Actor.of(admission.person()), id(stage)));
    }

    private void appoint(Stage stage, Admission admission) {
        expect(
                admission,
                MembershipOutcome.DONE,
                stage.kring().communities().changeRole(manager(), id(stage), admission.person(), admission.role()));
    }

    private Duration wait(PersonId person) {
        return Duration.ofSeconds((long) (Lot.of(community.key(), "waits", person) * ANSWERED_WITHIN.toSeconds()));
    }

    private Actor manager() {
        return Actor.of(community.by());
    }

    private CommunityId id(Stage stage) {
        return stage.community(community.place(), community.key());
    }

    private static void expect(Admission admission, Object expected, Object outcome) {
        Stage.expect(admission.place(), expected, outcome);
    }
}
