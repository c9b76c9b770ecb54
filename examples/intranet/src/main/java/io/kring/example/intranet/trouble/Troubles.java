package io.kring.example.intranet.trouble;

import io.kring.error.Conflict;
import io.kring.error.InvalidInput;
import io.kring.error.KeyReused;
import io.kring.error.KringException;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Unavailable;
import io.kring.example.intranet.view.Everywhere;
import io.kring.moderation.Unsuitable;
import io.kring.render.commonmark.Messages;
import io.kring.spring.actor.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** One readable page for all that can go wrong: what happened, what was kept, what to do. */
@ControllerAdvice
class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final MessageSource messages;
    private final Everywhere everywhere;
    private final CurrentActor current;

    Troubles(MessageSource messages, Everywhere everywhere, CurrentActor current) {
        this.messages = messages;
        this.everywhere = everywhere;
        this.current = current;
    }

    @ExceptionHandler
    ModelAndView kring(KringException error, HttpServletRequest request, Locale locale) {
        HttpStatus status = status(error);
        Messages words = Messages.in(locale);
        String what = error instanceof InvalidInput wrong
                ? wrong.violations().stream().map(words::text).distinct().collect(Collectors.joining("; "))
                : words.text(error);
        return page(status, what, request, locale);
    }

    /** An address with an id that is none: there is nothing there. */
    @ExceptionHandler
    ModelAndView address(MethodArgumentTypeMismatchException error, HttpServletRequest request, Locale locale) {
        return page(HttpStatus.NOT_FOUND, message("trouble.404", locale), request, locale);
    }

    /** A browser that went away is told nothing. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException error) {
        LOG.debug("a page was closed while it was answered");
    }

    @ExceptionHandler
    ModelAndView other(Exception error, HttpServletRequest request, Locale locale) {
        HttpStatusCode status = error instanceof ErrorResponse known
                ? known.getStatusCode()
                : Objects.requireNonNullElse(declared(error), HttpStatus.INTERNAL_SERVER_ERROR);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), error);
        }
        String key = "trouble." + status.value();
        return page(status, messages.getMessage(key, null, message("trouble.500", locale), locale), request, locale);
    }

    private ModelAndView page(HttpStatusCode status, @Nullable String what, HttpServletRequest request, Locale locale) {
        String next = message(status.value() == 404 ? "trouble.next.404" : "trouble.next", locale);
        ModelAndView page = new ModelAndView("trouble", status);
        page.addObject(
                "trouble", new Trouble(status.value(), Objects.requireNonNull(what), next, Trouble.typed(request)));
        page.addObject("me", everywhere.me(current.get(), locale));
        page.addObject("here", "");
        return page;
    }

    private static HttpStatus status(KringException error) {
        if (error instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (error instanceof NotAllowed) {
            return HttpStatus.FORBIDDEN;
        }
        if (error instanceof Conflict || error instanceof KeyReused) {
            return HttpStatus.CONFLICT;
        }
        if (error instanceof Unavailable) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return error instanceof InvalidInput || error instanceof Unsuitable
                ? HttpStatus.UNPROCESSABLE_ENTITY
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static @Nullable HttpStatusCode declared(Exception error) {
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(error.getClass(), ResponseStatus.class);
        return declared == null ? null : declared.code();
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
