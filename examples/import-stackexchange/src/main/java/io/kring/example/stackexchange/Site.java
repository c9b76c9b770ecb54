package io.kring.example.stackexchange;

import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.person.PersonId;
import java.util.List;

/**
 * What a dump does not say of its site.
 *
 * @param source   names it among all that is imported
 * @param name     of the community
 * @param managers its community managers here
 */
public record Site(String source, String name, String purpose, List<PersonId> managers) {
    public Site {
        managers = List.copyOf(managers);
    }

    /** A site by its short name, such as {@code quantumcomputing}. */
    public static Site named(String name) {
        return new Site("stackexchange:" + name, name, "Questions and answers of the site " + name, List.of());
    }

    /** Limits under which every text of a dump has room: answers there are as long as questions. */
    public static Limits limits(Limits hosts) {
        return hosts.with(Limit.COMMENT_BODY, 60_000)
                .with(Limit.POST_BODY, 60_000)
                .with(Limit.TITLE, 300)
                .with(Limit.URI, 20_000);
    }
}
