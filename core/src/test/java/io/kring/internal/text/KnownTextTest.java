package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.text.TextEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class KnownTextTest {

    private final MarkdownAnalyser analyser = new MarkdownAnalyser();

    @RepeatedTest(20)
    void whatIsPutIntoATextIsFoundInItAndNothingElse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());

        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            List<TextEntity> expected = new ArrayList<>();
            for (int words = random.nextInt(30); words >= 0; words--) {
                Sample.any(random).appendTo(text, expected);
                text.append(random.nextInt(5) == 0 ? "\n\n" : " ");
            }

            assertThat(analyser.analyse(text.toString()).all())
                    .as(text.toString())
                    .isEqualTo(expected);
        }
    }
}
