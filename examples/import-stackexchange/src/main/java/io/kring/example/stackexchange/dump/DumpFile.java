package io.kring.example.stackexchange.dump;

import java.util.List;

/** The files of a dump that an import reads, and what each row has in every dump. */
public enum DumpFile {
    USERS("Users.xml", "users", true, List.of("Id"), List.of(), List.of("DisplayName")),
    POSTS("Posts.xml", "posts", true, List.of("Id", "PostTypeId", "Score"), List.of("CreationDate"), List.of("Body")),
    COMMENTS(
            "Comments.xml",
            "comments",
            true,
            List.of("Id", "PostId", "Score"),
            List.of("CreationDate"),
            List.of("Text")),
    VOTES("Votes.xml", "votes", true, List.of("Id", "PostId", "VoteTypeId"), List.of("CreationDate"), List.of()),
    TAGS("Tags.xml", "tags", false, List.of("Id", "Count"), List.of(), List.of("TagName")),
    LINKS(
            "PostLinks.xml",
            "postlinks",
            false,
            List.of("Id", "PostId", "RelatedPostId", "LinkTypeId"),
            List.of("CreationDate"),
            List.of());

    private final String fileName;
    private final String root;
    private final boolean required;
    private final List<String> numbers;
    private final List<String> dates;
    private final List<String> texts;

    DumpFile(
            String fileName,
            String root,
            boolean required,
            List<String> numbers,
            List<String> dates,
            List<String> texts) {
        this.fileName = fileName;
        this.root = root;
        this.required = required;
        this.numbers = numbers;
        this.dates = dates;
        this.texts = texts;
    }

    public String fileName() {
        return fileName;
    }

    String root() {
        return root;
    }

    boolean isRequired() {
        return required;
    }

    /** Refuses a row without what every row of this file has. */
    void check(Row row) {
        numbers.forEach(row::number);
        dates.forEach(row::date);
        texts.forEach(row::text);
    }
}
