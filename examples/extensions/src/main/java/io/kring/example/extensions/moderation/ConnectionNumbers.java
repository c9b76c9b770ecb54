package io.kring.example.extensions.moderation;

import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of a grid operator: the number of a customer's connection tells where somebody lives. It has 18 digits, the last of
 * which is computed from the others, as in all numbers of GS1; other long numbers are let through. The author is asked to
 * take it out, and may still publish.
 */
public final class ConnectionNumbers implements ModerationPolicy {
    private static final int DIGITS = 18;

    /** Digits in a row, as they are or in groups. Each step takes a digit: it ends in the time of one pass. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:[0-9][ .]?){17}[0-9](?![0-9])");

    private static final Reason WHY = new Reason(
            "this looks like the number of a customer's connection; say it in the customer's file instead",
            "dit lijkt het nummer van de aansluiting van een klant; zet het liever in het klantdossier");

    @Override
    public Verdict judge(Submission submission) {
        List<Finding.Span> spans = new ArrayList<>();
        for (Submission.Part part : submission.parts()) {
            Matcher number = NUMBER.matcher(part.text());
            while (number.find()) {
                if (isChecked(number.group())) {
                    spans.add(new Finding.Span(part.field(), number.start(), number.end()));
                }
            }
        }
        return Verdict.about(Verdict.Level.NUDGE, "connection-number", WHY, spans);
    }

    /** Weights 3 and 1 in turn, the first digit by 3; with the last digit the sum is a multiple of ten. */
    private static boolean isChecked(String number) {
        int sum = 0;
        int place = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                place++;
                sum += place == DIGITS || place % 2 == 0 ? digit : 3 * digit;
            }
        }
        return sum % 10 == 0;
    }
}
