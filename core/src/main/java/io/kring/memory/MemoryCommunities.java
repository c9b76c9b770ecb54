package io.kring.memory;

import io.kring.access.Role;
import io.kring.community.CommunityQuery;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonStatus;
import io.kring.spi.CommunityStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.MemberRow;
import io.kring.spi.row.MembershipRow;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Communities as a viewer knows them. */
record MemoryCommunities(Tables tables) implements CommunityStore {
    private static final Comparator<MemberRow> BY_ROLE = Comparator.comparing(
                    (MemberRow row) -> row.membership().role(), Comparator.reverseOrder())
            .thenComparing(row -> row.membership().since())
            .thenComparing(row -> row.membership().person());

    @Override
    public Optional<CommunityFacts> find(Viewer viewer, long community) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return Optional.ofNullable(tables.communities().find(community))
                .filter(rules::knows)
                .map(row -> facts(row, rules));
    }

    @Override
    public Optional<String> setting(Viewer viewer, long community, String name) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return Optional.ofNullable(tables.communities().find(community))
                .filter(row -> !row.isPage() && rules.reads(row))
                .map(row -> Objects.requireNonNullElse(tables.communities().setting(community, name), ""));
    }

    @Override
    public List<CommunityFacts> discover(
            Viewer viewer, CommunityQuery query, @Nullable String afterName, long afterId, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Stream<CommunityRow> found = tables.communities()
                .all()
                .filter(row -> row.archived() == query.archived())
                .filter(row -> query.theme().map(row.themes()::contains).orElse(true))
                .filter(row -> query.name().map(part -> nameHolds(row, part)).orElse(true))
                .filter(rules::knows);
        return page(found, rules, afterName, afterId, limit);
    }

    @Override
    public List<CommunityFacts> standing(
            Viewer viewer, MembershipStatus status, @Nullable String afterName, long afterId, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Long me = rules.number();
        if (me == null) {
            return List.of();
        }
        Stream<CommunityRow> found = tables.communities()
                .membershipsOf(me)
                .filter(row -> row.status() == status)
                .map(row -> tables.communities().require(row.community()))
                .filter(rules::knows);
        return page(found, rules, afterName, afterId, limit);
    }

    @Override
    public List<CommunityFacts> withoutManager(Viewer viewer, @Nullable String afterName, long afterId, int limit) {
        Stream<CommunityRow> found = tables.communities()
                .all()
                .filter(row -> !row.archived() && !row.isPage())
                .filter(row -> tables.communities().membershipsIn(row.id()).noneMatch(this::managesActively));
        return page(found, new ViewerRules(tables, viewer), afterName, afterId, limit);
    }

    @Override
    public Optional<List<MemberRow>> members(
            Viewer viewer, long community, MembershipStatus status, @Nullable MemberRow after, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        CommunityRow row = tables.communities().find(community);
        if (row == null
                || row.isPage()
                || !rules.reads(row)
                || (status != MembershipStatus.MEMBER && !rules.moderates(row))) {
            return Optional.empty();
        }
        return Optional.of(tables.communities()
                .membershipsIn(community)
                .filter(member -> member.status() == status)
                .map(member ->
                        new MemberRow(tables.people().require(member.person()).id(), member))
                .filter(member -> after == null || BY_ROLE.compare(member, after) > 0)
                .sorted(BY_ROLE)
                .limit(limit)
                .toList());
    }

    private boolean managesActively(MembershipRow row) {
        return row.status() == MembershipStatus.MEMBER
                && row.role() == Role.COMMUNITY_MANAGER
                && tables.people().require(row.person()).status() == PersonStatus.ACTIVE;
    }

    private static boolean nameHolds(CommunityRow row, String part) {
        return CommunityStore.fold(row.name()).contains(CommunityStore.fold(part));
    }

    private List<CommunityFacts> page(
            Stream<CommunityRow> found, ViewerRules rules, @Nullable String afterName, long afterId, int limit) {
        record Named(String name, CommunityRow row) {}
        Comparator<Named> order = Comparator.comparing(Named::name)
                .thenComparing(named -> named.row().id());
        return found.map(row -> new Named(CommunityStore.fold(row.name()), row))
                .filter(named -> afterName == null
                        || named.name().compareTo(afterName) > 0
                        || (named.name().equals(afterName) && named.row().id() > afterId))
                .sorted(order)
                .limit(limit)
                .map(named -> facts(named.row(), rules))
                .toList();
    }

    private CommunityFacts facts(CommunityRow row, ViewerRules rules) {
        return FactsLoader.facts(tables, row, rules.person(), null);
    }
}
