package io.kring.internal.post;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.internal.command.Call;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import java.util.ArrayList;
import java.util.List;

/** The first who attaches a URI owns it; others may attach it only where they may already read it. */
final class Claims {
    private Claims() {}

    /** The change that claims what nobody owns yet; refuses what belongs to others and may not be read. */
    static ChangeSet claim(Call call, Viewer viewer, Written written) {
        List<String> mine = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (String uri : written.uris()) {
            Long owner = call.facts().claims().get(uri);
            if (owner == null) {
                mine.add(uri);
            } else if (owner != call.me().no()) {
                foreign.add(uri);
            }
        }
        if (!foreign.isEmpty()) {
            foreign.removeAll(call.unit().contributions().readable(viewer, foreign));
        }
        if (!foreign.isEmpty()) {
            throw new InvalidInput(foreign.stream()
                    .map(uri -> new Violation(
                            "attachments", "attachment.not-found", "there is no such file for this actor"))
                    .toList());
        }
        return mine.isEmpty()
                ? ChangeSet.of()
                : ChangeSet.of(new Change.ClaimFiles(call.me().no(), mine));
    }
}
