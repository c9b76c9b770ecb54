package io.kring.example.intranet.writing;

import io.kring.error.InvalidInput;
import io.kring.error.KeyReused;
import io.kring.example.intranet.picture.PictureRefused;
import io.kring.post.PublishOutcome;
import io.kring.render.commonmark.Messages;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends what was typed, and loses none of it whatever comes of it. */
@Component
public class Sender {
    private final MessageSource messages;

    Sender(MessageSource messages) {
        this.messages = messages;
    }

    public <I> Sent<I> send(Composer composer, Locale locale, Supplier<PublishOutcome<I>> publishing) {
        Messages words = Messages.in(locale);
        try {
            PublishOutcome<I> outcome = publishing.get();
            String said = words.text(outcome.kind());
            if (outcome instanceof PublishOutcome.Nudged<I> nudged) {
                return again(composer.remarked(said, nudged.findings(), nudged.confirmation(), locale));
            }
            if (outcome instanceof PublishOutcome.Rejected<I> rejected) {
                return again(composer.remarked(said, rejected.findings(), "", locale));
            }
            return new Sent.Done<>(outcome.id().orElseThrow(), said);
        } catch (InvalidInput wrong) {
            return again(composer.wrong(wrong, words));
        } catch (PictureRefused refused) {
            return again(composer.anew(messages.getMessage(refused.key(), null, locale)));
        } catch (KeyReused spent) {
            return new Sent.Again<>(composer.anew(words.text(spent)), HttpStatus.CONFLICT);
        }
    }

    private static <I> Sent<I> again(Composer composer) {
        return new Sent.Again<>(composer, HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
