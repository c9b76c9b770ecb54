package io.kring.example.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dump of a few rows, made by a test. */
public final class SmallDump {
    private final Map<String, String> files = new LinkedHashMap<>();

    public SmallDump() {
        file("Users.xml", "users", row("Id='1' DisplayName='Ann'"), row("Id='2' DisplayName='Bob'"));
        file("Posts.xml", "posts", question(1, "Which tea?"));
        file("Comments.xml", "comments");
        file("Votes.xml", "votes");
    }

    public static String question(long id, String title) {
        return row("Id='" + id + "' PostTypeId='1' Score='0' CreationDate='2018-03-12T17:00:45.567' Title='" + title
                + "' Body='&lt;p&gt;Text&lt;/p&gt;' OwnerUserId='1' Tags='&lt;tea&gt;'");
    }

    public static String answer(long id, long question) {
        return row("Id='" + id + "' PostTypeId='2' ParentId='" + question
                + "' Score='0' CreationDate='2018-03-13T17:00:45.567' Body='&lt;p&gt;Green&lt;/p&gt;' OwnerUserId='2'");
    }

    public static String comment(long id, long post, String user) {
        return row("Id='" + id + "' PostId='" + post + "' Score='0' Text='Thanks'"
                + " CreationDate='2018-03-14T17:00:45.567' UserId='" + user + "'");
    }

    public static String vote(long id, long post, int type) {
        return row("Id='" + id + "' PostId='" + post + "' VoteTypeId='" + type
                + "' CreationDate='2018-03-14T00:00:00.000'");
    }

    public static String link(long id, long post, long other) {
        return row("Id='" + id + "' PostId='" + post + "' RelatedPostId='" + other
                + "' LinkTypeId='1' CreationDate='2018-03-14T00:00:00.000'");
    }

    public static String row(String attributes) {
        return "<row " + attributes + " />";
    }

    /** A file with these rows. */
    public SmallDump file(String name, String root, String... rows) {
        return raw(
                name,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root + ">\n" + String.join("\n", rows) + "\n</" + root
                        + ">");
    }

    /** A file with this text. */
    public SmallDump raw(String name, String text) {
        files.put(name, text);
        return this;
    }

    public SmallDump without(String name) {
        files.remove(name);
        return this;
    }

    public Path in(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
