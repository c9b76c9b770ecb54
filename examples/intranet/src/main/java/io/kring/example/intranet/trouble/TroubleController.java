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
    /** Set by Tomcat where a form was larger than it reads. */
    private static final String UNREAD = "org.apache.catalina.parameter_parse_failed";

    private final MessageSource messages;

    TroubleController(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(code instanceof Integer number ? number : 404, request, locale);
    }

    /** A form without its secret, such as one that stood open until the session had ended; or one that was too large. */
    @RequestMapping("/refused")
    ModelAndView refused(HttpServletRequest request, Locale locale) {
        return page(request.getAttribute(UNREAD) == null ? 403 : 413, request, locale);
    }

    private ModelAndView page(int status, HttpServletRequest request, Locale locale) {
        String otherwise = messages.getMessage("trouble.500", null, locale);
        String what = messages.getMessage("trouble." + status, null, otherwise, locale);
        String next = messages.getMessage(status == 404 ? "trouble.next.404" : "trouble.next", null, locale);
        ModelAndView page = new ModelAndView("trouble", HttpStatus.valueOf(status));
        page.addObject("trouble", new Trouble(status, String.valueOf(what), next, Trouble.typed(request)));
        return page;
    }
}
