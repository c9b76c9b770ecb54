package io.kring.example.intranet.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong before or after a controller had its turn. */
@Controller
class TroubleController implements ErrorController {
    private final MessageSource messages;

    TroubleController(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        String what = messages.getMessage(
                "trouble." + status, null, messages.getMessage("trouble.500", null, locale), locale);
        String next = messages.getMessage(status == 404 ? "trouble.next.404" : "trouble.next", null, locale);
        ModelAndView page = new ModelAndView("trouble", HttpStatus.valueOf(status));
        page.addObject("trouble", new Trouble(status, String.valueOf(what), next, ""));
        return page;
    }
}
