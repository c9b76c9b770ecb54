package io.kring.example.veldstroom;

import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for a second look at a text that shouts or belittles: house rule 6. Its author may publish it all the same. */
public final class SecondThoughts implements ModerationPolicy {
    private static final Reason SHOUTS = new Reason(
            "There are many capitals in your text. Would you read it again? You may post it as it is.",
            "Er staan veel hoofdletters in je tekst. Wil je hem nog eens lezen? Je mag hem ook zo plaatsen.");
    private static final Reason BELITTLES = new Reason(
            "There is a word in it that may hurt others. Would you read it again? You may post it as it is.",
            "Er staat een woord in dat anderen kan raken. Wil je hem nog eens lezen? Je mag hem ook zo plaatsen.");

    private static final Pattern WORDS = Pattern.compile("\\b(stelletje|sukkels?|prutsers?|losers?)\\b");

    /** A word in capitals, too long for an abbreviation. */
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{5,}\\b");

    private static final int A_FEW = 3;

    @Override
    public Verdict judge(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        String text = submission.markdown();
        if (shouts(text)) {
            findings.add(new Finding("house.6.capitals", SHOUTS, List.of()));
        }
        Matcher word = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        if (word.find()) {
            findings.add(new Finding("house.6.word", BELITTLES, List.of(new Finding.Span(word.start(), word.end()))));
        }
        return findings.isEmpty() ? Verdict.noOpinion() : new Verdict(Verdict.Level.NUDGE, findings);
    }

    private static boolean shouts(String text) {
        return SHOUTED.matcher(text).results().limit(A_FEW).count() == A_FEW;
    }
}
