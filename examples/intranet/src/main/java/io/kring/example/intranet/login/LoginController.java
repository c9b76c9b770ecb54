package io.kring.example.intranet.login;

import io.kring.example.intranet.view.Face;
import io.kring.example.veldstroom.content.Colleague;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the twelve faces. */
@Controller
class LoginController {
    private final Faces faces;

    /** One of them, and why to look at it as this person. */
    record Choice(Face face, String see) {}

    LoginController(Faces faces) {
        this.faces = faces;
    }

    @GetMapping("/login")
    String login(Locale locale, Model model) {
        List<Choice> choices =
                faces.all().stream().map(each -> choice(each, locale)).toList();
        model.addAttribute("choices", choices);
        return "login";
    }

    private static Choice choice(Colleague colleague, Locale locale) {
        String see = colleague.see().map(words -> words.in(locale)).orElse("");
        return new Choice(Face.of(colleague, locale), see);
    }
}
