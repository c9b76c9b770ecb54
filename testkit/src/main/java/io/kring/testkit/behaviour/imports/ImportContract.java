package io.kring.testkit.behaviour.imports;

/** Everything that imports promise. */
public interface ImportContract
        extends ImportedContentContract,
                ImportedConnectionsContract,
                ImportedAttachmentsContract,
                RepeatedImportContract,
                ImportedDatesContract,
                BadImportContract {}
