package io.kring.example.quickstart;

import io.kring.access.CommunityKind;
import io.kring.community.Community;
import io.kring.house.HouseRule;
import io.kring.house.HouseView;
import io.kring.house.HouseWord;
import io.kring.person.Person;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostThread;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/** Plain text for a terminal of 92 columns. */
final class Screen {
    private static final int WIDTH = 92;
    private static final String MARGIN = "   ";

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void title(String words) {
        line("");
        line("-- " + words + " " + "-".repeat(Math.max(2, WIDTH - 4 - words.length())));
        line("");
    }

    void line(String text) {
        out.println(text);
    }

    void text(String text) {
        wrapped(MARGIN, text);
    }

    /** Says what takes a while, if it does anything at all, with a dot for each twentieth of it. */
    void progress(String what, Consumer<DoubleConsumer> work) {
        int[] dots = {-1};
        work.accept(share -> {
            if (dots[0] < 0) {
                dots[0] = 0;
                out.print(what + " ");
            }
            for (; dots[0] < (int) (share * 20); dots[0]++) {
                out.print(".");
            }
            out.flush();
        });
        if (dots[0] >= 0) {
            line("");
        }
    }

    void community(Community community) {
        line(MARGIN + community.name());
        line(MARGIN
                + kind(community)
                + members(community.members())
                + community
                        .role()
                        .map(role -> ", you are a "
                                + role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse(""));
        text(community.purpose());
        if (community.role().isEmpty()) {
            community.question().ifPresent(question -> text("Who wants to join is asked: " + question));
        }
    }

    void word(HouseWord word) {
        word.mission().ifPresent(mission -> wrapped(MARGIN, "Mission: " + mission));
        word.boardsWord().ifPresent(said -> wrapped(MARGIN, "The board: " + said));
    }

    void rules(String which, HouseView view) {
        view.inForce()
                .ifPresentOrElse(
                        rules -> {
                            text(which + ", version " + rules.version().orElseThrow() + ", "
                                    + (view.accepted() ? "accepted by you" : "not accepted by you yet"));
                            int no = 1;
                            for (HouseRule rule : rules.rules()) {
                                wrapped(MARGIN + MARGIN, no++ + ". " + (rule.title() + " " + rule.text()).strip());
                            }
                        },
                        () -> text(which + ": none yet"));
        view.inConsultation().ifPresent(draft -> text(which + ": a draft is in consultation"));
    }

    void post(Post post, String text, boolean unread) {
        line(MARGIN + (unread ? "new  " : "") + name(post.author()) + " in " + post.communityName() + ", "
                + ago(post.publishedAt().orElse(post.createdAt())));
        post.title().ifPresent(title -> wrapped(MARGIN, title));
        text.lines().forEach(line -> wrapped(MARGIN, line));
        post.attachments().forEach(picture -> wrapped(MARGIN, "[picture: " + picture.name() + "]"));
        String answered = post.accepted().isPresent() ? "answered, " : "";
        String comments = post.comments() == 1 ? "1 comment" : post.comments() + " comments";
        line(MARGIN + answered + comments + reactions(post.reactions()));
    }

    void thread(PostThread thread) {
        post(thread.post(), thread.post().markdown(), false);
        thread.comments().items().forEach(this::comment);
    }

    private void comment(Comment comment) {
        String margin = MARGIN.repeat(comment.depth() + 1);
        line("");
        String role = comment.accepted() ? ", accepted answer" : comment.answer() ? ", answer" : "";
        line(margin + (comment.gap() ? "removed" : name(comment.author())) + ", " + ago(comment.createdAt()) + role
                + reactions(comment.reactions()));
        comment.markdown().lines().forEach(line -> wrapped(margin, line));
    }

    private static String kind(Community community) {
        String kind = community.kind() == CommunityKind.OPEN
                ? "open to everybody"
                : community.kind() == CommunityKind.CLOSED ? "closed" : "secret";
        return switch (community.joinPolicy()) {
            case FREE -> kind;
            case REQUEST -> kind + ", on request";
            case INVITATION -> kind + ", by invitation";
        };
    }

    private static String members(OptionalInt members) {
        return members.isPresent() ? ", " + members.getAsInt() + " members" : "";
    }

    private static String reactions(Map<String, Integer> reactions) {
        return reactions.isEmpty()
                ? ""
                : reactions.entrySet().stream()
                        .map(reaction -> reaction.getKey() + " " + reaction.getValue())
                        .collect(Collectors.joining(", ", "; ", ""));
    }

    private static String name(Optional<Person> person) {
        return person.map(Person::name).orElse("somebody");
    }

    private static String ago(Instant when) {
        Duration age = Duration.between(when, Instant.now());
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        return age.toHours() < 48 ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }

    /** Breaks at blanks; a word that is longer than the line stands alone. */
    private void wrapped(String margin, String text) {
        StringBuilder line = new StringBuilder(margin);
        for (String word : text.split(" ", -1)) {
            if (line.length() > margin.length() && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(margin);
            }
            line.append(line.length() > margin.length() ? " " : "").append(word);
        }
        line(line.toString().stripTrailing());
    }
}
