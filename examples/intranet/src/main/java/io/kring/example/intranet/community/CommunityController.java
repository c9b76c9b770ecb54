package io.kring.example.intranet.community;

import io.kring.Kring;
import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.Member;
import io.kring.error.NotFound;
import io.kring.example.intranet.view.CommunityView;
import io.kring.example.intranet.view.Face;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.example.intranet.writing.Composer;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.house.HouseView;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Post;
import io.kring.text.TextEntity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One community: purpose, rules, people, and what is said there. */
@Controller
class CommunityController {
    private static final int FACES = 12;

    private final Kring kring;
    private final Presenter presenter;

    CommunityController(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    @GetMapping("/communities/{id}")
    String show(
            Actor actor,
            @PathVariable CommunityId id,
            @RequestParam Optional<Cursor> after,
            @RequestParam(defaultValue = "false") boolean unanswered,
            Locale locale,
            Model model) {
        Community community = kring.communities().find(actor, id).orElseThrow(() -> new NotFound("community"));
        FeedPage feed = kring.feeds().read(actor, query(id, after, unanswered));
        List<TextEntity> texts = Stream.concat(feed.entries().stream().map(FeedEntry::post), feed.pinned().stream())
                .map(Post::entities)
                .flatMap(List::stream)
                .toList();
        Presentation page = presenter.present(actor, locale, texts);
        List<Member> members = reads(community)
                ? kring.communities()
                        .members(actor, id, PageRequest.first(FACES))
                        .items()
                : List.of();
        boolean writes = community.allowed().contains(Action.PUBLISH);
        model.addAttribute(
                "page",
                new CommunityPage(
                        CommunityView.of(community, 0, page.words()),
                        writes ? kring.posts().audience(actor, id).words() : "",
                        faces(members, page, true),
                        faces(members, page, false),
                        rules(actor, id, page),
                        feed.pinned().stream().map(page::inStream).toList(),
                        feed.entries().stream()
                                .map(entry -> page.inStream(entry.post()))
                                .toList(),
                        feed.next().map(Cursor::text).orElse(""),
                        unanswered,
                        held(actor, community)));
        model.addAttribute("composer", Composer.in(id.toString()));
        return "community";
    }

    @GetMapping("/communities/{id}/members")
    String members(
            Actor actor,
            @PathVariable CommunityId id,
            @RequestParam Optional<Cursor> after,
            Locale locale,
            Model model) {
        Community community = kring.communities().find(actor, id).orElseThrow(() -> new NotFound("community"));
        PageRequest first = PageRequest.first(60);
        var members =
                kring.communities().members(actor, id, after.map(first::after).orElse(first));
        Presentation page = presenter.present(locale);
        model.addAttribute("community", CommunityView.of(community, 0, page.words()));
        model.addAttribute(
                "members",
                members.items().stream()
                        .map(member -> MemberLine.of(member, page))
                        .toList());
        model.addAttribute("next", members.next().map(Cursor::text).orElse(""));
        model.addAttribute("requests", requests(actor, community, page));
        return "members";
    }

    private List<MemberLine> requests(Actor actor, Community community, Presentation page) {
        return community.allowed().contains(Action.HANDLE_REQUESTS)
                ? kring.communities().requests(actor, community.id(), PageRequest.first(50)).items().stream()
                        .map(member -> MemberLine.of(member, page))
                        .toList()
                : List.of();
    }

    /** Members alone see who the members of a closed community are. */
    private static boolean reads(Community community) {
        return community.kind() == CommunityKind.OPEN || community.role().isPresent();
    }

    private static FeedQuery query(CommunityId id, Optional<Cursor> after, boolean unanswered) {
        FeedQuery all = FeedQuery.community(id).first(15);
        FeedQuery query = unanswered ? all.onlyUnanswered() : all;
        return after.map(query::after).orElse(query);
    }

    private int held(Actor actor, Community community) {
        return community.allowed().contains(Action.DECIDE_HELD)
                ? kring.moderation()
                        .held(actor, community.id(), PageRequest.first(50))
                        .items()
                        .size()
                : 0;
    }

    private List<String> rules(Actor actor, CommunityId id, Presentation page) {
        return kring.house().view(actor, RulesScope.community(id)).flatMap(HouseView::inForce).stream()
                .flatMap(rules -> rules.rules().stream())
                .map(rule -> page.html("**" + rule.title() + "** " + rule.text()))
                .toList();
    }

    private static List<Face> faces(List<Member> members, Presentation page, boolean managing) {
        return members.stream()
                .filter(member ->
                        member.role().filter(role -> role != Role.MEMBER).isPresent() == managing)
                .map(member -> page.face(Optional.of(member.person())))
                .toList();
    }
}
