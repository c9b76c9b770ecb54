package io.kring.search.lucene.internal.ranking;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Questions and answers about quantum computing, with the links between questions; texts without their HTML. */
final class QuantumSite {
    private static final String QUESTION = "1";
    private static final String ANSWER = "2";

    /** A question has no parent, an answer has that of its question, and no title. */
    record Post(String id, String parent, String accepted, String title, String body, List<String> tags) {
        boolean question() {
            return parent.isEmpty();
        }
    }

    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();

    private QuantumSite() {}

    /** Skips the test where the data is not, and fails there when {@code kring.ci} is true. */
    static QuantumSite find() throws IOException, XMLStreamException {
        Path data =
                Path.of(System.getProperty("kring.data", "../../shared/data")).resolve("stackexchange-quantum");
        if (!Files.isDirectory(data)) {
            if (Boolean.getBoolean("kring.ci")) {
                fail("no data set at " + data);
            }
            abort("no data set at " + data);
        }
        QuantumSite site = new QuantumSite();
        Map<String, byte[]> files = unpacked(data.resolve("quantum-trimmed.tar.xz"));
        rows(files.get("Posts.xml"), site::post);
        rows(files.get("PostLinks.xml"), site::link);
        return site;
    }

    List<Post> posts() {
        return List.copyOf(posts.values());
    }

    List<Post> questions() {
        return posts.values().stream().filter(Post::question).toList();
    }

    /** The question that a post asks or answers. */
    Post question(Post post) {
        return posts.getOrDefault(post.parent(), post);
    }

    /** The accepted answer; empty if there is none. */
    Set<String> accepted(Post question) {
        return posts.containsKey(question.accepted()) ? Set.of(question.accepted()) : Set.of();
    }

    /** The questions that people linked with this one, in either direction; empty if there are none. */
    Set<String> linked(Post question) {
        return links.getOrDefault(question.id(), Set.of());
    }

    private void post(Map<String, String> row) {
        String type = row.get("PostTypeId");
        if (!QUESTION.equals(type) && !ANSWER.equals(type)) {
            return;
        }
        List<String> tags = new ArrayList<>(List.of(row.getOrDefault("Tags", "").split("[<>]+", -1)));
        tags.removeIf(String::isEmpty);
        String id = row.getOrDefault("Id", "");
        posts.put(
                id,
                new Post(
                        id,
                        row.getOrDefault("ParentId", ""),
                        row.getOrDefault("AcceptedAnswerId", ""),
                        row.getOrDefault("Title", ""),
                        text(row.getOrDefault("Body", "")),
                        tags));
    }

    private void link(Map<String, String> row) {
        Post from = posts.get(row.get("PostId"));
        Post to = posts.get(row.get("RelatedPostId"));
        if (from != null && to != null && from.question() && to.question() && !from.equals(to)) {
            links.computeIfAbsent(from.id(), id -> new TreeSet<>()).add(to.id());
            links.computeIfAbsent(to.id(), id -> new TreeSet<>()).add(from.id());
        }
    }

    private static String text(String html) {
        return html.replaceAll("</?(?:b|i|em|strong|a|code|sub|sup|span|s|del|kbd)(?:\\s[^>]*)?>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static Map<String, byte[]> unpacked(Path archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.startsWith("Post")) {
                    files.put(name, tar.readAllBytes());
                }
            }
        }
        return files;
    }

    private static void rows(byte[] xml, Consumer<Map<String, String>> each) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "row".equals(reader.getLocalName())) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    row.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
                each.accept(row);
            }
        }
    }
}
