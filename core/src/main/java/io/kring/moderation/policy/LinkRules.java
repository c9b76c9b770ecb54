package io.kring.moderation.policy;

import io.kring.moderation.Finding.Span;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.text.TextEntity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Links in posts and comments: to denied sites they are refused ({@code link.denied}), where a list of allowed sites is
 * given all others wait ({@code link.unknown}), and more than so many wait ({@code link.many}). A site is a host name; it
 * stands for all names below it, so that {@code example.org} is {@code www.example.org} too. Addresses within the host have
 * no site and are always allowed; one whose site cannot be told counts as unknown, and as denied where any is.
 *
 * @param allowed sites that nobody has to look at; empty where all are that are not denied
 * @param denied  sites that are refused; they win over allowed ones
 * @param most    how many links may stand in one text
 */
public record LinkRules(Set<String> allowed, Set<String> denied, int most) implements ModerationPolicy {
    private static final Reason DENIED =
            new Reason("links to this site are not allowed here", "links naar deze site mogen hier niet");
    private static final Reason UNKNOWN = new Reason(
            "a moderator looks at links to sites that are not known here",
            "naar links naar sites die hier niet bekend zijn, kijkt een moderator");
    private static final Reason MANY = new Reason(
            "a moderator looks at texts with that many links", "naar teksten met zo veel links kijkt een moderator");

    public LinkRules {
        allowed = folded(allowed);
        denied = folded(denied);
    }

    /** At most so many links, to any site. */
    public static LinkRules most(int links) {
        return new LinkRules(Set.of(), Set.of(), links);
    }

    public LinkRules denying(String... sites) {
        return new LinkRules(allowed, Set.of(sites), most);
    }

    public LinkRules allowing(String... sites) {
        return new LinkRules(Set.of(sites), denied, most);
    }

    @Override
    public Verdict judge(Submission submission) {
        List<Span> refused = new ArrayList<>();
        List<Span> unknown = new ArrayList<>();
        List<Span> all = new ArrayList<>();
        for (TextEntity entity : submission.entities()) {
            if (entity.kind() == TextEntity.Kind.LINK) {
                Span span = new Span(entity.start(), entity.end());
                all.add(span);
                String site = site(entity.value());
                if (!site.isEmpty() && (stands(denied, site) || (site.equals("?") && !denied.isEmpty()))) {
                    refused.add(span);
                } else if (!site.isEmpty() && !allowed.isEmpty() && !stands(allowed, site)) {
                    unknown.add(span);
                }
            }
        }
        if (!refused.isEmpty()) {
            return Verdict.about(Level.REJECT, "link.denied", DENIED, refused);
        }
        if (!unknown.isEmpty()) {
            return Verdict.about(Level.HOLD, "link.unknown", UNKNOWN, unknown);
        }
        return all.size() > most
                ? Verdict.about(Level.HOLD, "link.many", MANY, all.subList(most, all.size()))
                : Verdict.noOpinion();
    }

    private static boolean stands(Set<String> sites, String host) {
        for (String name = host; !name.isEmpty(); name = name.substring(Math.max(0, name.indexOf('.') + 1))) {
            if (sites.contains(name)) {
                return true;
            }
            if (name.indexOf('.') < 0) {
                return false;
            }
        }
        return false;
    }

    /** The host name; empty for an address within the host, a question mark where it cannot be told. */
    private static String site(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            if (host != null) {
                return host.endsWith(".")
                        ? host.substring(0, host.length() - 1).toLowerCase(Locale.ROOT)
                        : host.toLowerCase(Locale.ROOT);
            }
            boolean within = uri.getScheme() == null && uri.getRawAuthority() == null;
            return within || "mailto".equalsIgnoreCase(uri.getScheme()) ? "" : "?";
        } catch (URISyntaxException e) {
            return "?";
        }
    }

    private static Set<String> folded(Set<String> sites) {
        return Set.copyOf(
                sites.stream().map(site -> site.toLowerCase(Locale.ROOT)).toList());
    }
}
