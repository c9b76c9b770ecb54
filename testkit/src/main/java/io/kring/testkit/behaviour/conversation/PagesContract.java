package io.kring.testkit.behaviour.conversation;

/** All that a Kring promises about conversations on pages of the host. */
public interface PagesContract
        extends PageConversationContract, PageAudienceContract, PageLifeContract, PageTiesContract, PageInputContract {}
