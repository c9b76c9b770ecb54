package io.kring.testkit.behaviour.moderation;

/** Everything that moderation promises. */
public interface ModerationContract
        extends BeforePublicationContract,
                HeldContract,
                RemovalContract,
                BlockedModeratorContract,
                HoldBeforePublicationContract,
                NamesContract,
                LookbackContract,
                AuditTrailContract,
                CasesContract,
                CaseEligibilityContract,
                PersonMeasureContract,
                SuspensionContract,
                TransparencyContract {}
