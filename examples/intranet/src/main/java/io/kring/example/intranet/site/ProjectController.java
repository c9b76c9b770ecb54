package io.kring.example.intranet.site;

import io.kring.error.InvalidInput;
import io.kring.person.Actor;
import io.kring.render.commonmark.Messages;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a project: a page of the host's and its conversation, in one transaction of the host's. */
@Controller
class ProjectController {
    private final Projects projects;
    private final SitePages pages;
    private final MessageSource messages;

    ProjectController(Projects projects, SitePages pages, MessageSource messages) {
        this.projects = projects;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/projecten/nieuw")
    ModelAndView form() {
        return page(new ProjectForm("", "", "", ""), List.of(), HttpStatus.OK);
    }

    @PostMapping("/projecten/nieuw")
    ModelAndView begin(Actor actor, @Valid ProjectForm form, BindingResult wrong, Locale locale) {
        boolean taken = !wrong.hasFieldErrors("name") && pages.existsById(form.path());
        if (wrong.hasErrors() || taken) {
            List<String> remarks = Stream.concat(
                            taken ? Stream.of(word("project.taken", locale)) : Stream.empty(),
                            wrong.getFieldErrors().stream()
                                    .map(error -> word("project.wrong." + error.getField(), locale)))
                    .distinct()
                    .toList();
            return page(form, remarks, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            return new ModelAndView("redirect:" + projects.begin(actor, form));
        } catch (OpeningRefused refused) {
            return page(form, refused.reasons(locale), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (InvalidInput invalid) {
            Messages words = Messages.in(locale);
            List<String> remarks =
                    invalid.violations().stream().map(words::text).toList();
            return page(form, remarks, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ModelAndView page(ProjectForm form, List<String> remarks, HttpStatus status) {
        ModelAndView page = new ModelAndView("project", status);
        page.addObject("form", form);
        page.addObject("remarks", remarks);
        return page;
    }
}
