package io.kring.memory;

import io.kring.memory.table.Key;
import io.kring.spi.change.Change;
import java.util.List;

/** Writes changes to the tables of a transaction, one after the other. */
final class ChangeWriter {
    private final Tables tables;

    ChangeWriter(Tables tables) {
        this.tables = tables;
    }

    /** False, with nothing written, when what the change expects is not so. */
    boolean write(Change change) {
        if (change instanceof Change.EditCommunity edit) {
            return tables.communities().edit(edit);
        } else if (change instanceof Change.AdjustCommunity adjust) {
            return tables.communities().adjust(adjust);
        } else if (change instanceof Change.PutMembership put) {
            return tables.communities().put(put);
        } else if (change instanceof Change.EditContribution edit) {
            return tables.contributions().edit(edit);
        } else if (change instanceof Change.PutReaction put) {
            return tables.contributions().react(put);
        } else if (change instanceof Change.ClaimFiles claim) {
            return tables.contributions().claim(claim);
        } else if (change instanceof Change.Remember remember) {
            return tables.people().remember(remember);
        } else if (change instanceof Change.SayWord say) {
            return tables.house().say(say);
        } else if (change instanceof Change.TurnRules turn) {
            return tables.house().turn(turn);
        } else if (change instanceof Change.AcceptRules accept) {
            return tables.house().accept(accept);
        } else if (change instanceof Change.PutCase put) {
            return tables.cases().put(put);
        } else if (change instanceof Change.TakeTurn turn) {
            return tables.cases().take(turn);
        } else if (change instanceof Change.KeepPost keep) {
            return tables.contributions().find(keep.post()) != null;
        } else if (change instanceof Change.EmptyConversation empty) {
            return empty(empty);
        }
        writeUnguarded(change);
        return true;
    }

    private boolean empty(Change.EmptyConversation change) {
        List<Long> gone = tables.contributions().empty(change);
        gone.forEach(tables.imports()::forget);
        tables.pages().forget(change.post());
        tables.people().seen.removeKeys(key -> key.b() == change.post());
        if (tables.communities().pin(change.community(), change.post()) != null) {
            tables.communities().unpin(change.community(), change.post());
            tables.communities().adjust(new Change.AdjustCommunity(change.community(), 0, 0, -1, 0));
        }
        return !gone.isEmpty();
    }

    private void writeUnguarded(Change change) {
        if (change instanceof Change.AddCommunity add) {
            tables.communities().add(add.row());
        } else if (change instanceof Change.EndRequests end) {
            tables.communities().endRequests(end.community(), end.at());
        } else if (change instanceof Change.PutPin put) {
            tables.communities().pin(put.row());
        } else if (change instanceof Change.RemovePin remove) {
            tables.communities().unpin(remove.community(), remove.post());
        } else if (change instanceof Change.PutSetting put) {
            tables.communities().put(put);
        } else if (change instanceof Change.AddContribution add) {
            tables.contributions().add(add);
        } else if (change instanceof Change.Accept accept) {
            tables.contributions().accept(accept);
        } else if (change instanceof Change.PutPage put) {
            tables.pages().put(put.row(), put.former());
        } else if (change instanceof Change.TiePage tie) {
            tables.pages().tie(tie);
        } else if (change instanceof Change.Count count) {
            tables.contributions().count(count);
        } else if (change instanceof Change.Touch touch) {
            tables.contributions().touch(touch.contribution());
        } else if (change instanceof Change.PutExternal put) {
            tables.imports().put(put);
        } else if (change instanceof Change.SetTally set) {
            tables.imports().set(set);
        } else if (change instanceof Change.LinkPosts link) {
            tables.imports().link(link);
        } else if (change instanceof Change.AddRules add) {
            tables.house().add(add);
        } else if (change instanceof Change.AddReport add) {
            tables.cases().add(add.row());
        } else if (change instanceof Change.PutDecision put) {
            tables.cases().put(put.row());
        } else if (change instanceof Change.PutPersonMeasure put) {
            tables.cases().put(put.row());
        } else if (change instanceof Change.DateRules date) {
            tables.house().date(date);
        } else {
            writePersonal(change);
        }
    }

    private void writePersonal(Change change) {
        PersonTables people = tables.people();
        if (change instanceof Change.Follow follow) {
            people.follow(follow);
        } else if (change instanceof Change.Mute mute) {
            people.mute(mute);
        } else if (change instanceof Change.Block block) {
            people.block(block);
        } else if (change instanceof Change.MarkRead mark) {
            people.mark(mark);
        } else if (change instanceof Change.MarkSeen seen) {
            people.seen.put(Key.Numbers.of(seen.person(), seen.post()), seen.at());
        } else if (change instanceof Change.PutPerson put) {
            people.put(put.id(), put.handle(), put.status(), put.hidesOwn());
        } else if (change instanceof Change.SpendKey spend) {
            people.once.put(Key.Named.of(spend.person(), spend.row().key()), spend.row());
        } else if (change instanceof Change.Describe describe) {
            tables.profiles().put(describe);
        } else if (change instanceof Change.Audit audit) {
            tables.log().append(audit.row());
        } else if (!tables.metrics().goals().write(change)) {
            throw new IllegalArgumentException("a change of an unknown type: " + change.getClass());
        }
    }
}
