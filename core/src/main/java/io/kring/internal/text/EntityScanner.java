package io.kring.internal.text;

import io.kring.internal.text.MarkdownDocument.Place;
import io.kring.text.TextEntity;
import io.kring.text.TextEntity.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the entities in the runs of one paragraph or heading, from left to right and each character once. */
final class EntityScanner {

    private static final String NEVER_BEFORE_URL = "@＠$#＃\uFEFF\uFFFE\uFFFF";
    private static final String NEVER_BEFORE_HOST = "-_./";

    private final InlineText inline;
    private final String text;
    private int from;
    private final List<Place> found = new ArrayList<>();

    EntityScanner(InlineText inline) {
        this.inline = inline;
        this.text = inline.shown();
    }

    String text() {
        return text;
    }

    /** The entities of a run and where they stand in it. */
    List<Place> scan(InlineText.Run run) {
        found.clear();
        from = run.from();
        int at = from;
        while (at < run.to()) {
            at = next(at, run.to());
        }
        return List.copyOf(found);
    }

    /** Handles what begins at an index and says where to go on. */
    private int next(int at, int limit) {
        char unit = text.charAt(at);
        if (Letters.hash(unit)) {
            return add(Kind.HASHTAG, at, inline.verbatim(at, at + 1) ? HashtagScanner.end(text, at, limit) : -1);
        }
        if (Letters.at(unit)) {
            return add(Kind.MENTION, at, inline.verbatim(at, at + 1) ? MentionScanner.end(text, at, limit) : -1);
        }
        return Letters.latin(unit) ? word(at, limit) : at + 1;
    }

    private int word(int at, int limit) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (!Letters.asciiAlphanumeric(before) && NEVER_BEFORE_URL.indexOf(before) < 0) {
            int protocol = UrlScanner.protocolLength(text, at);
            if (protocol > 0 && at + protocol < limit) {
                return url(at, at + protocol, limit);
            }
            if (!Letters.latin(before) && NEVER_BEFORE_HOST.indexOf(before) < 0) {
                int host = HostScanner.latinEnd(text, at, limit);
                if (host >= 0 && host < limit && text.charAt(host) == '/') {
                    return UrlScanner.end(text, host, limit);
                }
            }
        }
        int end = at + 1;
        while (end < limit && Letters.latin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int url(int at, int hostStart, int limit) {
        int host = inline.verbatim(at, hostStart) ? HostScanner.end(text, hostStart, limit) : -1;
        return host < 0 ? hostStart : add(Kind.LINK, at, UrlScanner.end(text, host, limit));
    }

    private int add(Kind kind, int at, int end) {
        if (end < 0) {
            return at + 1;
        }
        TextEntity entity =
                new TextEntity(kind, value(kind, at, end), inline.sourceStart(at), inline.sourceEnd(end - 1));
        found.add(new Place(at - from, end - from, entity));
        return end;
    }

    private String value(Kind kind, int at, int end) {
        return switch (kind) {
            case LINK -> text.substring(at, end);
            case HASHTAG -> Folding.hashtag(text.substring(at + 1, end));
            case MENTION -> Folding.handle(text.substring(at + 1, end));
        };
    }
}
