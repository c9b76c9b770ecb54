package io.kring.example.veldstroom.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.ContentError;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.example.veldstroom.content.Words;
import io.kring.person.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictReadingTest {
    private static final String POST = """
            A note for readers.

            == post frost
            in: night
            by: ann
            at: -20d 22:41
            kind: question
            title: May I?
            reactions: like=6 insight=3

            At minus *five*.

            Anyone?

            -- bob +4m answer id=first thanks=2
            Yes.

            -- ann +2d 08:20 re=first
            Thanks.

            !! +19m accept by=ann comment=first
            """;

    @Test
    void aPostIsReadWithItsCommentsAndSteps() {
        PostEntry post = read(POST);

        assertThat(post.text()).isEqualTo("At minus *five*.\n\nAnyone?");
        assertThat(post.reactions()).isEqualTo(Map.of("like", 6, "insight", 3));
        assertThat(post.comments()).hasSize(2);
        assertThat(post.comments().get(0).reactions()).isEqualTo(Map.of("thanks", 2));
        assertThat(post.comments().get(1).replies()).contains("first");
        assertThat(post.steps()).singleElement().satisfies(step -> assertThat(step.need("comment"))
                .isEqualTo("first"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: ann|by: eve|test.txt:3: there is nobody called eve",
                "in: night|in: day|test.txt:3: there is no community day",
                "at: -20d 22:41|at: yesterday|test.txt:3: this is no time: yesterday",
                "kind: question|kind: quiz|test.txt:3: there is no kind quiz",
                "title: May I?|colour: red|test.txt:8: this is no key of a post: colour: red",
                "insight=3|wow=3|test.txt:3: unknown: wow=3",
                "-- bob +4m|-- eve +4m|test.txt:15: there is nobody called eve",
                "+4m answer|+4x answer|test.txt:15: this is no time: +4x",
                "id=first thanks|id=first answers thanks|test.txt:15: this is no key=value: answers",
                "re=first|re=second|test.txt:18: post frost has no comment second",
                "accept by|applaud by|test.txt:21: there is no verb applaud",
                "accept by=ann|accept by=eve|test.txt:21: there is nobody called eve",
                "comment=first|comment=third|test.txt:21: post frost has no comment third",
                "== post frost|== poem frost|test.txt:3: there are no records of the kind poem",
            })
    void whatCannotBeIsAnErrorThatNamesFileAndLine(String written, String wrong, String message) {
        assertThat(POST).contains(written);
        assertThatThrownBy(() -> read(POST.replace(written, wrong)))
                .isInstanceOf(ContentError.class)
                .hasMessage(message);
    }

    private static PostEntry read(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new Line(new Place("test.txt", lines.size() + 1), line)));
        People people = new People(Map.of(new PersonId("ann"), person("ann"), new PersonId("bob"), person("bob")));
        return new PostReader(people, Set.of("night")).read(Sections.of(lines).get(0));
    }

    private static Colleague person(String id) {
        return new Colleague(
                new PersonId(id),
                id,
                id,
                new Words("Monteur", "Jointer"),
                "ao",
                "Construction",
                "Team",
                Optional.empty(),
                "en",
                true,
                OptionalInt.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of());
    }
}
