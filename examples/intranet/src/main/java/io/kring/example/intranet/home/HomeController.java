package io.kring.example.intranet.home;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.example.intranet.view.CommunityView;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.example.intranet.writing.Composer;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.house.HouseWord;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Post;
import io.kring.text.TextEntity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home: what is new, what waits, and where one belongs. */
@Controller
class HomeController {
    /** What is shown at once. */
    private static final int PAGE = 12;

    /** How far back it is looked for what is new and which topics are alive: one read serves all of it. */
    private static final int LATELY = 50;

    private static final int WAITING = 3;
    private static final int TOPICS = 8;

    private final Kring kring;
    private final Presenter presenter;

    HomeController(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    @GetMapping("/")
    String home(Actor actor, @RequestParam Optional<Cursor> after, Locale locale, Model model) {
        FeedQuery lately = FeedQuery.home().first(LATELY);
        FeedPage feed = kring.feeds().read(actor, after.map(lately::after).orElse(lately));
        List<Post> waiting = after.isPresent() ? List.of() : waiting(actor);
        List<FeedEntry> shown = feed.entries().stream().limit(PAGE).toList();
        List<TextEntity> texts = Stream.concat(shown.stream().map(FeedEntry::post), waiting.stream())
                .flatMap(post -> post.entities().stream())
                .toList();
        Presentation page = presenter.present(actor, locale, texts);
        Optional<HouseWord> word =
                after.isPresent() ? Optional.empty() : kring.house().word(actor);
        int fresh = (int) feed.entries().stream().filter(page::fresh).count();
        model.addAttribute(
                "home",
                new HomeView(
                        word.flatMap(HouseWord::mission).orElse(""),
                        word.flatMap(HouseWord::boardsWord).orElse(""),
                        fresh,
                        fresh == LATELY,
                        feed.newest().map(Cursor::text).orElse(""),
                        shown.stream().map(page::inStream).toList(),
                        next(feed, shown),
                        waiting.stream().map(page::inStream).toList(),
                        after.isPresent() ? List.of() : mine(actor, feed, page),
                        topics(feed)));
        model.addAttribute("composer", Composer.blank());
        return "home";
    }

    /** The reader has seen what was new, up to there. */
    @PostMapping("/read")
    String read(Actor actor, @RequestParam Cursor newest) {
        kring.feeds().markRead(actor, FeedQuery.home(), newest);
        return "redirect:/";
    }

    private List<Post> waiting(Actor actor) {
        return kring.feeds().read(actor, FeedQuery.home().onlyUnanswered().first(WAITING)).entries().stream()
                .map(FeedEntry::post)
                .toList();
    }

    /** Communities of the reader; those with something new come first. */
    private List<CommunityView> mine(Actor actor, FeedPage feed, Presentation page) {
        Map<String, Long> fresh = feed.entries().stream()
                .filter(page::fresh)
                .collect(Collectors.groupingBy(entry -> entry.post().community().toString(), Collectors.counting()));
        return kring.communities().mine(actor, PageRequest.first(100)).items().stream()
                .filter(community -> !community.archived())
                .map(community -> view(community, fresh, page))
                .sorted((one, other) -> Integer.compare(other.fresh(), one.fresh()))
                .toList();
    }

    private static CommunityView view(Community community, Map<String, Long> fresh, Presentation page) {
        int count = fresh.getOrDefault(community.id().toString(), 0L).intValue();
        return CommunityView.of(community, count, page.words());
    }

    private static List<String> topics(FeedPage feed) {
        Map<String, Long> used = feed.entries().stream()
                .flatMap(entry -> entry.post().entities().stream())
                .filter(entity -> entity.kind() == TextEntity.Kind.HASHTAG)
                .collect(Collectors.groupingBy(TextEntity::value, Collectors.counting()));
        return used.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOPICS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String next(FeedPage feed, List<FeedEntry> shown) {
        return feed.entries().size() > shown.size()
                ? shown.get(shown.size() - 1).position().text()
                : feed.next().map(Cursor::text).orElse("");
    }
}
