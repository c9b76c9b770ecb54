package io.kring.testkit.behaviour.house;

/** Everything that is promised about the house and its rules. */
public interface HouseContract
        extends HouseWordContract,
                ConsultationContract,
                AcceptanceContract,
                RulesHistoryContract,
                RulesRightsContract,
                RulesInputContract {}
