package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownDocumentTest {
    private final MarkdownAnalyser analyser = new MarkdownAnalyser();

    @Test
    void tellsWhereEntitiesStandInTheTextThatIsShown() {
        String markdown = "A \\* &amp; #tea *for @ann* and\n  http://a.nl/x [#no](http://b.nl)";

        MarkdownDocument document = analyser.read(markdown);

        List<String> placed = new ArrayList<>();
        document.places()
                .forEach((node, places) ->
                        places.forEach(place -> placed.add(node.getLiteral().substring(place.from(), place.to()))));
        assertThat(placed).containsExactlyInAnyOrder("#tea", "@ann", "http://a.nl/x");
        assertThat(document.entities()).isEqualTo(analyser.analyse(markdown));
        assertThat(document.entities().all()).hasSize(4);
    }
}
