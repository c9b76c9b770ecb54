package io.kring.example.veldstroom;

import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what names a bank account: house rule 4, no data of customers. Knows a number from its checksum (ISO 13616), in
 * the countries where Veldstroom has customers.
 */
public final class AccountNumbers implements ModerationPolicy {
    private static final Reason REASON = new Reason(
            "There is an account number in it. A moderator looks at it. You may also change the text yourself, and it is"
                    + " there at once.",
            "Hier staat een rekeningnummer in. Een moderator kijkt ernaar. Jij kunt de"
                    + " tekst ook zelf aanpassen, dan staat hij er meteen.");

    /** How long a number is, by country. */
    private static final Map<String, Integer> LENGTHS = Map.of("NL", 18, "BE", 16, "DE", 22);

    private static final Pattern START = Pattern.compile("\\b(NL|BE|DE)\\d\\d", Pattern.CASE_INSENSITIVE);

    @Override
    public Verdict judge(Submission submission) {
        List<Finding.Span> spans = new ArrayList<>();
        Matcher start = START.matcher(submission.markdown());
        while (start.find()) {
            int end = end(submission.markdown(), start.start(), start.group(1).toUpperCase(Locale.ROOT));
            if (end > 0) {
                spans.add(new Finding.Span(start.start(), end));
            }
        }
        return spans.isEmpty() ? Verdict.noOpinion() : Verdict.about(Verdict.Level.HOLD, "house.4", REASON, spans);
    }

    /** Where the account number that begins here ends; 0 when there is none. Blanks between groups are left out. */
    private static int end(String text, int start, String country) {
        int length = LENGTHS.getOrDefault(country, 0);
        StringBuilder number = new StringBuilder();
        int at = start;
        while (at < text.length() && number.length() < length) {
            char c = text.charAt(at++);
            if (Character.digit(c, 36) >= 0 && c < 128) {
                number.append(c);
            } else if (c != ' ') {
                return 0;
            }
        }
        return number.length() == length && holds(number.toString()) ? at : 0;
    }

    /** The first four characters moved to the end, letters as 10 to 35: the rest by 97 is 1. */
    private static boolean holds(String number) {
        int rest = 0;
        for (char c : (number.substring(4) + number.substring(0, 4)).toCharArray()) {
            int digit = Character.digit(c, 36);
            rest = (rest * (digit < 10 ? 10 : 100) + digit) % 97;
        }
        return rest == 1;
    }
}
