package io.kring.testkit.behaviour.event;

/** Everything that the event log, delivery and health promise. */
public interface EventContract
        extends EventCatalogueContract,
                GraceContract,
                DeliveryContract,
                RepeatedDeliveryContract,
                FailingSubscriberContract,
                NodesContract,
                LeaseContract {}
