package io.kring.example.ldbc;

import io.kring.Kring;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.id.Target;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.imports.Imports;
import io.kring.person.PeopleDirectory;
import io.kring.person.PersonId;
import io.kring.post.PostKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the network into a Kring. A forum (a wall, an album, a group) is an open community with its moderator as
 * community manager and its tags as themes; a post is an update, a photo's name its text; a comment is a comment; a like
 * is a reaction; people who know one another follow one another. Tags of messages are left out: here a hashtag is part of
 * what somebody wrote. Birthdays, genders, addresses and browsers are nobody's business and not read.
 */
public final class Network {
    private static final String SOURCE = "ldbc-derived";
    private static final int BATCH = 500;
    private static final int THEMES = 10;

    private final Path folder;
    private final Map<String, CommunityId> forums = new HashMap<>();
    private final Map<String, Target> messages = new HashMap<>();
    private final Map<ImportResult.Kind, Integer> results = new HashMap<>();

    public Network(Path folder) {
        this.folder = folder;
    }

    /** Its people, for the Kring that it is brought into. */
    public PeopleDirectory people() {
        return Members.read(folder);
    }

    /** Imports everything; what is there already stays. How many items fared how. */
    public Map<ImportResult.Kind, Integer> into(Kring kring) {
        results.clear();
        Imports imports = kring.imports();
        write(imports, forums());
        write(imports, memberships());
        write(imports, posts());
        write(imports, comments());
        write(imports, likes("post", "Post.id"));
        write(imports, likes("comment", "Comment.id"));
        write(imports, acquaintances());
        return Map.copyOf(results);
    }

    /** The community that a forum has become. */
    public Optional<CommunityId> forum(String id) {
        return Optional.ofNullable(forums.get(id));
    }

    /** The post or comment that a message has become. */
    public Optional<Target> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    private List<ImportItem> forums() {
        Map<String, String> names = new HashMap<>();
        Table.read(folder.resolve("static/tag_0_0.csv"), row -> names.put(row.text("id"), row.text("name")));
        Map<String, List<String>> themes = new HashMap<>();
        Table.read(dynamic("forum_hasTag_tag"), row -> themes.computeIfAbsent(
                        row.text("Forum.id"), id -> new ArrayList<>())
                .add(names.getOrDefault(row.text("Tag.id"), "")));
        List<ImportItem> items = new ArrayList<>();
        Table.read(dynamic("forum"), row -> {
            String[] about = themes.getOrDefault(row.text("id"), List.of()).stream()
                    .filter(theme -> !theme.isEmpty() && theme.length() <= 60)
                    .limit(THEMES)
                    .toArray(String[]::new);
            items.add(new ImportedCommunity(
                    "forum" + row.text("id"),
                    CommunityDraft.open(row.text("title"), "A forum of the network")
                            .withThemes(about),
                    row.date("creationDate"),
                    List.of(Members.id(row.text("moderator")))));
        });
        return items;
    }

    private List<ImportItem> memberships() {
        List<ImportItem> items = new ArrayList<>();
        Table.read(
                dynamic("forum_hasMember_person"),
                row -> items.add(new ImportedMembership(
                        forumOf(row), Members.id(row.text("Person.id")), Role.MEMBER, row.date("joinDate"))));
        return items;
    }

    private List<ImportItem> posts() {
        List<ImportItem> items = new ArrayList<>();
        Table.read(dynamic("post"), row -> {
            String content = row.text("content");
            items.add(ImportedPost.of(
                    "message" + row.text("id"),
                    forumOf(row),
                    author(row),
                    PostKind.UPDATE,
                    null,
                    content.isEmpty() ? row.text("imageFile") : content,
                    row.date("creationDate")));
        });
        return items;
    }

    /** By date: what is replied to comes before its reply. */
    private List<ImportItem> comments() {
        List<ImportedComment> items = new ArrayList<>();
        Table.read(dynamic("comment"), row -> {
            String post = row.text("replyOfPost");
            items.add(ImportedComment.reply(
                    "message" + row.text("id"),
                    "message" + (post.isEmpty() ? row.text("replyOfComment") : post),
                    author(row),
                    row.text("content"),
                    row.date("creationDate")));
        });
        items.sort(Comparator.comparing(ImportedComment::at));
        return List.copyOf(items);
    }

    private List<ImportItem> likes(String what, String column) {
        List<ImportItem> items = new ArrayList<>();
        Table.read(
                dynamic("person_likes_" + what),
                row -> items.add(new ImportedReaction(
                        "message" + row.text(column),
                        Members.id(row.text("Person.id")),
                        "like",
                        row.date("creationDate"))));
        return items;
    }

    /** The file holds each pair once. */
    private List<ImportItem> acquaintances() {
        List<ImportItem> items = new ArrayList<>();
        Table.read(dynamic("person_knows_person"), row -> {
            PersonId one = Members.id(row.text(0));
            PersonId other = Members.id(row.text(1));
            items.add(new ImportedFollow(one, Subject.person(other), row.date("creationDate")));
            items.add(new ImportedFollow(other, Subject.person(one), row.date("creationDate")));
        });
        return items;
    }

    private void write(Imports imports, List<? extends ImportItem> items) {
        for (int from = 0; from < items.size(); from += BATCH) {
            List<? extends ImportItem> batch = items.subList(from, Math.min(items.size(), from + BATCH));
            List<ImportResult> fared = imports.write(SOURCE, batch);
            for (int i = 0; i < batch.size(); i++) {
                note(batch.get(i), fared.get(i));
            }
        }
    }

    private void note(ImportItem item, ImportResult result) {
        results.merge(result.kind(), 1, Integer::sum);
        if (item instanceof ImportedCommunity forum) {
            result.community().ifPresent(id -> forums.put(forum.id().substring("forum".length()), id));
        } else if (item instanceof ImportedPost post) {
            result.contribution().ifPresent(id -> messages.put(post.id().substring("message".length()), id));
        } else if (item instanceof ImportedComment comment) {
            result.contribution().ifPresent(id -> messages.put(comment.id().substring("message".length()), id));
        }
    }

    private static ImportedPlace forumOf(Table.Row row) {
        return ImportedPlace.imported("forum" + row.text("Forum.id"));
    }

    private static Optional<PersonId> author(Table.Row row) {
        return Optional.of(Members.id(row.text("creator")));
    }

    private Path dynamic(String name) {
        return folder.resolve("dynamic/" + name + "_0_0.csv");
    }
}
