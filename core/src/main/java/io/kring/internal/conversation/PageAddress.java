package io.kring.internal.conversation;

import io.kring.conversation.PageUris;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.internal.text.Sentences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The canonical form of pages' URIs, by the host's word. */
final class PageAddress {
    private static final Logger LOG = LoggerFactory.getLogger(PageAddress.class);
    private static final int LONGEST = 2_000;

    private final PageUris uris;

    PageAddress(PageUris uris) {
        this.uris = uris;
    }

    /** The canonical form; refuses what is no URI. */
    String of(@Nullable String uri) {
        return canonical(uri).orElseThrow(() -> new InvalidInput(violation("uri")));
    }

    /** The canonical form; adds a violation where there is none, and gives an empty text then. */
    String of(@Nullable String uri, String field, List<Violation> violations) {
        Optional<String> canonical = canonical(uri);
        if (canonical.isEmpty()) {
            violations.add(violation(field));
        }
        return canonical.orElse("");
    }

    private Optional<String> canonical(@Nullable String uri) {
        if (!fits(uri)) {
            return Optional.empty();
        }
        try {
            URI standard = PageUris.standard(new URI(String.valueOf(uri).strip()));
            return Optional.ofNullable(uris.canonical(standard)).filter(PageAddress::fits);
        } catch (URISyntaxException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("canonical form of a page's URI failed: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private static boolean fits(@Nullable String uri) {
        return uri != null
                && !uri.isBlank()
                && uri.length() <= LONGEST
                && Sentences.isKept(uri)
                && uri.codePoints().noneMatch(Sentences::turns);
    }

    private static Violation violation(String field) {
        return new Violation(field, "uri.invalid", "this is no URI of at most " + LONGEST + " characters");
    }
}
