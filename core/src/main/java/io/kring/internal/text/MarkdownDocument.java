package io.kring.internal.text;

import io.kring.text.TextEntity;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A parsed text, for who renders it: what is rendered as an entity is what was found as one.
 *
 * @param root     the document; whoever asked for it may change it
 * @param places   where mentions, hashtags and bare URLs stand, in order, for each text node that holds one; by identity
 * @param entities all of them, and the plain text
 */
public record MarkdownDocument(Node root, Map<Text, List<Place>> places, TextEntities entities) {

    /** An entity within a text node: UTF-16 offsets into its literal, the end exclusive. */
    public record Place(int from, int to, TextEntity entity) {}
}
