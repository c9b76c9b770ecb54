package io.kring.moderation.text.personal;

import io.kring.moderation.Finding;
import io.kring.moderation.Finding.Span;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that hold personal data; the rules are {@code personal.bsn}, {@code personal.iban}, {@code personal.card}, {@code
 * personal.phone}, {@code personal.email}. A host that masks such data where it shows texts uses
 * {@link PersonalDataFinder#mask}.
 */
public final class NoPersonalData implements ModerationPolicy {
    private final PersonalDataFinder finder;
    private final Level level;

    /**
     * A policy.
     *
     * @param level what is to become of such a text, such as {@link Level#HOLD}
     */
    public NoPersonalData(PersonalDataFinder finder, Level level) {
        this.finder = finder;
        this.level = level;
    }

    @Override
    public Verdict judge(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        for (Submission.Part part : submission.parts()) {
            for (PersonalData data : finder.find(part.text())) {
                findings.add(new Finding(
                        rule(data.kind()),
                        reason(data.kind()),
                        List.of(new Span(part.field(), data.start(), data.end()))));
            }
        }
        return findings.isEmpty() ? Verdict.noOpinion() : new Verdict(level, findings);
    }

    private static String rule(PersonalData.Kind kind) {
        return switch (kind) {
            case BSN -> "personal.bsn";
            case IBAN -> "personal.iban";
            case CARD -> "personal.card";
            case PHONE -> "personal.phone";
            case EMAIL -> "personal.email";
        };
    }

    private static Reason reason(PersonalData.Kind kind) {
        return switch (kind) {
            case BSN -> new Reason("a citizen service number stands in it", "er staat een burgerservicenummer in");
            case IBAN -> new Reason("a bank account number stands in it", "er staat een rekeningnummer in");
            case CARD ->
                new Reason("the number of a payment card stands in it", "er staat een nummer van een betaalkaart in");
            case PHONE -> new Reason("a phone number stands in it", "er staat een telefoonnummer in");
            case EMAIL -> new Reason("an e-mail address stands in it", "er staat een e-mailadres in");
        };
    }
}
