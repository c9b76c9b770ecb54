package io.kring.render.commonmark.internal;

import io.kring.internal.text.MarkdownDocument;
import io.kring.internal.text.MarkdownDocument.Place;
import io.kring.person.PersonId;
import io.kring.render.commonmark.Anchor;
import io.kring.render.commonmark.HashtagLinks;
import io.kring.render.commonmark.ImageSource;
import io.kring.render.commonmark.MentionLinks;
import io.kring.text.TextEntity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Makes of a parsed text what the host wants to show: its links, its pictures, its levels of headings.
 *
 * @param address how the address of a link is written where the text is shown
 */
public record Preparation(
        MentionLinks mentions,
        HashtagLinks hashtags,
        ImageSource images,
        int headingShift,
        UnaryOperator<String> address) {
    private static final int LOWEST_HEADING = 6;

    /** Changes the document. */
    public void prepare(MarkdownDocument document, List<TextEntity> known) {
        Map<Integer, TextEntity> meant = new HashMap<>();
        known.forEach(entity -> meant.put(entity.start(), entity));
        TypedHtml typed = new TypedHtml();
        for (Node node : nodes(document.root())) {
            if (node instanceof Text text) {
                link(text, document.places().getOrDefault(text, List.of()), meant);
            } else if (node instanceof Link link) {
                link.setDestination(address.apply(link.getDestination()));
            } else if (node instanceof Image image) {
                show(image);
            } else if (node instanceof Heading heading) {
                heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + headingShift));
            } else if (node instanceof HtmlInline tag) {
                typed.limit(tag);
            } else if (node instanceof HtmlBlock block) {
                typed.limit(block);
            }
        }
    }

    /** All of them as they are now, in order and without recursion: what is put in later is not looked at. */
    private static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            nodes.add(node);
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                waiting.push(child);
            }
        }
        return nodes;
    }

    private void link(Text text, List<Place> places, Map<Integer, TextEntity> meant) {
        String literal = text.getLiteral();
        int done = 0;
        for (Place place : places) {
            String typed = literal.substring(place.from(), place.to());
            Optional<Anchor> anchor = anchor(place.entity(), typed, meant);
            if (anchor.isPresent()) {
                text.insertBefore(new Text(literal.substring(done, place.from())));
                text.insertBefore(link(anchor.get()));
                done = place.to();
            }
        }
        text.setLiteral(literal.substring(done));
    }

    private Optional<Anchor> anchor(TextEntity entity, String typed, Map<Integer, TextEntity> meant) {
        return switch (entity.kind()) {
            case LINK -> Optional.of(new Anchor(entity.value(), typed));
            case HASHTAG -> hashtags.link(entity.value(), typed);
            case MENTION -> person(entity, meant).flatMap(person -> mentions.link(person, typed));
        };
    }

    /** Who is meant, if what is known is about this very mention and not about that of another text. */
    private static Optional<PersonId> person(TextEntity mention, Map<Integer, TextEntity> meant) {
        return Optional.ofNullable(meant.get(mention.start()))
                .filter(entity -> entity.kind() == mention.kind()
                        && entity.end() == mention.end()
                        && entity.value().equals(mention.value()))
                .flatMap(entity -> Optional.ofNullable(entity.person()));
    }

    private Link link(Anchor anchor) {
        Link link = new Link(address.apply(anchor.href()), null);
        link.appendChild(new Text(FieldWriter.isolated(anchor.label())));
        return link;
    }

    private void show(Image image) {
        Optional<String> source = images.source(image.getDestination()).flatMap(Addresses::picture);
        if (source.isPresent()) {
            image.setDestination(source.get());
            return;
        }
        while (image.getFirstChild() != null) {
            image.insertBefore(image.getFirstChild());
        }
        image.unlink();
    }
}
