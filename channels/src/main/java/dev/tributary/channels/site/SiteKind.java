package dev.tributary.channels.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site is to someone who comes from it. Where two lists have the same site, the kind that stands first here
 * counts: so a video site is none of the social networks.
 */
public enum SiteKind {
    /** Nothing of the others, whatever the lists say. */
    NONE("an ordinary site"),
    /** A page on which people pay or log in, on their way back: never a referrer. */
    PAYMENT("a site for payment or login"),
    /** A frame in which an advertisement is shown. */
    AD_FRAME("a frame for advertisements"),
    /** An assistant that answers questions. */
    AI("an AI assistant"),
    /** A mailbox. */
    MAIL("a mailbox"),
    VIDEO("a video site"),
    SOCIAL("a social network"),
    SHOPPING("a shopping site"),
    SEARCH("a search engine");

    private final String told;

    SiteKind(String told) {
        this.told = told;
    }

    /** Returns the name in rules and settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it is, for people, with its article. */
    public String told() {
        return told;
    }

    /** Returns the kind with a name. */
    public static Optional<SiteKind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** Returns the names of all kinds. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(SiteKind::label).toList();
    }
}
