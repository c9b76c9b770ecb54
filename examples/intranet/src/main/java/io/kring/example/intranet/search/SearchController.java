package io.kring.example.intranet.search;

import io.kring.Kring;
import io.kring.error.InvalidInput;
import io.kring.error.Unavailable;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.render.commonmark.Messages;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding what was said. */
@Controller
class SearchController {
    private static final int PLACES = 4;

    private final Kring kring;
    private final Presenter presenter;
    private final MessageSource messages;

    SearchController(Kring kring, Presenter presenter, MessageSource messages) {
        this.kring = kring;
        this.presenter = presenter;
        this.messages = messages;
    }

    @GetMapping("/search")
    String search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean newest,
            @RequestParam Optional<Cursor> after,
            Locale locale,
            Model model) {
        model.addAttribute("search", view(actor, q, newest, after, locale));
        return "search";
    }

    private SearchView view(Actor actor, String q, boolean newest, Optional<Cursor> after, Locale locale) {
        Messages words = Messages.in(locale);
        if (q.isBlank()) {
            return SearchView.empty(q, newest, "");
        }
        try {
            SearchRequest wanted = SearchRequest.of(q).first(15);
            SearchRequest ordered = newest ? wanted.newest() : wanted;
            SearchPage found =
                    kring.search().find(actor, after.map(ordered::after).orElseGet(ordered::withCounts));
            Presentation page = presenter.present(locale);
            return new SearchView(
                    q,
                    newest,
                    "",
                    found.total().map(total -> total(total, locale)).orElse(""),
                    found.hits().stream().map(hit -> Hit.of(hit, page)).toList(),
                    found.next().map(Cursor::text).orElse(""),
                    new Narrowing(q, words, messages, locale).groups(found.facets()),
                    after.isPresent() ? List.of() : places(actor, q));
        } catch (InvalidInput wrong) {
            return SearchView.empty(q, newest, words.text(wrong.violations().get(0)));
        } catch (Unavailable later) {
            return SearchView.empty(q, newest, words.text(later));
        }
    }

    private List<SearchView.Place> places(Actor actor, String q) {
        return kring.search().communities(actor, q, PLACES).stream()
                .map(community -> new SearchView.Place("/communities/" + community.id(), community.name()))
                .toList();
    }

    private String total(SearchPage.Total total, Locale locale) {
        return messages.getMessage(
                total.orMore() ? "search.total.more" : "search.total", new Object[] {total.hits()}, locale);
    }
}
