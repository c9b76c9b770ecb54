package io.kring.memory.house;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.spi.change.Change;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.house.RulesRequest;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import io.kring.spi.house.WordRow;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the house says of itself, versions of rules, which of them stand where, and who has accepted them. */
public final class HouseTables {
    private static final WordRow NOTHING = new WordRow(0, null, null, null);

    private final SnapshotMap<Long, WordRow> word;
    private final SnapshotMap<Long, RulesText> versions;
    private final SnapshotMap<Key.Numbers, Long> enacted;
    private final SnapshotMap<Long, Change.TurnRules> standing;
    private final SnapshotMap<Key.Numbers, Change.AcceptRules> acceptances;

    public HouseTables() {
        word = new SnapshotMap<>();
        versions = new SnapshotMap<>();
        enacted = new SnapshotMap<>();
        standing = new SnapshotMap<>();
        acceptances = new SnapshotMap<>();
    }

    private HouseTables(HouseTables from) {
        word = from.word.copy();
        versions = from.versions.copy();
        enacted = from.enacted.copy();
        standing = from.standing.copy();
        acceptances = from.acceptances.copy();
    }

    public HouseTables copy() {
        return new HouseTables(this);
    }

    public RulesFacts facts(RulesRequest request, @Nullable Long person) {
        RulesText asked = version(request.rules());
        Long place = asked == null ? request.place() : Long.valueOf(asked.row().place());
        return new RulesFacts(
                word().version(),
                place == null ? 0 : turned(place),
                place == null ? null : row(inForce(place)),
                place == null ? null : row(inConsultation(place)),
                row(asked),
                asked != null && accepted(asked.row().id(), person));
    }

    /** Where the rules with this number are or were made; null where there are none. */
    public @Nullable Long place(long rules) {
        RulesText text = versions.get(rules);
        return text == null ? null : text.row().place();
    }

    WordRow word() {
        WordRow said = word.get(RulesRow.HOUSE);
        return said == null ? NOTHING : said;
    }

    @Nullable
    RulesText inForce(long place) {
        Change.TurnRules now = standing.get(place);
        return now == null ? null : version(now.inForce());
    }

    @Nullable
    RulesText inConsultation(long place) {
        Change.TurnRules now = standing.get(place);
        return now == null ? null : version(now.inConsultation());
    }

    /** Rules that came into force with a lower version than this one, the newest first. */
    Stream<RulesText> enacted(long place, int before) {
        return enacted.descending(Key.Numbers.of(place), Key.Numbers.of(place, before))
                .map(this::require);
    }

    boolean accepted(long rules, @Nullable Long person) {
        return person != null && acceptances.has(Key.Numbers.of(rules, person));
    }

    public boolean say(Change.SayWord change) {
        if (word().version() != change.expectedVersion()) {
            return false;
        }
        word.put(RulesRow.HOUSE, change.row());
        return true;
    }

    public void add(Change.AddRules change) {
        if (versions.has(change.row().id())) {
            throw new IllegalStateException(
                    "there are rules with the number " + change.row().id());
        }
        versions.put(change.row().id(), new RulesText(change.row(), change.rules()));
    }

    public boolean turn(Change.TurnRules change) {
        if (turned(change.place()) != change.expectedVersion()) {
            return false;
        }
        standing.put(change.place(), change);
        return true;
    }

    public void date(Change.DateRules change) {
        Long replaced = change.replaced();
        if (replaced != null) {
            RulesText before = require(replaced);
            RulesRow row = before.row();
            keep(before, row.version(), row.enactedAt(), change.at());
        }
        RulesText now = require(change.rules());
        keep(now, change.version(), change.at(), null);
        enacted.put(Key.Numbers.of(now.row().place(), change.version()), change.rules());
    }

    public boolean accept(Change.AcceptRules change) {
        RulesText now = inForce(change.place());
        if (now == null || now.row().id() != change.rules() || accepted(change.rules(), change.person())) {
            return false;
        }
        acceptances.put(Key.Numbers.of(change.rules(), change.person()), change);
        return true;
    }

    /** Forgets who accepted rules that were replaced before this moment. */
    public int forget(Instant before, int most) {
        return acceptances.removeIf(
                acceptance -> {
                    Instant replacedAt = require(acceptance.rules()).row().replacedAt();
                    return replacedAt != null && replacedAt.isBefore(before);
                },
                most);
    }

    /** The version of a turn is the one it expected and one more. */
    private int turned(long place) {
        Change.TurnRules now = standing.get(place);
        return now == null ? 0 : now.expectedVersion() + 1;
    }

    private void keep(RulesText text, int version, @Nullable Instant enactedAt, @Nullable Instant replacedAt) {
        RulesRow row = text.row();
        RulesRow dated = new RulesRow(
                row.id(),
                row.place(),
                version,
                row.proposedAt(),
                row.consultUntil(),
                row.conversation(),
                enactedAt,
                replacedAt);
        versions.put(row.id(), new RulesText(dated, text.rules()));
    }

    private RulesText require(long rules) {
        RulesText text = versions.get(rules);
        if (text == null) {
            throw new NoSuchElementException("no rules have the number " + rules);
        }
        return text;
    }

    private @Nullable RulesText version(@Nullable Long rules) {
        return rules == null ? null : versions.get(rules);
    }

    private static @Nullable RulesRow row(@Nullable RulesText text) {
        return text == null ? null : text.row();
    }
}
