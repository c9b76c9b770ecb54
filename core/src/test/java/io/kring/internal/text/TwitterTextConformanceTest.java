package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TwitterTextConformanceTest {

    private final MarkdownAnalyser analyser = new MarkdownAnalyser();

    @TestFactory
    Stream<DynamicTest> eachCaseHoldsOrIsAListedDeviation() throws IOException {
        Map<String, TwitterTextDeviation> deviations = TwitterTextDeviation.ALL.stream()
                .collect(Collectors.toMap(TwitterTextDeviation::key, Function.identity()));

        return TwitterTextSuite.cases().stream().map(each -> {
            TwitterTextDeviation deviation = deviations.get(key(each));
            return DynamicTest.dynamicTest(key(each), () -> {
                if (deviation == null) {
                    holds(each);
                } else {
                    deviates(each, deviation);
                }
            });
        });
    }

    private void holds(TwitterTextCase each) {
        assertThat(each.found(analyser)).as(each.text()).isEqualTo(each.expected());
    }

    private void deviates(TwitterTextCase each, TwitterTextDeviation deviation) {
        List<String> found = each.found(analyser);

        assertThat(found).as(each.text()).isEqualTo(deviation.expected());
        assertThat(found).as("no longer a deviation: " + deviation.reason()).isNotEqualTo(each.expected());
    }

    @Test
    void everyDeviationNamesOneCase() throws IOException {
        List<String> keys = TwitterTextSuite.cases().stream()
                .map(TwitterTextConformanceTest::key)
                .toList();

        assertThat(TwitterTextDeviation.ALL)
                .allSatisfy(deviation -> assertThat(keys).containsOnlyOnce(deviation.key()));
    }

    @Test
    void ofTwoHundredAndThreeCasesTwentyOneDeviate() throws IOException {
        assertThat(TwitterTextSuite.cases()).hasSize(203);
        assertThat(TwitterTextDeviation.ALL).hasSize(21);
    }

    private static String key(TwitterTextCase each) {
        return each.group() + ": " + each.description();
    }
}
