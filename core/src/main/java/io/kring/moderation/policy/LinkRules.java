package io.kring.moderation.policy;

import io.kring.error.Misconfigured;
import io.kring.moderation.Finding.Span;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.text.TextEntity;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links in posts and comments: to denied sites they are refused ({@code link.denied}), where a list of allowed sites is
 * given all others wait ({@code link.unknown}), and more than so many wait ({@code link.many}). A site is a host name; it
 * stands for all names below it, so that {@code example.org} is {@code www.example.org} too, in whatever script it is
 * written. What is no address of the web, as that of a mailbox, has no site and counts for the number alone. Put the
 * host's own site on the list of allowed ones, where there is a list.
 *
 * @param allowed sites that nobody has to look at; empty where all are that are not denied
 * @param denied  sites that are refused; they win over allowed ones
 * @param most    how many links may stand in one text
 */
public record LinkRules(Set<String> allowed, Set<String> denied, int most) implements ModerationPolicy {
    private static final Pattern AUTHORITY = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://([^/?#\\\\]*)");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Reason DENIED =
            new Reason("links to this site are not allowed here", "links naar deze site mogen hier niet");
    private static final Reason UNKNOWN = new Reason(
            "a moderator looks at links to sites that are not known here",
            "naar links naar sites die hier niet bekend zijn, kijkt een moderator");
    private static final Reason MANY = new Reason(
            "a moderator looks at texts with that many links", "naar teksten met zo veel links kijkt een moderator");

    /** @throws Misconfigured with the code {@code link.site} for what is no host name */
    public LinkRules {
        allowed = checked(allowed);
        denied = checked(denied);
    }

    /** At most so many links, to any site. */
    public static LinkRules most(int links) {
        return new LinkRules(Set.of(), Set.of(), links);
    }

    public LinkRules denying(String... sites) {
        return new LinkRules(allowed, with(denied, sites), most);
    }

    public LinkRules allowing(String... sites) {
        return new LinkRules(with(allowed, sites), denied, most);
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
                if (stands(denied, site)) {
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

    /** The host name in ASCII; empty for an address without one, such as that of a mailbox. */
    private static String site(String address) {
        Matcher authority = AUTHORITY.matcher(address);
        if (!authority.lookingAt()) {
            return "";
        }
        String host = authority.group(1);
        host = host.substring(host.lastIndexOf('@') + 1);
        host = PORT.matcher(host).replaceFirst("");
        return ascii(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // No name that anybody could have registered: it stands on no list.
            return host.toLowerCase(Locale.ROOT);
        }
    }

    private static Set<String> checked(Set<String> sites) {
        Set<String> names = new TreeSet<>();
        for (String site : sites) {
            String name = ascii(site.strip());
            if (!NAME.matcher(name).matches()) {
                throw new Misconfigured("link.site", "a site is a host name such as example.org, not " + site);
            }
            names.add(name);
        }
        return Set.copyOf(names);
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
