package io.kring.example.intranet.community;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.example.intranet.view.CommunityView;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.render.commonmark.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All communities one may know of, by theme and not by department (P1). */
@Controller
class CommunitiesController {
    private final Kring kring;

    CommunitiesController(Kring kring) {
        this.kring = kring;
    }

    @GetMapping("/communities")
    String all(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean archived,
            Locale locale,
            Model model) {
        CommunityQuery query =
                name.isBlank() ? CommunityQuery.all() : CommunityQuery.all().named(name.strip());
        List<Community> found = kring.communities()
                .discover(actor, archived ? query.onlyArchived() : query, PageRequest.first(200))
                .items();
        model.addAttribute("themes", themes(found, Messages.in(locale)));
        model.addAttribute("name", name);
        model.addAttribute("archived", archived);
        return "communities";
    }

    private static List<Theme> themes(List<Community> communities, Messages words) {
        Map<String, List<CommunityView>> byTheme = communities.stream()
                .collect(Collectors.groupingBy(
                        community -> community.themes().stream().findFirst().orElse(""),
                        TreeMap::new,
                        Collectors.mapping(community -> CommunityView.of(community, 0, words), Collectors.toList())));
        return new LinkedHashMap<>(byTheme)
                .entrySet().stream()
                        .map(each -> new Theme(each.getKey(), each.getValue()))
                        .toList();
    }
}
