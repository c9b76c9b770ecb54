package io.kring.testkit.behaviour.community;

/** Everything that communities promise. */
public interface CommunityContract
        extends CommunitySettingsContract,
                CommunityKindContract,
                JoiningContract,
                InvitingContract,
                MembersContract,
                CommunityListsContract,
                PracticeContract,
                WithoutManagerContract {}
