package io.kring.example.extensions.sealing;

import io.kring.spi.cases.CaseFacts;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.CommandStore;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.RevisionRow;

/** Commands decide on texts that are open, and write them sealed. */
record SealedCommands(CommandStore commands, SealedRows rows) implements CommandStore {
    @Override
    public Facts load(FactsRequest request) {
        Facts facts = commands.load(request);
        TargetFacts target = facts.target();
        CaseFacts reported = facts.cases();
        return new Facts(
                facts.actor(),
                facts.subject(),
                facts.once(),
                facts.community(),
                target == null ? null : opened(target),
                facts.moveTo(),
                facts.people(),
                facts.claims(),
                facts.rules(),
                facts.judging(),
                reported == null ? null : rows.opened(reported),
                facts.measures(),
                facts.activeManagers());
    }

    private TargetFacts opened(TargetFacts target) {
        return new TargetFacts(
                rows.opened(target.row()),
                rows.opened(target.post()),
                target.authorId(),
                target.blocked(),
                target.postBlocked(),
                target.own(),
                target.pin(),
                target.unseen());
    }

    @Override
    public boolean apply(ChangeSet changes) {
        return commands.apply(
                new ChangeSet(changes.changes().stream().map(this::sealed).toList(), changes.events()));
    }

    private Change sealed(Change change) {
        if (change instanceof Change.AddContribution add) {
            return new Change.AddContribution(rows.sealed(add.row()), add.references());
        }
        if (change instanceof Change.EditContribution edit) {
            RevisionRow before = edit.revision();
            return new Change.EditContribution(
                    rows.sealed(edit.row()),
                    edit.expectedVersion(),
                    edit.references(),
                    before == null ? null : rows.sealed(before));
        }
        if (change instanceof Change.PutCase put) {
            return new Change.PutCase(rows.sealed(put.row()), put.expectedVersion());
        }
        return change;
    }
}
