package io.kring.example.intranet.writing;

import io.kring.Kring;
import io.kring.access.Action;
import io.kring.community.Community;
import io.kring.example.intranet.picture.Pictures;
import io.kring.example.intranet.view.Presenter;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.search.SearchHit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a post, with who can read it and what was asked before. */
@Controller
class WriteController {
    private static final int SIMILAR = 4;
    private static final int ENOUGH_TO_COMPARE = 12;

    private final Kring kring;
    private final Presenter presenter;
    private final Sender sender;
    private final Pictures pictures;

    WriteController(Kring kring, Presenter presenter, Sender sender, Pictures pictures) {
        this.kring = kring;
        this.presenter = presenter;
        this.sender = sender;
        this.pictures = pictures;
    }

    @GetMapping("/write")
    ModelAndView write(Actor actor, @RequestParam Optional<String> community) {
        return page(actor, Composer.in(community.orElse("")), HttpStatus.OK);
    }

    @PostMapping("/write")
    ModelAndView publish(Actor actor, PostForm form, Locale locale, RedirectAttributes flash) {
        Composer composer = Composer.of(form);
        Sent<PostId> sent = sender.send(
                composer, locale, () -> kring.posts().publish(actor.once(composer.once()), draft(form, composer)));
        if (sent instanceof Sent.Again<PostId> again) {
            return page(actor, again.composer(), again.status());
        }
        Sent.Done<PostId> done = (Sent.Done<PostId>) sent;
        flash.addFlashAttribute("flash", done.said());
        return new ModelAndView("redirect:/posts/" + done.id());
    }

    private PostDraft draft(PostForm form, Composer composer) {
        PostDraft draft = form.draft(CommunityId.parse(composer.community()));
        return form.file()
                .map(file -> draft.attaching(pictures.keep(file, composer.once(), PostForm.text(form.pictureWords()))))
                .orElse(draft);
    }

    /** Who can read what is written there (P31). */
    @GetMapping("/write/audience")
    String audience(Actor actor, @RequestParam CommunityId community, Model model) {
        model.addAttribute("audience", kring.posts().audience(actor, community).words());
        return "parts/writing :: audience";
    }

    /** Questions like the one that is being asked (P8). */
    @GetMapping("/write/similar")
    String similar(Actor actor, @RequestParam(defaultValue = "") String title, Locale locale, Model model) {
        List<SearchHit> hits =
                title.length() < ENOUGH_TO_COMPARE ? List.of() : kring.search().similar(actor, title, SIMILAR);
        model.addAttribute(
                "similar",
                hits.stream()
                        .map(hit -> presenter.present(locale).inStream(hit.post()))
                        .toList());
        return "parts/writing :: similar";
    }

    private ModelAndView page(Actor actor, Composer composer, HttpStatus status) {
        List<Community> mine = kring.communities().mine(actor, PageRequest.first(200)).items().stream()
                .filter(community ->
                        !community.archived() && community.allowed().contains(Action.PUBLISH))
                .toList();
        ModelAndView page = new ModelAndView("write", status);
        page.addObject("composer", composer);
        page.addObject("communities", mine);
        mine.stream()
                .filter(community -> community.id().toString().equals(composer.community()))
                .findFirst()
                .ifPresent(community -> {
                    page.addObject("chosen", community.name());
                    page.addObject(
                            "audience",
                            kring.posts().audience(actor, community.id()).words());
                });
        return page;
    }
}
