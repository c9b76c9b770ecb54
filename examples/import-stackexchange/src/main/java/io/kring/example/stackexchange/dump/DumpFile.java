package io.kring.example.stackexchange.dump;

/** The files of a dump that an import reads, and what each row has in every dump. */
public enum DumpFile {
    USERS("Users.xml", "users", true, "Id", "", "DisplayName"),
    POSTS("Posts.xml", "posts", true, "Id PostTypeId Score", "CreationDate", "Body"),
    COMMENTS("Comments.xml", "comments", true, "Id PostId Score", "CreationDate", "Text"),
    VOTES("Votes.xml", "votes", true, "Id PostId VoteTypeId", "CreationDate", ""),
    TAGS("Tags.xml", "tags", false, "Id Count", "", "TagName"),
    LINKS("PostLinks.xml", "postlinks", false, "Id PostId RelatedPostId LinkTypeId", "CreationDate", "");

    private final String fileName;
    private final String root;
    private final boolean required;
    private final String numbers;
    private final String dates;
    private final String texts;

    DumpFile(String fileName, String root, boolean required, String numbers, String dates, String texts) {
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
        Row.names(numbers).forEach(row::number);
        Row.names(dates).forEach(row::date);
        Row.names(texts).forEach(row::text);
    }
}
