package io.kring.persistence.jpa.internal.read;

import io.kring.id.CommunityId;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A viewer as the first six parameters of every query; see {@link Guard#PARAMETERS}. */
final class Viewing {
    private Viewing() {}

    /** The arguments of a query: the viewer's, and more. */
    static @Nullable Object[] by(Viewer viewer, @Nullable Object... more) {
        PersonId person = viewer.person();
        @Nullable Object[] arguments = new @Nullable Object[6 + more.length];
        arguments[0] = person == null ? null : person.value();
        arguments[1] = viewer.assumed().ordinal();
        arguments[2] = viewer.scope().open();
        arguments[3] = listed(named(viewer.scope().alsoRead(), viewer.scope().audiences()));
        arguments[4] = listed(named(viewer.scope().neverRead(), Set.of()));
        arguments[5] = Micros.of(viewer.now());
        System.arraycopy(more, 0, arguments, 6, more.length);
        return arguments;
    }

    /** Numbers of communities, and labels of pages, which have no comma, behind a sign that no number has. */
    private static Stream<String> named(Set<CommunityId> communities, Set<String> labels) {
        return Stream.concat(
                communities.stream().map(community -> Long.toString(community.value())),
                labels.stream().map(label -> '@' + label));
    }

    /** Names with a comma before and after each, so that one is found by its text; empty for none. */
    private static String listed(Stream<String> names) {
        String list = names.collect(Collectors.joining(","));
        return list.isEmpty() ? "" : ',' + list + ',';
    }
}
