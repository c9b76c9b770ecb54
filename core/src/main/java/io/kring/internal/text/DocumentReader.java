package io.kring.internal.text;

import io.kring.internal.text.MarkdownDocument.Place;
import io.kring.text.TextEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks one document, without recursion, and gathers its entities and its plain text. Used once. */
final class DocumentReader {

    private final String source;
    private final CharacterReferences references;
    private final List<TextEntity> entities = new ArrayList<>();
    private final Map<Text, List<Place>> places = new HashMap<>();
    private final StringBuilder plain = new StringBuilder();
    private InlineText inline;
    private @Nullable Node linkOrImage;

    DocumentReader(String source) {
        this.source = source;
        this.references = CharacterReferences.in(source);
        this.inline = new InlineText(source, references);
    }

    MarkdownDocument read(Node document) {
        Node node = document;
        while (node != null) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
            } else {
                node = leaveAndAdvance(node);
            }
        }
        entities.sort(Comparator.comparingInt(TextEntity::start));
        return new MarkdownDocument(document, places, new TextEntities(entities, PlainText.collapse(plain)));
    }

    private @Nullable Node leaveAndAdvance(Node from) {
        Node node = from;
        while (node != null) {
            leave(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            addText(text);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            inline.addOpaque("\n");
        } else if (node instanceof Code code) {
            inline.addOpaque(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            addHtml(html);
        } else if (node instanceof Link || node instanceof Image) {
            enterLinkOrImage(node);
        } else if (node instanceof FencedCodeBlock code) {
            plain.append(code.getLiteral()).append('\n');
        } else if (node instanceof IndentedCodeBlock code) {
            plain.append(code.getLiteral()).append('\n');
        }
    }

    private void leave(Node node) {
        if (node == linkOrImage) {
            linkOrImage = null;
        } else if (node instanceof Paragraph || node instanceof Heading) {
            finishBlock();
        }
    }

    private void addText(Text text) {
        if (linkOrImage == null) {
            inline.addRun(text);
        } else {
            inline.addOpaque(text.getLiteral());
        }
    }

    private void addHtml(HtmlInline html) {
        // A tag shows nothing, but a line break separates what stands around it.
        if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
            inline.addOpaque("\n");
        }
    }

    private void enterLinkOrImage(Node node) {
        if (linkOrImage != null) {
            return;
        }
        linkOrImage = node;
        if (node instanceof Link link && UrlScanner.hasProtocol(link.getDestination())) {
            List<SourceSpan> spans = link.getSourceSpans();
            SourceSpan last = spans.get(spans.size() - 1);
            int end = last.getInputIndex() + last.getLength();
            String url = WellFormed.of(link.getDestination());
            entities.add(new TextEntity(TextEntity.Kind.LINK, url, spans.get(0).getInputIndex(), end));
        }
    }

    private void finishBlock() {
        EntityScanner scanner = new EntityScanner(inline);
        for (InlineText.Run run : inline.runs()) {
            List<Place> found = scanner.scan(run);
            if (!found.isEmpty()) {
                places.put(run.node(), found);
                found.forEach(place -> entities.add(place.entity()));
            }
        }
        plain.append(scanner.text()).append('\n');
        inline = new InlineText(source, references);
    }
}
