package io.kring.example.intranet.view;

import io.kring.example.veldstroom.VeldstroomDirectory;
import io.kring.person.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs: who is logged in, and where they are. */
@ControllerAdvice(annotations = Controller.class)
public class Everywhere {
    private final VeldstroomDirectory people;

    Everywhere(VeldstroomDirectory people) {
        this.people = people;
    }

    @ModelAttribute("me")
    public @Nullable Face me(Actor actor, Locale locale) {
        return actor.person()
                .flatMap(people::colleague)
                .map(colleague -> Face.of(colleague, locale))
                .orElse(null);
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
